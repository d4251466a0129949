import { FIGURE_METRICS, type Figure } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { figureValue } from './figures.ts';
import { bulletList, formatDate } from './format.ts';

/**
 * Every figure under the name of its metric, newest first, each with its date and its source. Figures of one metric and
 * one day that differ stand side by side on one line, said to disagree.
 */
export const figuresTable = (t: Translate, figures: readonly Figure[]): Html =>
  joinHtml(
    FIGURE_METRICS.map((metric) => {
      const rows = rowsOf(figures.filter((figure) => figure.metric === metric));
      return rows.length === 0
        ? undefined
        : joinHtml([
            html`<b>${t.text(`metric-${metric}`)}</b>`,
            bulletList(rows.map((row) => tableRow(t, row))),
          ]);
    }),
    '\n\n',
  );

/** The figures of one day that measure the same: a plan, a first stage or a whole institute is another thing. */
function rowsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const isRounded = (qualifier: Figure['qualifier']) => qualifier === 'over' || qualifier === 'about';
  const rows = Map.groupBy(figures, ({ asOf, qualifier }) =>
    [asOf, isRounded(qualifier) ? null : qualifier].join(' '),
  );
  return [...rows]
    .toSorted(([one], [other]) => (one < other ? 1 : one > other ? -1 : 0))
    .map(([, row]) => row);
}

function tableRow(t: Translate, row: readonly Figure[]): Html {
  const [first] = row;
  const isDisagreement = new Set(row.map(({ value }) => value)).size > 1;
  const values = joinHtml(
    row.map((figure) => sourcedValue(t, figure)),
    isDisagreement ? t('figures-or') : ', ',
  );
  return t('figures-row', {
    date: first ? formatDate(t, first.asOf) : '',
    values: isDisagreement ? t('figures-disagree', { values }) : values,
  });
}

/** «по плану 267 000 м²», and the host of the page it is from. */
function sourcedValue(t: Translate, figure: Figure): Html {
  const value = figureValue(t, figure, 'value');
  const text = figure.qualifier === 'planned' ? t('figures-plan', { value }) : html`${value}`;
  if (figure.sourceUrl === null) return text;
  const host = new URL(figure.sourceUrl).host.replace(/^www\./, '');
  return t('figures-sourced', { value: text, source: html`<a href="${figure.sourceUrl}">${host}</a>` });
}
