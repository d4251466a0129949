import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { deliveries } from '../../src/database/schema/deliveries.ts';
import { createAudience } from '../../src/news/audience.ts';
import { createBroadcasts } from '../../src/news/broadcasts.ts';
import type { Broadcasts } from '../../src/news/delivery.ts';
import { createDeliveryLedger, type DeliveryLedger } from '../../src/news/delivery-ledger.ts';
import { forgetOldDeliveries } from '../../src/news/old-deliveries.ts';
import { createPreparation } from '../../src/news/preparation.ts';
import { createPeople, type People } from '../../src/people/people.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { forgetNews, subscribe } from '../support/subscribers.ts';

describeOnEachDatabase('what is kept of a subscriber', (open) => {
  let database: Database;
  let people: People;
  let broadcasts: Broadcasts;
  let ledger: DeliveryLedger;
  const now = () => new Date('2026-11-23T09:00:00Z');

  beforeAll(async () => {
    database = await open();
    people = createPeople(database, now);
  });
  beforeEach(async () => {
    await forgetNews(database);
    const audience = createAudience(database, now);
    broadcasts = createBroadcasts(database, { now, audience, wake: () => {} });
    ledger = createDeliveryLedger(database, { now, perSecond: 25, leaseMs: 30_000 });
    await subscribe(database, [1, 2]);
    await people.visit(1);
    const post = { key: 'news/a', title: 'Новость', html: 'Новость' };
    await broadcasts.start(post, { interests: ['all'], operator: 1 });
    const prepare = createPreparation(database, audience, now);
    while (await prepare());
  });

  it('is given out', async () => {
    const data = await people.personalData(1);
    expect(data?.subscription).toEqual({
      consentVersion: 1,
      consentedAt: '2026-01-01T00:00:00.000Z',
      withdrawnAt: null,
      frequency: 'at-once',
      hour: 9,
      quietFrom: null,
      quietTo: null,
      followed: [{ interest: 'all', phrase: null, since: '2026-01-01T00:00:00.000Z' }],
      deliveries: [{ post: 'news/a', state: 'waiting', at: '2026-11-23T09:00:00.000Z' }],
    });
    expect(data?.broadcasts).toEqual(['news/a']);
  });

  it('is erased, even on its way, and nothing is sent any more', async () => {
    const { parcels } = await ledger.claim(1, 0);
    await people.erase(1);
    for (const parcel of parcels) await ledger.settle(parcel, 'sent', { messageId: 5 });
    expect((await ledger.claim(3, 0)).parcels.map(({ chatId }) => chatId)).not.toContain(1);
    await people.visit(1);
    expect(await people.personalData(1)).toMatchObject({ subscription: null, broadcasts: [] });
    expect((await database.db.select().from(deliveries)).map(({ chatId }) => chatId)).toEqual([2]);
    expect(await broadcasts.findByKey('news/a')).toMatchObject({ total: 2, dropped: 1, operator: null });
  });

  it('is forgotten when it is old, but for the counts', async () => {
    const id = (await broadcasts.findByKey('news/a'))?.id ?? 0;
    await broadcasts.stop(id);
    await forgetOldDeliveries(database, new Date('2027-02-20T09:00:00Z'));
    expect(await database.db.select().from(deliveries)).toHaveLength(2);
    await forgetOldDeliveries(database, new Date('2027-02-22T09:00:00Z'));
    expect(await database.db.select().from(deliveries)).toEqual([]);
    expect(await broadcasts.progress(id)).toMatchObject({ total: 2, dropped: 2 });
  });
});
