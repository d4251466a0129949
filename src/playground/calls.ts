import type { ApiError } from 'grammy/types';

/** One call of the Bot API, as the bot made it. */
export interface ApiCall {
  /** As it was written in the address. */
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Unix time in milliseconds at which it came. */
  readonly at: number;
  readonly result?: unknown;
  readonly error?: Omit<ApiError, 'ok'>;
}

export interface CallLog {
  /** Oldest first; the newest calls only, up to the limit. */
  readonly calls: readonly ApiCall[];
  add(call: ApiCall): void;
  clear(): void;
}

export function createCallLog(limit: number): CallLog {
  const kept: ApiCall[] = [];
  return {
    get calls() {
      return kept.length > limit ? kept.slice(-limit) : kept;
    },
    add(call) {
      kept.push(call);
      // Cut rarely, so that adding stays cheap.
      if (kept.length > 2 * limit) kept.splice(0, kept.length - limit);
    },
    clear() {
      kept.length = 0;
    },
  };
}
