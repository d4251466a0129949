import { expect, it } from 'vitest';
import type { Kind } from '../../src/catalog/model.ts';
import { CatalogError, type CatalogProblem } from '../../src/catalog/problems.ts';
import { validateFiles } from '../../src/catalog/validate.ts';
import { bundledRecords } from '../support/catalog.ts';

const file = (kind: Kind, content: unknown) => ({
  kind,
  name: `${kind}.json`,
  text: typeof content === 'string' ? content : JSON.stringify(content),
});

function problemsOf(...files: ReturnType<typeof file>[]): readonly CatalogProblem[] {
  try {
    validateFiles(files);
  } catch (error) {
    if (error instanceof CatalogError) return error.problems;
    throw error;
  }
  return [];
}

/** The mistakes of one bundled record with some fields set otherwise; a field of undefined is left out. */
function mistakes(kind: Kind, slug: string, changes: Record<string, unknown>) {
  const record = bundledRecords(kind).find((known) => 'slug' in known && known.slug === slug);
  return problemsOf(file(kind, [{ ...record, ...changes }])).map(
    ({ field, expected, received }) => [field, expected.code, received] as const,
  );
}

it('takes what the project ships, also with a byte order mark', () => {
  const text = `\uFEFF${JSON.stringify(bundledRecords('glossary'))}`;
  expect(validateFiles([file('glossary', text)])).toEqual({ glossary: bundledRecords('glossary') });
});

it('names the file, the record, the field, what was expected and what came', () => {
  const [site] = bundledRecords('technoparks');
  expect(problemsOf(file('technoparks', [{ ...site, okrug: 'ЦОО' }]))).toEqual([
    {
      file: 'technoparks.json',
      isStored: false,
      record: site?.slug,
      field: 'okrug',
      expected: { code: 'one-of', values: { values: expect.stringContaining('ЦАО, САО') } },
      received: '"ЦОО"',
    },
  ]);
});

it('reports the mistakes of all files together', () => {
  const found = problemsOf(file('faq', '[{'), file('news', {}), file('glossary', [1, { slug: 'x' }]));
  expect(found.map((problem) => [problem.file, problem.record, problem.expected.code])).toEqual([
    ['faq.json', null, 'json'],
    ['news.json', null, 'type'],
    ['glossary.json', '1', 'type'],
    ...Array(5).fill(['glossary.json', 'x', 'type']),
  ]);
});

it.each([
  ['technoparks', 'kalibr', { nane: 'Калибр' }, ['nane', 'known-key', '"Калибр"']],
  ['technoparks', 'kalibr', { name: undefined }, ['name', 'type', null]],
  ['technoparks', 'kalibr', { name: '' }, ['name', 'line', '""']],
  ['technoparks', 'kalibr', { name: ' Калибр' }, ['name', 'line', '" Калибр"']],
  ['technoparks', 'kalibr', { name: 'Кали\u0000бр' }, ['name', 'line', '"Кали\\u0000бр"']],
  ['technoparks', 'kalibr', { slug: 'Калибр' }, ['slug', 'slug', '"Калибр"']],
  ['technoparks', 'kalibr', { asOf: '2026-02-30' }, ['asOf', 'partial-date', '"2026-02-30"']],
  ['technoparks', 'kalibr', { asOf: '2026-13' }, ['asOf', 'partial-date', '"2026-13"']],
  ['technoparks', 'kalibr', { website: 'javascript:alert(1)' }, ['website', 'url', '"javascript:alert(1)"']],
  ['technoparks', 'kalibr', { clusters: ['mik', 'mik'] }, ['clusters', 'unique', '["mik","mik"]']],
  ['technoparks', 'kalibr', { sources: [] }, ['sources', 'min', '[]']],
  ['technoparks', 'kalibr', { statusYear: 2015.5 }, ['statusYear', 'type', '2015.5']],
  [
    'benefits',
    'tp-land-tax',
    { validFrom: '2026-01-01', validTo: '2025-12-31' },
    ['validTo', 'period', '"2025-12-31"'],
  ],
  ['benefits', 'tp-land-tax', { validFrom: '2026' }, ['validFrom', 'date', '"2026"']],
  [
    'procedures',
    'ask-subsidy',
    { steps: [{ n: 2, text: 'Шаг' }] },
    ['steps', 'numbered-steps', '[{"n":2,"text":"Шаг"}]'],
  ],
] as const)('finds in %s what is wrong with %s: %o', (kind, slug, changes, mistake) => {
  expect(mistakes(kind, slug, changes)).toEqual([mistake]);
});

it('finds what is wrong within a rule', () => {
  const rule = bundledRecords('benefits').find(({ slug }) => slug === 'tp-land-tax')?.rule;
  const [rate] = rule?.preferential ?? [];
  const [requirement] = rule?.requires ?? [];
  const changed = {
    ...rule,
    whyNot: 'Неясно',
    preferential: [
      { ...rate, ratePct: 101 },
      { ...rate, rateMaxPct: 0.1 },
    ],
    requires: [
      { ...requirement, fact: 'luck' },
      { ...requirement, value: ['anyone'] },
    ],
  };
  expect(mistakes('benefits', 'tp-land-tax', { rule: changed })).toEqual([
    ['rule.preferential.0.ratePct', 'max', '101'],
    ['rule.preferential.1.rateMaxPct', 'range', '0.1'],
    ['rule.requires.0.fact', 'one-of', '"luck"'],
    ['rule.requires.1.value.0', 'one-of', '"anyone"'],
  ]);
});

it('shortens what came', () => {
  const [[, , received]] = mistakes('glossary', 'technopark', { definition: 'а'.repeat(5_000) }) as [
    readonly [string, string, string],
  ];
  expect(received.length).toBeLessThan(100);
});
