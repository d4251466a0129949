import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { broadcasts as broadcastTable, deliveries } from '../../src/database/schema/deliveries.ts';
import { createAudience } from '../../src/news/audience.ts';
import { createBroadcasts } from '../../src/news/broadcasts.ts';
import { type Broadcasts, DELIVERY_OUTCOMES, type Parcel } from '../../src/news/delivery.ts';
import { createDeliveryLedger, type DeliveryLedger } from '../../src/news/delivery-ledger.ts';
import { pauseUntil } from '../../src/news/delivery-pace.ts';
import type { Interest } from '../../src/news/interests.ts';
import { createPreparation } from '../../src/news/preparation.ts';
import { createSubscriptions, type Subscriptions } from '../../src/news/subscriptions.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { forgetNews, subscribe } from '../support/subscribers.ts';

/** Noon in Moscow, on a Monday. */
const NOON = new Date('2026-11-23T09:00:00Z');
const LEASE_MS = 30_000;

describeOnEachDatabase('the ledger', (open) => {
  let database: Database;
  let nowMs: number;
  let ledger: DeliveryLedger;
  let broadcasts: Broadcasts;
  let subscriptions: Subscriptions;
  let prepare: () => Promise<boolean>;
  const now = () => new Date(nowMs);
  const pass = (ms: number) => {
    nowMs += ms;
  };

  beforeAll(async () => {
    database = await open();
    const audience = createAudience(database, now);
    ledger = createDeliveryLedger(database, { now, perSecond: 10, leaseMs: LEASE_MS });
    broadcasts = createBroadcasts(database, { now, audience, wake: () => {} });
    subscriptions = createSubscriptions(database, now);
    prepare = createPreparation(database, audience, now);
  });
  beforeEach(async () => {
    await forgetNews(database);
    nowMs = NOON.getTime();
  });

  let posts = 0;
  const start = async (interests: readonly Interest[] = ['all']) => {
    posts += 1;
    const post = { key: `news/${posts}`, title: `Новость ${posts}`, html: `<b>Новость ${posts}</b>` };
    const id = await broadcasts.start(post, { interests, operator: null });
    while (await prepare());
    return id;
  };
  const progress = async (id: number) => {
    const found = await broadcasts.progress(id);
    if (!found) throw new Error(`no broadcast ${id}`);
    return found;
  };
  const send = (parcel: Parcel) => ledger.settle(parcel, 'sent', { messageId: 100 });
  /** Whoever is due now, served as fast as the rate allows. */
  const drain = async () => {
    const served: Parcel[] = [];
    for (let idle = 0; idle < 3; pass(500)) {
      const { parcels } = await ledger.claim(3, 0);
      for (const parcel of parcels) await send(parcel);
      served.push(...parcels);
      idle = parcels.length === 0 ? idle + 1 : 0;
    }
    return served;
  };
  const chats = (parcels: readonly Parcel[]) => parcels.map(({ chatId }) => chatId).sort((a, b) => a - b);
  const rowsOf = (id: number) =>
    database.db.select().from(deliveries).where(eq(deliveries.broadcastId, id)).orderBy(deliveries.chatId);

  it('has a row for everyone who follows any of the interests, once', async () => {
    await subscribe(database, [1, 2], { interests: ['all', 'topic/benefits'] });
    await subscribe(database, [3], { interests: ['topic/benefits'] });
    await subscribe(database, [4], { interests: ['technopark/kalibr'] });
    await subscribe(database, [5], { interests: ['words/налог прибыл'] });
    await subscribe(database, [6], { interests: ['topic/education'] });
    await subscribe(database, [7, 8]);
    await subscriptions.withdraw(7);
    await subscriptions.setReachable(8, false);
    const interests: Interest[] = [
      'all',
      'topic/benefits',
      'technopark/kalibr',
      'words/налог прибыл',
      'words/налог',
    ];
    expect(await broadcasts.countRecipients(interests)).toEqual({ atOnce: 5, later: 0 });
    const id = await start(interests);
    expect((await rowsOf(id)).map(({ chatId }) => chatId)).toEqual([1, 2, 3, 4, 5]);
    expect(await progress(id)).toMatchObject({ state: 'running', total: 5, left: 5, later: 0, sent: 0 });
    expect(chats(await drain())).toEqual([1, 2, 3, 4, 5]);
    expect(await progress(id)).toMatchObject({ state: 'done', left: 0, sent: 5 });
  });

  it('starts a post once, whoever starts it again', async () => {
    await subscribe(database, [1]);
    const id = await start();
    await drain();
    const again = { key: `news/${posts}`, title: 'x', html: 'x' };
    expect(await broadcasts.start(again, { interests: ['all'], operator: null })).toBe(id);
    while (await prepare());
    expect(await drain()).toEqual([]);
  });

  it('is done at once where nobody wants it', async () => {
    expect(await progress(await start())).toMatchObject({ state: 'done', total: 0 });
  });

  it('takes a chat that is gone from the subscribers in the same breath', async () => {
    await subscribe(database, [1, 2]);
    await start();
    const [parcel] = (await ledger.claim(1, 0)).parcels;
    if (parcel) await ledger.settle(parcel, 'gone', { reason: 'blocked' });
    expect(parcel?.chatId).toBe(1);
    expect(await broadcasts.countRecipients(['all'])).toEqual({ atOnce: 1, later: 0 });
  });

  it('hands out no more than the rate, whatever the claims', async () => {
    await subscribe(
      database,
      Array.from({ length: 60 }, (_, index) => index + 1),
    );
    await start();
    let handedOut = 0;
    for (let step = 0; step < 40; step += 1) {
      const { parcels, waitMs } = await ledger.claim(3, 0);
      for (const parcel of parcels) await send(parcel);
      handedOut += parcels.length;
      pass(Math.min(50, waitMs ?? 50));
      // Ten a second, and what is made up for.
      expect(handedOut).toBeLessThanOrEqual((nowMs - NOON.getTime()) / 100 + 4);
    }
    expect(handedOut).toBeGreaterThan(15);
  });

  it('lets answers to users go first', async () => {
    await subscribe(database, [1]);
    await start();
    expect((await ledger.claim(3, 50)).waitMs).toBeGreaterThan(4000);
    pass(3000);
    expect((await ledger.claim(3, 0)).parcels).toEqual([]);
    pass(3000);
    expect((await ledger.claim(3, 0)).parcels).toHaveLength(1);
  });

  it('hands out nothing while Telegram wants silence, and all of it afterwards', async () => {
    await subscribe(database, [1, 2]);
    await start();
    await pauseUntil(database.db, new Date(nowMs + 7000));
    await pauseUntil(database.db, new Date(nowMs + 2000));
    expect(await ledger.claim(3, 0)).toEqual({ parcels: [], waitMs: 7000 });
    pass(6999);
    expect((await ledger.claim(3, 0)).waitMs).toBe(1);
    pass(1);
    expect((await ledger.claim(3, 0)).parcels).not.toEqual([]);
  });

  it('leaves a second between two messages to one chat', async () => {
    await subscribe(database, [1]);
    await start();
    await start();
    const [first] = (await ledger.claim(3, 0)).parcels;
    expect(first).toBeDefined();
    pass(500);
    expect((await ledger.claim(3, 0)).parcels).toEqual([]);
    if (first) await send(first);
    pass(900);
    expect((await ledger.claim(3, 0)).parcels).toEqual([]);
    pass(101);
    expect((await ledger.claim(3, 0)).parcels).toHaveLength(1);
  });

  it('keeps quiet hours, those that begin on the way too', async () => {
    const quiet = { from: 22, to: 8 };
    await subscribe(database, [1], { schedule: { quiet } });
    await subscribe(database, [2]);
    nowMs = Date.parse('2026-11-23T18:59:59Z');
    const early = await start();
    expect(await broadcasts.countRecipients(['all'])).toEqual({ atOnce: 2, later: 0 });
    pass(2000);
    expect(await broadcasts.countRecipients(['all'])).toEqual({ atOnce: 1, later: 1 });
    const late = await start();
    expect(chats(await drain())).toEqual([2, 2]);
    expect(await progress(early)).toMatchObject({ left: 1, later: 1, sent: 1 });
    nowMs = Date.parse('2026-11-24T04:59:59Z');
    expect((await ledger.claim(3, 0)).parcels).toEqual([]);
    nowMs = Date.parse('2026-11-24T05:00:00Z');
    expect(chats(await drain())).toEqual([1, 1]);
    expect(await progress(late)).toMatchObject({ state: 'done' });
  });

  it('puts everything that is due to a chat into one digest, a missed hour too', async () => {
    await subscribe(database, [1], { schedule: { frequency: 'daily' } });
    await subscribe(database, [2], { schedule: { frequency: 'weekly' } });
    const ids = [await start(), await start(['topic/benefits']), await start()];
    expect(await drain()).toEqual([]);
    // The bot was down at nine.
    nowMs = Date.parse('2026-11-24T08:30:00Z');
    const [digest, ...others] = await drain();
    expect(others).toEqual([]);
    expect(digest).toMatchObject({ chatId: 1, mode: 'digest' });
    expect(digest?.posts.map(({ broadcastId }) => broadcastId)).toEqual([ids[0], ids[2]]);
    nowMs = Date.parse('2026-11-30T06:00:00Z');
    expect(await drain()).toMatchObject([{ chatId: 2, posts: [{}, {}] }]);
    expect(await progress(ids[0] ?? 0)).toMatchObject({ state: 'done', sent: 2 });
  });

  it('follows a change of mind: when, what, and whether at all', async () => {
    await subscribe(database, [1, 2, 3, 4], { schedule: { frequency: 'daily' } });
    const id = await start();
    await subscriptions.setSchedule(1, { frequency: 'at-once', hour: 9, quiet: undefined });
    await subscriptions.unfollow(2, 'all');
    await subscriptions.withdraw(3);
    expect(chats(await drain())).toEqual([1]);
    await subscriptions.setReachable(4, false);
    nowMs = Date.parse('2026-11-24T06:00:00Z');
    expect(await drain()).toEqual([]);
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['sent', 'dropped', 'dropped', 'gone']);
    expect(await progress(id)).toMatchObject({ state: 'done', sent: 1, dropped: 2, gone: 1 });
  });

  it('rewrites the id of a group that has become a supergroup', async () => {
    await subscribe(database, [-5]);
    const id = await start();
    const [parcel] = (await ledger.claim(3, 0)).parcels;
    if (!parcel) throw new Error('nothing was handed out');
    await subscriptions.move(-5, -1_000_000_000_005);
    await ledger.putBack({ ...parcel, chatId: -1_000_000_000_005 });
    expect(chats(await drain())).toEqual([-1_000_000_000_005]);
    expect(await progress(id)).toMatchObject({ state: 'done', total: 1, sent: 1 });
    expect(await subscriptions.find(-5)).toBeUndefined();
    expect((await subscriptions.find(-1_000_000_000_005))?.followed).toHaveLength(1);
  });

  it('pauses, goes on and stops for good', async () => {
    await subscribe(database, [1, 2]);
    const id = await start();
    await broadcasts.pause(id);
    expect(await drain()).toEqual([]);
    await broadcasts.resume(id);
    const [parcel] = (await ledger.claim(1, 0)).parcels;
    await broadcasts.stop(id);
    await broadcasts.resume(id);
    expect(await drain()).toEqual([]);
    if (parcel) await send(parcel);
    expect(await progress(id)).toMatchObject({ state: 'stopped', sent: 1, dropped: 1, left: 0 });
  });

  it('calls unknown what a dead process was sending, and sends it again only when told to', async () => {
    await subscribe(database, [1]);
    const id = await start();
    await ledger.claim(3, 0);
    pass(LEASE_MS - 1);
    expect(await ledger.abandonExpired()).toBe(0);
    pass(1);
    expect(await ledger.abandonExpired()).toBe(1);
    expect(await drain()).toEqual([]);
    expect(await progress(id)).toMatchObject({ state: 'done', unknown: 1 });
    expect(await broadcasts.failures(id, 10)).toMatchObject([{ chatId: 1, outcome: 'unknown' }]);
    expect(await broadcasts.resendUnknown(id)).toBe(1);
    expect(chats(await drain())).toEqual([1]);
    expect(await progress(id)).toMatchObject({ state: 'done', unknown: 0, sent: 1 });
  });

  it('hands a row to one of two who ask at the same time', async () => {
    await subscribe(
      database,
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    await start();
    const other = createDeliveryLedger(database, { now, perSecond: 10, leaseMs: LEASE_MS });
    const claimed: number[] = [];
    for (let step = 0; step < 20; step += 1) {
      const both = await Promise.all([ledger.claim(2, 0), other.claim(2, 0), ledger.claim(2, 0)]);
      claimed.push(...both.flatMap(({ parcels }) => chats(parcels)));
      pass(300);
    }
    expect(new Set(claimed).size).toBe(claimed.length);
    expect(claimed).toHaveLength(40);
  });

  it('keeps its books whatever happens', async () => {
    const chat = fc.integer({ min: 1, max: 6 });
    const step = fc.oneof(
      fc.record({
        do: fc.constant('start' as const),
        interest: fc.constantFrom<Interest>('all', 'topic/benefits'),
      }),
      fc.record({ do: fc.constant('claim' as const) }),
      fc.record({
        do: fc.constant('settle' as const),
        outcome: fc.constantFrom('sent', 'gone', 'failed', 'unknown', 'back'),
      }),
      fc.record({
        do: fc.constantFrom('withdraw', 'consent', 'unfollow', 'lose', 'find', 'daily', 'at-once'),
        chat,
      }),
      fc.record({ do: fc.constantFrom('pause', 'resume', 'stop', 'resend') }),
      fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(200, 1500, LEASE_MS, 86_400_000) }),
    );
    type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

    const take = async (taken: Step, inHand: Parcel[], ids: number[], sentTo: Set<string>) => {
      const latest = ids.at(-1) ?? 0;
      switch (taken.do) {
        case 'start':
          ids.push(await start(['interest' in taken ? taken.interest : 'all']));
          return;
        case 'claim':
          await ledger.abandonExpired();
          for (const parcel of (await ledger.claim(2, 0)).parcels) {
            for (const { broadcastId } of parcel.posts) {
              // Nobody marked as sent gets it again.
              expect(sentTo.has(`${broadcastId}/${parcel.chatId}`)).toBe(false);
            }
            inHand.push(parcel);
          }
          return;
        case 'settle': {
          const parcel = inHand.shift();
          if (!parcel || !('outcome' in taken)) return;
          if (taken.outcome === 'back') return ledger.putBack(parcel);
          if (taken.outcome === 'sent') {
            await send(parcel);
            const rows = await database.db
              .select()
              .from(deliveries)
              .where(eq(deliveries.chatId, parcel.chatId));
            for (const row of rows) if (row.state === 'sent') sentTo.add(`${row.broadcastId}/${row.chatId}`);
            return;
          }
          return ledger.settle(parcel, taken.outcome, { reason: 'x' });
        }
        case 'pause':
          return broadcasts.pause(latest);
        case 'resume':
          return broadcasts.resume(latest);
        case 'stop':
          return broadcasts.stop(latest);
        case 'resend':
          await broadcasts.resendUnknown(latest);
          return;
        case 'pass':
          pass('ms' in taken ? taken.ms : 0);
          return;
        default: {
          const id = 'chat' in taken ? taken.chat : 1;
          if (taken.do === 'withdraw') return subscriptions.withdraw(id);
          if (taken.do === 'consent') return subscriptions.consent(id);
          if (taken.do === 'unfollow') return subscriptions.unfollow(id, 'all');
          if (taken.do === 'lose' || taken.do === 'find')
            return subscriptions.setReachable(id, taken.do === 'find');
          const frequency = taken.do === 'daily' ? 'daily' : 'at-once';
          return subscriptions.setSchedule(id, { frequency, hour: 9, quiet: undefined });
        }
      }
    };

    const checkBooks = async () => {
      const counted = await database.db
        .select({
          id: deliveries.broadcastId,
          state: deliveries.state,
          rows: sql<number>`count(*)`.mapWith(Number),
        })
        .from(deliveries)
        .groupBy(deliveries.broadcastId, deliveries.state);
      for (const row of await database.db.select().from(broadcastTable)) {
        const of = (state: string) =>
          counted.find((each) => each.id === row.id && each.state === state)?.rows ?? 0;
        const settled = DELIVERY_OUTCOMES.reduce((sum, outcome) => sum + of(outcome), 0);
        for (const outcome of DELIVERY_OUTCOMES)
          expect([outcome, row[outcome]]).toEqual([outcome, of(outcome)]);
        expect(row.total).toBe(settled + of('waiting') + of('sending'));
        if (row.state === 'done') expect(settled).toBe(row.total);
        if (row.state === 'running') expect(settled).toBeLessThan(row.total);
        if (row.state === 'stopped') expect(of('waiting')).toBe(0);
      }
    };

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        await forgetNews(database);
        nowMs = NOON.getTime();
        await subscribe(database, [1, 2, 3], { interests: ['all'] });
        await subscribe(database, [4, 5, 6], {
          interests: ['all', 'topic/benefits'],
          schedule: { frequency: 'daily' },
        });
        const inHand: Parcel[] = [];
        const ids: number[] = [];
        const sentTo = new Set<string>();
        for (const each of steps) await take(each, inHand, ids, sentTo);
        await checkBooks();
      }),
      { numRuns: 40, seed: 20261123 },
    );
  });
});
