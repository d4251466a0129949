import type { Writable } from 'node:stream';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger };

/**
 * JSON lines. Errors go through {@link describeError}, so that neither the bot's token nor a user's text gets into
 * the log; pass them as `err`.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Where lines for a person go: with colours and the time of day where the output is a terminal. Undefined where it is a
 * file or a collector, which get JSON.
 */
export async function openTerminal(
  output: Writable & { readonly isTTY?: boolean },
): Promise<DestinationStream | undefined> {
  if (!output.isTTY) return undefined;
  // Loaded here only: a service does without.
  const { default: pretty } = await import('pino-pretty');
  return pretty({ colorize: true, singleLine: true, translateTime: 'SYS:HH:MM:ss', destination: output });
}

/** `12345:AA…` in the path of a Bot API address or on its own, and the password of a database address. */
export function redactSecrets(text: string): string {
  return text
    .replace(/\d{3,}:[\w-]{20,}/g, '[token]')
    .replace(/(:\/\/[^:@/\s]+):[^@/\s]+@/g, '$1:[password]@');
}

interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

/**
 * What of an error may be logged. A failed query (DrizzleQueryError) carries its parameters in the message, and a
 * failed Bot API call its payload in a property: users' texts, both left out.
 */
function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' };
  const isQuery = 'query' in error && 'params' in error;
  const code = 'code' in error ? error.code : 'error_code' in error ? error.error_code : undefined;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: redactSecrets(isQuery ? `failed query: ${String(error.query)}` : error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(frames ? { stack: redactSecrets(frames.slice(0, 8).join('\n')) } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
