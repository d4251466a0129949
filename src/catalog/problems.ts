/**
 * What a place of a file should hold, by a code that the locale has words for (`load-expected-<code>`) and the values
 * those words need.
 */
export interface Expected {
  readonly code: ExpectedCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type ExpectedCode =
  | 'file-name'
  | 'file-size'
  | 'readable'
  | 'json'
  | 'type'
  | 'one-of'
  | 'known-key'
  | 'min'
  | 'max'
  | 'slug'
  | 'line'
  | 'prose'
  | 'url'
  | 'date'
  | 'partial-date'
  | 'period'
  | 'range'
  | 'numbered-steps'
  | 'why-not'
  | 'unique'
  | 'same-bit'
  | 'free-bit'
  | 'reference'
  | 'valid';

/** One mistake in the data, with all that is needed to find it. */
export interface CatalogProblem {
  /** The name of the file that holds, or would hold, the record. */
  readonly file: string;
  /** The record is not in the given files but in the database already. */
  readonly isStored: boolean;
  /** The slug, or the number of the record in the file from 1 where it has none; null for the file as a whole. */
  readonly record: string | null;
  /** `figures.2.asOf`; null for the record as a whole. */
  readonly field: string | null;
  readonly expected: Expected;
  /** What came, shortened; null where it is the absence that is wrong. */
  readonly received: string | null;
}

/** Nothing of the data was applied. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  readonly problems: readonly CatalogProblem[];

  constructor(problems: readonly CatalogProblem[]) {
    super(`catalogue not applied: ${problems.map(summarise).slice(0, MESSAGE_PROBLEMS).join('; ')}`);
    this.problems = problems;
  }
}

const MESSAGE_PROBLEMS = 5;

function summarise({ file, record, field, expected, received }: CatalogProblem): string {
  const place = [file, record, field].filter((part) => part !== null).join(' ');
  return `${place}: expected ${expected.code} ${JSON.stringify(expected.values)}, got ${received}`;
}

export function expected(code: ExpectedCode, values: Expected['values'] = {}): Expected {
  return { code, values };
}

const LONGEST_SHOWN = 80;

/** A value as it is quoted in a message. */
export function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
