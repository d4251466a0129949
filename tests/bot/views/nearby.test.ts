import { describe, expect, it } from 'vitest';
import { ALL_TECHNOPARKS, ROUTES } from '../../../src/bot/routes.ts';
import { formatDistance } from '../../../src/bot/views/distance.ts';
import { type NearbyFilter, nearbyRequestText, nearbyScreen } from '../../../src/bot/views/nearby.ts';
import { OKRUGS } from '../../../src/catalog/model.ts';
import { DIRECTIONS, type Point } from '../../../src/catalog/nearby.ts';
import { bundledCatalog as catalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { dataOf, faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const KREMLIN = { lat: 55.754, lon: 37.621 };
const PETERSBURG = { lat: 59.94, lon: 30.315 };
const okrug = (name: (typeof OKRUGS)[number]) => 2 ** OKRUGS.indexOf(name);

const near = (point: Point, filter: Partial<NearbyFilter> = {}) =>
  nearbyScreen(t, catalog, point, { ...ALL_TECHNOPARKS, ...filter });
/** With plain spaces for no-break ones. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const textOf = ({ text }: ReturnType<typeof near>) => plain(plainText(text.value));

it.each([
  [0, '50 м'],
  [349, '350 м'],
  [974, '950 м'],
  [975, '1 км'],
  [1249, '1,2 км'],
  [9_949, '9,9 км'],
  [9_951, '10 км'],
  [14_499, '14 км'],
])('%i metres are %s', (metres, text) => {
  expect(plain(formatDistance(t, metres))).toBe(text);
});

describe('the nearest sites', () => {
  it('come with distance and direction, each a button that leads back here', () => {
    const screen = near(KREMLIN);
    const lines = textOf(screen)
      .split('\n')
      .filter((line) => line.includes(' — ') && line.includes(' км'));
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      expect(line).toMatch(/^.+ — (≈ )?[\d,]+ км на (северо-|юго-)?(север|юг|запад|восток), [А-Яа-я]+АО, ./);
    }
    const [button] = screen.keyboard[0] ?? [];
    const data = button && 'callback_data' in button ? button.callback_data : '';
    const back = ROUTES.technopark.parse(data)?.back ?? '';
    expect(ROUTES.nearby.parse(back)?.values.point).toEqual(KREMLIN);
    expect(labelsOf(screen).at(-1)).toEqual(['‹ К списку', '🏠 Меню']);
  });

  it('say where the site is the point itself, and which points are approximate', () => {
    const { location = { lat: 0, lon: 0 } } = catalog.findTechnopark('kalibr') ?? {};
    const text = textOf(near(location));
    expect(text).toContain('Калибр — меньше 100 м, СВАО');
    expect(text).toMatch(/Калибр-Техно — ≈ \d+ м на/);
    expect(text).toContain('≈ — точка площадки примерная');
  });

  it('keep the filters as chips, each of which takes itself away', () => {
    const screen = near(KREMLIN, { okrugs: okrug('ЗелАО') });
    expect(textOf(screen)).toMatch(/^📍 Ближайшие площадки · ЗелАО\n/);
    expect(textOf(screen)).not.toContain('СВАО');
    expect(ROUTES.nearby.parse(dataOf(screen, 'ЗелАО ✕') ?? '')?.values).toMatchObject({
      point: KREMLIN,
      okrugs: 0,
    });
    expect(dataOf(screen, '‹ К списку')).toBe(
      ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, okrugs: okrug('ЗелАО') }),
    );
  });

  it('that pass no filter are said to be none, with the chips to take away', () => {
    const screen = near(KREMLIN, { okrugs: okrug('ЦАО'), kinds: 16 });
    expect(textOf(screen)).toContain('Таких площадок нет. Уберите один из фильтров.');
    expect(labelsOf(screen)).toEqual([
      ['ЦАО ✕', 'наноцентры ✕'],
      ['‹ К списку', '🏠 Меню'],
    ]);
  });

  it('are none where everything is far, and the point is in no button', () => {
    const screen = near(PETERSBURG, { okrugs: okrug('ЗелАО') });
    expect(textOf(screen)).toMatch(/^До ближайшей площадки \d{3} км: вы далеко от Москвы/);
    expect(labelsOf(screen)).toEqual([['‹ К списку', '🏠 Меню']]);
  });

  it('that are not there yet say so', () => {
    const planned = catalog.technoparks.find(({ status }) => status === 'planned');
    expect(textOf(near(planned?.location ?? KREMLIN))).toMatch(/меньше 100 м, .*, в планах/);
  });

  it('are fit to be shown at every site, and take what they do not know as not said', () => {
    for (const { location } of catalog.technoparks) expect(faultsOf(near(location))).toEqual([]);
    for (const lat of [54, 55.7, 57.5]) expect(faultsOf(near({ lat, lon: 34.5 }))).toEqual([]);
    const forged = { okrugs: 2 ** 51, specializations: 2 ** 51, kinds: 2 ** 40, cluster: 'x'.repeat(40) };
    expect(near(KREMLIN, forged)).toEqual(near(KREMLIN));
  });
});

it('the request names what is looked among', () => {
  const request = (filter: Partial<NearbyFilter>) =>
    plainText(nearbyRequestText(t, catalog, { ...ALL_TECHNOPARKS, ...filter }).value);
  expect(request({})).not.toContain('выбранных');
  expect(request({ okrugs: okrug('СВАО'), statuses: 1 })).toContain('Ищу среди выбранных: СВАО, действуют.');
});

it('there is a word for every direction', () => {
  for (const direction of DIRECTIONS) expect(t.has(`direction-${direction}`)).toBe(true);
});
