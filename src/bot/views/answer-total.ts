import type { AnswerPart } from '../../answers/answer.ts';
import { rankedFigure } from '../../answers/plans/ranking.ts';
import { figuresOf } from '../../catalog/timeline.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import { type AnswerTools, type Block, EMPTY_BLOCK, sourceNote } from './answer-block.ts';
import { namedFigure } from './answer-history.ts';
import { criteriaText, siteButton } from './answer-sites.ts';
import { figureValue } from './figures.ts';
import { capitalised, formatDate } from './format.ts';

type Part<K extends AnswerPart['kind']> = Extract<AnswerPart, { kind: K }>;

const SHOWN = 8;
const BUTTONS_MAX = 3;
/** An average is no exact figure: so many of its digits are told. */
const DIGITS = 3;

/** What several sites have together or on the average, and of which of them it is known. */
export function totalBlock(tools: AnswerTools, part: Part<'total'>): Block {
  const { t, catalog } = tools;
  const { asked, by, isPlanned, criteria, slugs, count } = part;
  const known = slugs.flatMap((slug) => {
    const site = catalog.findTechnopark(slug);
    const figure = site && rankedFigure(site, by, isPlanned);
    return site && figure ? [{ site, figure }] : [];
  });
  const [first] = known;
  if (!first) return EMPTY_BLOCK;
  const sum = known.reduce((total, { figure }) => total + figure.value, 0);
  const value = asked === 'sum' ? sum : rounded(sum / known.length);
  const newest =
    known
      .map(({ figure }) => figure.asOf)
      .toSorted()
      .at(-1) ?? first.figure.asOf;
  const rest = known.length - SHOWN;
  return {
    text: joinHtml(
      [
        joinHtml([
          known.length === 1
            ? t('answer-total-only', {
                name: first.site.shortName,
                value: figureValue(t, first.figure, 'value'),
              })
            : t(asked === 'sum' ? 'answer-total-sum' : 'answer-total-average', {
                value: figureValue(t, { ...first.figure, value, qualifier: null }, 'value'),
                plan: isPlanned ? 'yes' : 'no',
              }),
          criteria && html`${capitalised(criteriaText(tools, criteria))}`,
        ]),
        joinHtml([
          ...known.slice(0, SHOWN).map(({ site, figure }) =>
            t('answer-compare-line', {
              name: site.shortName,
              value: t.text('answer-dated', {
                value: figureValue(t, figure, 'value'),
                date: formatDate(t, figure.asOf),
              }),
            }),
          ),
          rest > 0 && t('answer-list-more', { count: rest }),
        ]),
        joinHtml([
          t('answer-total-note', { known: known.length, count }),
          sourceNote(
            t,
            known.map(({ figure }) => figure.sourceUrl),
            newest,
          ),
        ]),
      ],
      '\n\n',
    ),
    buttons: known.slice(0, BUTTONS_MAX).map(({ site }) => siteButton(tools, site)),
  };
}

/** The newest figure of the city by the number of technoparks of that time. */
export function averageBlock(tools: AnswerTools, { metric }: Part<'average'>): Block {
  const { t, catalog } = tools;
  const total = figuresOf(catalog.timeline, metric).at(-1);
  const parks = figuresOf(catalog.timeline, 'technoparks').findLast(
    ({ date }) => !total || date <= total.date,
  );
  if (!total || !parks) return EMPTY_BLOCK;
  const value = rounded(total.metric.value / parks.metric.value);
  return {
    text: joinHtml(
      [
        t('answer-average', { value: namedFigure(t, { ...total, metric: { ...total.metric, value } }) }),
        t('answer-average-of', {
          total: namedFigure(t, total),
          date: formatDate(t, total.date),
          parks: namedFigure(t, parks),
        }),
        sourceNote(
          t,
          [...total.sources, ...parks.sources].map(({ url }) => url),
          total.date,
        ),
      ],
      '\n\n',
    ),
    buttons: [],
  };
}

const rounded = (value: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) + 1 - DIGITS);
  return Math.round(value / step) * step;
};
