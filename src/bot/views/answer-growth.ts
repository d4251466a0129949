import type { AnswerPart } from '../../answers/answer.ts';
import { figuresOf, type MetricFact } from '../../catalog/timeline.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import { ROUTES } from '../routes.ts';
import { type AnswerTools, type Block, sourceNote } from './answer-block.ts';
import { figureLine, historyBlock, lastOfYears, namedFigure } from './answer-history.ts';
import { formatDate } from './format.ts';
import { pressButton } from './screen.ts';

/** Less than this is told by the difference alone. */
const TIMES_MIN = 1.5;

/** «Было 6, стало 49», how much more that is, and the figures between; all years where there are not two figures. */
export function growthBlock(
  tools: AnswerTools,
  { metric, from, to }: Extract<AnswerPart, { kind: 'growth' }>,
): Block {
  const { t, catalog } = tools;
  const figures = figuresOf(catalog.timeline, metric).filter(
    ({ date }) => (from === null || date.slice(0, 4) >= from) && (to === null || date.slice(0, 4) <= to),
  );
  const [first, ...later] = figures;
  const last = later.at(-1);
  if (!first || !last) return historyBlock(tools, { kind: 'history', metric, year: 'all' });
  const between = lastOfYears(later.slice(0, -1)).filter(
    ({ date }) => date.slice(0, 4) !== last.date.slice(0, 4),
  );
  const times = last.metric.value / first.metric.value;
  return {
    text: joinHtml(
      [
        joinHtml([
          t('answer-growth', { was: namedFigure(t, first), is: namedFigure(t, last) }),
          t('answer-growth-dates', { from: formatDate(t, first.date), to: formatDate(t, last.date) }),
          differenceOf(first, last) > 0 &&
            t('answer-growth-more', {
              difference: namedFigure(t, {
                ...last,
                metric: { ...last.metric, value: differenceOf(first, last) },
              }),
              isManifold: times >= TIMES_MIN ? 'yes' : 'no',
              times: Math.round(times * 10) / 10,
            }),
        ]),
        between.length > 0 &&
          html`${t('answer-growth-between')}\n${joinHtml(between.map((fact) => figureLine(t, fact)))}`,
        sourceNote(
          t,
          [...last.sources, ...first.sources].map(({ url }) => url),
          last.date,
        ),
      ],
      '\n\n',
    ),
    buttons: [pressButton(t.text('answer-history-button'), ROUTES.timeline.pack({ metric, page: 0 }))],
  };
}

const differenceOf = (first: MetricFact, last: MetricFact): number => last.metric.value - first.metric.value;
