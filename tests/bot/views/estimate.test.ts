import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { estimate } from '../../../src/benefits/estimate.ts';
import {
  CONDITIONS,
  ESTIMATE_STATUSES,
  type EstimateInputs,
  estimateInputs,
  LAND_RIGHTS,
  ZONE_ACTIVITIES,
} from '../../../src/benefits/inputs.ts';
import { estimateScreen, ruledBenefits, statusScreen } from '../../../src/bot/views/estimate.ts';
import { cellRange, exactAmount, roughRange } from '../../../src/bot/views/estimate-amounts.ts';
import { formulaText } from '../../../src/bot/views/estimate-formula.ts';
import { lawText } from '../../../src/bot/views/estimate-law.ts';
import { conditionsScreen, formulasScreen } from '../../../src/bot/views/estimate-parts.ts';
import { estimateSheet } from '../../../src/bot/views/estimate-sheet.ts';
import type { Screen } from '../../../src/bot/views/screen.ts';
import { bundledRecords } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { dataOf, faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const benefits = bundledRecords('benefits');
const benefitOf = ruledBenefits(benefits);
const TODAY = '2026-11-23';

const examples = z
  .array(
    z.object({
      id: z.string(),
      inputs: estimateInputs,
      lines: z.array(
        z.object({
          status: z.string(),
          year: z.number(),
          slug: z.string(),
          formula: z.string(),
          law: z.string(),
        }),
      ),
    }),
  )
  .parse(JSON.parse(readFileSync('tests/benefits/estimate-examples.json', 'utf8')));

const inputsOf = (given: Partial<EstimateInputs> & Pick<EstimateInputs, 'statuses'>): EstimateInputs =>
  estimateInputs.parse({
    year: 2026,
    years: 3,
    yearsFromStart: null,
    profit: null,
    propertyValue: null,
    landCadastralValue: null,
    landRight: null,
    payroll: null,
    activity: null,
    ...given,
  });

const overview = (inputs: EstimateInputs): Screen =>
  estimateScreen(t, estimate(benefits, inputs), inputs, benefitOf);

const textOf = (screen: Screen): string => plainText(screen.text.value).replaceAll('\u00A0', ' ');

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the formulas and the laws of the worked cases', () => {
  it.each(examples.map((example) => [example.id, example] as const))('%s', (_, { inputs, lines }) => {
    const found = estimate(benefits, inputs).flatMap((each) => each.lines);
    for (const expected of lines) {
      const { slug, year, status } = expected;
      const line = found.find((each) => each.slug === slug && each.year === year && each.status === status);
      const benefit = benefitOf(slug);
      if (!line || !benefit) throw new Error(`no line of ${slug}`);
      expect(plain(formulaText(t, benefit.rule, line))).toBe(expected.formula);
      // Ours names every act of the record, by the numbers by which the case names some.
      const numbers = expected.law.replace(/ от [\d.]+/, '').match(/\d[\d.-]*/g) ?? [];
      expect(numbers.filter((number) => !lawText(t, benefit.legalBasis).includes(number))).toEqual([]);
    }
  });
});

describe('one status', () => {
  const resident = inputsOf({
    statuses: ['sez-resident'],
    year: 2027,
    years: 7,
    yearsFromStart: 5,
    profit: '100000000.00',
    propertyValue: '200000000.00',
    landCadastralValue: '40000000.00',
    landRight: 'owned',
  });

  it('is a table tax by tax, years that are alike in one row, the term below', () => {
    const text = textOf(overview(resident));
    const [, table = ''] = /<pre>(.*?)<\/pre>/s.exec(overview(resident).text.value) ?? [];
    expect(plain(table).split('\n')).toEqual([
      'НАЛОГ НА ПРИБЫЛЬ',
      '2027: 25 → 2 %              23 млн',
      '2028–2032: 25 → 7 %         18 млн',
      '2033: 25 → 14,5 %         10,5 млн',
      'за 7 лет                 123,5 млн',
      '',
      'НАЛОГ НА ИМУЩЕСТВО',
      '2027–2032: 2,2 → 0 %       4,4 млн',
      '2033                 срок кончился',
      'за 7 лет                  26,4 млн',
      '',
      'ЗЕМЕЛЬНЫЙ НАЛОГ',
      '2027–2032: 1,5 → 0 %       600 тыс',
      '2033                 срок кончился',
      'за 7 лет                   3,6 млн',
    ]);
    expect(text).toContain('Экономия за 2027–2033 годы: 153,5 млн ₽');
    expect(text).toContain('✓ Участок в собственности');
    expect(text).toContain('? Деятельность ведётся на территории ОЭЗ по соглашению');
    expect(text).toContain('НК РФ, статья 284, пункт 1');
    expect(text).toContain('Сведения на 21 августа 2025 года');
    expect(text).toContain('это оценка по открытым источникам, а не налоговая консультация'.slice(4));
  });

  it('says what is lacking of a condition', () => {
    const text = textOf(
      overview(
        inputsOf({
          statuses: ['it-accredited'],
          profit: '10000000.00',
          facts: { 'share-of-revenue-from-activity': 50 },
        }),
      ),
    );
    expect(text).toContain('✗ Не меньше 70 % доходов — от ИТ-деятельности: у вас 50 % при норме 70 %');
    expect(text).toContain(
      'Не в итоге: условие не выполнено\n• Налог на прибыль: за весь срок было бы 6 млн ₽',
    );
    expect(text).toContain('Не хватает суммы: выплаты сотрудникам.');
    expect(text).toContain('Экономия за 2026–2028 годы: 0 ₽');
  });

  it('shows what is not confirmed apart, and what has expired as expired', () => {
    const text = textOf(
      overview(
        inputsOf({
          statuses: ['investor-ipp'],
          years: 1,
          landCadastralValue: '100000000.00',
          landRight: 'owned',
        }),
      ),
    );
    expect(text).toContain(
      'Отдельно, не в итоге: давно не подтверждалось\n• Земельный налог: за весь срок было бы 1,49 млн ₽; последнее подтверждение — на 29 июня 2023 года',
    );
    expect(text).toContain(
      'Уже не действует\n• Налог на прибыль: льготная ставка действовала до конца 2024 года',
    );
    expect(text).toContain('Экономия за 2026 год: 0 ₽');
  });

  it('has a range where the rule leaves one', () => {
    const text = textOf(
      overview(inputsOf({ statuses: ['skolkovo-participant'], years: 1, payroll: '40000000.00' })),
    );
    expect(text).toContain('2026: 30 → 15–30 %         0–6 млн');
    expect(text).toContain('Экономия за 2026 год: от 0 до 6 млн ₽');
  });

  it('says what it takes to be so', () => {
    const text = textOf(
      overview(inputsOf({ statuses: ['sez-resident'], profit: '1000000.00', propertyValue: '1000000.00' })),
    );
    expect(text).toContain('Что принято\n• год статуса не указан: 2026 год считается первым годом льготы');
    expect(text).toContain('• сроки по имуществу и земле отсчитаны от года статуса');
    expect(text).toMatch(/\? Для статуса, полученного после 1 апреля 2026 года.*: нужно не меньше 706 000 ₽/);
  });

  it.each(['anchor-resident', 'moscow-investor', 'spik-investor', 'no-status'] as const)(
    '%s has nothing that can be calculated, and that is said',
    (status) => {
      const text = textOf(overview(inputsOf({ statuses: [status], profit: '1000000.00' })));
      expect(text).toContain('Экономия за 2026–2028 годы: 0 ₽\nДействующей льготы, которую можно посчитать');
      expect(text).toMatch(/Уже не действует|Не посчитать/);
    },
  );

  it.each(ESTIMATE_STATUSES)('%s without a figure is fit to be shown', (status) => {
    const screen = overview(inputsOf({ statuses: [status] }));
    expect(faultsOf(screen)).toEqual([]);
  });
});

it('several statuses stand side by side, each a button to its own table', () => {
  const screen = overview(
    inputsOf({
      statuses: ['sez-resident', 'it-accredited'],
      profit: '100000000.00',
      payroll: '50000000.00',
      years: 1,
    }),
  );
  const text = textOf(screen);
  expect(text).toContain('• Резидент ОЭЗ — 23 млн ₽');
  expect(text).toContain('• ИТ-компания — 27,5 млн ₽');
  expect(text).toContain('сравниваются, а не складываются');
  expect(labelsOf(screen)[0]).toEqual(['Резидент ОЭЗ', 'ИТ-компания']);
  expect(dataOf(screen, 'ИТ-компания')).toBeDefined();
});

describe('amounts', () => {
  it.each([
    ['0.00', '0.00', '0 ₽', '0 ₽'],
    ['768000.00', '768000.00', '768 тыс', '768 000 ₽'],
    ['0.00', '6000000.00', '0–6 млн', 'от 0 до 6 млн ₽'],
    ['300000.00', '1500000.00', '300 тыс–1,5 млн', 'от 300 000 ₽ до 1,5 млн ₽'],
    ['6250000.00', '12250000.00', '6,25–12,25 млн', 'от 6,25 до 12,25 млн ₽'],
    ['1500000000.00', '1500000000.00', '1,5 млрд', '1,5 млрд ₽'],
    ['4468500.00', '4468500.00', '4,47 млн', '4,47 млн ₽'],
  ])('%s to %s', (least, most, cell, rough) => {
    expect(plain(cellRange(t, least, most))).toBe(cell);
    expect(plain(roughRange(t, least, most))).toBe(rough);
  });

  it('are exact in a formula', () => {
    expect(plain(exactAmount('2716047.40'))).toBe('2 716 047,40');
    expect(plain(exactAmount('1000000000000000.00'))).toBe('1 000 000 000 000 000');
  });
});

const money = fc
  .tuple(fc.oneof(fc.nat(1e6), fc.integer({ min: 0, max: 1e15 })), fc.nat(99))
  .map(([roubles, kopecks]) => `${roubles}.${String(kopecks).padStart(2, '0')}`);
const anyInputs: fc.Arbitrary<EstimateInputs> = fc.record({
  statuses: fc.uniqueArray(fc.constantFrom(...ESTIMATE_STATUSES), { minLength: 1 }),
  year: fc.integer({ min: 2020, max: 2045 }),
  years: fc.integer({ min: 1, max: 15 }),
  yearsFromStart: fc.option(fc.integer({ min: 1, max: 15 })),
  profit: fc.option(money),
  propertyValue: fc.option(money),
  landCadastralValue: fc.option(money),
  landRight: fc.option(fc.constantFrom(...LAND_RIGHTS)),
  payroll: fc.option(money),
  investment: fc.option(money),
  activity: fc.option(fc.constantFrom(...ZONE_ACTIVITIES)),
  facts: fc.record(
    {
      'share-of-revenue-from-activity': fc.integer({ min: 0, max: 100 }),
      ...Object.fromEntries(CONDITIONS.map((condition) => [condition, fc.boolean()])),
    },
    { requiredKeys: [] },
  ),
});

it('whatever is given, every screen is within the limits, no line of a table wider than a phone, no page lost', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const found = estimate(benefits, inputs);
      const screens = [
        estimateScreen(t, found, inputs, benefitOf),
        ...found.flatMap((each) => [
          ...[0, 1, 2].map((page) => statusScreen(t, each, inputs, benefitOf, page)),
          conditionsScreen(t, each),
          ...[0, 1, 2, 3].map((page) => formulasScreen(t, each, inputs, benefitOf, { page, today: TODAY })),
        ]),
      ];
      for (const screen of screens) {
        expect(faultsOf(screen)).toEqual([]);
        const table = /<pre>(.*?)<\/pre>/s.exec(screen.text.value)?.[1] ?? '';
        expect(table.split('\n').filter((line) => line.length > 34)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

describe('the document', () => {
  const inputs = inputsOf({
    statuses: ['industrial-complex', 'skolkovo-participant'],
    years: 1,
    propertyValue: '123456700.00',
    payroll: '40000000.00',
  });
  const sheetOf = (given: EstimateInputs, records = benefits) =>
    estimateSheet(t, estimate(records, given), given, ruledBenefits(records), TODAY);

  it('opens in Excel with Russian settings', () => {
    const sheet = sheetOf(inputs);
    expect(sheet.startsWith('\uFEFF')).toBe(true);
    const rows = sheet.split('\r\n');
    expect(rows[2]).toMatch(/^Статус;Год;Льгота;Налог;"?База, руб\."?;/);
    const property = rows.find((row) => row.includes('Налог на имущество')) ?? '';
    expect(property).toContain(
      ';123456700,00;2,2;50;50;2716047,40;1358023,70;1358023,70;1358023,70;1358023,70;да;',
    );
    expect(sheet).toContain('Промкомплекс;Экономия за весь срок;1358023,70;1358023,70');
    expect(sheet).toContain('Участник «Сколкова»;Экономия за весь срок;0,00;6000000,00');
    expect(sheet).toContain('не налоговая консультация');
    expect(sheet).not.toMatch(/null|undefined|NaN/);
  });

  it('holds no formula, whatever a title begins with', () => {
    const [first, ...others] = benefits.filter(({ slug }) => slug === 'pc-property-tax');
    if (!first) throw new Error('no benefit');
    for (const title of ['=HYPERLINK("http://a")', '+7', '-1', '@sum', ' =1+1', '＝1']) {
      const sheet = sheetOf(inputs, [{ ...first, title }, ...others]);
      expect(sheet).toMatch(/['"]'?\s*[=+\-@＝]/u);
      for (const cell of sheet.split(/[;\r\n]/)) expect(cell).not.toMatch(/^"?\s*[=+\-@＝]/u);
    }
  });
});
