import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDialogues } from '../../../src/bot/conversations/dialogues.ts';
import { createEstimateDialogue } from '../../../src/bot/conversations/estimate.ts';
import { createFeature, type Feature } from '../../../src/bot/feature.ts';
import { createEstimateFeature } from '../../../src/bot/features/estimate.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { show } from '../../../src/bot/show.ts';
import type { Database } from '../../../src/database/client.ts';
import { estimates as estimatesTable } from '../../../src/database/schema/estimates.ts';
import { createDialogueDrafts } from '../../../src/people/dialogue-drafts.ts';
import { createEstimates } from '../../../src/people/estimates.ts';
import { createConversationStorage } from '../../../src/telegram/conversation-storage.ts';
import { html } from '../../../src/telegram/html.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { describeOnEachDatabase } from '../../support/database.ts';
import { ru } from '../../support/locale.ts';
import { createTalk, type Talk } from '../../support/talk.ts';
import { startTelegram, type Telegram } from '../../support/telegram.ts';

let telegram: Telegram;

beforeAll(async () => {
  telegram = await startTelegram();
});
afterAll(() => telegram.close());

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describeOnEachDatabase('/estimate', (open) => {
  let database: Database;
  let today = '2026-11-23';

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => {
    today = '2026-11-23';
  });

  function build(): Feature[] {
    const clock = () => new Date(`${today}T10:00:00Z`);
    const dependencies = {
      t: ru,
      catalog: () => bundledCatalog,
      estimates: createEstimates(database, clock),
      today: () => today,
    };
    const estimation = createEstimateDialogue(dependencies);
    const dialogues = createDialogues({
      t: ru,
      drafts: createDialogueDrafts(database, clock),
      storage: createConversationStorage(database, clock),
      dialogues: [estimation.dialogue],
      now: clock,
      async answerQuestion(ctx, text) {
        if (!text.endsWith('?')) return false;
        await ctx.reply('Ответ.');
        return true;
      },
    });
    const others = createFeature();
    others.command('help', (ctx) => show(ctx, { text: html`Help.`, keyboard: [] }));
    return [dialogues.feature, createEstimateFeature({ ...dependencies, estimation, dialogues }), others];
  }

  const talkOf = () => createTalk(telegram, build);
  const begin = async (): Promise<Talk> => {
    const talk = await talkOf();
    await talk.says('/estimate');
    return talk;
  };
  const textOf = (talk: Talk) => plain(talk.screen().text);

  /** Of a resident of the zone from 2024 for one year: 120 million of profit, 500 of property, land of 80. */
  const BY_TYPING = [
    'резидент ОЭЗ',
    'с 2024 года',
    '1 год',
    '120 млн',
    '0,5 млрд руб',
    'собственность',
    '80 000 000 р.',
  ];

  async function finished(): Promise<Talk> {
    const talk = await begin();
    for (const text of BY_TYPING) await talk.says(text);
    return talk;
  }

  it('goes to its end by buttons, asking only for what counts', async () => {
    const talk = await begin();
    expect(textOf(talk)).toContain('🧮 Оценка льгот · шаг 1 из');
    await talk.presses('ИТ-компания');
    expect(talk.screen().rows.flat()).toContain('✓ ИТ-компания');
    await talk.presses('Дальше');
    // An IT company's benefits count from no year of its own and know no land.
    expect(textOf(talk)).toContain('шаг 2 из 5');
    expect(textOf(talk)).toContain('На сколько лет считать?');
    await talk.presses('1 год');
    expect(textOf(talk)).toContain('Какая прибыль за год?');
    await talk.presses(/^50.млн/);
    await talk.presses(/^100.млн/);
    expect(textOf(talk)).toContain('Прибыль 50 млн ₽ · выплаты 100 млн ₽');
    const result = await talk.presses(/^90/);
    // 50 million × (25 − 5) % and 100 million × (30 − 15) %.
    expect(plain(result.text)).toContain('Экономия за 2026 год: 25 млн ₽');
    expect(plain(result.text)).toContain('90 % при норме 70 %');
    expect(talk.calls.map(({ method }) => method).toSorted()).toEqual([
      'answerCallbackQuery',
      'editMessageText',
    ]);
  });

  it('goes to its end by typing, each answer acknowledged', async () => {
    const talk = await begin();
    const accepted: string[] = [];
    for (const text of BY_TYPING) {
      const screen = await talk.says(text);
      accepted.push(plain(screen.text).match(/^✓ (.*)$/m)?.[1] ?? '');
    }
    expect(accepted.slice(0, -1)).toEqual([
      'Резидент ОЭЗ',
      'Статус с 2024 года',
      '1 год',
      'Прибыль 120 млн ₽',
      'Имущество 500 млн ₽',
      '',
    ]);
    expect(textOf(talk)).toContain('Экономия за 2026 год: 39,8 млн ₽');
  });

  it('passes over what is not known, and says what is lacking', async () => {
    const talk = await begin();
    await talk.says('промкомплекс');
    for (let step = 0; step < 9 && talk.screen().rows.flat().includes('Пропустить'); step += 1) {
      await talk.presses('Пропустить');
    }
    await talk.presses('3 года');
    while (talk.screen().rows.flat().includes('Пропустить')) await talk.presses('Пропустить');
    expect(textOf(talk)).toContain('Экономия за 2026–2028 годы: 0 ₽');
    expect(textOf(talk)).toMatch(/Не хватает сумм: .*стоимость имущества/);
  });

  it('says what is wrong with an answer and keeps those before', async () => {
    const talk = await begin();
    await talk.says('резидент ОЭЗ');
    await talk.says('1999');
    expect(textOf(talk)).toContain('⚠️ Нужен год');
    await talk.says('2024');
    await talk.says('0');
    expect(textOf(talk)).toContain('⚠️ Нужно целое число лет, от 1 до 15');
    await talk.says('1');
    for (const [text, problem] of [
      ['12 млн $', 'Считаю только в рублях'],
      ['-5 млн', 'Отрицательную сумму не посчитать'],
      ['10 млн в месяц', 'за год, а не за месяц'],
      ['100–120 млн', 'Нужна одна сумма'],
      ['2000 трлн', 'Проверьте нули'],
      ['много', 'Нужна сумма в рублях за год: «120 млн»'],
    ] as const) {
      await talk.says(text);
      expect(textOf(talk)).toContain(`⚠️ `);
      expect(textOf(talk)).toContain(problem);
      expect(textOf(talk)).toContain('Резидент ОЭЗ\nСтатус с 2024 года');
      expect(textOf(talk)).toContain('Какая прибыль за год?');
    }
    await talk.sends({ location: { latitude: 55, longitude: 37 } });
    expect(textOf(talk)).toContain('⚠️ Нужна сумма в рублях за год');
    await talk.presses('‹ Назад');
    expect(textOf(talk)).toContain('На сколько лет считать?');
  });

  it('goes on without a status only when one is chosen', async () => {
    const talk = await begin();
    await talk.pressesData(
      ROUTES.dialogue.pack({ dialogue: 'estimate', action: 'choose', step: 'statuses', value: 'next' }),
    );
    expect(textOf(talk)).toContain('⚠️ Отметьте хотя бы один статус');
    await talk.presses('Резидент ОЭЗ');
    await talk.presses('✓ Резидент ОЭЗ');
    expect(talk.screen().rows.flat()).not.toContain('Дальше');
  });

  it('answers a question on the way and stays where it was', async () => {
    const talk = await begin();
    await talk.says('резидент ОЭЗ');
    await talk.says('какой налог у резидента с 2028 года?');
    expect(telegram.messages(talk.person.chatId).map(({ text }) => text)).toContain('Ответ.');
    expect(textOf(talk)).toContain('С какого года статус?');
    await talk.says('2024');
    expect(textOf(talk)).toContain('На сколько лет считать?');
  });

  it('leaves for a command and offers to go on', async () => {
    const talk = await begin();
    await talk.says('резидент ОЭЗ');
    expect((await talk.says('/help')).text).toBe('Help.');
    await talk.says('/estimate');
    await talk.presses('▶️ Продолжить оценку');
    expect(textOf(talk)).toContain('С какого года статус?');
  });

  it('goes on over a restart at every step', async () => {
    const talk = await talkOf();
    for (const text of ['/estimate', ...BY_TYPING]) {
      await talk.says(text);
      await talk.restart();
    }
    expect(textOf(talk)).toContain('Экономия за 2026 год: 39,8 млн ₽');
  });

  describe('the result', () => {
    it('is calculated anew in the same message when one figure is changed', async () => {
      const talk = await finished();
      const { messageId } = talk.screen();
      await talk.presses('✏️ Изменить');
      expect(talk.screen().rows.flat()).toEqual(
        expect.arrayContaining(['Статусы', 'Прибыль', 'Имущество', 'Чья земля', 'Стоимость участка', 'Срок']),
      );
      expect(talk.screen().rows.flat()).not.toContain('Выплаты сотрудникам');
      await talk.presses('Прибыль');
      expect(textOf(talk)).toContain('Прибыль 120 млн ₽');
      const result = await talk.says('240 млн');
      expect(result.messageId).toBe(messageId);
      // 240 million × 23 % instead of 120 million × 23 %.
      expect(textOf(talk)).toContain('Экономия за 2026 год: 67,4 млн ₽');
      await talk.presses('✏️ Изменить');
      await talk.presses('Имущество');
      await talk.presses('‹ Назад');
      expect(textOf(talk)).toContain('Экономия за 2026 год: 67,4 млн ₽');
    });

    it('sets another status beside', async () => {
      const talk = await finished();
      await talk.presses('✏️ Изменить');
      await talk.presses('Статусы');
      await talk.presses('Промкомплекс');
      await talk.presses('Дальше');
      expect(textOf(talk)).toContain('• Резидент ОЭЗ — 39,8 млн ₽');
      // 500 million × 2.2 % / 2 and 80 million × 1.5 % × 80 %.
      expect(textOf(talk)).toContain('• Промкомплекс — 6,46 млн ₽');
      await talk.presses('Промкомплекс');
      expect(textOf(talk)).toContain('ЗЕМЕЛЬНЫЙ НАЛОГ\n2026: 1,5 → 0,3 %          960 тыс');
      await talk.presses('‹ К оценке');
      expect(textOf(talk)).toContain('• Резидент ОЭЗ — 39,8 млн ₽');
    });

    it('is without what a failing condition takes', async () => {
      const talk = await finished();
      await talk.presses('✓ Условия');
      expect(textOf(talk)).toContain('1. ? Прибыль от деятельности в ОЭЗ учитывается отдельно');
      await talk.presses('✗ нет');
      expect(textOf(talk)).toContain('✗ Прибыль от деятельности в ОЭЗ учитывается отдельно');
      await talk.presses('‹ К оценке');
      // Without the profit tax: 11 and 1.2 million.
      expect(textOf(talk)).toContain('Экономия за 2026 год: 12,2 млн ₽');
      expect(textOf(talk)).toContain('Налог на прибыль: за весь срок было бы 27,6 млн ₽');
    });

    it('shows how it was calculated', async () => {
      const talk = await finished();
      await talk.presses(/Как посчитано/);
      expect(textOf(talk)).toContain(
        '2026: Прибыль 120 000 000 × 25 % (общая ставка) = 30 000 000; × 2 % (льготно) = 2 400 000; экономия 27 600 000',
      );
    });

    it('is given as a document', async () => {
      const talk = await finished();
      await talk.presses('📄 Скачать расчёт');
      expect(talk.calls.map(({ method }) => method).toSorted()).toEqual([
        'answerCallbackQuery',
        'sendDocument',
      ]);
      expect(talk.screen().message.document?.file_name).toBe('raschet-lgot-2026-11-23.csv');
    });

    it('works after a restart and months later, and is offered when one begins once more', async () => {
      const talk = await finished();
      today = '2027-05-01';
      await talk.restart();
      await talk.presses('✓ Условия');
      await talk.presses('‹ К оценке');
      expect(textOf(talk)).toContain('Экономия за 2026 год: 39,8 млн ₽');
      await talk.says('/estimate');
      expect(textOf(talk)).toContain('Прошлая оценка\n\nРезидент ОЭЗ · 2026 год');
      await talk.presses('Показать');
      await talk.presses('✏️ Изменить');
      await talk.presses('Срок');
      await talk.says('2');
      // From the present year on: 2027 at 2 %, 2028 at 7 %; 12.2 million a year beside.
      expect(textOf(talk)).toContain('Экономия за 2027–2028 годы: 73,6 млн ₽');
      await talk.says('/estimate');
      await talk.presses('↺ Посчитать заново');
      expect(textOf(talk)).toContain('Кто вы или кем могли бы стать?');
    });

    it('is told to be gone when it was erased', async () => {
      const talk = await finished();
      await database.db.delete(estimatesTable);
      await talk.presses('✓ Условия');
      expect(textOf(talk)).toContain('Последней оценки нет');
      await talk.presses('🧮 Оценить в рублях');
      expect(textOf(talk)).toContain('Кто вы или кем могли бы стать?');
    });
  });

  it('begins from a benefit with the status that it is for', async () => {
    const talk = await talkOf();
    await talk.says('/help');
    await talk.pressesData(ROUTES.estimateStart.pack({ benefit: 'sez-profit-tax' }));
    expect(talk.screen().rows.flat()).toEqual(expect.arrayContaining(['✓ Резидент ОЭЗ', 'Дальше']));
    await talk.pressesData(ROUTES.estimateStart.pack({ benefit: 'gone' }));
    expect(talk.screen().rows.flat()).not.toContain('Дальше');
  });
});
