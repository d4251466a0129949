import { describe, expect, it } from 'vitest';
import { ALL_TECHNOPARKS, ROUTES } from '../../../src/bot/routes.ts';
import { technoparkBenefitsScreen } from '../../../src/bot/views/technopark-benefits.ts';
import { technoparkScreen } from '../../../src/bot/views/technopark-card.ts';
import { technoparkFiguresScreen } from '../../../src/bot/views/technopark-figures.ts';
import { technoparkVenue } from '../../../src/bot/views/technopark-venue.ts';
import type { Technopark } from '../../../src/catalog/model.ts';
import { benefitsAtSite } from '../../../src/catalog/site-benefits.ts';
import { bundledCatalog as catalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { dataOf, faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const today = '2026-11-22';
const list = ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, okrugs: 4, page: 1 });

function siteOf(slug: string): Technopark {
  const site = catalog.findTechnopark(slug);
  if (!site) throw new Error(`no site ${slug}`);
  return site;
}

const card = (site: Technopark, back?: string) =>
  technoparkScreen(t, catalog, site, { link: `https://t.me/bot?start=tp_${site.slug}`, back });
const figures = (site: Technopark) => technoparkFiguresScreen(t, site, undefined);
const benefits = (site: Technopark, page: number, on = today) =>
  technoparkBenefitsScreen(t, site, benefitsAtSite(catalog, site), { page, today: on, back: list });
/** With plain spaces for no-break ones. */
const textOf = ({ text }: ReturnType<typeof card>) => plainText(text.value).replaceAll('\u00A0', ' ');
const read = (slug: string) => textOf(card(siteOf(slug)));

describe('the card', () => {
  it('says what it is, since when, where and how it is reached', () => {
    const text = read('kalibr');
    expect(text).toMatch(/^🏢 Технопарк «Калибр»\nдействует · статус с 2015 года\n\n/);
    expect(text).toContain('📍 ул. Годовикова, 9 · СВАО, Останкинский\nⓂ️ Алексеевская\n');
    expect(text).toContain('Кластер: МИК');
    expect(read('strogino')).toContain('действует · открытие — 2007 год · статус с 2012 года');
    expect(read('vorobyovy-gory')).toContain('инновационный центр · действует');
  });

  it('gives walking minutes where they are known, and nothing where not', () => {
    const metro = [
      { station: 'Алексеевская', walkMinutes: 12 },
      { station: 'ВДНХ', walkMinutes: null },
    ];
    expect(textOf(card({ ...siteOf('kalibr'), metro }))).toContain('Ⓜ️ Алексеевская, 12 мин пешком · ВДНХ\n');
    expect(textOf(card({ ...siteOf('kalibr'), metro: [] }))).not.toContain('Ⓜ️');
  });

  it('dates every figure, and calls a plan a plan', () => {
    const text = read('kalibr');
    expect(text).toContain('75 000 м², участок 9 га — на 15 января 2015 года\n');
    expect(text).toContain('47 резидентов, около 350 рабочих мест — на 2016 год\n');
    expect(text).toContain('По плану (1 декабря 2016 года) — 267 000 м²');
    expect(read('zil')).toContain('29 400 м² (первая очередь)');
    expect(read('kurchatov')).toContain('(весь институт, а не технопарк)');
    expect(read('tehnopark-707')).toContain('вложения 2,2 млрд ₽');
    expect(read('vorobyovy-gory')).toContain('участок 17,5 га');
  });

  it('keeps a number and its unit on one line', () => {
    expect(card(siteOf('kalibr')).text.value).toContain('75\u00A0000\u00A0м²');
    expect(card(siteOf('zil')).text.value).toContain('4\u00A0млрд\u00A0₽');
  });

  it('shows a site that is not there yet as one', () => {
    expect(read('tehnopark-707')).toMatch(/^🏗 Технопарк «707»\nстроится · статус с 2025 года/);
    expect(read('otradnoe-krt')).toMatch(/^📐 .*\nтехнопарк · в планах/);
  });

  it('leaves out what is not known, buttons too', () => {
    const bare: Technopark = {
      ...siteOf('kalibr'),
      statusYear: null,
      metro: [],
      specializations: [],
      operator: null,
      figures: [],
      notableResidents: [],
      facilities: [],
      website: null,
      clusters: [],
      notes: null,
      status: 'planned',
    };
    expect(faultsOf(card(bare))).toEqual([]);
    expect(textOf(card(bare))).not.toMatch(/Есть:|Управляет|Кластер|Сайт|Оговорки|статус с/);
    expect(labelsOf(card(bare))).toEqual([
      ['🗺 На карте', '⚖️ Сравнить'],
      ['🔔 Следить', '📋 Адрес'],
      ['↗️ Поделиться'],
      ['‹ К списку', '🏠 Меню'],
    ]);
  });

  it('shows contacts where there are any', () => {
    const text = textOf(card({ ...siteOf('slava'), phone: '+7 495 000-00-00', email: 'info@example.ru' }));
    expect(text).toContain('Сайт: technopark-slava.ru\nТелефон: +7 495 000-00-00\nПочта: info@example.ru');
  });

  it('has a button for all that can be done, and leads back to the page it was opened from', () => {
    const screen = card(siteOf('slava'), list);
    const buttons = screen.keyboard.flat();
    expect(dataOf(screen, '‹ К списку')).toBe(list);
    expect(ROUTES.cluster.parse(dataOf(screen, '🧩 МИК') ?? '')).toEqual({
      values: { slug: 'mik' },
      back: ROUTES.technopark.pack({ slug: 'slava' }, list),
    });
    expect(buttons).toContainEqual({ text: '📋 Адрес', copy_text: { text: siteOf('slava').address } });
    expect(buttons).toContainEqual({ text: '🌐 Сайт', url: 'https://technopark-slava.ru' });
    expect(buttons).toContainEqual({
      text: '↗️ Поделиться',
      url: expect.stringContaining(
        `https://t.me/share/url?url=${encodeURIComponent('https://t.me/bot?start=tp_slava')}`,
      ),
    });
    expect(dataOf(card(siteOf('slava')), '‹ К списку')).toBe(ROUTES.technoparkList.pack(ALL_TECHNOPARKS));
  });

  it('is fit to be shown for every site, and short before its quotes', () => {
    for (const site of catalog.technoparks) {
      const screen = card(site, list);
      expect({ site: site.slug, faults: faultsOf(screen) }).toEqual({ site: site.slug, faults: [] });
      const [own = ''] = screen.text.value.split('<blockquote');
      expect(plainText(own).length).toBeLessThan(1300);
      expect(screen.text.value).toMatch(/<blockquote expandable><b>Источники/);
    }
  });
});

describe('all figures', () => {
  it('stand under their metric, newest first, each with its date and source', () => {
    const text = textOf(figures(siteOf('elma')));
    expect(text).toMatch(
      /Резиденты\n• 10 октября 2025 года — свыше 160 .*\n• 6 октября 2022 года — 89 резидентов \(/,
    );
    expect(figures(siteOf('elma')).text.value).toContain('<a href="https://');
  });

  it('that contradict each other stand side by side', () => {
    expect(textOf(figures(siteOf('kalibr')))).toMatch(
      /• 2015 год — 10 резидентов \(\S+\) или 3 резидента \(\S+\); источники расходятся/,
    );
  });

  it('hold every figure of every site', () => {
    for (const site of catalog.technoparks.filter((each) => each.figures.length > 0)) {
      const screen = figures(site);
      expect({ site: site.slug, faults: faultsOf(screen) }).toEqual({ site: site.slug, faults: [] });
      const plans = site.figures.filter(({ qualifier }) => qualifier === 'planned');
      expect(textOf(screen).match(/по плану/g) ?? []).toHaveLength(plans.length);
      const linked = site.figures.filter(({ sourceUrl }) => sourceUrl !== null);
      expect(screen.text.value.match(/<a href/g) ?? []).toHaveLength(linked.length);
    }
  });
});

describe('the benefits of a site', () => {
  it('are parted by whom they are for, each part a tab with its number', () => {
    const first = benefits(siteOf('kalibr'), 0);
    const tabs = labelsOf(first).slice(0, 2).flat();
    expect(tabs[0]).toMatch(/^✓ Резиденту · \d+$/);
    expect(tabs[1]).toMatch(/^Якорному резиденту · 1$/);
    const operator = ROUTES.technoparkBenefits.parse(dataOf(first, tabs[2] ?? '') ?? '')?.values.page ?? -1;
    expect(textOf(benefits(siteOf('kalibr'), operator))).toContain('для управляющей компании');
  });

  it('come in force first, unconfirmed marked, expired last', () => {
    const pages = [0, 1].map((page) => labelsOf(benefits(siteOf('kalibr'), page)).flat());
    const isMarked = (label: string) => label.startsWith('❔');
    expect(pages[0]?.some(isMarked)).toBe(false);
    expect(pages[1]?.some(isMarked)).toBe(true);
    expect(textOf(benefits(siteOf('kalibr'), 1))).toContain('❔ — не подтверждено');
    const later = labelsOf(benefits(siteOf('kalibr'), 1, '2031-01-01')).flat();
    expect(later.filter((label) => label.startsWith('⌛️'))).toEqual([expect.stringContaining('ИТ-компании')]);
    const benefitRows = later.filter((label) => !/^[✓«»‹›🏠\d]|· \d+$/u.test(label));
    expect(benefitRows.at(-1)).toMatch(/^⌛️/);
  });

  it('open their cards with the way back to this page, and lead back to the card of the site', () => {
    const screen = benefits(siteOf('skolkovo'), 0);
    const [button] = screen.keyboard[0] ?? [];
    const data = button && 'callback_data' in button ? button.callback_data : '';
    expect(ROUTES.benefit.parse(data)?.back).toMatch(/^1tb\.skolkovo\.0/);
    expect(screen.keyboard.at(-1)?.[0]).toMatchObject({
      callback_data: ROUTES.technopark.pack({ slug: 'skolkovo' }, list),
    });
  });

  it('are fit to be shown for every site and every page, also one too far', () => {
    for (const site of catalog.technoparks) {
      for (const page of [0, 1, 2, 3, 4, 2 ** 52]) {
        expect(faultsOf(benefits(site, page))).toEqual([]);
      }
    }
    expect(textOf(benefits(siteOf('tsaritsyno'), 0))).toContain('— 0');
  });
});

describe('the point on the map', () => {
  it('is called approximate unless it is the building', () => {
    expect(technoparkVenue(t, siteOf('slava'), undefined).title).toBe('Слава');
    expect(technoparkVenue(t, siteOf('polyus'), undefined).title).toMatch(/^Полюс \(точка примерная/);
    for (const site of catalog.technoparks) {
      const { title, keyboard } = technoparkVenue(t, site, list);
      expect(title.includes('примерная')).toBe(site.location.precision !== 'building');
      expect(keyboard[0]?.[0]).toMatchObject({
        callback_data: ROUTES.technopark.pack({ slug: site.slug }, list),
      });
    }
  });
});
