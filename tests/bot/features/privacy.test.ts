import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPrivacyFeature } from '../../../src/bot/features/privacy.ts';
import { privacyScreen } from '../../../src/bot/views/privacy.ts';
import type { Database } from '../../../src/database/client.ts';
import { createOperatorChat, type OperatorChat } from '../../../src/people/operator-chat.ts';
import { createPeople } from '../../../src/people/people.ts';
import { createTickets } from '../../../src/people/tickets.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { describeOnEachDatabase } from '../../support/database.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf } from '../../support/screen.ts';
import { createTalk, type Talk } from '../../support/talk.ts';
import { startTelegram, type Telegram, type TelegramGroup } from '../../support/telegram.ts';

const now = () => new Date('2026-11-23T10:00:00Z');
const OPERATORS = 'на вопросы людей';
const ADMINS = 'вы администратор';
const EVERYBODY = ['время первого обращения', 'геопозицию и с какими фильтрами', 'хранится 90 дней'];

it('/privacy fits a message whoever asks', () => {
  expect(faultsOf(privacyScreen(t, { isOperator: true, isAdmin: true }))).toEqual([]);
});

describeOnEachDatabase('/privacy', (open) => {
  const adminIds = new Set<number>();
  let database: Database;
  let telegram: Telegram;
  let operators: TelegramGroup;
  let operatorChat: OperatorChat;

  beforeAll(async () => {
    database = await open();
    telegram = await startTelegram();
    operators = telegram.group({ title: 'Операторы' });
    operatorChat = await createOperatorChat(database, operators.chatId);
  });
  afterAll(() => telegram.close());

  const begin = async ({ isStaffed = true } = {}): Promise<Talk> => {
    const people = createPeople(database, now);
    const desk = isStaffed ? { operatorChat } : undefined;
    const talk = await createTalk(telegram, () => [
      createPrivacyFeature({ t, catalog: () => bundledCatalog, people, desk, adminIds }),
    ]);
    await people.visit(talk.person.user.id);
    return talk;
  };
  /** The lines that not everybody sees. */
  const linesFor = async (talk: Talk): Promise<string[]> => {
    const { text } = await talk.says('/privacy');
    for (const words of EVERYBODY) expect(text).toContain(words);
    return [OPERATORS, ADMINS].filter((words) => text.includes(words));
  };

  it('tells most people nothing of operators and administrators', async () => {
    expect(await linesFor(await begin())).toEqual([]);
  });

  it('tells administrators what is kept of them, also on the way back', async () => {
    const talk = await begin();
    adminIds.add(talk.person.user.id);
    expect(await linesFor(talk)).toEqual([ADMINS]);
    await talk.presses(t.text('button-privacy-erase'));
    expect((await talk.presses(t.text('button-back'))).text).toContain(ADMINS);
  });

  it('tells operators before they have answered anything, in a group and alone', async () => {
    const talk = await begin();
    operators.as(talk.person);
    expect(await linesFor(talk)).toEqual([OPERATORS]);
    const alone = await begin();
    await operatorChat.move(operatorChat.id, alone.person.chatId);
    expect(await linesFor(alone)).toEqual([OPERATORS]);
    expect(await linesFor(talk)).toEqual([]);
  });

  it('tells whoever has answered, as long as the name is kept, also where nobody answers any more', async () => {
    const talk = await begin({ isStaffed: false });
    const { id } = talk.person.user;
    const tickets = createTickets(database, { now, keyOf: (question) => question });
    const request = { draftKey: '1', askerId: 5, question: 'Вопрос', botAnswer: null };
    const ticket = await tickets.submit(request);
    await tickets.take(ticket?.id ?? 0, { id, name: 'Ольга' });
    expect(await linesFor(talk)).toEqual([OPERATORS]);
    await createPeople(database, now).erase(id);
    expect(await linesFor(talk)).toEqual([]);
  });
});
