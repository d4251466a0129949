import { Bot, Composer, type MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import type { BotContext } from '../../src/bot/context.ts';
import { createFeature, dispatch, type Feature } from '../../src/bot/feature.ts';
import { ROUTES } from '../../src/bot/routes.ts';
import { answerPress } from '../../src/bot/show.ts';
import { BOT_INFO, createHarness, type Harness } from '../support/bot.ts';

const ANNA = 1001;
const cluster = ROUTES.cluster.pack({ slug: 'zelenograd' });

/** A feature that says what it has been given, and lets everything on. */
function passing(name: string, isFor?: (ctx: BotContext) => boolean): Feature {
  const feature = createFeature(isFor);
  feature.command('start', async (ctx, next) => {
    await ctx.reply(`${name}: /start ${ctx.match}`);
    await next();
  });
  feature.press(ROUTES.cluster, async (ctx, { slug }, back, next) => {
    await ctx.reply(`${name}: ${slug} ${back}`);
    await next();
  });
  feature.on('message:text', async (ctx, next) => {
    await ctx.reply(`${name}: ${ctx.message.text}`);
    await next();
  });
  return feature;
}

/** Says what it has been given, and keeps it. */
function taking(name: string): Feature {
  const feature = createFeature();
  feature.command('start', async (ctx) => void (await ctx.reply(`${name}: /start ${ctx.match}`)));
  feature.press(ROUTES.cluster, async (ctx, { slug }) => {
    await answerPress(ctx);
    await ctx.reply(`${name}: ${slug}`);
  });
  return feature;
}

/** What was said to an update, and whether it went on beyond the features. */
async function handled(features: readonly Feature[], act: (chat: Harness) => Promise<void>) {
  const chat = createHarness(features, { userId: ANNA });
  await act(chat);
  const said = chat.calls.flatMap(({ method, payload }) => (method === 'sendMessage' ? payload['text'] : []));
  return { said, isTaken: chat.untaken === 0 };
}

describe('several features with the same command or button', () => {
  it('are asked in their order, until one keeps it', async () => {
    const features = [passing('one'), passing('two'), taking('three'), taking('four')];
    expect(await handled(features, (chat) => chat.says('/start tp_kalibr'))).toEqual({
      said: [
        'one: /start tp_kalibr',
        'two: /start tp_kalibr',
        'one: /start tp_kalibr',
        'two: /start tp_kalibr',
        'three: /start tp_kalibr',
      ],
      isTaken: true,
    });
    expect(await handled(features, (chat) => chat.pressesData(`${cluster}!1mn`))).toEqual({
      said: ['one: zelenograd 1mn', 'two: zelenograd 1mn', 'three: zelenograd'],
      isTaken: true,
    });
  });

  it('are asked after whoever takes messages of that kind, wherever it stands', async () => {
    const watch = createFeature();
    watch.use(async (ctx, next) => {
      await ctx.reply('watch');
      await next();
    });
    watch.on('message:text', async (ctx) => void (await ctx.reply('kept')));
    expect(await handled([taking('one'), watch], (chat) => chat.says('/start'))).toEqual({
      said: ['watch', 'kept'],
      isTaken: true,
    });
  });

  it('let it on where none of them keeps it', async () => {
    expect(await handled([passing('one')], (chat) => chat.pressesData(cluster))).toEqual({
      said: ['one: zelenograd undefined'],
      isTaken: false,
    });
  });
});

describe('a feature that is for some only', () => {
  const isAnna = ({ from }: BotContext) => from?.id === ANNA;
  const isAnother = (ctx: BotContext) => !isAnna(ctx);

  it.each<[string, (chat: Harness) => Promise<void>, readonly string[], readonly string[]]>([
    ['a command', (chat) => chat.says('/start a'), ['own: /start a', 'own: /start a'], ['common: /start a']],
    ['a press', (chat) => chat.pressesData(cluster), ['own: zelenograd undefined'], ['common: zelenograd']],
    ['a text', (chat) => chat.says('hello'), ['own: hello'], []],
  ])('is not there for others: %s', async (_, act, own, common) => {
    const isTaken = common.length > 0;
    expect(await handled([passing('own', isAnna), taking('common')], act)).toEqual({
      said: [...own, ...common],
      isTaken,
    });
    expect(await handled([passing('foreign', isAnother), taking('common')], act)).toEqual({
      said: common,
      isTaken,
    });
  });
});

describe('what nobody takes', () => {
  it.each([
    ['another route', ROUTES.menu.pack({})],
    ['no route', '1zz.a'],
    ['the same route with other fields', `${cluster}.more`],
    ['another version', cluster.replace(/^1/, '2')],
    ['a longer code', cluster.replace('.', 'x.')],
    ['nothing', ''],
  ])('goes on: %s', async (_, data) => {
    expect(await handled([taking('one')], (chat) => chat.pressesData(data))).toEqual({
      said: [],
      isTaken: false,
    });
  });
});

describe('a command', () => {
  const chat = { id: ANNA, type: 'private', first_name: 'Анна' } as const;
  const from = { id: ANNA, is_bot: false, first_name: 'Анна' };
  const channel = { id: -1001, type: 'channel', title: 'Новости' } as const;
  const common = { message_id: 1, date: 1 };
  const entity = (length: number, offset = 0) => ({ type: 'bot_command' as const, offset, length });
  const said = (text: string, length = text.length, offset = 0) => ({
    message: { ...common, chat, from, text, entities: [entity(length, offset)] },
  });

  const UPDATES: Readonly<Record<string, Omit<Update, 'update_id'>>> = {
    plain: said('/start'),
    'with an argument': said('/start   tp_kalibr  и ещё', 6),
    'another command': said('/started'),
    'in other letters': said('/Start'),
    'to this bot': said(`/start@${BOT_INFO.username} tp_kalibr`, 7 + BOT_INFO.username.length),
    'to this bot in other letters': said(`/start@${BOT_INFO.username.toUpperCase()}`),
    'to another bot': said('/start@other_bot'),
    'to nobody': said('/start@'),
    'within a text': said('go /start', 6, 3),
    'that is no entity': { message: { ...common, chat, from, text: '/start' } },
    'after another entity': {
      message: {
        ...common,
        chat,
        from,
        text: '/start now',
        entities: [{ type: 'bold', offset: 0, length: 10 }, entity(6)],
      },
    },
    'in a caption': {
      message: { ...common, chat, from, photo: [], caption: '/start', caption_entities: [entity(6)] },
    },
    edited: {
      edited_message: { ...common, edit_date: 2, chat, from, text: '/start', entities: [entity(6)] },
    },
    'in a channel': { channel_post: { ...common, chat: channel, text: '/start a', entities: [entity(6)] } },
    'edited in a channel': {
      edited_channel_post: { ...common, edit_date: 2, chat: channel, text: '/start', entities: [entity(6)] },
    },
    'below a pressed button': {
      callback_query: { ...said('/start'), id: '1', from, chat_instance: '1', data: '/start' },
    },
  };

  it.each(Object.entries(UPDATES))('is what it is to grammY: %s', async (_, update) => {
    const ours = createFeature();
    const grammys = new Composer<BotContext>();
    for (const name of ['help', 'start']) {
      ours.command(name, async (ctx) => void (await ctx.reply(`${name}: ${ctx.match}`)));
      grammys.command(name, (ctx) => ctx.reply(`${name}: ${ctx.match}`));
    }
    expect(await callsOf(dispatch(ours), update)).toEqual(await callsOf(grammys.middleware(), update));
  });

  it('takes what stands after it, and to another bot is none', async () => {
    const take = dispatch(taking('one'));
    expect(await callsOf(take, UPDATES['to this bot'] ?? {})).toEqual(['one: /start tp_kalibr']);
    expect(await callsOf(take, UPDATES['to another bot'] ?? {})).toEqual(['beyond']);
  });

  /** The texts that were sent; `beyond` where the update went on. */
  async function callsOf(handler: MiddlewareFn<BotContext>, update: Omit<Update, 'update_id'>) {
    const texts: unknown[] = [];
    const bot = new Bot<BotContext>('42:test', { botInfo: BOT_INFO });
    bot.api.config.use(async (_previous, _method, payload) => {
      texts.push('text' in payload && payload.text);
      return { ok: true, result: true as never };
    });
    bot.use(handler, () => void texts.push('beyond'));
    await bot.handleUpdate({ update_id: 1, ...update } as Update);
    return texts;
  }
});
