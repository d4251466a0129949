import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { type InboxOutcome, inbox as inboxTable } from '../../src/database/schema/inbox.ts';
import { createInbox, type Inbox } from '../../src/inbox/inbox.ts';
import { createInboxStore } from '../../src/inbox/store.ts';
import { createLogger } from '../../src/logger.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const log = createLogger('silent');
const BOT = 42;

const message = (id: number, chatId = 1): Update => ({
  update_id: id,
  message: {
    message_id: id,
    date: 0,
    chat: { id: chatId, type: 'private', first_name: 'Анна' },
    from: { id: chatId, is_bot: false, first_name: 'Анна' },
    text: `сообщение ${id}`,
  },
});

describeOnEachDatabase('the inbox', (open) => {
  let database: Database;
  let handled: number[];

  const create = (
    handle: (update: Update) => Promise<InboxOutcome> = async ({ update_id }) => {
      handled.push(update_id);
      return 'done';
    },
    botId = BOT,
  ): Inbox => createInbox({ store: createInboxStore(database, botId), handle, log });

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
    await database.db.delete(inboxTable);
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
    const inbox = create(async ({ update_id }) => (update_id === 1 ? 'done' : 'failed'));
    await inbox.accept([message(1), message(2, 7)]);
    await drain(inbox);
    expect(await rows()).toMatchObject([
      { updateId: 1, outcome: 'done', payload: null, lane: null },
      { updateId: 2, outcome: 'failed', payload: null, lane: null },
    ]);
  });

  it('takes a handler that throws for a failure and goes on', async () => {
    const inbox = create(async ({ update_id }) => {
      if (update_id === 1) throw new Error('odd');
      handled.push(update_id);
      return 'done';
    });
    await inbox.accept([message(1), message(2)]);
    await drain(inbox);
    expect(handled).toEqual([2]);
    expect(await rows()).toMatchObject([{ outcome: 'failed' }, { outcome: 'done' }]);
  });

  it('works off in order what an earlier process left, before what is new', async () => {
    const store = createInboxStore(database, BOT);
    await store.add([message(1), message(2), message(3)]);
    await store.finish([1], 'done');
    const inbox = create();
    await inbox.recover();
    await inbox.accept([message(4)]);
    await drain(inbox);
    expect(handled).toEqual([2, 3, 4]);
  });

  it('parks what has been in hand at three crashes of a retry', async () => {
    const store = createInboxStore(database, BOT);
    await store.add([message(1), message(2, 2)]);
    await store.finish([2], 'done');
    for (let crash = 0; crash < 3; crash += 1) {
      const inbox = create(async () => {
        await new Promise(() => {});
        return 'done';
      });
      await inbox.recover();
      await sleep(50);
    }
    await create().recover();
    expect(handled).toEqual([]);
    const [parked] = await rows();
    expect(parked).toMatchObject({ outcome: 'parked', attempts: 3 });
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
      return 'done';
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

  it('forgets finished updates after two days, and unfinished ones never', async () => {
    const store = createInboxStore(database, BOT);
    await store.add([message(1), message(2), message(3)]);
    await store.finish([1, 3], 'done');
    await database.db
      .update(inboxTable)
      .set({ receivedAt: sql`now() - interval '49 hours'` })
      .where(sql`${inboxTable.updateId} in (1, 2)`);
    await store.prune();
    expect((await rows()).map(({ updateId }) => updateId)).toEqual([2, 3]);
  });

  it('begins the next update of a chat only once the outcome of the last is durable', async () => {
    const store = createInboxStore(database, BOT);
    const gate = Promise.withResolvers<void>();
    const inbox = createInbox({
      store: { ...store, finish: (ids, outcome) => gate.promise.then(() => store.finish(ids, outcome)) },
      handle: async ({ update_id }) => {
        handled.push(update_id);
        return 'done';
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
        finish: (ids, outcome) =>
          failures-- > 0 ? Promise.reject(new Error('gone')) : store.finish(ids, outcome),
      },
      handle: async () => 'done',
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
