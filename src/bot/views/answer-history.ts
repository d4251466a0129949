import type { AnswerPart } from '../../answers/answer.ts';
import type { TimelineMetric } from '../../catalog/model.ts';
import { figuresOf, type MetricFact } from '../../catalog/timeline.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import { ROUTES } from '../routes.ts';
import { type AnswerTools, type Block, EMPTY_BLOCK, sourceNote } from './answer-block.ts';
import { formatDate } from './format.ts';
import { pressButton } from './screen.ts';
import { formatFigure } from './timeline-table.ts';

type HistoryPart = Extract<AnswerPart, { kind: 'history' }>;

/** Other figures of about the same time are told beside the newest. */
const OTHERS_MAX = 3;
/** What is longer is the date of one figure. */
const YEAR_LENGTH = 4;

/** A figure of the city: the newest with those that disagree, those of a year, or one for each year. */
export function historyBlock(tools: AnswerTools, { metric, year }: HistoryPart): Block {
  const { t, catalog } = tools;
  const figures = figuresOf(catalog.timeline, metric);
  const newest = figures.at(-1);
  if (!newest) return EMPTY_BLOCK;
  const text =
    year === 'now'
      ? nowText(tools, metric, figures, newest)
      : year === 'all'
        ? linesText(
            tools,
            t('answer-history-all', { metric: t.text(`timeline-metric-${metric}`) }),
            lastOfYears(figures),
          )
        : yearText(tools, metric, figures, year);
  return {
    text,
    buttons: [pressButton(t.text('answer-history-button'), ROUTES.timeline.pack({ metric, page: 0 }))],
  };
}

function nowText(
  { t, catalog, isOneOfSeveral }: AnswerTools,
  metric: TimelineMetric,
  figures: readonly MetricFact[],
  newest: MetricFact,
): Html {
  const others = figures
    .slice(0, -1)
    .filter(({ metric: { value } }) => value !== newest.metric.value)
    .slice(-OTHERS_MAX)
    .reverse();
  return joinHtml(
    [
      t('answer-history-now', {
        value: namedFigure(t, newest),
        date: formatDate(t, newest.date),
      }),
      html`${newest.text}`,
      others.length > 0 &&
        !isOneOfSeveral &&
        html`${t('answer-history-others')}\n${joinHtml(others.map((fact) => figureLine(t, fact)))}`,
      joinHtml([
        metric === 'technoparks' &&
          !isOneOfSeveral &&
          t('answer-history-catalog', { count: catalog.technoparks.length }),
        sourceNote(
          t,
          newest.sources.map(({ url }) => url),
          newest.date,
        ),
      ]),
    ],
    '\n\n',
  );
}

function yearText(
  tools: AnswerTools,
  metric: TimelineMetric,
  figures: readonly MetricFact[],
  year: string,
): Html {
  const { t } = tools;
  const exact = year.length > YEAR_LENGTH ? figures.find(({ date }) => date === year) : undefined;
  if (exact) return nowText({ ...tools, isOneOfSeveral: true }, metric, figures, exact);
  const ofYear = figures.filter(({ date }) => date.startsWith(year));
  if (ofYear.length > 0) {
    return linesText(
      tools,
      t('answer-history-year', { metric: t.text(`timeline-metric-${metric}`), year }),
      ofYear,
    );
  }
  const before = figures.findLast(({ date }) => date < year);
  const after = figures.find(({ date }) => date > year);
  return linesText(
    tools,
    t('answer-history-near', { year }),
    [before, after].filter((fact) => fact !== undefined),
  );
}

function linesText({ t }: AnswerTools, heading: Html, facts: readonly MetricFact[]): Html {
  const last = facts.at(-1);
  return joinHtml(
    [
      html`${heading}\n${joinHtml(facts.map((fact) => figureLine(t, fact)))}`,
      last &&
        sourceNote(
          t,
          last.sources.map(({ url }) => url),
          last.date,
        ),
    ],
    '\n\n',
  );
}

export const figureLine = (t: AnswerTools['t'], fact: MetricFact): Html =>
  t('answer-history-line', { date: formatDate(t, fact.date), value: namedFigure(t, fact) });

export const namedFigure = (t: AnswerTools['t'], fact: MetricFact): string =>
  t.text(`answer-metric-${fact.metric.name}`, { value: formatFigure(fact), count: fact.metric.value });

/** The last figure of every year. */
export const lastOfYears = (figures: readonly MetricFact[]): MetricFact[] => [
  ...new Map(figures.map((fact) => [fact.date.slice(0, 4), fact])).values(),
];
