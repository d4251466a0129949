import { GrammyError, HttpError } from 'grammy';

/** Telegram answers by a code and an English sentence; these predicates are the only place that reads them. */
const isRefusal = (error: unknown, code: number, description: RegExp): boolean =>
  error instanceof GrammyError && error.error_code === code && description.test(error.description);

/** An edit that changes nothing: the screen is already as wanted. */
export const isMessageNotModified = (error: unknown): boolean =>
  isRefusal(error, 400, /message is not modified/i);

/** A press answered too late or twice. */
export const isQueryTooOld = (error: unknown): boolean =>
  isRefusal(error, 400, /query is too old|query id is invalid/i);

/** The message is gone or may not be edited any more; a new one has to be sent. */
export const isMessageNotEditable = (error: unknown): boolean =>
  isRefusal(
    error,
    400,
    /message to edit not found|message can't be edited|no text in the message to edit|message_id_invalid/i,
  );

/** Nobody is there to read: blocked, deleted, kicked, or the chat does not exist. */
export const isChatUnreachable = (error: unknown): boolean =>
  isRefusal(error, 403, /./) ||
  isRefusal(error, 400, /chat not found|user is deactivated|not enough rights/i);

/** Another process asks for updates of the same bot. */
export const isConflict = (error: unknown): boolean => isRefusal(error, 409, /./);

/** The token is wrong or revoked; 404 is the answer to a token that is not even well-formed. */
export const isUnauthorized = (error: unknown): boolean =>
  isRefusal(error, 401, /./) || isRefusal(error, 404, /^Not Found$/);

/** The network, not Telegram, refused. */
export const isNetworkError = (error: unknown): boolean => error instanceof HttpError;

/** 429: how many seconds Telegram wants silence for. */
export function retryAfterSeconds(error: unknown): number | undefined {
  return error instanceof GrammyError && error.error_code === 429 ? error.parameters.retry_after : undefined;
}

/** The new id of a group that has become a supergroup. */
export function migratedTo(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
}

/** Telegram has read the call and will never take it. */
export const isRefused = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code < 500 && ![401, 404, 409, 429].includes(error.error_code);
