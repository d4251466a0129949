import type { Translate } from '../translate.ts';
import type { Applied, KindChanges } from './apply.ts';
import { KINDS } from './kinds.ts';
import type { Kind } from './model.ts';
import type { CatalogProblem } from './problems.ts';

const MOST_PROBLEMS = 50;
const MOST_SLUGS = 20;

/** What a load has changed, for a terminal. */
export function describeChanges(t: Translate, { changes, version }: Applied): string {
  const kinds = KINDS.flatMap((kind) => {
    const change = changes[kind];
    return change ? describeKind(t, kind, change) : [];
  });
  return [...kinds, t.text('load-done', { version: version.slice(0, 8) })].join('\n');
}

function describeKind(
  t: Translate,
  kind: Kind,
  { added, changed, removed, unchanged }: KindChanges,
): string[] {
  const heading = t.text('load-changes', {
    kind: t.text(`load-kind-${kind}`),
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged,
  });
  const lists = Object.entries({ added, changed, removed }).filter(([, slugs]) => slugs.length > 0);
  return [
    heading,
    ...lists.map(([what, slugs]) => t.text(`load-slugs-${what}`, { slugs: shorten(t, slugs) })),
  ];
}

function shorten(t: Translate, slugs: readonly string[]): string {
  const listed = slugs.slice(0, MOST_SLUGS).join(', ');
  return slugs.length > MOST_SLUGS
    ? t.text('load-and-more', { listed, count: slugs.length - MOST_SLUGS })
    : listed;
}

/** What is wrong with the data, a line for each mistake. */
export function describeProblems(t: Translate, problems: readonly CatalogProblem[]): string {
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => describeProblem(t, problem));
  const rest = problems.length - lines.length;
  return [
    t.text('load-refused', { count: problems.length }),
    ...lines,
    ...(rest > 0 ? [t.text('load-more-problems', { count: rest })] : []),
  ].join('\n');
}

function describeProblem(t: Translate, problem: CatalogProblem): string {
  const { record, field, expected, received } = problem;
  const file = problem.isStored ? t.text('load-in-database', { file: problem.file }) : problem.file;
  const place = [file, record, field].filter((part) => part !== null).join(' · ');
  const wanted = t.text(`load-expected-${expected.code}`, expected.values);
  return received === null
    ? t.text('load-problem', { place, expected: wanted })
    : t.text('load-problem-received', { place, expected: wanted, received });
}
