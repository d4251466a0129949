import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { ticketMessages, tickets as ticketTable } from '../../src/database/schema/tickets.ts';
import { createPeople, type People } from '../../src/people/people.ts';
import { createTicketDeliveries, type TicketDeliveries } from '../../src/people/ticket-deliveries.ts';
import { pruneTickets, SILENCE_DAYS, TICKET_KEPT_DAYS } from '../../src/people/ticket-privacy.ts';
import { createTickets, OPEN_TICKETS_MAX, type Ticket, type Tickets } from '../../src/people/tickets.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const DAY = 86_400_000;
const ANNA = 4_503_599_627_370_495;
const OLGA = { id: 7, name: 'Ольга' };

describeOnEachDatabase('tickets', (open) => {
  let database: Database;
  let people: People;
  let tickets: Tickets;
  let deliveries: TicketDeliveries;
  let now: Date;
  let drafts = 0;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.delete(ticketTable);
    now = new Date('2026-11-22T20:00:00Z');
    const clock = () => now;
    people = createPeople(database, clock);
    tickets = createTickets(database, { now: clock, keyOf: (question) => question.toLowerCase() });
    deliveries = createTicketDeliveries(database, clock);
  });

  const pass = (days: number) => {
    now = new Date(now.getTime() + days * DAY);
  };
  const submit = async (askerId = ANNA): Promise<Ticket> => {
    drafts += 1;
    const request = { draftKey: `draft ${drafts}`, askerId, question: 'Вопрос', botAnswer: 'Ответ бота' };
    const ticket = await tickets.submit(request);
    if (!ticket) throw new Error('refused');
    return ticket;
  };
  let messages = 0;
  const say = (id: number, side: 'asker' | 'operators', text: string, messageId = ++messages) =>
    tickets.say(
      id,
      { side, text, chatId: side === 'asker' ? ANNA : -1, messageId },
      side === 'asker' ? undefined : OLGA,
    );
  const stateOf = async (id: number) => (await tickets.find(id))?.state;

  it('are made once of a draft, and five at most are open', async () => {
    const request = { draftKey: 'the same', askerId: ANNA, question: 'Вопрос', botAnswer: null };
    const [one, other] = await Promise.all([tickets.submit(request), tickets.submit(request)]);
    const again = await tickets.submit(request);
    expect(new Set([one?.id, other?.id, again?.id].filter(Boolean)).size).toBe(1);
    for (let count = 1; count < OPEN_TICKETS_MAX; count += 1) await submit();
    expect(await tickets.submit({ ...request, draftKey: 'one more' })).toBeUndefined();
    expect(await tickets.submit(request)).toMatchObject({ id: again?.id });
  });

  it('go from hand to hand', async () => {
    const { id } = await submit();
    await tickets.take(id, OLGA);
    expect(await stateOf(id)).toBe('taken');
    expect(await tickets.take(id, { id: 8, name: 'Борис' })).toMatchObject({ takenByName: 'Ольга' });
    await say(id, 'operators', 'Да.');
    expect(await stateOf(id)).toBe('answered');
    await say(id, 'asker', 'А когда?');
    expect(await stateOf(id)).toBe('taken');
    expect(await tickets.close(id, 'asker')).toBe(true);
    expect(await tickets.close(id, 'operators')).toBe(false);
    expect(await say(id, 'operators', 'Завтра.')).toBeUndefined();
    expect((await tickets.messages(id)).map(({ text }) => text)).toEqual(['Да.', 'А когда?']);
  });

  it('hold a message once, however often it comes', async () => {
    const { id } = await submit();
    const first = await say(id, 'operators', 'Да.', 500);
    expect(await say(id, 'operators', 'Да.', 500)).toEqual(first);
    expect(await tickets.messages(id)).toHaveLength(1);
  });

  it('are delivered one after the other, to each side', async () => {
    const { id } = await submit();
    await say(id, 'operators', 'Да.');
    await say(id, 'asker', 'А когда?');
    const card = await deliveries.claim();
    const answer = await deliveries.claim();
    expect([card?.kind, answer?.recipient]).toEqual(['card', 'asker']);
    expect(await deliveries.claim()).toBeUndefined();
    if (card) await deliveries.sent(card, { chatId: -1, messageId: 1 });
    expect((await deliveries.claim())?.recipient).toBe('operators');
    expect(await deliveries.ticketAt({ chatId: -1, messageId: 1 }, 'operators')).toBe(id);
    expect(await deliveries.ticketAt({ chatId: -1, messageId: 1 }, 'asker')).toBeUndefined();
  });

  it('have their card drawn anew when they change while it is in somebody’s hands', async () => {
    const { id } = await submit();
    const card = await deliveries.claim();
    await tickets.take(id, OLGA);
    if (card) await deliveries.sent(card, { chatId: -1, messageId: 1 });
    expect(await deliveries.claim()).toMatchObject({ kind: 'card', sentMessageId: 1, doubts: 0 });
  });

  it('are given out to their asker, and the taken ones to the operator', async () => {
    await people.visit(ANNA);
    await people.visit(OLGA.id);
    const { id } = await submit();
    await say(id, 'operators', 'Да.');
    expect((await people.personalData(ANNA))?.tickets).toEqual([
      {
        number: id,
        state: 'answered',
        askedAt: now.toISOString(),
        closedAt: null,
        question: 'Вопрос',
        botAnswer: 'Ответ бота',
        messages: [{ side: 'operators', sentAt: now.toISOString(), text: 'Да.' }],
      },
    ]);
    expect((await people.personalData(OLGA.id))?.takenTickets).toEqual([{ number: id, name: 'Ольга' }]);
    await people.erase(OLGA.id);
    expect(await tickets.find(id)).toMatchObject({ takenById: null, takenByName: null, question: 'Вопрос' });
  });

  it('leave nothing of an asker who is erased but the number, in the operators’ chat too', async () => {
    await people.visit(ANNA);
    const { id } = await submit();
    const other = await submit(5);
    const card = await deliveries.claim();
    if (card) await deliveries.sent(card, { chatId: -1, messageId: 1 });
    await say(id, 'operators', 'Да.');
    await say(id, 'asker', 'Это Анна.');
    await people.erase(ANNA);
    const left = JSON.stringify([
      await tickets.find(id),
      await tickets.messages(id),
      (await database.db.select().from(ticketMessages)).map((row) => ({ ...row, ticketId: 0 })),
    ]);
    expect(left).not.toMatch(/Вопрос|Ответ|Анна|Ольга|4503599627370495/);
    expect(await stateOf(id)).toBe('closed');
    expect(await stateOf(other.id)).toBe('new');
    expect(await deliveries.claim()).toMatchObject({ kind: 'card', ticketId: id, sentMessageId: 1 });
    expect(await deliveries.claim()).toMatchObject({ ticketId: other.id });
    expect(await deliveries.claim()).toBeUndefined();
    expect(await people.personalData(ANNA)).toBeUndefined();
  });

  it('close by themselves after a silence, and are forgotten some time after', async () => {
    const { id } = await submit();
    const waiting = await submit();
    await say(id, 'operators', 'Да.');
    pass(SILENCE_DAYS - 1);
    await pruneTickets(database.db, now);
    expect(await stateOf(id)).toBe('answered');
    pass(2);
    await pruneTickets(database.db, now);
    expect(await stateOf(id)).toBe('closed');
    pass(TICKET_KEPT_DAYS - 1);
    await pruneTickets(database.db, now);
    expect((await tickets.find(id))?.question).toBe('Вопрос');
    pass(2);
    await pruneTickets(database.db, now);
    expect(await tickets.find(id)).toMatchObject({ askerId: null, question: null, botAnswer: null });
    expect(await tickets.ofAsker(ANNA)).toMatchObject([{ id: waiting.id, question: 'Вопрос' }]);
  });
});
