import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { people } from '../../src/database/schema/people.ts';
import { ticketDeliveries } from '../../src/database/schema/tickets.ts';
import { setAskScene } from '../support/ask-scene.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { ru as t } from '../support/locale.ts';

const MINUTE = 60_000;

describeOnEachDatabase('what is to be delivered', (open) => {
  const scene = setAskScene(open);

  const deliveries = () => scene.database.db.select().from(ticketDeliveries);
  /** Waits until a delivery is as expected. */
  const becomes = async (isSo: (row: typeof ticketDeliveries.$inferSelect) => boolean) => {
    for (const deadline = performance.now() + 5000; performance.now() < deadline; await sleep(10)) {
      const found = (await deliveries()).find((row) => row.claimedUntil === null && isSo(row));
      if (found) return found;
    }
    throw new Error(`not so: ${JSON.stringify(await deliveries())}`);
  };

  it('waits while the operators’ chat is unreachable, over a restart, and goes out once the bot is there', async () => {
    const { anna, operator, group } = scene;
    await group.removesBot(operator);
    await scene.bot.handle();
    const number = await scene.asks(anna);
    expect(number).not.toBe('');
    await becomes(({ attempts }) => attempts === 1);
    scene.pass(31_000);
    await becomes(({ attempts }) => attempts === 2);
    await scene.restart();
    await becomes(({ attempts }) => attempts === 3);
    await group.addsBot(operator);
    await scene.bot.handle();
    await scene.toOperators('оптоволокно');
    await becomes(({ state }) => state === 'sent');
    expect(scene.count(group.chatId, 'оптоволокно')).toBe(1);
  });

  it('waits for an asker who has the bot blocked, and asks Telegram no more until then', async () => {
    const { anna, operator, telegram } = scene;
    await scene.asks(anna);
    const card = await scene.toOperators('оптоволокно');
    await anna.blocks();
    await scene.bot.handle();
    await scene.says(operator, 'Можно.', card.message_id);
    await becomes(({ recipient, dueAt }) => recipient === 'asker' && dueAt === null);
    const [person] = await scene.database.db.select().from(people).where(eq(people.id, anna.user.id));
    expect(person?.blockedAt).not.toBeNull();
    telegram.forget();
    scene.pass(48 * 60 * MINUTE);
    await telegram.settled(100);
    expect(telegram.callsOf('sendMessage')).toEqual([]);
    await anna.unblocks();
    await scene.bot.handle();
    await scene.appears(anna.chatId, 'Можно.');
    expect(scene.count(anna.chatId, 'Можно.')).toBe(1);
  });

  it('follows the group that becomes a supergroup, over a restart with the old setting', async () => {
    const { anna, operator, group } = scene;
    await scene.asks(anna);
    await scene.toOperators('оптоволокно');
    const supergroup = await group.migrates(operator);
    await scene.bot.handle();
    const card = await scene.appears(supergroup.chatId, 'оптоволокно');
    await scene.restart();
    const there = supergroup.as(operator);
    await scene.says(there, 'Можно.', card.message_id);
    await scene.appears(anna.chatId, 'Можно.');
    expect(scene.bot.desk?.operatorChat.id).toBe(supergroup.chatId);
  });

  it('follows it also where the service message was missed', async () => {
    const { anna, operator, group, telegram } = scene;
    const supergroup = await group.migrates(operator);
    telegram.takeUpdates();
    await scene.asks(anna);
    await scene.appears(supergroup.chatId, 'оптоволокно');
    expect(scene.bot.desk?.operatorChat.id).toBe(supergroup.chatId);
  });

  it('is repeated once where it may have arrived, after a harmless call has got through', async () => {
    const { anna, group, telegram } = scene;
    telegram.fail({ method: 'sendMessage', chatId: group.chatId, respond: { reset: 'after' } });
    await scene.asks(anna);
    await becomes(({ doubts }) => doubts === 1);
    expect(scene.count(group.chatId, 'оптоволокно')).toBe(1);

    telegram.fail({ method: 'getChat', times: 3, respond: { status: 500 } });
    scene.pass(MINUTE);
    await becomes(({ attempts }) => attempts === 2);
    expect(scene.count(group.chatId, 'оптоволокно')).toBe(1);

    telegram.fail({ method: 'sendMessage', chatId: group.chatId, respond: { reset: 'after' } });
    scene.pass(5 * MINUTE);
    await becomes(({ doubts }) => doubts === 2);
    scene.pass(60 * MINUTE);
    await becomes(({ state }) => state === 'unknown');
    expect(scene.count(group.chatId, 'оптоволокно')).toBe(2);
    scene.pass(60 * MINUTE);
    await telegram.settled(100);
    expect(scene.count(group.chatId, 'оптоволокно')).toBe(2);
  });

  it('takes a reply to either card where one has come twice', async () => {
    const { anna, operator, group, telegram } = scene;
    telegram.fail({ method: 'sendMessage', chatId: group.chatId, respond: { reset: 'after' } });
    await scene.asks(anna);
    const first = await scene.toOperators('оптоволокно');
    await becomes(({ doubts }) => doubts === 1);
    scene.pass(MINUTE);
    await becomes(({ state }) => state === 'sent');
    expect(scene.count(group.chatId, 'оптоволокно')).toBe(2);
    await scene.says(operator, 'Можно.', first.message_id);
    await scene.appears(anna.chatId, 'Можно.');
  });

  it('is in doubt after a kill while it was in hand', async () => {
    const { anna, group, telegram } = scene;
    const desk = scene.bot.desk;
    if (!desk) throw new Error('no desk');
    await desk.tickets.submit({ draftKey: 'x', askerId: anna.user.id, question: 'Вопрос', botAnswer: null });
    // As a process does that is killed before it has an answer.
    expect((await desk.deliveries.claim())?.doubts).toBe(1);
    expect(await desk.deliveries.claim()).toBeUndefined();
    scene.pass(4 * MINUTE);
    await scene.toOperators('Вопрос №');
    expect(telegram.callsOf('getChat')).toHaveLength(1);
    expect(scene.count(group.chatId, 'Вопрос №')).toBe(1);
  });

  it('keeps the silence that Telegram asks for', async () => {
    const { anna, group, telegram } = scene;
    telegram.fail({ method: 'sendMessage', chatId: group.chatId, respond: { status: 429, retryAfter: 6 } });
    const toGroup = () =>
      telegram
        .callsOf('sendMessage')
        .filter(({ payload }) => String(payload['chat_id']) === String(group.chatId));
    await scene.asks(anna);
    await becomes(({ state, doubts, dueAt }) => {
      const isLater = dueAt !== null && dueAt.getTime() > Date.now() + 2000;
      return state === 'waiting' && doubts === 0 && isLater;
    });
    expect(toGroup()).toHaveLength(1);
    await scene.asks(anna, 'Есть ли в цехе кран-балка на двадцать тонн у проходной?');
    await telegram.settled(100);
    expect(toGroup()).toHaveLength(1);
  });

  it('sends a card anew that somebody has deleted', async () => {
    const { anna, operator, group, telegram } = scene;
    await scene.asks(anna);
    const card = await scene.toOperators('оптоволокно');
    await becomes(({ state }) => state === 'sent');
    telegram.fail({
      method: 'editMessageText',
      chatId: group.chatId,
      times: 2,
      respond: { status: 400, description: 'Bad Request: message to edit not found' },
    });
    await scene.presses(operator, t.text('desk-close'), card.message_id);
    const again = await scene.toOperators(t.text('desk-card-closed-operators'));
    expect(again.message_id).not.toBe(card.message_id);
    await scene.appears(anna.chatId, 'закрыл вопрос');
  });

  it('goes to one person’s private chat as well', async () => {
    const { telegram, anna } = scene;
    const boris = telegram.user({ first_name: 'Борис' });
    await scene.says(boris, '/start');
    await scene.restart(boris.chatId);
    const number = await scene.asks(anna);
    const card = await scene.appears(boris.chatId, 'оптоволокно');
    await scene.says(boris, 'Можно.', card.message_id);
    await scene.appears(anna.chatId, 'Можно.');
    await scene.presses(boris, t.text('desk-close'), card.message_id);
    expect((await scene.bot.desk?.tickets.find(Number(number)))?.state).toBe('closed');
  });
});
