import { and, asc, eq, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { type Database, rowsOf } from '../database/client.ts';
import { type InboxOutcome, inbox, inboxLanes, inboxProcesses } from '../database/schema/inbox.ts';
import { toStoredJson } from '../database/stored-json.ts';
import { laneOf } from './lanes.ts';

/** Telegram delivers an update for 24 hours at most; ids are kept twice as long. */
const KEPT_HOURS = 48;
/** What was parked holds what a person wrote: it waits this long for an administrator. */
const PARKED_DAYS = 14;
/** A process that has not said that it is alive for so long is dead. */
const DEAD_AFTER_S = 5;

export interface FinishedUpdate {
  readonly id: number;
  readonly lane: number;
  readonly outcome: InboxOutcome;
  readonly error: string | null;
}

export interface Added {
  /** What this process has to handle, in order. */
  readonly mine: readonly Update[];
  /** Others have stored updates for the same lanes before, which this process has not looked up yet. */
  readonly isBehind: boolean;
}

export interface WaitingUpdate {
  readonly update: Update;
  readonly lane: number;
}

/**
 * The table behind the inbox: which updates have come, which process handles them and what became of them. A lane with
 * unfinished updates belongs to one process; whoever stores the first update of a free lane takes it.
 */
export interface InboxStore {
  /** Writes the batch; other processes are told of theirs. */
  add(updates: readonly Update[]): Promise<Added>;
  finish(updates: readonly FinishedUpdate[]): Promise<void>;
  /** The unfinished updates of this process's lanes, those in hand too, the oldest first. */
  waiting(): Promise<readonly WaitingUpdate[]>;
  /** Says that this process is alive; false where the others may have taken it for dead. */
  beat(): Promise<boolean>;
  /** Takes the lanes of dead processes, and what belongs to no process; returns those lanes. */
  takeOver(): Promise<ReadonlySet<number>>;
  /** Gives its lanes back at an orderly end. */
  leave(): Promise<void>;
  /** To be called before an update of a dead process is tried again; returns which try it is. */
  countAttempt(id: number): Promise<number>;
  /** Forgets what is too old: ids that Telegram delivers no more, parked updates, lanes without updates. */
  prune(): Promise<void>;
  /** Calls `notice` when another process has stored updates for this one, until the returned function is called. */
  listen(notice: () => void): Promise<() => Promise<void>>;
}

const CHANNEL = 'inbox';

export function createInboxStore(database: Database, botId: number): InboxStore {
  const { db } = database;
  const me = crypto.randomUUID();
  const isOurs = eq(inbox.botId, botId);
  const isOurLane = eq(inboxLanes.botId, botId);
  const unfinished = and(isOurs, isNull(inbox.finishedAt));
  const seconds = (count: number) => sql`make_interval(secs => ${count})`;
  /** The embedded database has one process at a time: whoever is not this one is dead. */
  const aliveIds: SQL =
    database.kind === 'pglite'
      ? sql`select ${me}::uuid`
      : sql`select id from ${inboxProcesses} where seen_at > now() - ${seconds(DEAD_AFTER_S)}`;

  return {
    async add(updates) {
      if (updates.length === 0) return { mine: [], isBehind: false };
      // One parameter for the batch: PGlite takes it three times as fast as a list of values. In one order by all
      // processes, so that two of them never wait for each other.
      const batch = toStoredJson(
        updates.map((update) => ({ id: update.update_id, lane: laneOf(update), payload: update })),
      );
      const added = rowsOf<{ id: string; owner: string; isBehind: boolean }>(
        await db.execute(sql`
          with item as (
            select (value->>'id')::bigint as id, (value->>'lane')::bigint as lane, value->'payload' as payload
            from json_array_elements(${batch}::json) as value
          ), added as (
            insert into inbox (bot_id, update_id, lane, payload)
            select ${botId}::bigint, id, lane, payload::jsonb from item order by id
            on conflict do nothing
            returning update_id, lane
          ), taken as (
            insert into inbox_lanes as known (bot_id, lane, owner, pending, has_news)
            select ${botId}::bigint, lane, ${me}::uuid, count(*), false from added group by lane order by lane
            on conflict (bot_id, lane) do update set
              owner = case when known.pending > 0 then known.owner else excluded.owner end,
              has_news = known.pending > 0 and (known.has_news or known.owner <> excluded.owner),
              pending = known.pending + excluded.pending
            returning lane, owner, has_news
          ), told as materialized (
            select pg_notify(${CHANNEL}, owner::text)
            from (select distinct owner from taken where owner <> ${me}::uuid) as others
          )
          select update_id::text as id, owner::text, has_news as "isBehind" from added join taken using (lane)
            where (select count(*) from told) >= 0`),
      );
      const ours = added.filter(({ owner }) => owner === me);
      const isMine = new Set(ours.map(({ id }) => Number(id)));
      return {
        mine: updates.filter((update) => isMine.delete(update.update_id)),
        isBehind: ours.some((row) => row.isBehind),
      };
    },

    async finish(updates) {
      const batch = JSON.stringify(updates);
      await db.execute(sql`
        with item as (
          select * from json_to_recordset(${batch}::json) as item (id bigint, lane bigint, outcome text, error text)
        ), done as (
          update inbox set finished_at = now(), outcome = item.outcome, error = item.error,
            payload = case when item.outcome = 'parked' then payload end,
            lane = case when item.outcome = 'parked' then inbox.lane end
          from item where bot_id = ${botId}::bigint and update_id = item.id and finished_at is null
          returning item.lane
        ), counted as (
          select lane, count(*) as finished from done group by lane
        ), locked as (
          select lane, finished from inbox_lanes join counted using (lane)
          where bot_id = ${botId}::bigint order by lane for update of inbox_lanes
        )
        update inbox_lanes set pending = pending - locked.finished
        from locked where bot_id = ${botId}::bigint and inbox_lanes.lane = locked.lane`);
    },

    async waiting() {
      // Before the look: what is stored from now on sets it again.
      await db
        .update(inboxLanes)
        .set({ hasNews: false })
        .where(and(isOurLane, eq(inboxLanes.owner, me), inboxLanes.hasNews));
      const rows = await db
        .select({ update: inbox.payload, lane: inboxLanes.lane })
        .from(inboxLanes)
        .innerJoin(inbox, and(eq(inbox.botId, inboxLanes.botId), eq(inbox.lane, inboxLanes.lane)))
        .where(and(isOurLane, eq(inboxLanes.owner, me), unfinished))
        .orderBy(asc(inbox.updateId));
      return rows.flatMap(({ update, lane }) => (update ? [{ update, lane }] : []));
    },

    async beat() {
      const seenAt = sql`now()`;
      const rows = rowsOf<{ before: string | null }>(
        await db.execute(sql`
          with before as (select extract(epoch from now() - seen_at)::text as age from inbox_processes where id = ${me}::uuid)
          insert into inbox_processes (id, seen_at) values (${me}::uuid, ${seenAt})
          on conflict (id) do update set seen_at = excluded.seen_at
          returning (select age from before) as before`),
      );
      const age = rows[0]?.before;
      return age !== undefined && age !== null && Number(age) < DEAD_AFTER_S;
    },

    async takeOver() {
      const taken = await db
        .update(inboxLanes)
        .set({ owner: me })
        .where(and(isOurLane, sql`${inboxLanes.pending} > 0 and ${inboxLanes.owner} not in (${aliveIds})`))
        .returning({ lane: inboxLanes.lane });
      return new Set(taken.map(({ lane }) => lane));
    },

    async leave() {
      await db.delete(inboxProcesses).where(eq(inboxProcesses.id, me));
    },

    async countAttempt(id) {
      const [row] = await db
        .update(inbox)
        .set({ attempts: sql`${inbox.attempts} + 1` })
        .where(and(isOurs, eq(inbox.updateId, id)))
        .returning({ attempts: inbox.attempts });
      return row?.attempts ?? 1;
    },

    async prune() {
      const isHandled = ne(inbox.outcome, 'parked');
      await db
        .delete(inbox)
        .where(
          and(
            isOurs,
            isNotNull(inbox.finishedAt),
            or(
              and(isHandled, lt(inbox.receivedAt, sql`now() - make_interval(hours => ${KEPT_HOURS})`)),
              lt(inbox.receivedAt, sql`now() - make_interval(days => ${PARKED_DAYS})`),
            ),
          ),
        );
      await db.delete(inboxLanes).where(and(isOurLane, eq(inboxLanes.pending, 0)));
      await db
        .delete(inboxProcesses)
        .where(lt(inboxProcesses.seenAt, sql`now() - ${seconds(DEAD_AFTER_S * 100)}`));
    },

    listen: (notice) => database.listen(CHANNEL, (owner) => (owner === me ? notice() : undefined)),
  };
}
