import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney } from '../../src/benefits/read-money.ts';

const NO_BREAK = '\u00A0';

describe('a sum of money', () => {
  it.each([
    ['120 млн', '120000000.00'],
    ['120млн', '120000000.00'],
    ['120 млн.', '120000000.00'],
    ['1,5 млрд руб', '1500000000.00'],
    ['1.5 млрд руб.', '1500000000.00'],
    ['1,500 млрд', '1500000000.00'],
    ['5 000 000', '5000000.00'],
    [`5${NO_BREAK}000${NO_BREAK}000 ₽`, '5000000.00'],
    ["5'000'000", '5000000.00'],
    ['5.000.000', '5000000.00'],
    ['5,000,000', '5000000.00'],
    ['5000000 р.', '5000000.00'],
    ['5000000р', '5000000.00'],
    ['5000000 рублей', '5000000.00'],
    ['123 456 700,55', '123456700.55'],
    ['2 млн 300 тыс', '2300000.00'],
    ['2 млн 300 тыс. руб.', '2300000.00'],
    ['2 300 тыс', '2300000.00'],
    ['1 млрд 200 млн 5', '1200000005.00'],
    ['300 т.р.', '300000.00'],
    ['300к', '300000.00'],
    ['полтора миллиона', '1500000.00'],
    ['Полтора миллиона рублей', '1500000.00'],
    ['два с половиной миллиона', '2500000.00'],
    ['2 с половиной млн', '2500000.00'],
    ['полмиллиона', '500000.00'],
    ['двадцать пять миллионов', '25000000.00'],
    ['сто двадцать тысяч', '120000.00'],
    ['миллион', '1000000.00'],
    ['миллиард рублей', '1000000000.00'],
    ['тысяча двести', '1200.00'],
    ['около 120 млн', '120000000.00'],
    ['~ 120 млн в год', '120000000.00'],
    ['0', '0.00'],
    ['ноль', '0.00'],
    ['0,5 млрд', '500000000.00'],
    ['1000 трлн', '1000000000000000.00'],
  ])('«%s»', (text, money) => {
    expect(readMoney(text)).toEqual({ money });
  });

  it.each([
    ['12 млн $', 'foreign'],
    ['$12m', 'foreign'],
    ['12 млн €', 'foreign'],
    ['12 млн долларов', 'foreign'],
    ['12 млн долл. США', 'foreign'],
    ['3 млн евро', 'foreign'],
    ['100 тыс. юаней', 'foreign'],
    ['-5 млн', 'negative'],
    ['−5 млн', 'negative'],
    ['минус 5 млн', 'negative'],
    ['убыток 5 млн', 'negative'],
    ['100–120 млн', 'range'],
    ['от 100 до 120 млн', 'range'],
    ['3 млн в месяц', 'monthly'],
    ['1001 трлн', 'too-large'],
    ['1000000000000001', 'too-large'],
    ['1,500', 'unclear'],
    ['12 5', 'unclear'],
    ['5 млн 2 млн', 'unclear'],
    ['300 тыс 2 млн', 'unclear'],
    ['пять двадцать', 'unclear'],
    ['много', 'unclear'],
    ['сколько стоит статус?', 'unclear'],
    ['', 'unclear'],
    ['млн руб руб', 'unclear'],
    ['от чего зависит?', 'unclear'],
    ['в каком месяце платить', 'unclear'],
    ['какой налог до 2028 года?', 'unclear'],
    ['млн', 'unclear'],
    ['м', 'unclear'],
    ['рублей', 'unclear'],
    ['5 5 млн', 'unclear'],
  ])('«%s» is not taken: %s', (text, problem) => {
    expect(readMoney(text)).toEqual({ problem });
  });

  it('is read whatever the spaces between its groups', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e15 }),
        fc.constantFrom(' ', NO_BREAK, '\u202F', '\u2009'),
        (amount, space) => {
          const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, space);
          expect(readMoney(`${grouped} руб.`)).toEqual({ money: `${amount}.00` });
        },
      ),
    );
  });

  it('never fails, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { money, problem } = readMoney(text);
        expect(money === undefined).toBe(problem !== undefined);
        if (money !== undefined) expect(money).toMatch(/^\d{1,16}\.\d\d$/);
      }),
    );
  });
});
