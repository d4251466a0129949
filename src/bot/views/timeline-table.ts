import type { Disagreement, MetricFact } from '../../catalog/timeline.ts';
import { type Html, html } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';

/** Pads without a run of plain spaces, which a client may fold. */
const PAD = '\u00a0';
const DATE_WIDTH = 10;

const COUNT = new Intl.NumberFormat('ru');
const AMOUNT = new Intl.NumberFormat('ru', { notation: 'compact', maximumFractionDigits: 3 });

/** «75 900», and of money «182,7 млрд». */
export const formatFigure = ({ metric: { name, value } }: MetricFact): string =>
  (name === 'investmentsRub' ? AMOUNT : COUNT).format(value);

export interface TableNotes {
  readonly disagreements: readonly Disagreement[];
  readonly numbersOf: (figure: MetricFact) => readonly number[];
}

/**
 * A line for each figure: date, value, «≠» where it does not go together with its neighbour, numbers of its sources.
 * Within 34 characters, which a narrow phone shows without wrapping.
 */
export function figuresTable(t: Translate, figures: readonly MetricFact[], notes: TableNotes): Html {
  const doubtful = new Set(notes.disagreements.flatMap(({ earlier, later }) => [earlier, later]));
  const heading = t.text('timeline-column-value');
  const width = Math.max(heading.length, ...figures.map((figure) => formatFigure(figure).length));
  const line = (date: string, value: string, mark: string, numbers: string) =>
    [date.padStart(DATE_WIDTH, PAD), value.padStart(width, PAD), mark, numbers].join(PAD);
  const lines = figures.map((figure) =>
    line(
      tableDate(figure.date),
      formatFigure(figure),
      doubtful.has(figure) ? '≠' : PAD,
      notes.numbersOf(figure).join(','),
    ),
  );
  const header = line(t.text('timeline-column-date'), heading, PAD, t.text('timeline-column-sources'));
  return html`<pre>${[header, ...lines].join('\n')}</pre>`;
}

/** «21.09.2016», «09.2016», «2016»: as exact as the date is. */
const tableDate = (date: string): string => date.split('-').reverse().join('.');
