import { setTimeout as sleep } from 'node:timers/promises';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { inboxLanes, inboxProcesses, inbox as inboxTable } from '../../src/database/schema/inbox.ts';
import { createInbox, type HandleUpdate, type Inbox } from '../../src/inbox/inbox.ts';
import { createInboxStore, type FinishedUpdate } from '../../src/inbox/store.ts';
import { createLogger } from '../../src/logger.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { messageUpdate } from '../support/inbox.ts';

const log = createLogger('silent');
const BOT = 42;

const message = (id: number, chatId = 1) => messageUpdate(id, chatId);

describeOnEachDatabase('the inbox', (open) => {
  let database: Database;
  let handled: number[];

  const create = (
    handle: HandleUpdate = async ({ update_id }) => {
      handled.push(update_id);
      return undefined;
    },
    botId = BOT,
  ): Inbox => createInbox({ store: createInboxStore(database, botId), handle, log });

  const done = (id: number, lane = 1): FinishedUpdate => ({ id, lane, outcome: 'done', error: null });

  /** Lets everything be handled and written. */
  const drain = async (inbox: Inbox) => {
    await inbox.whenAtMost(0);
    await inbox.close(1000);
  };

  const rows = () => database.db.select().from(inboxTable).orderBy(inboxTable.updateId);

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    handled = [];
    for (const table of [inboxTable, inboxLanes, inboxProcesses]) await database.db.delete(table);
  });

  it('handles each update once, however often it is delivered', async () => {
    const inbox = create();
    await inbox.accept([message(1), message(2)]);
    await inbox.accept([message(2), message(3), message(3)]);
    await drain(inbox);
    const again = create();
    await again.accept([message(1)]);
    await drain(again);
    expect(handled).toEqual([1, 2, 3]);
  });

  it('counts the ids of each bot apart', async () => {
    const first = create();
    await first.accept([message(1)]);
    await drain(first);
    const second = create(undefined, BOT + 1);
    await second.accept([message(1)]);
    await drain(second);
    expect(handled).toEqual([1, 1]);
  });

  it('keeps nothing of a person once an update is finished', async () => {
    const inbox = create();
    await inbox.accept([message(1), message(2, 7)]);
    await drain(inbox);
    expect(await rows()).toMatchObject([
      { updateId: 1, outcome: 'done', payload: null, lane: null },
      { updateId: 2, outcome: 'done', payload: null, lane: null },
    ]);
  });

  it('tries an update that fails three times, parks it with its error, and goes on', async () => {
    const tries: boolean[] = [];
    const inbox = create(async ({ update_id }, isLastTry) => {
      if (update_id === 2) handled.push(update_id);
      if (update_id === 2) return undefined;
      tries.push(isLastTry);
      if (tries.length === 1) throw new Error('odd');
      return { error: 'odd', isFinal: false };
    });
    await inbox.accept([message(1), message(2)]);
    await drain(inbox);
    expect(tries).toEqual([false, false, true]);
    expect(handled).toEqual([2]);
    expect(await rows()).toMatchObject([
      { outcome: 'parked', error: 'odd', payload: message(1), lane: 1 },
      { outcome: 'done', error: null },
    ]);
  });

  it('parks at once what would fail again', async () => {
    const inbox = create(async ({ update_id }) => {
      handled.push(update_id);
      return { error: 'refused', isFinal: true };
    });
    await inbox.accept([message(1)]);
    await drain(inbox);
    expect(handled).toEqual([1]);
    expect(await rows()).toMatchObject([{ outcome: 'parked', error: 'refused' }]);
  });

  it('leaves a failing update to the next process when it is stopped between two tries', async () => {
    const failing = create(async () => ({ error: 'odd', isFinal: false }));
    await failing.accept([message(1)]);
    await sleep(50);
    expect(await failing.close(1000)).toBe(true);
    expect((await rows())[0]?.finishedAt).toBeNull();
    const next = create();
    await next.recover();
    await drain(next);
    expect(handled).toEqual([1]);
  });

  it('stores any text that comes', async () => {
    const inbox = create();
    const odd = message(1);
    const text = 'нуль \0, половина \ud83d и \\u0000';
    await inbox.accept([{ ...odd, message: { ...odd.message, text } } as Update]);
    await drain(inbox);
    expect(handled).toEqual([1]);
  });

  it('works off in order what an earlier process left, before what is new', async () => {
    const store = createInboxStore(database, BOT);
    await store.add([message(1), message(2), message(3)]);
    await store.finish([done(1)]);
    const inbox = create();
    await inbox.recover();
    await inbox.accept([message(4)]);
    await drain(inbox);
    expect(handled).toEqual([2, 3, 4]);
  });

  it('parks what has been in hand at three crashes of a retry', async () => {
    const store = createInboxStore(database, BOT);
    await store.add([message(1), message(2, 2)]);
    await store.finish([done(2, 2)]);
    for (let crash = 0; crash < 3; crash += 1) {
      const inbox = create(() => new Promise(() => {}));
      await inbox.recover();
      await sleep(50);
      await database.db.delete(inboxProcesses);
    }
    const last = create();
    await last.recover();
    await drain(last);
    expect(handled).toEqual([]);
    const [parked] = await rows();
    expect(parked).toMatchObject({ outcome: 'parked', error: 'crash' });
    expect(parked?.payload).not.toBeNull();
  });

  it('leaves for the next start what has not begun when it closes', async () => {
    let release = () => {};
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = create(async ({ update_id }) => {
      handled.push(update_id);
      await isReleased;
      return undefined;
    });
    await first.accept([message(1), message(2), message(3)]);
    const closed = first.close(1000);
    release();
    expect(await closed).toBe(true);
    expect(handled).toEqual([1]);

    const second = create();
    await second.recover();
    await drain(second);
    expect(handled).toEqual([1, 2, 3]);
  });

  it('does not wait for ever for what hangs', async () => {
    const inbox = create(() => new Promise(() => {}));
    await inbox.accept([message(1)]);
    expect(await inbox.close(50)).toBe(false);
    expect((await rows())[0]?.finishedAt).toBeNull();
  });

  it('forgets handled updates after two days, parked ones after two weeks, and unfinished ones never', async () => {
    const store = createInboxStore(database, BOT);
    await store.add([1, 2, 3, 4, 5].map((id) => message(id)));
    const parked = (id: number) => ({ ...done(id), outcome: 'parked' as const, error: 'odd' });
    await store.finish([done(1), done(3), parked(4), parked(5)]);
    const age = (hours: number, ...ids: number[]) =>
      database.db
        .update(inboxTable)
        .set({ receivedAt: sql`now() - make_interval(hours => ${hours})` })
        .where(inArray(inboxTable.updateId, ids));
    await age(49, 1, 2, 4);
    await age(24 * 14 + 1, 5);
    await store.prune();
    expect((await rows()).map(({ updateId }) => updateId)).toEqual([2, 3, 4]);
  });

  it('begins the next update of a chat only once the outcome of the last is durable', async () => {
    const store = createInboxStore(database, BOT);
    const gate = Promise.withResolvers<void>();
    const inbox = createInbox({
      store: { ...store, finish: (updates) => gate.promise.then(() => store.finish(updates)) },
      handle: async ({ update_id }) => {
        handled.push(update_id);
        return undefined;
      },
      log,
    });
    await inbox.accept([message(1), message(2), message(3, 3)]);
    await sleep(20);
    expect(handled).toEqual([1, 3]);
    gate.resolve();
    await drain(inbox);
    expect(handled).toEqual([1, 3, 2]);
  });

  it('is not stopped by a database that fails for a moment', async () => {
    const store = createInboxStore(database, BOT);
    let failures = 1;
    const inbox = createInbox({
      store: {
        ...store,
        finish: (updates) => (failures-- > 0 ? Promise.reject(new Error('gone')) : store.finish(updates)),
      },
      handle: async () => undefined,
      log,
    });
    await inbox.accept([message(1)]);
    await inbox.whenAtMost(0);
    await expect
      .poll(
        async () =>
          (await database.db.select().from(inboxTable).where(eq(inboxTable.updateId, 1)))[0]?.outcome,
        {
          timeout: 5000,
        },
      )
      .toBe('done');
  });
});
