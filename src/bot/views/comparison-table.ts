import type { ComparedAttribute, ComparedValue, ComparisonRow } from '../../catalog/comparison.ts';
import type { Technopark } from '../../catalog/model.ts';
import type { Translate } from '../../translate.ts';
import { attributeLabel, valueItems, valueText } from './comparison-cells.ts';
import { capitalised } from './format.ts';
import { cutTo, firstLines, padded, wrap } from './monospaced.ts';

/** Characters that a narrow phone shows in a line without wrapping it. */
export const TABLE_WIDTH = 34;
const MISSING = '—';

export interface ComparisonTable {
  /** Lines of a monospaced text, {@link TABLE_WIDTH} wide at most. */
  readonly text: string;
  /** How many of the rows found no room. */
  readonly omitted: number;
}

/** Two sites in two columns; more of them one below another, attribute by attribute. */
export function comparisonTable(
  t: Translate,
  sites: readonly Technopark[],
  rows: readonly ComparisonRow[],
  maxLength: number,
): ComparisonTable {
  const layout = sites.length === 2 ? columnsOf(t, sites) : blocksOf(t, sites);
  const sections = [...layout.head];
  let length = sections.join('\n').length;
  let shown = 0;
  for (const row of rows) {
    const section = [heading(t, row.attribute), ...layout.lines(row)].join('\n');
    length += section.length + 1;
    if (length > maxLength) break;
    sections.push(section);
    shown += 1;
  }
  return { text: sections.join('\n'), omitted: rows.length - shown };
}

/** In capitals: there is no bold type within a monospaced text. */
const heading = (t: Translate, attribute: ComparedAttribute): string =>
  cutTo(attributeLabel(t, attribute).toUpperCase(), TABLE_WIDTH);

interface Layout {
  readonly head: readonly string[];
  lines(row: ComparisonRow): readonly string[];
}

const COLUMN_RULE = '│ ';
const COLUMN_WIDTH = (TABLE_WIDTH - COLUMN_RULE.length) / 2;
const COLUMN_LINES_MAX = 6;

function columnsOf(t: Translate, sites: readonly Technopark[]): Layout {
  const cellOf = (attribute: ComparedAttribute, value: ComparedValue | undefined): readonly string[] => {
    if (!value) return [MISSING];
    // Each piece begins a line, and with a capital: commas would take a place of the few.
    const lines = valueItems(t, attribute, value).flatMap((item) => wrap(capitalised(item), COLUMN_WIDTH));
    return firstLines(lines, COLUMN_LINES_MAX, COLUMN_WIDTH);
  };
  const rule = `${'─'.repeat(COLUMN_WIDTH)}┼${'─'.repeat(COLUMN_WIDTH + COLUMN_RULE.length - 1)}`;
  return {
    head: [...sideBySide(sites.map(({ shortName }) => wrap(shortName, COLUMN_WIDTH))), rule],
    lines: ({ attribute, values }) => sideBySide(values.map((value) => cellOf(attribute, value))),
  };
}

function sideBySide([left = [], right = []]: readonly (readonly string[])[]): string[] {
  const height = Math.max(left.length, right.length);
  return Array.from(
    { length: height },
    (_, index) => padded(left[index] ?? '', COLUMN_WIDTH) + COLUMN_RULE + (right[index] ?? ''),
  );
}

const NAME_WIDTH_MAX = 14;
const BLOCK_LINES_MAX = 3;

function blocksOf(t: Translate, sites: readonly Technopark[]): Layout {
  const labels = shortLabels(sites).map((label) => cutTo(label, NAME_WIDTH_MAX));
  const nameWidth = Math.max(...labels.map((label) => label.length)) + 1;
  const width = TABLE_WIDTH - nameWidth;
  return {
    head: [],
    lines: ({ attribute, values }) =>
      values.flatMap((value, index) => {
        const text = value ? valueText(t, attribute, value) : MISSING;
        const [first = '', ...others] = firstLines(wrap(text, width), BLOCK_LINES_MAX, width);
        return [
          padded(labels[index] ?? '', nameWidth) + first,
          ...others.map((line) => padded('', nameWidth) + line),
        ];
      }),
  };
}

/** Without what stands in brackets, as long as that tells the sites apart. */
function shortLabels(sites: readonly Technopark[]): readonly string[] {
  const names = sites.map(({ shortName }) => shortName);
  const bare = names.map((name) => name.replace(/ \([^)]*\)$/, ''));
  return names.map((name, index) => {
    const label = bare[index] ?? name;
    return bare.filter((other) => other === label).length > 1 ? name : label;
  });
}
