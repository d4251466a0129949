import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../src/bot/routes.ts';
import type { ApiCall } from '../src/playground/calls.ts';
import { type StartedApp, startTestedApp } from './support/app.ts';
import { ru } from './support/locale.ts';
import type { Telegram } from './support/telegram.ts';

const ADMIN = 77;
let app: StartedApp;
let telegram: Telegram;

beforeAll(async () => {
  app = await startTestedApp({ ADMIN_IDS: String(ADMIN) });
  telegram = app.telegram;
});
afterAll(() => app.close());

afterEach(() => telegram.forget());

describe('the start', () => {
  it('greets with live counts and a menu in which every button leads somewhere', async () => {
    const anna = telegram.user();
    await anna.says('/start');
    const menu = await anna.nextScreen();
    expect(menu.text).toMatch(/\d+ площад(ка|ки|ок) · \d+ кластер(а|ов)? · \d+ мер/);
    const labels = menu.rows.flat();
    expect(labels).toHaveLength(9);
    for (const label of labels) {
      // Somebody else each time: one person is not to press that much at once.
      const guest = telegram.user();
      await guest.says('/start');
      await guest.nextScreen();
      await guest.presses(label);
      let screen = await guest.nextScreen();
      expect(screen.text).not.toBe(menu.text);
      const cancel = ru.text('dialogue-cancel');
      if (screen.rows.at(-1)?.includes(cancel)) {
        await guest.presses(cancel);
        screen = await guest.nextScreen();
      }
      expect(screen.rows.at(-1)).toContain(ru.text('button-menu'));
      await guest.presses(ru.text('button-menu'));
      expect((await guest.nextScreen()).text).toBe(menu.text);
      expect(telegram.messages(guest.chatId).filter(({ from }) => from?.is_bot)).toHaveLength(1);
    }
  });

  it.each([
    ['tp_kalibr', 'Калибр'],
    ['cl_zelenograd', 'Зеленоград'],
    ['bn_tp-property-tax', 'налог на имущество'],
    ['pr_get-tp-status', 'статус технопарка'],
    ['or_zitc', 'Зеленоградский инновационно-технологический центр'],
    ['gl_technopark', 'Технопарк'],
    ['nw_rosnano-soglashenie-2015', 'РОСНАНО'],
  ])('opens the card of the link %s', async (payload, text) => {
    const anna = telegram.user();
    await anna.says(`/start ${payload}`);
    expect((await anna.nextScreen()).text).toContain(text);
  });

  it.each(['tp_nowhere', 'xx_kalibr', 'tp_', "tp_'; drop table people; --", '%00'])(
    'opens the menu for the unknown link %s and says so',
    async (payload) => {
      const anna = telegram.user();
      await anna.says(`/start ${payload}`);
      expect((await anna.nextScreen()).text).toContain(ru.text('start-unknown-link'));
    },
  );

  it('helps, tells about itself and returns to the menu', async () => {
    const anna = telegram.user();
    await anna.says('/help');
    const help = await anna.nextScreen();
    expect(help.text).toContain('/technoparks');
    for (const label of help.rows.slice(0, -1).flat()) {
      await anna.presses(label);
      await anna.nextScreen();
      await anna.presses(ru.text('button-back'));
      expect((await anna.nextScreen()).text).toBe(help.text);
    }
    await anna.says('/about');
    expect((await anna.nextScreen()).text).toMatch(/независимый справочник/);
    await anna.says('/cancel');
    expect((await anna.nextScreen()).text).toContain(ru.text('cancel'));
  });
});

describe('privacy', () => {
  it('shows what is kept, gives a copy and erases', async () => {
    const anna = telegram.user();
    await anna.says('/privacy');
    expect((await anna.nextScreen()).text).toContain('Что бот хранит о вас');
    await anna.presses(ru.text('button-privacy-copy'));
    // All that is kept is read table by table, without a call in between.
    await telegram.settled(250);
    const [copy] = telegram.callsOf('sendDocument');
    expect(copy?.payload['chat_id']).toBe(String(anna.chatId));

    await anna.presses(ru.text('button-privacy-erase'));
    await anna.nextScreen();
    await anna.presses(ru.text('button-privacy-confirm'));
    expect((await anna.nextScreen()).text).toBe(ru.text('privacy-erased'));
  });

  it('stays out of groups', async () => {
    const group = telegram.group();
    const anna = group.as(telegram.user());
    await anna.says(`/privacy@${app.description.bot.username}`);
    await telegram.settled();
    expect(anna.screen().text).toBe(ru.text('privacy-in-group'));
  });
});

describe('administrators', () => {
  it('alone see statistics and the command for it', async () => {
    const admin = telegram.user({ id: ADMIN });
    await admin.says('/stats');
    expect((await admin.nextScreen()).text).toContain('Статистика');
    const anna = telegram.user();
    await anna.says('/stats');
    expect((await anna.nextScreen()).text).toContain('Такой команды нет');
  });

  it('link a question that was not answered to a record, and it is answered at once', async () => {
    const anna = telegram.user();
    await anna.says('где испить нарзану');
    await anna.nextScreen();
    const admin = telegram.user({ id: ADMIN });
    await admin.says('/questions');
    await admin.nextScreen();
    await admin.presses('1 × где испить нарзану');
    await admin.nextScreen();
    await admin.presses(ru.text('question-log-link'));
    const { messageId } = await admin.nextScreen();
    await admin.says('что такое технопарк', { replyTo: messageId });
    const [record = ''] = (await admin.nextScreen()).rows[0] ?? [];
    await admin.presses(record);
    await admin.nextScreen();
    await admin.presses(ru.text('question-log-confirm-button'));
    expect((await admin.nextScreen()).text).toContain('«где испить нарзану» — теперь отвечает');
    await anna.says('Где испить нарзану?');
    expect((await anna.nextScreen()).text).toContain('Технопарк — это');
    await anna.says('/questions');
    expect((await anna.nextScreen()).text).toContain('Такой команды нет');
  });
});

describe('whatever else comes in', () => {
  it.each(['photo', 'sticker', 'voice', 'document'] as const)('a %s gets one helpful line', async (kind) => {
    const anna = telegram.user();
    await anna.sends(kind);
    expect((await anna.nextScreen()).text).toContain(ru.text('unsupported-message'));
  });

  it('an edited question is answered anew', async () => {
    const anna = telegram.user();
    const question = await anna.says('абракадабра');
    expect((await anna.nextScreen()).text).toContain('не нашёл');
    await anna.edits(question.message_id, 'калибр');
    expect((await anna.nextScreen()).text).toContain('Калибр');
  });

  it.each(['0tl.1.2', '1tc.no-such-site', '1tl.zzzzzzzzzz..', '', '🙂', '1bl...9999999999', 'x'.repeat(64)])(
    'the forged button %j is answered and never fails',
    async (data) => {
      const anna = telegram.user();
      await anna.says('/start');
      const { messageId } = await anna.nextScreen();
      await anna.pressesData(messageId, data);
      await anna.nextToast();
      await telegram.settled();
      expect(app.logLines.join('')).not.toContain('update failed');
    },
  );

  it('a press on a message that is gone gets a new one', async () => {
    const anna = telegram.user();
    await anna.says('/start');
    const { messageId } = await anna.nextScreen();
    telegram.fail({
      method: 'editMessageText',
      times: 1,
      respond: { status: 400, description: 'Bad Request: message to edit not found' },
    });
    await anna.presses(ru.text('menu-help'));
    const screen = await anna.nextScreen();
    expect(screen.text).toContain('Что можно спросить');
    expect(screen.messageId).not.toBe(messageId);
  });

  it('a second press of the same button changes nothing and is no failure', async () => {
    const anna = telegram.user();
    await anna.says('/help');
    const { messageId } = await anna.nextScreen();
    await anna.pressesData(messageId, ROUTES.help.pack({}));
    await anna.nextToast();
    await telegram.settled();
    expect(anna.screen().messageId).toBe(messageId);
    expect(app.logLines.join('')).not.toContain('update failed');
  });

  it('a press on a message sent in inline mode edits that message', async () => {
    const anna = telegram.user();
    await anna.pressesInline('inline-1', ROUTES.about.pack({}));
    await telegram.settled();
    expect(telegram.callsOf('answerCallbackQuery')).toHaveLength(1);
    expect(telegram.callsOf('editMessageText')[0]?.payload['inline_message_id']).toBe('inline-1');
  });

  it('text is searched: a hit, several, nothing', async () => {
    const anna = telegram.user();
    await anna.says('калибр');
    expect((await anna.nextScreen()).text).toContain('Годовикова');
    await anna.says('отрадное');
    expect((await anna.nextScreen()).rows.length).toBeGreaterThan(2);
    await anna.says('какая завтра погода');
    expect((await anna.nextScreen()).text).toContain('не моя тема');
  });

  it('the block is noted and taken back', async () => {
    const anna = telegram.user();
    await anna.says('/start');
    await anna.blocks();
    await anna.unblocks();
    await anna.says('/start');
    expect((await anna.nextScreen()).text).toContain('Технопарки');
  });
});

describe('in a group', () => {
  it('the bot answers only what is meant for it', async () => {
    const group = telegram.group();
    const anna = group.as(telegram.user());
    const { username } = app.description.bot;
    for (const text of ['калибр', 'привет всем', '/help', '/technoparks@other_bot']) await anna.says(text);
    await telegram.settled();
    const isThere = ({ payload }: ApiCall) => String(payload['chat_id']) === String(anna.chatId);
    expect(telegram.callsOf('sendMessage').filter(isThere)).toEqual([]);

    await anna.says(`/technoparks@${username} строгино`);
    expect((await anna.nextScreen()).text).toContain('Строгино');
    await anna.says(`@${username} калибр`);
    const card = await anna.nextScreen();
    expect(card.text).toContain('Калибр');
    await anna.says('а слава', { replyTo: card.messageId });
    expect((await anna.nextScreen()).text).toContain('Слава');
    await anna.says(`@${username}`);
    expect((await anna.nextScreen()).text).toContain(username);
  });
});

describe('failures', () => {
  it('are told in one sentence with a code that is in the log', async () => {
    const anna = telegram.user();
    telegram.fail({
      method: 'sendMessage',
      times: 1,
      respond: { status: 400, description: 'Bad Request: odd' },
    });
    await anna.says('/start');
    const screen = await anna.nextScreen();
    const [, code = '?'] = /код ([A-Z0-9]{5})/.exec(screen.text) ?? [];
    expect(app.logLines.some((line) => line.includes(`"code":"${code}"`))).toBe(true);
    expect(screen.text).not.toMatch(/Error|Bad Request/);
  });

  it('one chat that hangs delays no other', async () => {
    const slow = telegram.user();
    const quick = telegram.user();
    telegram.fail({ chatId: slow.chatId, respond: { delayMs: 2000 } });
    await slow.says('/start');
    const startedAt = performance.now();
    for (let round = 0; round < 5; round += 1) {
      await quick.says('/start');
      await quick.nextScreen();
    }
    expect(performance.now() - startedAt).toBeLessThan(1500);
    await slow.nextScreen();
  });

  it('keep the order within a chat', async () => {
    const anna = telegram.user();
    telegram.answerDelayMs = 30;
    for (const command of ['/help', '/about', '/start', '/news', '/benefits']) await anna.says(command);
    await telegram.settled();
    telegram.answerDelayMs = 0;
    const texts = telegram.callsOf('sendMessage').map(({ payload }) => String(payload['text']).slice(0, 20));
    expect(texts[0]).toContain('Что можно');
    expect(texts[1]).toContain('О боте');
    expect(texts[2]).toContain('Технопарки');
    expect(texts).toHaveLength(5);
  });
});
