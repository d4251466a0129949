import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideContacts, SCRUBBED_LIMIT, scrub, withoutMarks } from '../../src/answers/scrub.ts';

describe('scrubbing', () => {
  it.each([
    ['позвоните мне +7 (926) 123-45-67 завтра', 'позвоните мне [телефон] завтра'],
    ['8 926 123 45 67', '[телефон]'],
    ['89261234567', '[телефон]'],
    ['мой телефон 926-123-45-67, жду', 'мой телефон [телефон], жду'],
    ['телефон 495.123.45.67', 'телефон [номер]'],
    ['+375 29 123-45-67', '[телефон]'],
    ['8 9 2 6 1 2 3 4 5 6 7', '[телефон]'],
    ['８９２６１２３４５６７', '[телефон]'],
    ['892\u200b61\u00ad234567', '[телефон]'],
    ['карта 4276 1234 5678 9012', 'карта [номер]'],
    ['паспорт 4510 123456', 'паспорт [номер]'],
    ['паспорт 45 10 № 123456', 'паспорт 45 10 № 123456'],
    ['снилс 112-233-445 95', 'снилс [номер]'],
    ['ИНН 7707083893', 'ИНН [номер]'],
    ['123-45-67', '[номер]'],
    ['пишите на ivan.petrov+park@mail.ru!', 'пишите на [почта]!'],
    ['почта:иван@почта.рф', 'почта:[почта]'],
    ['ivan @ mail.ru', '[почта]'],
    ['89261234567@mail.ru', '[почта]'],
    ['я @ivan_petrov, ответьте', 'я [ник], ответьте'],
    ['сколько стоит м² @ слава', 'сколько стоит м² [ник] слава'],
    ['https://example.com/?token=abc что это', '[ссылка] что это'],
    ['смотри t.me/ivanpetrov и vk.com/id1', 'смотри [ссылка] и [ссылка]'],
    ['www.mail.ru', '[ссылка]'],
  ])('%j → %j', (text, scrubbed) => {
    expect(scrub(text)).toBe(scrubbed);
  });

  it.each([
    'сколько технопарков было в 2015–2020 годах',
    'субсидия до 100 000 000 рублей',
    'льгота действует до 31.12.2028?',
    'что на сайте technomoscow.com',
    'ст. 284.1 НК РФ, закон 209-ФЗ',
    '124460, Зеленоград',
    'сколько резидентов — 47 или 12 345',
  ])('leaves %j as it is', (text) => {
    expect(scrub(text)).toBe(text);
  });

  it('brings a question onto one line and cuts a long one', () => {
    expect(scrub('  где\n\nкалибр\u0000?  ')).toBe('где калибр ?');
    expect(scrub('я'.repeat(5000))).toHaveLength(SCRUBBED_LIMIT);
  });

  const telling = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '89261234567',
          '+7',
          '@',
          '＠',
          'a@b.ru',
          '100 000',
          '2015-2016',
          '31.12.2028',
          ' ',
          '(',
          '-',
        ),
        fc.constantFrom(
          'http://',
          't.me/',
          'www.',
          '.',
          ',',
          '٣',
          '９',
          'калибр',
          '\u200b',
          '\u0301',
          '\ud83d',
          '[ник]',
        ),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.nat({ max: 10 ** 12 }).map(String),
      ),
      { maxLength: 300 },
    )
    .map((parts) => parts.join(''));

  it('leaves no long number and no address behind, whatever comes, and is done at once', () => {
    fc.assert(
      fc.property(telling, (text) => {
        const scrubbed = scrub(text);
        expect(scrubbed.length).toBeLessThanOrEqual(SCRUBBED_LIMIT);
        expect(scrubbed).not.toMatch(/\p{N}{7}|[@＠﹫]|:\/\/\S|\p{Cc}/u);
        expect(scrubbed.isWellFormed()).toBe(true);
        expect(scrub(scrubbed)).toBe(scrubbed);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['a', '1', 'a.', 'a-', '1 ', '(', 'я', '@', 'a@', '1.1', 'http:', '\u0301'])(
    'takes no time over thousands of %j',
    (piece) => {
      const text = piece.repeat(10_000);
      const startedAt = performance.now();
      scrub(text);
      expect(performance.now() - startedAt).toBeLessThan(100);
    },
  );
});

describe('what is left for comparing', () => {
  it('has none of the marks', () => {
    expect(withoutMarks(scrub('позвоните +7 926 123-45-67 о субсидии'))).toBe('позвоните о субсидии');
    expect(withoutMarks('[телефон]')).toBe('');
  });
});

describe('a text for another person', () => {
  it('loses phones and e-mails, and says so; its lines and all else stay', () => {
    expect(hideContacts('Звоните +7 (916) 123-45-67\nили пишите: anna@example.com')).toEqual({
      text: 'Звоните [телефон]\nили пишите: [почта]',
      found: ['email', 'phone'],
    });
    const harmless = 'Участок 77:01:0001001:1234, ИНН 7707083893, 1 500 000 ₽\nhttps://example.org/rules';
    expect(hideContacts(harmless)).toEqual({ text: harmless, found: [] });
  });
});
