import type { InlineQueryResultArticle, InputTextMessageContent } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearcher } from '../../../src/answers/searcher.ts';
import { createFeature } from '../../../src/bot/feature.ts';
import { createHomeFeature } from '../../../src/bot/features/home.ts';
import { createInlineFeature } from '../../../src/bot/features/inline.ts';
import { readStartQuestion } from '../../../src/bot/middleware/start-question.ts';
import { createOpenRecord } from '../../../src/bot/open-record.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import type { NewsQueries } from '../../../src/catalog/news.ts';
import { Html } from '../../../src/telegram/html.ts';
import { LIMITS } from '../../../src/telegram/limits.ts';
import { parseQuestionPayload } from '../../../src/telegram/start-question.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf } from '../../support/screen.ts';
import { type ServedBot, serve } from '../../support/served-bot.ts';
import { startTelegram, type Telegram, type TelegramActor } from '../../support/telegram.ts';

interface InlineAnswer {
  readonly results: readonly InlineQueryResultArticle[];
  readonly cacheTime: number;
  readonly isPersonal: boolean;
  readonly nextOffset: string;
  readonly button: { readonly text: string; readonly start_parameter: string };
}

let telegram: Telegram;
let bot: ServedBot;
let anna: TelegramActor;

const catalog = () => bundledCatalog;
const searcher = createSearcher(catalog);
const news: NewsQueries = {
  list: async () => ({ items: [], total: 0 }),
  find: async () => undefined,
  topics: async () => new Map(),
  count: async () => 0,
};

beforeAll(async () => {
  telegram = await startTelegram();
  anna = telegram.user();
  const openRecord = createOpenRecord(
    { t, catalog, news, today: () => '2026-11-22' },
    'technoparks_local_bot',
  );
  const inline = createInlineFeature({
    t,
    catalog,
    ...searcher,
    openRecord,
    answer: (question) => (question.includes('сколько') ? Html.trusted('<b>73</b> площадки') : undefined),
  });
  bot = await serve(telegram, [inline, createHomeFeature({ t, catalog, openRecord })]);
});
afterAll(() => telegram.close());

async function ask(query: string, offset = ''): Promise<InlineAnswer> {
  await anna.asksInline(query, offset);
  const [call, ...others] = await bot.handle();
  expect(others).toEqual([]);
  expect(call).toMatchObject({ method: 'answerInlineQuery' });
  expect(call?.error).toBeUndefined();
  const { results, cache_time, is_personal, next_offset, button } = call?.payload ?? {};
  return {
    results: results as InlineQueryResultArticle[],
    cacheTime: cache_time as number,
    isPersonal: is_personal === true,
    nextOffset: next_offset as string,
    button: button as InlineAnswer['button'],
  };
}

const contentOf = ({ input_message_content: content }: InlineQueryResultArticle) =>
  content as InputTextMessageContent;

describe('an inline query', () => {
  it('finds whole cards, each with a button into the bot', async () => {
    const { results, cacheTime, isPersonal } = await ask('калибр');
    const [kalibr] = results;
    expect(kalibr).toMatchObject({
      type: 'article',
      id: 'tp:kalibr',
      title: '🏢 Калибр',
      description: expect.stringMatching(/^СВАО · Алексеевская · действует · /),
      reply_markup: {
        inline_keyboard: [
          [{ text: 'Открыть в боте', url: 'https://t.me/technoparks_local_bot?start=tp_kalibr' }],
        ],
      },
    });
    expect(kalibr && contentOf(kalibr)).toMatchObject({
      message_text: expect.stringMatching(/Технопарк «Калибр»[\s\S]*Годовикова[\s\S]*Источники/),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
    expect({ cacheTime, isPersonal }).toEqual({ cacheTime: 300, isPersonal: false });
  });

  it('opens frequent questions by their link too', async () => {
    const { results } = await ask('как стать резидентом');
    const faq = results.find(({ id }) => id.startsWith('fq:'));
    const [button] = faq?.reply_markup?.inline_keyboard[0] ?? [];
    const payload = button && 'url' in button ? new URL(button.url).searchParams.get('start') : '';
    await anna.says(`/start ${payload}`);
    await bot.handle();
    expect(anna.screen().text).not.toContain(t.text('start-unknown-link'));
    expect(anna.screen().text).toMatch(/^❓/);
  });

  it('without words gives a useful list, page after page', async () => {
    const seen: string[] = [];
    let offset = '';
    do {
      const { results, nextOffset } = await ask('', offset);
      expect(results.length).toBeLessThanOrEqual(LIMITS.inlineResults);
      expect(Buffer.byteLength(nextOffset)).toBeLessThanOrEqual(64);
      seen.push(...results.map(({ id }) => id));
      offset = nextOffset;
    } while (offset !== '');
    expect(seen).toHaveLength(83);
    expect(new Set(seen).size).toBe(83);
    expect(seen[0]).toBe('tp:skolkovo');
  });

  it.each(['-1', '1e9', '999999', 'x'.repeat(64), '٣', '50; drop'])(
    'takes the forged offset %s',
    async (offset) => {
      const { results } = await ask('', offset);
      expect([0, 50]).toContain(results.length);
    },
  );

  it('passes the words on to the private chat', async () => {
    const { button } = await ask('льготы резидента ОЭЗ');
    expect(button.text).toBe(t.text('inline-ask'));
    expect(button.start_parameter).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(parseQuestionPayload(button.start_parameter)).toBe('льготы резидента ОЭЗ');
    expect((await ask('')).button.text).toBe(t.text('inline-start'));
  });

  it('that finds nothing says so above the empty list', async () => {
    const { results, button } = await ask('qqqq zzzz');
    expect(results).toEqual([]);
    expect(button.text).toBe(t.text('inline-nothing'));
  });

  it('has the direct answer first, where there is one', async () => {
    const { results } = await ask('сколько технопарков');
    expect(results[0]).toMatchObject({
      id: 'answer',
      title: '💬 сколько технопарков',
      input_message_content: { message_text: '<b>73</b> площадки' },
    });
    expect(results.length).toBeLessThanOrEqual(LIMITS.inlineResults);
  });

  it('of any length and any signs is answered, and in time', async () => {
    for (const query of ['<b>"&', 'технопарк '.repeat(40), '🙂'.repeat(128), '\u0000', 'а'.repeat(1000)]) {
      const startedAt = performance.now();
      await ask(query);
      expect(performance.now() - startedAt).toBeLessThan(1000);
    }
  });

  it('that is too old is let go', async () => {
    telegram.fail({
      method: 'answerInlineQuery',
      times: 1,
      respond: { status: 400, description: 'Bad Request: query is too old and response timeout expired' },
    });
    await anna.asksInline('калибр');
    const [call] = await bot.handle();
    expect(call?.error).toBeDefined();
  });
});

it('every record makes a result that Telegram takes', async () => {
  const records = [
    ...bundledCatalog.technoparks,
    ...bundledCatalog.clusters,
    ...bundledCatalog.glossary.map((term) => ({ shortName: term.term })),
    ...bundledCatalog.benefits.map(({ title }) => ({ shortName: title })),
    ...bundledCatalog.faq.map(({ question }) => ({ shortName: question })),
  ];
  for (const { shortName } of records) {
    const { results } = await ask(shortName.slice(0, 200));
    expect({ shortName, found: results.length > 0 }).toEqual({ shortName, found: true });
    for (const result of results) {
      const text = Html.trusted(contentOf(result).message_text);
      const keyboard = result.reply_markup?.inline_keyboard ?? [];
      expect({ id: result.id, faults: faultsOf({ text, keyboard }) }).toEqual({ id: result.id, faults: [] });
      expect(Buffer.byteLength(result.id)).toBeLessThanOrEqual(64);
      expect(result.title.trim()).not.toBe('');
      expect(result.description).toMatch(/^(?!.*(null|undefined|NaN)).{3,110}$/s);
      expect(keyboard.flat().every((button) => 'url' in button)).toBe(true);
    }
  }
});

it('a question in a link is answered as if it had been typed', async () => {
  const asked: string[] = [];
  const feature = createFeature();
  feature.use(readStartQuestion);
  feature.command('start', (ctx) => void asked.push(`/start ${ctx.match}`.trim()));
  feature.on('message:text', (ctx) => void asked.push(ctx.message.text));
  const answering = await serve(telegram, [feature]);

  const { button } = await ask('какие льготы у резидента?');
  for (const payload of [button.start_parameter, 'q_', 'tp_kalibr']) await anna.says(`/start ${payload}`);
  await answering.handle();
  expect(asked).toEqual(['какие льготы у резидента?', '/start', '/start tp_kalibr']);
});

it('a result sent to the bot itself is no question to it', async () => {
  const { untaken } = bot;
  await anna.sends({
    text: '🏢 Технопарк «Калибр»',
    via_bot: { id: Number(telegram.token.split(':')[0]), is_bot: true, first_name: 'Технопарки' },
  });
  expect(await bot.handle()).toEqual([]);
  expect(bot.untaken).toBe(untaken);
});

it('a press on a message that was sent in inline mode edits that message', async () => {
  await anna.pressesInline('inline-1', ROUTES.help.pack({}));
  const calls = await bot.handle();
  expect(calls.map(({ method, payload }) => [method, payload['inline_message_id']])).toEqual(
    expect.arrayContaining([
      ['answerCallbackQuery', undefined],
      ['editMessageText', 'inline-1'],
    ]),
  );
  expect(calls.every(({ error }) => error === undefined)).toBe(true);
});
