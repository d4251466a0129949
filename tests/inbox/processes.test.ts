import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/database/client.ts';
import { inboxLanes, inboxProcesses, inbox as inboxTable } from '../../src/database/schema/inbox.ts';
import { createInbox, type HandleUpdate, type Inbox } from '../../src/inbox/inbox.ts';
import { createInboxStore } from '../../src/inbox/store.ts';
import { createLogger } from '../../src/logger.ts';
import { createDatabase, MIGRATIONS } from '../support/database.ts';
import { messageUpdate } from '../support/inbox.ts';

const BOT = 42;
const log = createLogger('silent');

/** Inboxes of several processes over one database: each has connections of its own. */
describe('inboxes that share a server', () => {
  const cleanUps: (() => Promise<unknown>)[] = [];
  const databases: Database[] = [];
  const inboxes: Inbox[] = [];

  const openAnother = async () => {
    databases.push(await openDatabase({ databaseUrl, dataDir: '', migrationsFolder: MIGRATIONS }));
  };
  let databaseUrl = '';
  const firstDatabase = () => databases[0] as Database;

  beforeEach(async () => {
    databaseUrl ||= await createDatabase((task) => cleanUps.push(task));
    while (databases.length < 3) await openAnother();
    for (const table of [inboxTable, inboxLanes, inboxProcesses]) await firstDatabase().db.delete(table);
  });
  afterEach(async () => {
    for (const inbox of inboxes.splice(0)) await inbox.close(1000);
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
    for (const cleanUp of cleanUps) await cleanUp();
  });

  const start = async (index: number, handle: HandleUpdate, beatMs = 100) => {
    const store = createInboxStore(databases[index] as Database, BOT);
    const inbox = createInbox({ store, handle, log, beatMs });
    await inbox.recover();
    inboxes.push(inbox);
    return inbox;
  };

  const unfinished = async () => {
    const [found] = await firstDatabase()
      .db.select({ count: sql<number>`count(*)::int` })
      .from(inboxTable)
      .where(sql`finished_at is null`);
    return found?.count;
  };
  const allDone = () => expect.poll(unfinished, { timeout: 5000 }).toBe(0);

  it('handle each update once and each chat in order, whoever is given what', async () => {
    const handled: { id: number; chatId: number; by: number }[] = [];
    const inHand = new Set<number>();
    const handleAs =
      (by: number): HandleUpdate =>
      async ({ update_id, message }) => {
        const chatId = message?.chat.id ?? 0;
        expect(inHand.has(chatId)).toBe(false);
        inHand.add(chatId);
        await sleep((update_id * 7) % 5);
        inHand.delete(chatId);
        handled.push({ id: update_id, chatId, by });
        return undefined;
      };
    const all = await Promise.all([0, 1, 2].map((index) => start(index, handleAs(index))));

    const CHATS = 12;
    const PER_CHAT = 25;
    await Promise.all(
      Array.from({ length: CHATS }, async (_, chatIndex) => {
        for (let turn = 0; turn < PER_CHAT; turn += 1) {
          const update = messageUpdate(turn * CHATS + chatIndex, chatIndex + 1);
          const chosen = (turn * 5 + chatIndex * 3) % 7;
          // Delivered to one, to two at the same time, or to all three.
          await Promise.all(
            all
              .filter((_, index) => chosen % 3 === index || chosen > 4)
              .map((inbox) => inbox.accept([update])),
          );
        }
      }),
    );
    await allDone();

    expect(handled).toHaveLength(CHATS * PER_CHAT);
    for (let chatId = 1; chatId <= CHATS; chatId += 1) {
      const ids = handled.filter((entry) => entry.chatId === chatId).map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted((one, other) => one - other));
      expect(new Set(ids).size).toBe(PER_CHAT);
    }
    expect(new Set(handled.map(({ by }) => by)).size).toBe(3);
  });

  it('hand on at once what comes for a chat that another one has in hand', async () => {
    const gate = Promise.withResolvers<void>();
    const handled: string[] = [];
    const first = await start(0, async ({ update_id }) => {
      if (update_id === 1) await gate.promise;
      handled.push(`first ${update_id}`);
      return undefined;
    });
    const second = await start(1, async ({ update_id }) => {
      handled.push(`second ${update_id}`);
      return undefined;
    });
    await first.accept([messageUpdate(1, 1)]);
    await second.accept([messageUpdate(2, 1), messageUpdate(3, 2)]);
    await expect.poll(() => handled).toEqual(['second 3']);
    gate.resolve();
    await allDone();
    expect(handled).toEqual(['second 3', 'first 1', 'first 2']);
  });

  it('take over from one that is seen no more, which then leaves the rest alone', async () => {
    const gate = Promise.withResolvers<void>();
    const handled: string[] = [];
    const first = await start(
      0,
      async ({ update_id }) => {
        await gate.promise;
        handled.push(`first ${update_id}`);
        return undefined;
      },
      400,
    );
    await first.accept([messageUpdate(1, 1), messageUpdate(2, 1)]);
    // As after a pause of the whole process: nobody has seen it for a while, and the others act on it first.
    await firstDatabase().db.delete(inboxProcesses);
    const second = await start(1, async ({ update_id }) => {
      handled.push(`second ${update_id}`);
      return undefined;
    });
    await expect.poll(() => handled, { timeout: 3000 }).toContain('second 2');
    await expect.poll(() => first.backlog, { timeout: 3000 }).toBe(1);
    gate.resolve();
    await allDone();
    await sleep(50);
    expect(handled).toEqual(['second 1', 'second 2', 'first 1']);
    expect(second.backlog).toBe(0);
  });

  it('go on with what one leaves at its orderly end', async () => {
    const gate = Promise.withResolvers<void>();
    const handled: string[] = [];
    const first = await start(0, async ({ update_id }) => {
      await gate.promise;
      handled.push(`first ${update_id}`);
      return undefined;
    });
    await start(1, async ({ update_id }) => {
      handled.push(`second ${update_id}`);
      return undefined;
    });
    await first.accept([messageUpdate(1, 1), messageUpdate(2, 1), messageUpdate(3, 1)]);
    const closed = first.close(1000);
    gate.resolve();
    expect(await closed).toBe(true);
    await allDone();
    expect(handled).toEqual(['first 1', 'second 2', 'second 3']);
  });
});
