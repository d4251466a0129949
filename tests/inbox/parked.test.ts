import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { inboxLanes, inbox as inboxTable } from '../../src/database/schema/inbox.ts';
import { createInbox, type Inbox } from '../../src/inbox/inbox.ts';
import { createParkedUpdates } from '../../src/inbox/parked.ts';
import { createInboxStore } from '../../src/inbox/store.ts';
import { createLogger } from '../../src/logger.ts';
import { createPeople } from '../../src/people/people.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { messageUpdate } from '../support/inbox.ts';

const BOT = 42;
const log = createLogger('silent');

describeOnEachDatabase('parked updates', (open) => {
  let database: Database;
  let isBroken: boolean;
  let handled: number[];
  let inbox: Inbox;

  beforeEach(async () => {
    database ??= await open();
    await database.db.delete(inboxTable);
    await database.db.delete(inboxLanes);
    handled = [];
    isBroken = true;
    inbox = createInbox({
      store: createInboxStore(database, BOT),
      log,
      async handle({ update_id }) {
        if (isBroken) return { error: 'ABCDE TypeError', isFinal: true };
        handled.push(update_id);
        return undefined;
      },
    });
    await inbox.recover();
    await inbox.accept([messageUpdate(1, 7), messageUpdate(2, 7), messageUpdate(3, 8)]);
    await inbox.whenAtMost(0);
    isBroken = false;
  });

  const parked = () => createParkedUpdates(database, BOT, () => inbox.takeUp());

  it('are listed without what was written', async () => {
    expect(await parked().count()).toBe(3);
    const [first] = await parked().list(0, 2);
    expect(first).toEqual({ id: 1, kind: 'message', receivedAt: expect.any(Date), error: 'ABCDE TypeError' });
    expect(await parked().list(1, 2)).toHaveLength(1);
  });

  it('are handled again by the process at work, in the order of each chat', async () => {
    expect(await parked().replay([2, 99])).toBe(1);
    await inbox.whenAtMost(0);
    expect(handled).toEqual([2]);
    expect(await parked().replay()).toBe(2);
    await inbox.whenAtMost(0);
    expect(handled.toSorted()).toEqual([1, 2, 3]);
    expect(await parked().count()).toBe(0);
    // The lanes are free again: what comes next is handled.
    await inbox.accept([messageUpdate(4, 7)]);
    await inbox.whenAtMost(0);
    expect(handled).toContain(4);
  });

  it('are forgotten on request, and known when Telegram delivers them again', async () => {
    expect(await parked().forget([1])).toBe(1);
    expect(await parked().find(1)).toBeUndefined();
    await inbox.accept([messageUpdate(1, 7)]);
    await inbox.whenAtMost(0);
    expect(handled).toEqual([]);
    expect(await parked().count()).toBe(2);
  });

  it('are given out to whoever wrote them, and erased with the rest', async () => {
    const people = createPeople(database, () => new Date('2026-11-22T09:00:00Z'));
    await people.visit(8);
    await inbox.accept([messageUpdate(5, 7)]);
    isBroken = true;
    await inbox.accept([messageUpdate(6, 8, -100)]);
    await inbox.whenAtMost(0);
    const data = await people.personalData(8);
    expect(data?.parkedUpdates.map(({ update }) => update?.update_id)).toEqual([3, 6]);
    await people.erase(8);
    expect((await parked().list(0, 9)).map(({ id }) => id)).toEqual([1, 2]);
  });
});
