import { expect, it } from 'vitest';
import type { Records, Specialization } from '../../src/catalog/model.ts';
import { checkReferences } from '../../src/catalog/references.ts';
import { bundledCatalog, bundledRecords, NO_RECORDS } from '../support/catalog.ts';

const BUNDLED: Records = { ...bundledCatalog, news: bundledRecords('news') };

/** `file record field code`, with `*` for a record of the database. */
const problems = (given: Partial<Records>, stored: Records) =>
  checkReferences(given, stored).map(
    ({ file, isStored, record, field, expected }) =>
      `${isStored ? '*' : ''}${file} ${record} ${field} ${expected.code}`,
  );

it('everything that the project ships resolves', () => {
  expect(problems(BUNDLED, NO_RECORDS)).toEqual([]);
});

it('a file may refer to what is in the database', () => {
  expect(problems({ technoparks: BUNDLED.technoparks }, BUNDLED)).toEqual([]);
  expect(problems({ technoparks: BUNDLED.technoparks }, NO_RECORDS).length).toBeGreaterThan(100);
});

it('what is in the database may not lose what it refers to', () => {
  const without = BUNDLED.technoparks.filter(({ slug }) => slug !== 'tehnopark-707');
  const found = problems({ technoparks: without }, BUNDLED);
  expect(found.length).toBeGreaterThan(0);
  for (const problem of found) {
    expect(problem).toMatch(/^\*(faq\.json \S+ related\.technoparks|news\.json \S+ topics)\.\d+ reference$/);
  }
});

it('a topic of news is a theme, or the slug of a technopark, a cluster or a benefit', () => {
  const [item] = BUNDLED.news;
  if (!item) throw new Error('no news');
  const topics = ['education', 'kalibr', 'mikroelektronika', 'skolkovo', 'tp-land-tax', 'it'];
  expect(problems({ news: [{ ...item, topics }] }, BUNDLED)).toEqual([
    `news.json ${item.slug} topics.5 reference`,
  ]);
});

it('a slug stands once in a file; a fact of the timeline is known by its date and title', () => {
  const [term] = BUNDLED.glossary;
  const [fact, other] = BUNDLED.timeline;
  if (!term || !fact || !other) throw new Error('no records');
  expect(problems({ glossary: [term, term, term] }, BUNDLED)).toEqual([
    `glossary.json ${term.slug} slug unique`,
    `glossary.json ${term.slug} slug unique`,
  ]);
  expect(problems({ timeline: [fact, other, { ...fact, text: 'Иначе' }] }, BUNDLED)).toHaveLength(1);
  expect(problems({ timeline: [fact, { ...fact, date: '1999' }] }, BUNDLED)).toEqual([]);
});

it('a bit of a filter stays with its specialization', () => {
  const specialization = (slug: string, bit: number): Specialization => ({
    slug,
    bit,
    title: slug,
    emoji: '🔬',
  });
  const stored = { ...NO_RECORDS, specializations: [specialization('it', 0), specialization('food', 1)] };
  const given = [
    specialization('it', 2),
    specialization('new', 1),
    specialization('newer', 3),
    specialization('newest', 3),
  ];
  expect(problems({ specializations: given }, stored)).toEqual([
    'specializations.json it bit same-bit',
    'specializations.json new bit free-bit',
    'specializations.json newest bit free-bit',
  ]);
});
