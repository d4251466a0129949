import { beforeAll, beforeEach, expect, it } from 'vitest';
import { estimateInputs } from '../../src/benefits/inputs.ts';
import type { Database } from '../../src/database/client.ts';
import { estimates as estimatesTable } from '../../src/database/schema/estimates.ts';
import { createEstimates, type Estimates } from '../../src/people/estimates.ts';
import { createPeople } from '../../src/people/people.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const NOW = new Date('2026-11-22T20:00:00Z');

const inputs = estimateInputs.parse({
  statuses: ['sez-resident', 'it-accredited'],
  year: 2026,
  years: 3,
  yearsFromStart: null,
  profit: '120000000.00',
  propertyValue: null,
  landCadastralValue: null,
  landRight: null,
  payroll: '45000000.50',
  activity: null,
  facts: { 'it-accreditation': true, 'share-of-revenue-from-activity': 95.5 },
});

describeOnEachDatabase('estimates', (open) => {
  let database: Database;
  let estimates: Estimates;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.delete(estimatesTable);
    estimates = createEstimates(database, () => NOW);
  });

  it('are kept one for a user, the last', async () => {
    await estimates.keep(1, { ...inputs, years: 1 });
    await estimates.keep(1, inputs);
    await estimates.keep(2, { ...inputs, years: 5 });
    expect(await estimates.of(1)).toEqual(inputs);
    expect(await estimates.of(3)).toBeUndefined();
  });

  it('that an older version has kept and that cannot be read are none', async () => {
    await database.db.insert(estimatesTable).values({ chatId: 1, inputs: { statuses: ['duke'] }, at: NOW });
    expect(await estimates.of(1)).toBeUndefined();
  });

  it('are given out and erased with all that is kept of a user', async () => {
    const people = createPeople(database, () => NOW);
    await people.visit(1);
    await estimates.keep(1, inputs);
    expect((await people.personalData(1))?.estimate).toEqual({ at: NOW.toISOString(), inputs });
    await people.erase(1);
    expect(await estimates.of(1)).toBeUndefined();
  });
});
