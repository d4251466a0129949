import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineDialogue } from '../../../src/bot/conversations/define-dialogue.ts';
import { choice, type Dialogue, jump, next, stay, wrong } from '../../../src/bot/conversations/dialogue.ts';
import { createDialogues } from '../../../src/bot/conversations/dialogues.ts';
import { createFeature, type Feature } from '../../../src/bot/feature.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import { show } from '../../../src/bot/show.ts';
import { pressButton } from '../../../src/bot/views/screen.ts';
import type { Database } from '../../../src/database/client.ts';
import { createDialogueDrafts } from '../../../src/people/dialogue-drafts.ts';
import { createPeople } from '../../../src/people/people.ts';
import { createConversationStorage } from '../../../src/telegram/conversation-storage.ts';
import { html } from '../../../src/telegram/html.ts';
import { describeOnEachDatabase } from '../../support/database.ts';
import { ru } from '../../support/locale.ts';
import { serve } from '../../support/served-bot.ts';
import { createTalk, type Talk } from '../../support/talk.ts';
import { startTelegram, type Telegram } from '../../support/telegram.ts';

const Order = z.object({ colours: z.array(z.string()), size: z.number().nullable(), note: z.string() });
type Order = z.infer<typeof Order>;

const COLOURS = ['red', 'blue'];

/** Colours by buttons, a size by typing, a note that can be skipped, and a look at all before the end. */
function orderDialogue(
  version: number,
  finished: (order: Order, id: string) => void,
  isFor = () => true,
): Dialogue<Order> {
  return defineDialogue<Order>({
    name: 'choose',
    version,
    isFor,
    answers: Order,
    empty: { colours: [], size: null, note: '' },
    summary: ({ colours, size }) => html`colours ${colours.join('+')} size ${size ?? '?'}`,
    steps: [
      {
        name: 'colours',
        show: ({ colours }) => ({
          question: html`Which colours?`,
          rows: [
            COLOURS.map((name) =>
              colours.includes(name) ? choice(`✓ ${name}`, `without-${name}`) : choice(name, `with-${name}`),
            ),
            [choice('Next', 'next')],
          ],
        }),
        press(value, order) {
          if (value === 'next') return next(order);
          const [, sign, name = ''] = /^(with|without)-(\w+)$/.exec(value) ?? [];
          if (!COLOURS.includes(name)) return undefined;
          const others = order.colours.filter((colour) => colour !== name);
          return stay({ ...order, colours: sign === 'with' ? [...others, name] : others });
        },
        expected: () => html`Press a colour.`,
      },
      {
        name: 'size',
        show: () => ({ question: html`Which size?`, rows: [[choice('Big', 'big')]] }),
        press: (_value, order) => next({ ...order, size: 100 }),
        read({ text }, order) {
          const size = Number(text);
          if (Number.isNaN(size)) return undefined;
          return size > 0
            ? next({ ...order, size }, { accepted: html`size ${size}` })
            : wrong(html`Too small.`);
        },
        expected: () => html`A number, like 42.`,
      },
      {
        name: 'note',
        show: () => ({ question: html`A note?`, rows: [] }),
        read: ({ text }, order) => (text === undefined ? undefined : next({ ...order, note: text })),
        expected: () => html`Any text.`,
        skip: (order) => ({ ...order, note: '' }),
      },
      {
        name: 'look',
        isNumbered: false,
        show: ({ colours, size, note }) => ({
          question: html`Order: ${colours.join('+')}, ${size ?? 0}, «${note}»`,
          rows: [[choice('Change size', 'size'), choice('Send', 'send')]],
        }),
        press: (value, order) => (value === 'size' ? jump('size', order, { returnTo: 'look' }) : next(order)),
        expected: () => html`Press a button.`,
      },
    ],
    async finish(order, { draftId }) {
      finished(order, draftId);
      return { text: html`Sent.`, keyboard: [] };
    },
  });
}

let telegram: Telegram;

beforeAll(async () => {
  telegram = await startTelegram();
});
afterAll(() => telegram.close());

describeOnEachDatabase('a guided conversation', (open) => {
  let database: Database;
  let version = 1;
  let now = new Date('2026-11-23T10:00:00Z');
  const finished: { order: Order; id: string }[] = [];
  let fails: string | undefined;
  let isForAll = true;
  /** What the drafts were asked for, in order. */
  const asked: string[] = [];
  const listened = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name, receiver) {
        asked.push(String(name));
        return Reflect.get(target, name, receiver);
      },
    });

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => {
    version = 1;
    finished.length = 0;
    fails = undefined;
    isForAll = true;
    now = new Date('2026-11-23T10:00:00Z');
  });

  function build(): Feature[] {
    const clock = () => now;
    const dialogue = orderDialogue(
      version,
      (order, id) => {
        if (fails === 'finish') throw new Error('the database is away');
        finished.push({ order, id });
      },
      () => isForAll,
    );
    const dialogues = createDialogues({
      t: ru,
      drafts: listened(createDialogueDrafts(database, clock)),
      storage: createConversationStorage(database, clock),
      dialogues: [dialogue],
      now: clock,
      async answerQuestion(ctx, text) {
        if (!text.endsWith('?')) return false;
        await ctx.reply('An answer.');
        return true;
      },
    });
    const others = createFeature();
    others.command('choose', (ctx) => dialogues.offer(ctx, dialogue));
    for (const name of ['help', 'cancel']) {
      others.command(name, (ctx) => show(ctx, { text: html`Help.`, keyboard: [] }));
    }
    others.command('menu', (ctx) =>
      show(ctx, { text: html`Menu.`, keyboard: [[pressButton('About', ROUTES.about.pack({}))]] }),
    );
    others.press(ROUTES.about, (ctx) => show(ctx, { text: html`About.`, keyboard: [] }));
    return [dialogues.feature, others];
  }

  const start = async (): Promise<Talk> => {
    const talk = await createTalk(telegram, build);
    await talk.says('/choose');
    return talk;
  };

  const methods = (talk: Talk) => talk.calls.map(({ method }) => method);

  it('goes to its end by buttons and by typing, with its place and its answers in sight', async () => {
    const talk = await start();
    expect(talk.screen().text).toBe('🧭 Подбор площадки · шаг 1 из 3\n\ncolours  size ?\n\nWhich colours?');
    expect(talk.screen().rows.at(-1)).toEqual(['✕ Отмена']);
    await talk.presses('red');
    await talk.presses('blue');
    await talk.presses('✓ red');
    expect(talk.screen().rows[0]).toEqual(['red', '✓ blue']);
    const first = await talk.presses('Next');
    expect(first.text).toContain('шаг 2 из 3\n\ncolours blue size ?');
    const second = await talk.says('42');
    expect(second.messageId).toBe(first.messageId);
    expect(second.text).toContain('✓ size 42\nA note?');
    expect(second.rows.at(-1)).toEqual(['‹ Назад', 'Пропустить', '✕ Отмена']);
    await talk.presses('Пропустить');
    expect(talk.screen().text).toBe('Order: blue, 42, «»');
    await talk.presses('Change size');
    await talk.says('7');
    expect(talk.screen().text).toContain('Order: blue, 7');
    await talk.presses('Send');
    expect(talk.screen().text).toBe('Sent.');
    expect(finished.map(({ order }) => order)).toEqual([{ colours: ['blue'], size: 7, note: '' }]);
    await talk.says('42');
    expect(talk.untaken).toBe(1);
  });

  it('says what is expected and keeps the answers', async () => {
    const talk = await start();
    await talk.presses('red');
    await talk.says('green');
    expect(talk.screen().text).toContain('colours red size ?\n\n⚠️ Press a colour.\nWhich colours?');
    await talk.presses('Next');
    expect((await talk.says('-1')).text).toContain('⚠️ Too small.');
    expect((await talk.says('many')).text).toContain('⚠️ A number, like 42.');
    await talk.sends({ location: { latitude: 55, longitude: 37 } });
    expect(talk.screen().text).toContain('⚠️ A number, like 42.');
    await talk.presses('‹ Назад');
    expect(talk.screen().text).toContain('шаг 1 из 3\n\ncolours red');
  });

  it('goes on over a restart at every step', async () => {
    const talk = await start();
    for (const act of [
      () => talk.presses('red'),
      () => talk.presses('Next'),
      () => talk.says('many'),
      () => talk.says('42'),
      () => talk.says('in a box'),
      () => talk.presses('Send'),
    ]) {
      await talk.restart();
      await act();
    }
    expect(finished.map(({ order }) => order)).toEqual([{ colours: ['red'], size: 42, note: 'in a box' }]);
  });

  it('leaves at once for a command, and its buttons go on with it', async () => {
    const talk = await start();
    const { messageId } = await talk.presses('red');
    expect((await talk.says('/help')).text).toBe('Help.');
    await talk.says('42');
    expect(talk.untaken).toBe(1);
    await talk.presses('Next', messageId);
    await talk.says('42');
    expect(talk.untaken).toBe(1);
    expect(talk.screen().text).toContain('A note?');
  });

  it('offers to go on by its command, or to begin anew', async () => {
    const talk = await start();
    const former = await talk.presses('red');
    await talk.presses('Next');
    await talk.says('/help');
    const offered = await talk.says('/choose');
    expect(offered.text).toContain('шаге 2 из 3');
    await talk.says('42');
    expect(talk.untaken).toBe(1);
    await talk.presses('▶️ Продолжить подбор');
    expect(talk.screen().text).toContain('colours red size ?');
    expect(talk.screen().messageId).toBe(offered.messageId);
    const old = telegram.messages(talk.person.chatId).find((m) => m.message_id === former.messageId);
    expect(old?.reply_markup).toBeUndefined();
    await talk.says('/choose');
    await talk.presses('↺ Начать заново');
    expect(talk.screen().text).toContain('шаг 1 из 3\n\ncolours  size ?');
  });

  it('forgets the answers on «Отмена» and on /cancel', async () => {
    const talk = await start();
    await talk.presses('red');
    expect((await talk.presses('✕ Отмена')).rows[0]).toEqual(['↺ Начать заново']);
    expect((await talk.says('/choose')).text).toContain('colours  size');
    await talk.presses('red');
    await talk.says('/cancel');
    expect((await talk.says('/choose')).text).toContain('colours  size');
  });

  it('lets buttons of other screens pass', async () => {
    const talk = await start();
    await talk.says('/menu');
    const step = telegram.messages(talk.person.chatId)[1]?.message_id ?? 0;
    await talk.presses('red', step);
    await talk.presses('About');
    expect(talk.screen().text).toBe('About.');
    await talk.presses('✓ red', step);
    await talk.presses('Next', step);
    await talk.says('42');
    expect(talk.screen().text).toContain('colours  size 42');
  });

  it('answers a question on the way and shows the step again below it', async () => {
    const talk = await start();
    const { messageId } = await talk.presses('red');
    const shown = await talk.says('what is red?');
    const [answer, step] = telegram.messages(talk.person.chatId).slice(-2);
    expect(answer?.text).toBe('An answer.');
    expect(step?.message_id).toBe(shown.messageId);
    expect(shown.text).toContain('colours red');
    expect(methods(talk)).toEqual(['sendMessage', 'sendMessage', 'editMessageReplyMarkup']);
    expect(shown.messageId).not.toBe(messageId);
  });

  it('is not moved by presses that come twice, late or from an older message', async () => {
    const talk = await start();
    const first = talk.screen();
    const dataOf = (label: string) => {
      const button = talk
        .screen()
        .keyboard.flat()
        .find(({ text }) => text === label);
      return button && 'callback_data' in button ? (button.callback_data ?? '') : '';
    };
    const red = dataOf('red');
    const on = dataOf('Next');
    await talk.pressesData(red);
    await talk.pressesData(red);
    expect(talk.screen().rows[0]).toEqual(['✓ red', 'blue']);
    await talk.pressesData(on);
    await talk.pressesData(on);
    await talk.pressesData(red);
    expect(talk.screen().text).toContain('шаг 2 из 3');
    await talk.says('what?');
    await talk.pressesData(red, first.messageId);
    expect(methods(talk).toSorted()).toEqual([
      'answerCallbackQuery',
      'editMessageReplyMarkup',
      'editMessageText',
    ]);
    const old = telegram.messages(talk.person.chatId).find((m) => m.message_id === first.messageId);
    expect(old?.text).toContain('шаг 2 из 3');
    await talk.pressesData(
      ROUTES.dialogue.pack({ dialogue: 'choose', action: 'choose', step: 'size', value: 'x' }),
    );
    expect(talk.screen().text).toContain('A note?');
  });

  it('is left after a day, and gone on with when asked for', async () => {
    const talk = await start();
    await talk.presses('red');
    now = new Date('2026-11-24T10:00:01Z');
    await talk.says('blue');
    expect(talk.untaken).toBe(1);
    expect((await talk.presses('Next')).text).toContain('Вы остановились на шаге 1 из 3');
    await talk.presses('▶️ Продолжить подбор');
    expect(talk.screen().rows[0]).toEqual(['✓ red', 'blue']);
  });

  it('says when its questions have changed, and goes on with the answers that are there', async () => {
    const talk = await start();
    await talk.presses('red');
    version = 2;
    await talk.restart();
    expect((await talk.presses('Next')).text).toContain('вопросы изменились');
    await talk.presses('▶️ Продолжить подбор');
    expect(talk.screen().rows[0]).toEqual(['✓ red', 'blue']);
    await talk.presses('Next');
    expect(talk.screen().text).toContain('шаг 2 из 3');
  });

  it('reads its draft once in an update, and writes it once', async () => {
    const talk = await createTalk(telegram, build);
    const asks = async (turn: () => Promise<unknown>): Promise<readonly string[]> => {
      asked.length = 0;
      await turn();
      return [...asked];
    };
    expect(await asks(() => talk.says('/choose'))).toEqual(['of', 'keep']);
    expect(await asks(() => talk.says('/choose'))).toEqual(['of', 'keep']);
    expect(await asks(() => talk.presses('red'))).toEqual(['of', 'keep']);
    expect(await asks(() => talk.presses('Next'))).toEqual(['of', 'keep']);
    expect(await asks(() => talk.says('42'))).toEqual(['of', 'keep']);
    expect(await asks(() => talk.says('/choose'))).toEqual(['of', 'place']);
    expect(await asks(() => talk.presses('▶️ Продолжить подбор'))).toEqual(['of', 'keep']);
    await talk.presses('Пропустить');
    expect(await asks(() => talk.presses('Send'))).toEqual(['of', 'end']);
  });

  it('keeps a state that does not grow', async () => {
    const talk = await start();
    const size = async () => {
      const state = await createConversationStorage(database, () => now).read(String(talk.person.chatId));
      return JSON.stringify(state).length;
    };
    await talk.presses('red');
    const before = await size();
    for (let round = 0; round < 10; round += 1) await talk.presses(round % 2 === 0 ? '✓ red' : 'red');
    expect(await size()).toBeLessThan(before + 50);
  });

  it('stays where it was when something fails', async () => {
    const talk = await start();
    await talk.presses('red');
    await talk.presses('Next');
    await talk.presses('Big');
    await talk.presses('Пропустить');
    fails = 'finish';
    await expect(talk.presses('Send')).rejects.toThrow('the database is away');
    fails = undefined;
    await talk.presses('Change size');
    await talk.says('7');
    await talk.presses('Send');
    expect(finished.map(({ order }) => order.size)).toEqual([7]);
  });

  it('takes an update that comes once more for what it is', async () => {
    const talk = await start();
    await talk.repeats();
    expect(methods(talk)).toEqual(['editMessageText']);
    await talk.presses('red');
    await talk.presses('Next');
    await talk.says('42');
    await talk.repeats();
    expect(methods(talk)).toEqual(['editMessageText']);
    expect(talk.screen().text).toContain('шаг 3 из 3');
    await talk.says('7');
    await talk.repeats();
    expect(talk.screen().text).toBe('Order: red, 42, «7»');
    await talk.presses('Send');
    await talk.repeats();
    expect(finished).toHaveLength(1);
    expect(methods(talk)).toEqual(['answerCallbackQuery']);
    expect(talk.screen().text).toBe('Sent.');
  });

  it('counts what is written below the step once, when it is killed before the answer is shown', async () => {
    const talk = await start();
    const { messageId } = await talk.presses('Next');
    const off = telegram.fail({ method: 'editMessageText', times: 1, respond: { status: 500 } });
    await expect(talk.says('42')).rejects.toThrow();
    off();
    expect(await talk.repeats()).toMatchObject({ messageId, text: expect.stringContaining('A note?') });
    const kept = await createDialogueDrafts(database, () => now).of(talk.person.chatId, 'choose');
    expect(kept).toMatchObject({ messageId, messagesBelow: 1 });
  });

  it('does once what it ends with, when it is killed before that is written down', async () => {
    const talk = await start();
    await talk.presses('Next');
    await talk.presses('Big');
    await talk.presses('Пропустить');
    const off = telegram.fail({ method: 'editMessageText', times: 1, respond: { status: 500 } });
    await expect(talk.presses('Send')).rejects.toThrow();
    off();
    await talk.restart();
    await talk.presses('Send');
    expect(new Set(finished.map(({ id }) => id)).size).toBe(1);
  });

  it('ends with the user’s data', async () => {
    const talk = await start();
    await talk.presses('red');
    const people = createPeople(database, () => now);
    await people.visit(talk.person.user.id);
    const before = await people.personalData(talk.person.user.id);
    expect(before?.drafts).toMatchObject([{ dialogue: 'choose', answers: { colours: ['red'] } }]);
    await people.erase(talk.person.user.id);
    expect((await talk.presses('Next')).text).toContain('уже закончен');
    await talk.presses('↺ Начать заново');
    expect(talk.screen().text).toContain('colours  size');
  });

  it('is for whom it is for, whatever button is forged', async () => {
    const talk = await start();
    isForAll = false;
    await talk.pressesData(ROUTES.dialogue.pack({ dialogue: 'choose', action: 'restart' }));
    await talk.pressesData(
      ROUTES.dialogue.pack({ dialogue: 'choose', action: 'choose', step: 'colours', value: 'next' }),
    );
    await talk.pressesData(ROUTES.dialogue.pack({ dialogue: 'publish', action: 'continue' }));
    expect(talk.untaken).toBe(3);
  });

  it('begins nothing in a group, and says where it can be had', async () => {
    const group = telegram.group();
    const anna = group.as(telegram.user());
    const bot = await serve(telegram, build());
    await anna.says(`/choose@${bot.username}`);
    await bot.handle();
    expect(anna.screen().text).toContain('в личной переписке');
    expect(anna.screen().rows).toEqual([]);
    await anna.says(`@${bot.username} red`);
    await bot.handle();
    expect(bot.untaken).toBe(1);
  });
});

describe('a dialogue', () => {
  it('is entered anywhere with answers of its own', () => {
    const dialogue = orderDialogue(1, () => {});
    const draft = dialogue.begin({
      answers: { colours: [], size: 1, note: '' },
      step: 'size',
      returnTo: 'end',
    });
    const moved = dialogue.advance(draft, { kind: 'press', step: 'size', value: 'big' });
    expect(moved).toMatchObject({ kind: 'end', draft: { answers: { size: 100 } } });
    expect(dialogue.advance(draft, { kind: 'back', step: 'size' })).toMatchObject({ kind: 'end' });
  });

  it('goes on from its start where the step is no more, and not at all where the answers are of no use', () => {
    const dialogue = orderDialogue(1, () => {});
    const answers = { colours: ['red'], size: null, note: '' };
    expect(dialogue.fit({ step: 'shape', answers })).toEqual(dialogue.begin({ answers }));
    expect(dialogue.fit({ step: 'size', answers: { colours: 'red' } })).toBeUndefined();
  });
});
