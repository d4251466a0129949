import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { createBatches } from '../database/batches.ts';
import type { Logger } from '../logger.ts';
import { Lanes, laneOf } from './lanes.ts';
import { createOutcomeWriter } from './outcome-writer.ts';
import type { InboxStore } from './store.ts';

/** Why an update could not be handled. */
export interface Failure {
  /** For the log and the administrators: nothing that a person wrote. */
  readonly error: string;
  /** The same would happen again. */
  readonly isFinal: boolean;
}

/** Handles one update; `isLastTry` when a failure will not be tried again. A rejection counts as a failure. */
export type HandleUpdate = (update: Update, isLastTry: boolean) => Promise<Failure | undefined>;

export interface InboxOptions {
  readonly store: InboxStore;
  readonly handle: HandleUpdate;
  readonly log: Logger;
  /** How often this process says that it is alive and takes over from others; undefined where it is the only one. */
  readonly beatMs?: number | undefined;
  /** Chats served at the same time; default 64. */
  readonly maxParallel?: number;
}

/**
 * Updates stored before they are acknowledged, handled once each, in order within a chat (decision D10), by one of the
 * processes that share the database. A process that dies in the middle of an update has it tried again by another.
 */
export interface Inbox {
  /** Resolves once the batch is durable: only then may the transport acknowledge it. */
  accept(updates: readonly Update[]): Promise<void>;
  /** Works off what an earlier process left unfinished; to be called before the first `accept`. */
  recover(): Promise<void>;
  /** Takes what has been put back into the table and belongs to no process. */
  takeUp(): Promise<void>;
  /** Updates waiting and in hand. */
  readonly backlog: number;
  /** Resolves when the backlog has come down to `size`. */
  whenAtMost(size: number): Promise<void>;
  /** More chats wait for their turn than are served at a time: what else comes only fills the memory. */
  readonly isCrowded: boolean;
  /** Resolves when that is over: the transport's brake. */
  whenUncrowded(): Promise<void>;
  /** Drops what has not begun (it is stored), waits for what is in hand; false when `timeoutMs` was not enough. */
  close(timeoutMs: number): Promise<boolean>;
}

interface Job {
  readonly update: Update;
  readonly lane: number;
  /** Taken over from a dead process: its first try may have been what killed it. */
  readonly isLeftOver: boolean;
}

const MAX_TRIES = 3;
/** Before the second and the third try; the lane waits as well. */
const RETRY_MS = [200, 1000] as const;
const PRUNE_EVERY_MS = 3_600_000;

export function createInbox({ store, handle, log, beatMs, maxParallel = 64 }: InboxOptions): Inbox {
  const outcomes = createOutcomeWriter((group) => store.finish(group), log);
  const closing = new AbortController();
  /** Updates waiting and in hand, by id: what is looked up again is not taken twice. */
  const held = new Set<number>();
  /** Being stored now; a look-up that finds one of them takes it. */
  const arriving = new Set<number>();
  /** Finished since the look-up that is under way has begun, which may still see them as unfinished. */
  let finishedMeanwhile: Set<number> | undefined;
  let lookingUp = Promise.resolve();

  const lanes = new Lanes<Job>(async (job) => {
    const failure = await tryToHandle(job);
    if (failure === 'interrupted') return undefined;
    const id = job.update.update_id;
    const outcome = failure ? 'parked' : 'done';
    const written = outcomes.write({ id, lane: job.lane, outcome, error: failure?.error ?? null });
    return [
      written.then(() => {
        held.delete(id);
        finishedMeanwhile?.add(id);
      }),
    ];
  }, maxParallel);

  const tryToHandle = async ({ update, isLeftOver }: Job): Promise<Failure | 'interrupted' | undefined> => {
    try {
      if (isLeftOver && (await store.countAttempt(update.update_id)) > MAX_TRIES) {
        log.error({ updateId: update.update_id }, 'update parked: it was in hand at several crashes');
        return { error: 'crash', isFinal: true };
      }
    } catch (error) {
      log.warn({ updateId: update.update_id, err: error }, 'attempt not counted');
    }
    for (let tries = 1; ; tries += 1) {
      const failure = await handle(update, tries === MAX_TRIES).catch((error: unknown) => {
        log.error({ updateId: update.update_id, err: error }, 'update failed');
        return { error: 'handler', isFinal: false };
      });
      if (!failure || failure.isFinal || tries === MAX_TRIES) return failure;
      await sleep(RETRY_MS[tries - 1], undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) return 'interrupted';
    }
  };

  const enqueue = (job: Job) => {
    const id = job.update.update_id;
    if (closing.signal.aborted || held.has(id)) return;
    held.add(id);
    lanes.add(job.lane, job);
  };

  /** Takes what has been stored for this process's lanes by others, and by the dead whose lanes those now are. */
  const lookUp = async (leftOver: ReadonlySet<number>, mayHaveLostLanes: boolean) => {
    finishedMeanwhile = new Set();
    const waiting = await store.waiting();
    if (mayHaveLostLanes) {
      const mine = new Set(waiting.map(({ lane }) => lane));
      for (const { update } of lanes.dropWaiting((lane) => mine.has(lane))) held.delete(update.update_id);
    }
    for (const { update, lane } of waiting) {
      if (finishedMeanwhile.has(update.update_id)) continue;
      arriving.delete(update.update_id);
      enqueue({ update, lane, isLeftOver: leftOver.has(lane) });
    }
    finishedMeanwhile = undefined;
  };

  const lookUpInTurn = (leftOver: ReadonlySet<number>, mayHaveLostLanes: boolean): Promise<void> => {
    lookingUp = lookingUp.catch(() => {}).then(() => lookUp(leftOver, mayHaveLostLanes));
    return lookingUp;
  };

  const beat = async (isFirst: boolean) => {
    const wasAlive = await store.beat();
    const taken = await store.takeOver();
    if (taken.size > 0) log.info({ chats: taken.size }, 'taken over from a process that has ended');
    await lookUpInTurn(taken, !wasAlive && !isFirst);
  };
  const beating = createRepeater(() => beat(false), beatMs, log);

  const prune = () => store.prune().catch((error: unknown) => log.warn({ err: error }, 'inbox not pruned'));
  const pruning = setInterval(prune, PRUNE_EVERY_MS).unref();
  let unlisten = async () => {};

  return {
    accept: createBatches(async (batches: readonly (readonly Update[])[]) => {
      const updates = batches.flat();
      for (const { update_id } of updates) arriving.add(update_id);
      try {
        const { mine, isBehind } = await store.add(updates);
        // What others have stored for the same chats before goes first.
        await (isBehind ? lookUpInTurn(new Set(), false) : lookingUp.catch(() => {}));
        for (const update of mine) {
          const isTaken = !arriving.has(update.update_id);
          if (!isTaken) enqueue({ update, lane: laneOf(update), isLeftOver: false });
        }
      } finally {
        for (const { update_id } of updates) arriving.delete(update_id);
      }
      return batches.map(() => undefined);
    }),
    async recover() {
      await prune();
      await beat(true);
      if (beatMs === undefined) return;
      unlisten = await store.listen(beating.now);
      beating.start();
    },
    takeUp: () => beat(false),
    get backlog() {
      return lanes.size;
    },
    whenAtMost: (size) => lanes.whenAtMost(size),
    get isCrowded() {
      return lanes.waiting > maxParallel;
    },
    whenUncrowded: () => lanes.whenFewWait(maxParallel),
    async close(timeoutMs) {
      closing.abort();
      clearInterval(pruning);
      lanes.dropWaiting();
      const isDone = await Promise.race([
        lanes.whenAtMost(0).then(() => true),
        sleep(timeoutMs, false, { ref: false }),
      ]);
      await unlisten();
      await beating.stop();
      // What hangs is still this process's: another one takes it once this one is no longer seen.
      if (isDone) await store.leave();
      return isDone;
    },
  };
}

/** Does it every `intervalMs` and when asked, never two at once; a failure is logged and it goes on. */
function createRepeater(task: () => Promise<void>, intervalMs: number | undefined, log: Logger) {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async () => {
    do {
      isAskedAgain = false;
      await task().catch((error: unknown) => log.warn({ err: error }, 'inbox not looked through'));
    } while (isAskedAgain);
    running = undefined;
  };
  const now = () => {
    if (running) isAskedAgain = true;
    else running = run();
  };
  return {
    now,
    start: () => {
      timer = setInterval(now, intervalMs);
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
