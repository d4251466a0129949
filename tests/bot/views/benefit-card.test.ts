import { describe, expect, test } from 'vitest';
import { benefitScreen } from '../../../src/bot/views/benefit-card.ts';
import { benefitDetailsScreen } from '../../../src/bot/views/benefit-details.ts';
import type { Screen } from '../../../src/bot/views/screen.ts';
import type { Benefit } from '../../../src/catalog/model.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const TODAY = '2026-11-22';
/** A card is read on a phone: this is about one and a half screens, before the sources. */
const CARD_LENGTH = 1500;
const LONGEST_BACK = '1bl.0.0.z!1tb.industrial-park-of-the-long-name.1';

function benefitOf(slug: string, changes: Partial<Benefit> = {}): Benefit {
  const benefit = bundledCatalog.findBenefit(slug);
  if (!benefit) throw new Error(`no benefit ${slug}`);
  return { ...benefit, ...changes };
}

const card = (benefit: Benefit, today = TODAY, back?: string) =>
  benefitScreen(t, bundledCatalog, benefit, { today, link: 'https://t.me/bot?start=bn_x', back });

/** As one reads it, no-break spaces being spaces. */
const plain = ({ text }: Screen) => plainText(text.value).replaceAll('\u00a0', ' ');
const textOf = (benefit: Benefit, today = TODAY) => plain(card(benefit, today));
const detailsOf = (benefit: Benefit) => plain(benefitDetailsScreen(t, benefit, TODAY));

describe('every benefit of the catalogue', () => {
  test.each(bundledCatalog.benefits.map((benefit) => [benefit.slug, benefit] as const))(
    '%s',
    (_slug, benefit) => {
      for (const today of ['2019-02-01', TODAY, '2028-01-01', '2040-01-01']) {
        expect(faultsOf(card(benefit, today, LONGEST_BACK))).toEqual([]);
        expect(faultsOf(benefitDetailsScreen(t, benefit, today, LONGEST_BACK))).toEqual([]);
      }
      const text = textOf(benefit);
      expect(text.split('\nИсточники\n')[0]?.length).toBeLessThan(CARD_LENGTH);
      expect(text).toContain(benefit.title);
      expect(text).toContain(benefit.summary);
      for (const { act } of benefit.legalBasis) expect(text).toContain(act);
      for (const condition of benefit.conditions) expect(text).toContain(condition);
      for (const step of benefit.howToGet) expect(text).toContain(step);
      for (const detail of benefit.details) expect(detailsOf(benefit)).toContain(detail);
      for (const screen of [text, detailsOf(benefit)]) {
        expect(screen).toContain('Источники');
        expect(screen).toMatch(/Сведения на .+$/);
      }
    },
  );

  test('one that is not surely in force never reads as if it were', () => {
    for (const benefit of bundledCatalog.benefits.filter(({ status }) => status !== 'in-force')) {
      for (const text of [textOf(benefit), detailsOf(benefit)]) {
        expect(text).not.toMatch(/· действует|Действует с/);
        expect(text).toMatch(/⚠️ (Не подтверждено, что мера действует|Больше не действует).*: [^\n]+\./);
      }
    }
  });

  test('one of low confidence says so', () => {
    for (const benefit of bundledCatalog.benefits.filter(({ confidence }) => confidence === 'low')) {
      expect(textOf(benefit)).toContain('сведения ненадёжны');
    }
  });
});

describe('the rates of a card', () => {
  test('the preferential one, the general one and those to come', () => {
    expect(textOf(benefitOf('sez-profit-tax'))).toContain(
      'Налог на прибыль: 2 % вместо 25 % — до конца 2027 года\n' +
        'Потом 7 % (2028–2032 годы), 14,5 % (с 2033 года).',
    );
  });

  test('an ended period is never the current one', () => {
    const text = textOf(benefitOf('sez-profit-tax'), '2028-01-01');
    expect(text).toContain('Налог на прибыль: 7 % вместо 25 % — до конца 2032 года');
    expect(text).not.toContain('2 % вместо 25 % —');
  });

  test('figures from before the reform are told as past', () => {
    const text = textOf(benefitOf('tp-profit-tax'));
    expect(text).toContain('⚠️ Цифры — до налоговой реформы 2025 года.');
    expect(text).toContain('Налог на прибыль: льготной ставки на сегодня источники не называют.');
    expect(text).toContain('Общая ставка — 25 %.');
    expect(text).toContain('Раньше: 16,5 % вместо 20 % (2017–2024 годы).');
  });

  test('an unconfirmed rate is only the last known', () => {
    expect(textOf(benefitOf('ipp-land-tax'))).toContain(
      'По последним сведениям, на 29 июня 2023 года:\n' +
        'Земельный налог: к уплате 0,7 % исчисленной суммы\n' +
        'Общая ставка — 1,5 % кадастровой стоимости.',
    );
  });

  test('an exemption, with its term and its beginning', () => {
    expect(textOf(benefitOf('sez-property-tax'))).toContain(
      'Налог на имущество: освобождение — 10 лет с месяца, следующего за постановкой имущества на учёт\n' +
        'Общая ставка — 2,2 % среднегодовой стоимости.',
    );
    expect(textOf(benefitOf('sez-transport-tax'))).toContain(
      'Транспортный налог: освобождение — 10 лет с месяца регистрации машины\n\n',
    );
  });

  test('a rate by the years of the benefit', () => {
    expect(textOf(benefitOf('sez-land-lease'))).toContain(
      'Аренда земли: 0,8–1,4 % вместо 2 % кадастровой стоимости в год — 9 лет\n' +
        '• 1-й и 2-й годы — 0,8 %\n• 3-й год — 1 %\n• 4-й год — 1,2 %\n• с 5-го по 9-й год — 1,4 %',
    );
  });

  test('a range and a deduction are explained', () => {
    expect(textOf(benefitOf('sez-land-lease-prod'))).toContain(
      '1–1,8 % вместо 2 % кадастровой стоимости в год\n2 % × коэффициент',
    );
    expect(textOf(benefitOf('federal-inv'))).toContain('Налог на прибыль: вычет 3 %\n3 % — доля вложений');
  });

  test('no rate where the law of the region is not known, and why', () => {
    const rule = benefitOf('spik').rule;
    expect(textOf(benefitOf('spik'))).toContain(
      `Налог на прибыль: льготной ставки на сегодня источники не называют.\nОбщая ставка — 25 %.\n${rule?.whyNot}`,
    );
  });

  test('an expired benefit has no rate for today, though its period is open', () => {
    const text = textOf(benefitOf('pc-land-lease', { validTo: '2026-06-30' }));
    expect(text).toContain('земля · действовала до 30 июня 2026 года включительно');
    expect(text).toContain('Аренда земли: льготной ставки на сегодня источники не называют.');
    expect(text).toContain('Раньше: 0,3 % вместо 1,5 %.');
    expect(text).toContain('Как получали');
  });

  test('the particulars hold every period, with today marked', () => {
    const text = detailsOf(benefitOf('skolkovo-vat'));
    expect(text).toContain('• 20 %, 2019–2025 годы\n• 22 %, с 2026 года, сейчас');
    expect(detailsOf(benefitOf('it-profit-5'))).toContain(
      '• 5 %, 2025–2030 годы, сейчас (5 % в федеральный бюджет, 0 % в бюджет Москвы)',
    );
  });
});

describe('the validity of a card', () => {
  test('from, until, and still to come', () => {
    expect(textOf(benefitOf('it-profit-5'))).toContain('Действует с 1 января 2025 года до конца 2030 года.');
    const toCome = textOf(benefitOf('it-profit-5', { validFrom: '2027-03-01' }));
    expect(toCome).toContain('Начнёт действовать 1 марта 2027 года.');
    expect(toCome).not.toContain('· действует');
  });

  test('what is unconfirmed was introduced, no more', () => {
    expect(textOf(benefitOf('moscow-investor-inv'))).toContain('Введена 1 января 2020 года.');
  });
});

describe('the buttons of a card', () => {
  test('procedures, particulars, other lists, the way back', () => {
    expect(labelsOf(card(benefitOf('tp-land-lease')))).toEqual([
      ['📝 Как оформить льготную аренду городской…'],
      ['📝 Как площадке получить статус технопарка'],
      ['📝 Как получить статус промышленного…'],
      ['📝 Как подтвердить статус технопарка…'],
      [t.text('menu-estimate')],
      [t.text('benefit-button-details'), '🔔 Следить'],
      [t.text('button-share')],
      ['💰 УК технопарка · 12'],
      ['‹ К льготам', '🏠 Меню'],
    ]);
  });

  test('a list of nothing but this card is not offered', () => {
    expect(labelsOf(card(benefitOf('anchor-profit-tax'))).flat()).not.toContain('💰 Якорный резидент · 1');
  });
});
