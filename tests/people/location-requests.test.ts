import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { locationRequests } from '../../src/database/schema/people.ts';
import { createLocationRequests, type LocationRequests } from '../../src/people/location-requests.ts';
import { createPeople } from '../../src/people/people.ts';
import { describeOnEachDatabase } from '../support/database.ts';

describeOnEachDatabase('requests for a location', (open) => {
  let database: Database;
  let requests: LocationRequests;
  const now = () => new Date('2026-11-22T20:00:00Z');

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.delete(locationRequests);
    requests = createLocationRequests(database, now);
  });

  it('are open until the location comes, the last filter in force', async () => {
    await requests.open(1, 'all');
    await requests.open(1, 'some');
    await requests.open(2, 'others');
    expect(await requests.close(1)).toBe('some');
    expect(await requests.close(1)).toBeUndefined();
    expect(await requests.close(2)).toBe('others');
  });

  it('are part of what is kept of a user, and erased with it', async () => {
    const people = createPeople(database, now);
    await people.visit(1);
    await requests.open(1, 'all');
    expect((await people.personalData(1))?.locationRequest).toEqual({
      askedAt: now().toISOString(),
      filter: 'all',
    });
    await people.erase(1);
    expect(await requests.close(1)).toBeUndefined();
  });
});
