import type { z } from 'zod';
import type { CatalogFile } from './files.ts';
import { MODELS, type Records } from './model.ts';
import {
  CatalogError,
  type CatalogProblem,
  type Expected,
  type ExpectedCode,
  expected,
  shown,
} from './problems.ts';

type Issue = z.core.$ZodIssue;
type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

/**
 * What the files hold, each record checked by its model.
 *
 * @throws CatalogError with every mistake of every file
 */
export function validateFiles(files: readonly CatalogFile[]): Partial<Records> {
  const parsed = files.map((file) => [file.kind, parseFile(file)] as const);
  const problems = parsed.flatMap(([, outcome]) => outcome.problems);
  if (problems.length > 0) throw new CatalogError(problems);
  return Object.fromEntries(parsed.map(([kind, { records }]) => [kind, records]));
}

function parseFile({ kind, name, text }: CatalogFile) {
  const content = parseJson(text);
  if (!('value' in content)) return rejected(name, expected('json', { reason: content.reason }));
  if (!Array.isArray(content.value)) {
    return rejected(name, expected('type', { type: 'array' }), shown(content.value));
  }
  const rows: readonly unknown[] = content.value;
  const outcomes = rows.map((row, index) => {
    const result = MODELS[kind].safeParse(row);
    if (result.success) return { records: [result.data], problems: [] };
    const record = nameOf(row, index);
    const problems = result.error.issues.flatMap((issue) =>
      describeIssue(issue, row).map((problem) => ({ file: name, isStored: false, record, ...problem })),
    );
    return { records: [], problems };
  });
  return {
    records: outcomes.flatMap(({ records }) => records),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

function rejected(file: string, wanted: Expected, received: string | null = null) {
  const problem: CatalogProblem = {
    file,
    isStored: false,
    record: null,
    field: null,
    expected: wanted,
    received,
  };
  return { records: [], problems: [problem] };
}

function parseJson(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The slug, where there is one to name the record by, else its number in the file. */
function nameOf(row: unknown, index: number): string {
  const slug = valueAt(row, ['slug']);
  return typeof slug === 'string' && slug !== '' ? slug : String(index + 1);
}

type Description = Pick<CatalogProblem, 'field' | 'expected' | 'received'>;

function describeIssue(issue: Issue, row: unknown): Description[] {
  const describe = (path: readonly PropertyKey[]): Description => ({
    field: path.length === 0 ? null : path.map(String).join('.'),
    expected: expectationOf(issue),
    received: shown(valueAt(row, path)),
  });
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => describe([...issue.path, key]))
    : [describe(issue.path)];
}

function expectationOf(issue: Issue): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return expected('type', { type: issue.expected });
    case 'invalid_value':
      return expected('one-of', { values: issue.values.map(String).join(', ') });
    case 'invalid_union':
      return expected('one-of', {
        values: 'options' in issue ? (issue.options ?? []).map(String).join(', ') : '',
      });
    case 'too_small':
      return expected('min', { limit: Number(issue.minimum), of: boundOf(issue) });
    case 'too_big':
      return expected('max', { limit: Number(issue.maximum), of: boundOf(issue) });
    case 'unrecognized_keys':
      return expected('known-key');
    default:
      return expected(isOwnCode(issue.message) ? issue.message : 'valid');
  }
}

/** What is bounded: the length of a string or of an array, or a number, `above` or `below` where the limit is not meant. */
const boundOf = ({ code, origin, inclusive }: SizeIssue): string => {
  if (origin === 'string' || origin === 'array') return origin;
  if (inclusive !== false) return 'number';
  return code === 'too_small' ? 'above' : 'below';
};

/** The checks of our own carry their code as the message. */
const OWN_CODES: ReadonlySet<string> = new Set<ExpectedCode>([
  'slug',
  'line',
  'prose',
  'url',
  'date',
  'partial-date',
  'period',
  'range',
  'numbered-steps',
  'why-not',
  'unique',
]);

const isOwnCode = (message: string): message is ExpectedCode => OWN_CODES.has(message);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.getOwnPropertyDescriptor(found, key)?.value;
  }
  return found;
}
