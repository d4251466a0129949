import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { people as peopleTable } from '../../src/database/schema/people.ts';
import { createPeople, type People } from '../../src/people/people.ts';
import { describeOnEachDatabase } from '../support/database.ts';

describeOnEachDatabase('people', (open) => {
  let database: Database;
  let people: People;
  let now: Date;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.delete(peopleTable);
    now = new Date('2026-11-22T20:00:00Z');
    people = createPeople(database, () => now);
  });

  it('are known by number and day alone', async () => {
    await people.visit(4_503_599_627_370_495);
    await people.visit(4_503_599_627_370_495);
    const data = await people.personalData(4_503_599_627_370_495);
    expect(data).toEqual({
      id: 4_503_599_627_370_495,
      firstSeenAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      lastSeenOn: '2026-11-22',
      blockedAt: null,
      comparison: [],
      choice: null,
      drafts: [],
      locationRequest: null,
      dialogue: null,
      estimate: null,
      broadcasts: [],
      parkedUpdates: [],
      publications: null,
      subscription: null,
      takenTickets: [],
      tickets: [],
    });
  });

  it('are counted by when they were last here', async () => {
    for (const [id, daysAgo] of [
      [1, 40],
      [2, 29],
      [3, 6],
      [4, 0],
      [5, 0],
    ] as const) {
      now = new Date(Date.UTC(2026, 10, 22 - daysAgo, 12));
      await people.visit(id);
    }
    now = new Date('2026-11-22T23:00:00Z');
    await people.setBlocked(1, true);
    expect(await people.count()).toEqual({ total: 5, blocked: 1, today: 2, week: 3, month: 4 });
  });

  it('are marked when they block the bot and unmarked when they return', async () => {
    await people.visit(1);
    await people.setBlocked(1, true);
    expect((await people.personalData(1))?.blockedAt).not.toBeNull();
    await people.visit(1);
    expect((await people.personalData(1))?.blockedAt).toBeNull();
  });

  it('are erased, and known anew when they come again', async () => {
    await people.visit(1);
    await people.erase(1);
    expect(await people.personalData(1)).toBeUndefined();
    await people.visit(1);
    expect(await people.personalData(1)).toBeDefined();
  });
});
