import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { comparisons as comparisonsTable } from '../../src/database/schema/people.ts';
import { type Comparisons, createComparisons } from '../../src/people/comparisons.ts';
import { createPeople } from '../../src/people/people.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const PRIVATE = 4_503_599_627_370_495;
const GROUP = -1_001_234_567_890;

describeOnEachDatabase('comparisons', (open) => {
  let database: Database;
  let comparisons: Comparisons;
  let now: Date;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.delete(comparisonsTable);
    now = new Date('2026-11-22T20:00:00Z');
    comparisons = createComparisons(database, () => now);
  });

  it('are kept for each chat, in order, the newest set in the place of the one before', async () => {
    await comparisons.keep(PRIVATE, ['kalibr']);
    await comparisons.keep(PRIVATE, ['kalibr', 'slava']);
    await comparisons.keep(GROUP, ['temp']);
    expect(await comparisons.of(PRIVATE)).toEqual(['kalibr', 'slava']);
    expect(await comparisons.of(GROUP)).toEqual(['temp']);
    expect(await comparisons.of(1)).toEqual([]);
  });

  it('are gone once emptied', async () => {
    await comparisons.keep(PRIVATE, ['kalibr']);
    await comparisons.keep(PRIVATE, []);
    await comparisons.keep(PRIVATE, []);
    expect(await comparisons.of(PRIVATE)).toEqual([]);
    expect(await database.db.select().from(comparisonsTable)).toEqual([]);
  });

  it('are forgotten after a day, and removed when the next one is kept', async () => {
    await comparisons.keep(PRIVATE, ['kalibr']);
    now = new Date('2026-11-23T19:59:00Z');
    expect(await comparisons.of(PRIVATE)).toEqual(['kalibr']);
    now = new Date('2026-11-23T20:01:00Z');
    expect(await comparisons.of(PRIVATE)).toEqual([]);
    await comparisons.keep(GROUP, ['temp']);
    expect(await database.db.select().from(comparisonsTable)).toHaveLength(1);
  });

  it('are part of what is kept of a user, and erased with it', async () => {
    const people = createPeople(database, () => now);
    await people.visit(PRIVATE);
    await comparisons.keep(PRIVATE, ['kalibr', 'slava']);
    await comparisons.keep(GROUP, ['temp']);
    expect((await people.personalData(PRIVATE))?.comparison).toEqual(['kalibr', 'slava']);
    await people.erase(PRIVATE);
    expect(await comparisons.of(PRIVATE)).toEqual([]);
    expect(await comparisons.of(GROUP)).toEqual(['temp']);
  });
});
