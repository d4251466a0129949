import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type DialogueContext, NO_CONTEXT } from '../../src/answers/answer.ts';
import type { Database } from '../../src/database/client.ts';
import { dialogueContexts } from '../../src/database/schema/people.ts';
import { createDialogueContexts, type DialogueContexts } from '../../src/people/dialogue-contexts.ts';
import { createPeople } from '../../src/people/people.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const PRIVATE = 4_503_599_627_370_495;
const GROUP = -1_001_234_567_890;
const KALIBR: DialogueContext = {
  ...NO_CONTEXT,
  refs: [{ kind: 'technopark', slug: 'kalibr' }],
  attribute: 'address',
};

describeOnEachDatabase('contexts of talks', (open) => {
  let database: Database;
  let contexts: DialogueContexts;
  let now: Date;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.delete(dialogueContexts);
    now = new Date('2026-11-22T20:00:00Z');
    contexts = createDialogueContexts(database, () => now);
  });

  it('are kept chat by chat, the newest in the place of the one before', async () => {
    await contexts.save(PRIVATE, NO_CONTEXT);
    await contexts.save(PRIVATE, KALIBR);
    await contexts.save(GROUP, NO_CONTEXT);
    expect(await contexts.load(PRIVATE)).toEqual(KALIBR);
    expect(await contexts.load(GROUP)).toEqual(NO_CONTEXT);
    expect(await contexts.load(1)).toBeUndefined();
  });

  it('are over after ten minutes, and removed when the next one is kept', async () => {
    await contexts.save(PRIVATE, KALIBR);
    now = new Date('2026-11-22T20:09:59Z');
    expect(await contexts.load(PRIVATE)).toEqual(KALIBR);
    now = new Date('2026-11-22T20:10:01Z');
    expect(await contexts.load(PRIVATE)).toBeUndefined();
    await contexts.save(GROUP, NO_CONTEXT);
    expect(await database.db.select().from(dialogueContexts)).toHaveLength(1);
  });

  it('are part of what is kept of a user, and erased with it', async () => {
    const people = createPeople(database, () => now);
    await people.visit(PRIVATE);
    await contexts.save(PRIVATE, KALIBR);
    await contexts.save(GROUP, KALIBR);
    expect((await people.personalData(PRIVATE))?.dialogue).toEqual({
      at: '2026-11-22T20:00:00.000Z',
      context: KALIBR,
    });
    await people.erase(PRIVATE);
    expect(await contexts.load(PRIVATE)).toBeUndefined();
    expect(await contexts.load(GROUP)).toEqual(KALIBR);
  });
});
