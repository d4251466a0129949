import type { Update } from 'grammy/types';

/**
 * The chat whose updates are handled one after another; for what has no chat (inline queries, polls) the user.
 * A user's private chat has the user's id, so both share a lane.
 */
export function laneOf(update: Update): number {
  for (const [kind, content] of Object.entries(update)) {
    if (kind === 'update_id') continue;
    return chatOrUserId(content) ?? 0;
  }
  return 0;
}

function chatOrUserId(content: unknown): number | undefined {
  if (!isObject(content)) return undefined;
  const { chat, message, from, user } = content;
  return idOf(chat) ?? (isObject(message) ? idOf(message['chat']) : undefined) ?? idOf(from) ?? idOf(user);
}

const idOf = (value: unknown): number | undefined =>
  isObject(value) && typeof value['id'] === 'number' ? value['id'] : undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

interface Watcher {
  readonly isReached: () => boolean;
  readonly resolve: () => void;
}

/**
 * Runs jobs of one lane in order and jobs of different lanes in parallel, at most `maxParallel` at once. A lane that
 * hangs holds up nobody but itself.
 */
export class Lanes<T> {
  readonly #run: (job: T) => Promise<readonly [Promise<void>] | undefined>;
  readonly #maxParallel: number;
  /** The jobs of each lane that has any; the first of a running lane is the one in hand. */
  readonly #queues = new Map<number, T[]>();
  readonly #ready: number[] = [];
  #running = 0;
  #size = 0;
  #watchers: Watcher[] = [];

  /**
   * @param run does a job; must not throw: what a failure means is its own affair. What it gives back in a tuple is
   * waited for before the next job of the lane, while other lanes go on.
   */
  constructor(run: (job: T) => Promise<readonly [Promise<void>] | undefined>, maxParallel: number) {
    this.#run = run;
    this.#maxParallel = maxParallel;
  }

  /** Jobs waiting and in hand. */
  get size(): number {
    return this.#size;
  }

  add(lane: number, job: T): void {
    this.#size += 1;
    const queue = this.#queues.get(lane);
    if (queue) {
      queue.push(job);
      return;
    }
    this.#queues.set(lane, [job]);
    this.#ready.push(lane);
    this.#startReady();
  }

  /** Lanes that have something to do and wait for others to end; those of a lane that hangs are not among them. */
  get waiting(): number {
    return this.#ready.length;
  }

  /** Resolves when at most `size` jobs are left. */
  whenAtMost(size: number): Promise<void> {
    return this.#when(() => this.#size <= size);
  }

  /** Resolves when at most `lanes` lanes wait for their turn. */
  whenFewWait(lanes: number): Promise<void> {
    return this.#when(() => this.waiting <= lanes);
  }

  #when(isReached: () => boolean): Promise<void> {
    if (isReached()) return Promise.resolve();
    return new Promise((resolve) => this.#watchers.push({ isReached, resolve }));
  }

  /** Drops what has not begun, of all lanes or of those that are not to be kept; what is in hand goes on. */
  dropWaiting(isKept: (lane: number) => boolean = () => false): readonly T[] {
    const dropped: T[] = [];
    const isReady = new Set(this.#ready);
    for (const [lane, queue] of this.#queues) {
      if (isKept(lane)) continue;
      // What is not ready has its first job in hand.
      dropped.push(...queue.splice(isReady.has(lane) ? 0 : 1));
      if (queue.length === 0) this.#queues.delete(lane);
    }
    this.#ready.splice(0, this.#ready.length, ...this.#ready.filter((lane) => this.#queues.has(lane)));
    this.#size -= dropped.length;
    this.#notify();
    return dropped;
  }

  #startReady(): void {
    while (this.#running < this.#maxParallel) {
      const lane = this.#ready.shift();
      if (lane === undefined) return;
      this.#running += 1;
      void this.#runNext(lane);
    }
  }

  async #runNext(lane: number): Promise<void> {
    const queue = this.#queues.get(lane);
    const [job] = queue ?? [];
    const [rest] = (job === undefined ? undefined : await this.#run(job)) ?? [];
    this.#running -= 1;
    this.#startReady();
    await rest;
    this.#size -= 1;
    queue?.shift();
    // To the back of the line: a busy chat does not keep others from their turn.
    if (queue && queue.length > 0) this.#ready.push(lane);
    else this.#queues.delete(lane);
    this.#startReady();
    this.#notify();
  }

  #notify(): void {
    if (this.#watchers.length === 0) return;
    this.#watchers = this.#watchers.filter(({ isReached, resolve }) => {
      if (!isReached()) return true;
      resolve();
      return false;
    });
  }
}
