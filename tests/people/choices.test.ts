import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { choices as table } from '../../src/database/schema/choices.ts';
import { createChoices } from '../../src/people/choices.ts';
import { createPeople } from '../../src/people/people.ts';
import { ANYWHERE, type Needs, NO_NEEDS } from '../../src/selection/needs.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const now = () => new Date('2026-11-23T10:00:00Z');
const NEEDS: Needs = { ...NO_NEEDS, fields: ['it'], place: { ...ANYWHERE, okrugs: ['ЗелАО'] } };

describeOnEachDatabase('the last choice of a site', (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });

  it('is kept in the place of the one before, given out and erased', async () => {
    const choices = createChoices(database, now);
    const people = createPeople(database, now);
    await people.visit(1);
    await choices.keep(1, NO_NEEDS);
    await choices.keep(1, NEEDS);
    expect(await choices.of(1)).toEqual(NEEDS);
    expect(await choices.of(2)).toBeUndefined();
    expect((await people.personalData(1))?.choice).toEqual({ at: '2026-11-23T10:00:00.000Z', needs: NEEDS });
    await people.erase(1);
    expect(await choices.of(1)).toBeUndefined();
  });

  it('is none where it was kept in a form that is no more', async () => {
    await database.db.insert(table).values({ chatId: 3, needs: { field: 'it' }, at: now() });
    expect(await createChoices(database, now).of(3)).toBeUndefined();
  });
});
