import type { ComparedAttribute, ComparedValue } from '../../catalog/comparison.ts';
import { FIGURE_METRICS, type Figure } from '../../catalog/model.ts';
import type { Translate } from '../../translate.ts';
import { figureValue } from './figures.ts';
import { uncapitalised } from './format.ts';

/** What is compared, as a row is called. */
export const attributeLabel = (t: Translate, attribute: ComparedAttribute): string =>
  FIGURE_METRICS.some((metric) => metric === attribute)
    ? t.text(`metric-${attribute}`)
    : t.text(`comparison-row-${attribute}`);

/** The value in pieces that may each stand on a line: of a figure what it is and its date in brackets. */
export function valueItems(
  t: Translate,
  attribute: ComparedAttribute,
  value: ComparedValue,
): readonly string[] {
  switch (value.type) {
    case 'figure':
      return figureItems(t, value.figure);
    case 'benefits':
      return value.counts.map(({ holder, count }) =>
        uncapitalised(t.text(`site-benefits-${holder}.tab`, { count })),
      );
    case 'words':
      return value.words.map((word) => wordText(t, attribute, word));
  }
}

/** The value on one line: «47 резидентов (2016)», «микроэлектроника, связь и телеком». */
export const valueText = (t: Translate, attribute: ComparedAttribute, value: ComparedValue): string =>
  valueItems(t, attribute, value).join(value.type === 'figure' ? ' ' : ', ');

function figureItems(t: Translate, figure: Figure): readonly string[] {
  const value = figureValue(t, figure, 'value');
  return [
    figure.qualifier === 'planned' ? t.text('comparison-plan', { value }) : value,
    t.text('comparison-date', { date: figure.asOf.split('-').reverse().join('.') }),
  ];
}

function wordText(t: Translate, attribute: ComparedAttribute, word: string): string {
  switch (attribute) {
    case 'status':
      return t.text(`site-status-${word}`);
    case 'kind':
      return t.text(`technopark-kind-${word}`);
    case 'specializations':
      return uncapitalised(word);
    default:
      return word;
  }
}
