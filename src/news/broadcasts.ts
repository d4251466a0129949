import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { broadcasts, deliveries } from '../database/schema/deliveries.ts';
import type { Audience } from './audience.ts';
import type { Broadcasts, Post, Progress } from './delivery.ts';
import { close } from './delivery-ledger.ts';
import { createSpeedometer } from './speedometer.ts';

export interface BroadcastsOptions {
  readonly now: () => Date;
  readonly audience: Audience;
  /** Called when there is more to do than a moment ago. */
  readonly wake: () => void;
}

/** Rows that end with one statement. */
const CLOSED_MAX = 5_000;
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

export function createBroadcasts({ db }: Pick<Database, 'db'>, options: BroadcastsOptions): Broadcasts {
  const { now, audience, wake } = options;
  const speedometer = createSpeedometer(now);

  const set = async (id: number, values: Partial<typeof broadcasts.$inferInsert>) => {
    await db.update(broadcasts).set(values).where(eq(broadcasts.id, id));
    wake();
  };

  const switchState = async (id: number, from: 'running' | 'paused', to: 'running' | 'paused') => {
    await db
      .update(broadcasts)
      .set({ state: to })
      .where(and(eq(broadcasts.id, id), eq(broadcasts.state, from)));
    wake();
  };

  const stop = async (id: number) => {
    await db
      .update(broadcasts)
      .set({ state: 'stopped', preparedAt: now(), finishedAt: now() })
      .where(and(eq(broadcasts.id, id), inArray(broadcasts.state, ['running', 'paused'])));
    for (let closed = CLOSED_MAX; closed === CLOSED_MAX; ) closed = await dropWaiting(id);
  };

  const dropWaiting = (id: number) => {
    const waiting = and(eq(deliveries.broadcastId, id), eq(deliveries.state, 'waiting'));
    const some = db.select({ chatId: deliveries.chatId }).from(deliveries).where(waiting).limit(CLOSED_MAX);
    return close(db, and(waiting, inArray(deliveries.chatId, some)), 'dropped', {
      settledAt: now(),
      messageId: null,
      reason: null,
    });
  };

  const describe = async (row: typeof broadcasts.$inferSelect): Promise<Progress> => {
    const { id, key, post, state, operator, progressMessageId, amendment, preparedAt, startedAt } = row;
    const { total, sent, gone, failed, unknown, dropped } = row;
    const settled = sent + gone + failed + unknown + dropped;
    const left = total - settled;
    const isUnderWay = state === 'running' || state === 'paused';
    const [later] =
      isUnderWay && left > 0
        ? await db
            .select({ rows: sql<number>`count(*)`.mapWith(Number) })
            .from(deliveries)
            .where(
              and(
                eq(deliveries.broadcastId, id),
                eq(deliveries.state, 'waiting'),
                gt(deliveries.dueAt, now()),
              ),
            )
        : [];
    const perSecond = state === 'running' ? speedometer.measure(id, settled, startedAt) : 0;
    const due = left - (later?.rows ?? 0);
    return {
      id,
      key,
      title: post.title,
      state: state === 'running' && preparedAt === null ? 'preparing' : state,
      operator,
      progressMessageId,
      amendment,
      total,
      left,
      later: later?.rows ?? 0,
      sent,
      gone,
      failed,
      unknown,
      dropped,
      perSecond,
      secondsLeft: perSecond > 0 ? Math.ceil(due / perSecond) : undefined,
    };
  };

  const findBy = async (condition: ReturnType<typeof eq>) => {
    const [row] = await db.select().from(broadcasts).where(condition);
    return row && describe(row);
  };

  /** A broadcast that has ended is running again while some of it waits. */
  const reopen = { state: 'running', finishedAt: null } as const;

  return {
    async start(post, { interests, operator }) {
      const values = {
        key: post.key,
        post,
        interests: await audience.followed(interests),
        operator,
        state: 'running',
        startedAt: now(),
        preparedUpTo: BEFORE_ALL,
      } as const;
      const [added] = await db
        .insert(broadcasts)
        .values(values)
        .onConflictDoNothing()
        .returning({ id: broadcasts.id });
      wake();
      if (added) return added.id;
      const [known] = await db
        .select({ id: broadcasts.id })
        .from(broadcasts)
        .where(eq(broadcasts.key, post.key));
      if (!known) throw new Error(`broadcast ${post.key} has vanished`);
      return known.id;
    },
    countRecipients: (interests) => audience.count(interests),
    pause: (id) => switchState(id, 'running', 'paused'),
    resume: (id) => switchState(id, 'paused', 'running'),
    stop,
    progress: (id) => findBy(eq(broadcasts.id, id)),
    findByKey: (key) => findBy(eq(broadcasts.key, key)),
    setProgressMessage: (id, progressMessageId) => set(id, { progressMessageId }),
    async endProgressMessage(operator, messageId) {
      const ended = await db
        .update(broadcasts)
        .set({ progressMessageId: null })
        .where(and(eq(broadcasts.operator, operator), eq(broadcasts.progressMessageId, messageId)))
        .returning({ id: broadcasts.id });
      return ended.length > 0;
    },
    async list(limit) {
      const rows = await db.select().from(broadcasts).orderBy(desc(broadcasts.id)).limit(limit);
      const described: Progress[] = [];
      for (const row of rows) described.push(await describe(row));
      return described;
    },
    async failures(id, limit) {
      const rows = await db
        .select({ chatId: deliveries.chatId, outcome: deliveries.state, reason: deliveries.reason })
        .from(deliveries)
        .where(and(eq(deliveries.broadcastId, id), inArray(deliveries.state, ['failed', 'unknown'])))
        .orderBy(asc(deliveries.chatId))
        .limit(limit);
      return rows.map(({ chatId, outcome, reason }) => ({
        chatId,
        outcome: outcome === 'failed' ? outcome : 'unknown',
        reason: reason ?? '',
      }));
    },
    async resendUnknown(id) {
      const resent = await db.transaction(async (tx) => {
        const rows = await tx
          .update(deliveries)
          .set({ state: 'waiting', settledAt: null, reason: null, dueAt: now() })
          .where(and(eq(deliveries.broadcastId, id), eq(deliveries.state, 'unknown')))
          .returning({ chatId: deliveries.chatId });
        if (rows.length > 0) {
          await tx
            .update(broadcasts)
            .set({ ...reopen, unknown: sql`${broadcasts.unknown} - ${rows.length}::integer` })
            .where(eq(broadcasts.id, id));
        }
        return rows.length;
      });
      wake();
      return resent;
    },
    async correct(id, changes) {
      const [row] = await db.select({ post: broadcasts.post }).from(broadcasts).where(eq(broadcasts.id, id));
      if (!row) return;
      const post: Post = { ...row.post, ...changes };
      await set(id, { post, amendment: 'edit', amendedUpTo: BEFORE_ALL });
    },
    async withdraw(id) {
      await stop(id);
      await set(id, { amendment: 'delete', amendedUpTo: BEFORE_ALL });
    },
  };
}
