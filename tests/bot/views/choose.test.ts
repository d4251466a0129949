import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonsLine } from '../../../src/bot/views/choose-reasons.ts';
import {
  choiceChangeScreen,
  choiceDroppedScreen,
  choiceScreen,
  lastChoiceScreen,
} from '../../../src/bot/views/choose-result.ts';
import { OKRUGS } from '../../../src/catalog/model.ts';
import type { Finding } from '../../../src/selection/findings.ts';
import {
  ANYWHERE,
  type Needs,
  NO_NEEDS,
  PREMISES,
  PRIORITIES,
  STAGES,
} from '../../../src/selection/needs.ts';
import { rankSites } from '../../../src/selection/ranking.ts';
import { createNeedsReader } from '../../../src/selection/reader.ts';
import { bundledCatalog as catalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const known = { catalog, premisesOf: createNeedsReader().premisesOf };
const FIELDS = catalog.specializations.map(({ slug }) => slug);
const STATIONS = catalog.technoparks.flatMap(({ metro }) => metro.map(({ station }) => station));

const EVERYTHING: Needs = {
  fields: FIELDS,
  premises: [...PREMISES],
  area: { unit: 'sqm', from: 2000, to: 10_000 },
  place: { okrugs: [...OKRUGS], districts: [], stations: STATIONS.slice(0, 5), near: ['kalibr'] },
  stage: 'production',
  priorities: [...PRIORITIES],
};

const anyNeeds: fc.Arbitrary<Needs> = fc.record({
  fields: fc.subarray([...FIELDS, 'gone']),
  premises: fc.subarray([...PREMISES]),
  area: fc.constantFrom(null, EVERYTHING.area, { unit: 'ha' as const, from: null, to: 0.5 }),
  place: fc.constantFrom(ANYWHERE, EVERYTHING.place, { ...ANYWHERE, near: ['gone'] }),
  stage: fc.constantFrom(null, ...STAGES),
  priorities: fc.subarray([...PRIORITIES]),
});

describe('the screens of a choice', () => {
  it('are fit to be shown, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.oneof(anyNeeds, fc.constantFrom(EVERYTHING, NO_NEEDS)), fc.nat(20), (needs, page) => {
        const ranking = rankSites(known, needs);
        const screens = [
          choiceScreen(t, catalog, needs, ranking, page),
          choiceDroppedScreen(t, catalog, ranking, page),
          choiceChangeScreen(t, catalog, needs),
          lastChoiceScreen(t, catalog, needs),
        ];
        expect(screens.flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('show everything that was found, page by page', () => {
    const ranking = rankSites(known, { ...NO_NEEDS, fields: ['microelectronics'] });
    const total = ranking.suitable.length;
    const numbers = Array.from(
      { length: Math.ceil(total / 5) },
      (_, page) =>
        labelsOf(choiceScreen(t, catalog, { ...NO_NEEDS, fields: ['microelectronics'] }, ranking, page))[0],
    ).flat();
    expect(numbers).toEqual(Array.from({ length: total }, (_, index) => String(index + 1)));
  });

  it('count what fell out by reason', () => {
    const ranking = rankSites(known, { ...NO_NEEDS, place: { ...ANYWHERE, okrugs: ['ЗелАО'] } });
    const text = plainText(choiceDroppedScreen(t, catalog, ranking, 0).text.value);
    expect(text).toContain(`не то место — ${ranking.dropped.length}`);
  });
});

describe('reasons in words', () => {
  const line = (...findings: Finding[]) => reasonsLine(t, catalog, findings, 12).replaceAll('\u00a0', ' ');

  it('what speaks for a site first, then what is not known, then what speaks against it', () => {
    expect(
      line(
        { criterion: 'status', status: 'under-construction', verdict: 'no' },
        { criterion: 'area', figure: undefined, verdict: 'unknown' },
        { criterion: 'field', field: 'microelectronics', verdict: 'yes' },
        { criterion: 'place', by: 'okrug', name: 'ЗелАО', verdict: 'yes' },
      ),
    ).toBe('✓ микроэлектроника · ✓ ЗелАО · ? площадь не указана · ✗ ещё строится');
  });

  it.each<[string, Finding]>([
    ['', { criterion: 'status', status: 'operating', verdict: 'yes' }],
    ['? лаборатории не указаны', { criterion: 'premise', premise: 'laboratory', verdict: 'unknown' }],
    ['✓ 25 льгот', { criterion: 'benefits', count: 25, verdict: 'yes' }],
    ['✗ льгот нет', { criterion: 'benefits', count: 0, verdict: 'no' }],
    ['✓ м. Строгино', { criterion: 'transport', station: 'Строгино', minutes: undefined, verdict: 'yes' }],
    [
      '✗ м. Строгино, 30 мин пешком',
      { criterion: 'transport', station: 'Строгино', minutes: 30, verdict: 'no' },
    ],
    ['✓ 1 сосед по отрасли рядом', { criterion: 'neighbours', count: 1, verdict: 'yes' }],
    ['? вуз рядом не указан', { criterion: 'university', name: undefined, verdict: 'unknown' }],
    ['✓ рядом', { criterion: 'place', by: 'near', name: 'Савёлки', verdict: 'yes' }],
    ['? метро не указано', { criterion: 'place', by: 'station', name: 'Калужская', verdict: 'unknown' }],
  ])('%s', (words, finding) => {
    expect(line(finding)).toBe(words);
  });

  it('says a reason once, and counts those that are too many', () => {
    const rooms: Finding = { criterion: 'premise', premise: 'production', verdict: 'yes' };
    expect(line(rooms, { criterion: 'stage', stage: 'production', verdict: 'yes' })).toBe(
      '✓ производственные помещения',
    );
    const fields = FIELDS.map((field): Finding => ({ criterion: 'field', field, verdict: 'no' }));
    expect(reasonsLine(t, catalog, fields, 3)).toMatch(/^(✗\u00a0[^·]+ · ){3}ещё 19$/);
  });
});
