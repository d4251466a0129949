import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPostings, findEvidence, heaviest } from '../../src/answers/postings.ts';
import { buildAtOnce } from '../../src/answers/slices.ts';

const STEMS = ['налог', 'льгот', 'участник', 'заявк'];
const SOURCES = 12;

const records = fc.array(
  fc.record({
    id: fc.nat(SOURCES - 1),
    stems: fc.subarray(STEMS, { minLength: 1 }),
    worth: fc.constantFrom(0.6, 0.85, 0.9, 1),
  }),
);
const asked = fc.array(
  fc.record({
    weight: fc.double({ min: 0.1, max: 8, noNaN: true }),
    stems: fc
      .subarray(STEMS, { minLength: 1 })
      .map((stems) => new Map(stems.map((stem, index) => [stem, 1 / (index + 1)]))),
  }),
  { minLength: 1, maxLength: 6 },
);

it('finds of every word what it is worth most in a record', () => {
  fc.assert(
    fc.property(records, asked, (held, words) => {
      const postings = createPostings();
      for (const { id, stems, worth } of held) postings.add(id, stems, worth);
      const { found, weights, shareOf } = findEvidence(words, buildAtOnce(postings.build()), SOURCES);
      const worthOf = (stem: string, id: number): number =>
        Math.max(
          0,
          ...held.flatMap((each) => (each.id === id && each.stems.includes(stem) ? [each.worth] : [])),
        );
      for (let id = 0; id < SOURCES; id += 1) {
        const shares = words.map(({ stems }) =>
          Math.max(...[...stems].map(([stem, likelihood]) => likelihood * worthOf(stem, id))),
        );
        expect(words.map((_word, index) => shareOf(index, id))).toEqual(shares);
        expect(weights[id]).toBeCloseTo(
          words.reduce((sum, { weight }, index) => sum + weight * (shares[index] ?? 0), 0),
        );
        expect(found.includes(id)).toBe(shares.some((share) => share > 0));
      }
    }),
  );
});

it('takes the heaviest records as a sort of all of them would', () => {
  const weighed = fc.uniqueArray(
    fc.tuple(fc.nat(299), fc.oneof(fc.constantFrom(1, 2, 5), fc.double({ min: 0.01, max: 10, noNaN: true }))),
    { selector: ([id]) => id, maxLength: 200 },
  );
  fc.assert(
    fc.property(weighed, fc.integer({ min: 1, max: 120 }), (records, count) => {
      const weights = new Float64Array(300);
      for (const [id, weight] of records) weights[id] = weight;
      const found = records.map(([id]) => id);
      const sorted = found.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, count);
      expect(heaviest({ found, weights, shareOf: () => 0 }, 10, count)).toEqual(sorted);
    }),
  );
});
