import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OKRUGS } from '../../src/catalog/model.ts';
import { findingsOf } from '../../src/selection/findings.ts';
import { ANYWHERE, type Needs, NO_NEEDS, PREMISES, PRIORITIES, STAGES } from '../../src/selection/needs.ts';
import { type RankedSite, rankSites, scoreOf, WEIGHTS, WORTH } from '../../src/selection/ranking.ts';
import { createNeedsReader } from '../../src/selection/reader.ts';
import { bundledCatalog as catalog } from '../support/catalog.ts';

const known = { catalog, premisesOf: createNeedsReader().premisesOf };

const rank = (needs: Partial<Needs>) => rankSites(known, { ...NO_NEEDS, ...needs });
const namesOf = (sites: readonly RankedSite[]) => sites.map(({ site }) => site.shortName);

const FIELDS = catalog.specializations.map(({ slug }) => slug);
const anyNeeds: fc.Arbitrary<Needs> = fc.record({
  fields: fc.uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 4 }),
  premises: fc.uniqueArray(fc.constantFrom(...PREMISES), { maxLength: 4 }),
  area: fc.option(
    fc.record({
      unit: fc.constantFrom('sqm' as const, 'ha' as const),
      from: fc.option(fc.integer({ min: 1, max: 200_000 })),
      to: fc.constant(300_000),
    }),
  ),
  place: fc.record({
    okrugs: fc.uniqueArray(fc.constantFrom(...OKRUGS), { maxLength: 4 }),
    districts: fc.constant([]),
    stations: fc.uniqueArray(fc.constantFrom('Калужская', 'Строгино'), { maxLength: 2 }),
    near: fc.constant([]),
  }),
  stage: fc.option(fc.constantFrom(...STAGES)),
  priorities: fc.uniqueArray(fc.constantFrom(...PRIORITIES), { maxLength: 4 }),
});
const anySite = fc.constantFrom(...catalog.technoparks);

describe('the ranking of sites', () => {
  it('puts a site that meets everything first, and says why each stands where it does', () => {
    const { suitable, dropped } = rank({
      fields: ['microelectronics', 'instruments'],
      premises: ['laboratory'],
      area: { unit: 'sqm', from: 300, to: null },
      place: { ...ANYWHERE, okrugs: ['ЗелАО'] },
      stage: 'young',
    });
    expect(namesOf(suitable).slice(0, 2)).toEqual(['СТМП-Зеленоград', 'ЭЛМА']);
    expect(suitable[0]?.findings.every(({ verdict }) => verdict === 'yes')).toBe(true);
    expect(suitable.every(({ site }) => site.okrug === 'ЗелАО')).toBe(true);
    expect(dropped.find(({ site }) => site.slug === 'kalibr')?.failed).toEqual([
      { criterion: 'place', by: 'okrug', name: 'СВАО', verdict: 'no' },
    ]);
    expect(suitable.length + dropped.length).toBe(catalog.technoparks.length);
  });

  it('prefers what works to what is being built, save for who builds', () => {
    const statusOf = (stage: Needs['stage']) =>
      findingsOf(known, { ...NO_NEEDS, stage }, catalog.findTechnopark('tehnopark-707') ?? missing()).find(
        ({ criterion }) => criterion === 'status',
      );
    expect(statusOf('production')?.verdict).toBe('no');
    expect(statusOf('investor')?.verdict).toBe('unknown');
    const { suitable } = rank({});
    const places = suitable.map(({ site }) => site.status === 'operating');
    expect(places.lastIndexOf(true)).toBeLessThan(places.indexOf(false));
  });

  it('knows a station, a district, what is near, and where the metro is not known', () => {
    expect(namesOf(rank({ place: { ...ANYWHERE, stations: ['Калужская'] } }).suitable)).toEqual(
      expect.arrayContaining(['Полюс', 'Слава']),
    );
    expect(namesOf(rank({ place: { ...ANYWHERE, districts: ['Строгино'] } }).suitable)).toEqual(['Строгино']);
    expect(namesOf(rank({ place: { ...ANYWHERE, near: ['temp'] } }).suitable)).toEqual(['Темп']);
    const station = rank({ place: { ...ANYWHERE, stations: ['Калужская'] } });
    const troitsk = station.suitable.find(({ site }) => site.slug === 'technospark');
    expect(troitsk?.findings[0]).toMatchObject({ criterion: 'place', verdict: 'unknown' });
  });

  it('drops what is too small, and not what nothing is known of', () => {
    const { suitable, dropped } = rank({ area: { unit: 'sqm', from: 2_000_000, to: null } });
    expect(dropped.every(({ failed }) => failed[0]?.criterion === 'area')).toBe(true);
    const verdicts = suitable.map(({ findings }) => findings.find((f) => f.criterion === 'area')?.verdict);
    expect(new Set(verdicts)).toEqual(new Set(['unknown']));
  });

  it('weighs every criterion, and unknown between yes and no', () => {
    for (const weight of Object.values(WEIGHTS)) expect(weight).toBeGreaterThan(0);
    expect(WORTH.unknown).toBeGreaterThan(WORTH.no);
    expect(WORTH.unknown).toBeLessThan(WORTH.yes);
  });

  it('gives the same order for the same needs, by score and then by name', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        const one = rankSites(known, needs);
        const shuffled = { ...catalog, technoparks: catalog.technoparks.toReversed() };
        const other = rankSites({ ...known, catalog: shuffled }, needs);
        expect(namesOf(other.suitable)).toEqual(namesOf(one.suitable));
        expect(namesOf(other.dropped)).toEqual(namesOf(one.dropped));
        const scores = one.suitable.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });

  it('never takes a site down for a need that it meets', () => {
    const additions: ((needs: Needs, value: number) => Needs)[] = [
      (needs, value) => ({ ...needs, fields: with_(needs.fields, FIELDS, value) }),
      (needs, value) => ({ ...needs, premises: with_(needs.premises, PREMISES, value) }),
      (needs, value) => ({ ...needs, priorities: with_(needs.priorities, PRIORITIES, value) }),
    ];
    fc.assert(
      fc.property(anyNeeds, anySite, fc.nat(), fc.constantFrom(...additions), (needs, site, value, add) => {
        const before = findingsOf(known, needs, site);
        const after = findingsOf(known, add(needs, value), site);
        const added = after.filter(
          (finding) => !before.some((known_) => JSON.stringify(known_) === JSON.stringify(finding)),
        );
        // The first field named also says whose neighbours are meant: then more than the need added has changed.
        fc.pre(added.every(({ verdict }) => verdict === 'yes'));
        expect(scoreOf(after)).toBeGreaterThanOrEqual(scoreOf(before) - 1e-9);
      }),
    );
  });

  it('puts what is unknown between what is met and what is not', () => {
    fc.assert(
      fc.property(anyNeeds, anySite, fc.nat(), (needs, site, at) => {
        const findings = findingsOf(known, needs, site);
        const index = at % findings.length;
        const scoreWith = (verdict: 'yes' | 'no' | 'unknown') =>
          scoreOf(findings.map((finding, place) => (place === index ? { ...finding, verdict } : finding)));
        expect(scoreWith('yes')).toBeGreaterThan(scoreWith('unknown'));
        expect(scoreWith('unknown')).toBeGreaterThan(scoreWith('no'));
      }),
    );
  });
});

const with_ = <T>(chosen: readonly T[], all: readonly T[], at: number): T[] => {
  const added = all[at % all.length];
  return added === undefined || chosen.includes(added) ? [...chosen] : [...chosen, added];
};

function missing(): never {
  throw new Error('no such site');
}
