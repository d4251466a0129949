import { BotApiError, tooManyRequests } from './bot-api-error.ts';

/** What goes wrong with a call. `before` and `after` say whether the call has had its effect by then. */
export type FaultAnswer =
  /** A refusal instead of the effect. */
  | {
      readonly status: number;
      /** Default: Telegram's usual one for the status. */
      readonly description?: string;
      /** Seconds; for 429, default 1. */
      readonly retryAfter?: number;
      readonly migrateToChatId?: number;
    }
  /** No answer ever comes. */
  | { readonly hang: 'before' | 'after' }
  /** The connection breaks. */
  | { readonly reset: 'before' | 'after' }
  /** The answer comes late, in milliseconds. */
  | { readonly delayMs: number };

export interface Fault {
  /** Default: any, but for getUpdates. */
  readonly method?: string;
  /** Default: any. */
  readonly chatId?: number;
  /** How many calls it befalls; default 1. */
  readonly times?: number;
  readonly respond: FaultAnswer;
}

export interface Faults {
  /** @returns how to take the fault back */
  add(fault: Fault): () => void;
  /** The oldest fault that befalls this call; it counts as used. */
  take(method: string, chatId: unknown): FaultAnswer | undefined;
  clear(): void;
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'Bad Request: bad request',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found: method not found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

export function createFaults(): Faults {
  const waiting = new Map<Fault, number>();

  return {
    add(given) {
      const fault = { ...given };
      waiting.set(fault, fault.times ?? 1);
      return () => {
        waiting.delete(fault);
      };
    },
    take(method, chatId) {
      for (const [fault, left] of waiting) {
        if (!befalls(fault, method, chatId)) continue;
        if (left > 1) waiting.set(fault, left - 1);
        else waiting.delete(fault);
        return fault.respond;
      }
      return undefined;
    },
    clear: () => waiting.clear(),
  };
}

function befalls(fault: Fault, method: string, chatId: unknown): boolean {
  const isMethod =
    fault.method === undefined ? method !== 'getupdates' : fault.method.toLowerCase() === method;
  return isMethod && (fault.chatId === undefined || String(fault.chatId) === String(chatId));
}

export function faultError(fault: Extract<FaultAnswer, { status: number }>): BotApiError {
  const { status, description, retryAfter, migrateToChatId } = fault;
  if (status === 429 && description === undefined) return tooManyRequests(retryAfter ?? 1);
  const parameters = {
    ...(retryAfter === undefined ? {} : { retry_after: retryAfter }),
    ...(migrateToChatId === undefined ? {} : { migrate_to_chat_id: migrateToChatId }),
  };
  const hasParameters = Object.keys(parameters).length > 0;
  return new BotApiError(
    status,
    description ?? DESCRIPTIONS[status] ?? 'Internal Server Error',
    hasParameters ? parameters : undefined,
  );
}
