import type { ResponseParameters } from 'grammy/types';

/** A refusal as the Bot API words it: `error_code`, `description` and, for some, `parameters`. */
export class BotApiError extends Error {
  override readonly name = 'BotApiError';
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (reason: string): BotApiError => new BotApiError(400, `Bad Request: ${reason}`);

export const forbidden = (reason: string): BotApiError => new BotApiError(403, `Forbidden: ${reason}`);

export const conflict = (reason: string): BotApiError => new BotApiError(409, `Conflict: ${reason}`);

export const tooLarge = (): BotApiError => new BotApiError(413, 'Request Entity Too Large');

export const tooManyRequests = (retryAfterSeconds: number): BotApiError =>
  new BotApiError(429, `Too Many Requests: retry after ${retryAfterSeconds}`, {
    retry_after: retryAfterSeconds,
  });
