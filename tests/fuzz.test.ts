import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StartedApp, startTestedApp } from './support/app.ts';
import { ru } from './support/locale.ts';
import type { Telegram } from './support/telegram.ts';

/** The whole bot, given whatever Telegram and those who forge presses may send. */
const UPDATES = 400;
const PER_USER = 15;
const TIME_LIMIT_MS = 120_000;
const ADMIN = 1001;
let app: StartedApp;
let telegram: Telegram;

beforeAll(async () => {
  const settings = { ADMIN_IDS: String(ADMIN), OPERATOR_CHAT_ID: '-1001000000001' };
  app = await startTestedApp(settings, { patienceMs: TIME_LIMIT_MS });
  telegram = app.telegram;
}, TIME_LIMIT_MS);
afterAll(() => app.close());

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 4096 }),
  fc.constantFrom(
    'технопарки',
    'какой адрес у строгино',
    '<b>',
    '{ $x }',
    '%s%n',
    '\u{202e}\0',
    'а'.repeat(4096),
  ),
  fc
    .tuple(
      fc.constantFrom(...ru.keys().flatMap((key) => /^command-([a-z]+)/.exec(key)?.[1] ?? []), 'start'),
      fc.string(),
    )
    .map(([command, rest]) => `/${command} ${rest}`),
);

const anyEntity = fc.record({
  type: fc.constantFrom('bot_command', 'mention', 'text_link', 'spoiler', 'custom_emoji', 'нет такого'),
  offset: fc.integer({ min: -5, max: 5000 }),
  length: fc.integer({ min: -5, max: 5000 }),
});

const anyData = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 64 }),
  // As our buttons look: a version, a short name, values, and the way back.
  fc
    .tuple(
      fc.stringMatching(/^1[a-z]{2}$/),
      fc.stringMatching(/^[.\w-]{0,40}$/),
      fc.stringMatching(/^(?:!1[a-z]{2}[.\w-]{0,12})?$/),
    )
    .map((parts) => parts.join('')),
);

const anyContent = fc.record(
  {
    text: anyText,
    caption: anyText,
    entities: fc.array(anyEntity, { maxLength: 200 }),
    photo: fc.constant([{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }]),
    location: fc.record({ latitude: fc.double(), longitude: fc.double() }),
    document: fc.constant({ file_id: 'x', file_unique_id: 'x' }),
    poll: fc.constant({}),
    migrate_to_chat_id: fc.integer(),
    new_chat_members: fc.constant([]),
    forward_origin: fc.constant({ type: 'hidden_user', date: 0, sender_user_name: 'кто-то' }),
    reply_to_message: fc.constant({
      message_id: 1,
      date: 0,
      chat: { id: 1, type: 'private', first_name: '' },
    }),
  },
  { requiredKeys: [] },
);

type Kind =
  | 'message'
  | 'edited_message'
  | 'channel_post'
  | 'callback_query'
  | 'inline_query'
  | 'my_chat_member';

const anyUpdate = fc.record({
  kind: fc.constantFrom<Kind[]>(
    'message',
    'message',
    'callback_query',
    'callback_query',
    'inline_query',
    'edited_message',
    'channel_post',
    'my_chat_member',
  ),
  content: anyContent,
  data: anyData,
  query: fc.string({ unit: 'binary', maxLength: 256 }),
  offset: fc.string({ maxLength: 64 }),
  place: fc.constantFrom('message', 'inaccessible', 'inline', 'nowhere'),
  isGroup: fc.boolean(),
});
type Drawn = typeof anyUpdate extends fc.Arbitrary<infer T> ? T : never;

/** An update of this person, with an id of its own. */
function toUpdate(drawn: Drawn, id: number, from: Record<string, unknown>, groupId: number): Update {
  const { kind, content, data, query, offset, place, isGroup } = drawn;
  const chat =
    kind === 'channel_post'
      ? { id: -1_002_000_000_000, type: 'channel', title: 'Канал' }
      : isGroup
        ? { id: groupId, type: 'supergroup', title: 'Группа' }
        : { id: from['id'], type: 'private', first_name: 'Анна' };
  const message = { message_id: id, date: Math.floor(Date.now() / 1000), chat, from, ...content };
  const values: Record<Kind, unknown> = {
    message,
    edited_message: { ...message, edit_date: message.date },
    channel_post: message,
    callback_query: {
      id: String(id),
      from,
      chat_instance: '1',
      data,
      ...(place === 'message' ? { message } : {}),
      ...(place === 'inaccessible' ? { message: { chat, message_id: 1, date: 0 } } : {}),
      ...(place === 'inline' ? { inline_message_id: 'x' } : {}),
    },
    inline_query: { id: String(id), from, query, offset },
    my_chat_member: {
      chat,
      from,
      date: 0,
      old_chat_member: { status: 'member', user: from },
      new_chat_member: { status: isGroup ? 'kicked' : 'member', user: from },
    },
  };
  return { update_id: id, [kind]: values[kind] } as Update;
}

it(
  'takes whatever comes: nothing fails, every press is answered once, no secret is logged',
  async () => {
    const drawn = fc.sample(anyUpdate, { seed: 20_261_122, numRuns: UPDATES });
    const people = Array.from({ length: Math.ceil(UPDATES / PER_USER) }, () => telegram.user());
    const group = telegram.group();
    for (const person of people) group.as(person);
    const firstId = Math.max(0, ...telegram.world.state.updates.keys()) + 1_000_000;
    const updates = drawn.map((each, index) => {
      const person = people[index % people.length];
      return toUpdate(
        each,
        firstId + index,
        { id: person?.chatId, is_bot: false, first_name: 'Анна' },
        group.chatId,
      );
    });
    for (const update of updates) telegram.world.commit({ type: 'update', update, at: Date.now() });
    telegram.world.signal('update');
    const asked = updates.flatMap(({ callback_query }) => (callback_query ? [callback_query.id] : []));
    const answered = () =>
      telegram.callsOf('answerCallbackQuery').map(({ payload }) => String(payload['callback_query_id']));
    await expect.poll(() => answered().toSorted(), { timeout: TIME_LIMIT_MS / 2 }).toEqual(asked.toSorted());
    await telegram.settled(300);

    expect(app.logLines.filter((line) => /update failed|"level":(?:50|60)/.test(line))).toEqual([]);
    expect(app.logLines.join('\n')).not.toContain(telegram.token);
    const refused = telegram.calls.filter(
      ({ error }) =>
        error?.error_code === 400 &&
        !/query|not found|not modified|edited|upgraded|message_id_invalid/i.test(error.description),
    );
    expect(refused.map(({ method, error }) => `${method}: ${error?.description}`)).toEqual([]);
  },
  TIME_LIMIT_MS,
);
