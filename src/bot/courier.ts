import type { Api } from 'grammy';
import type { AmendResult, Courier, Postponed, SendResult } from '../news/delivery.ts';
import { isNotSent } from '../telegram/client.ts';
import { deepLink } from '../telegram/deep-links.ts';
import {
  isChatUnreachable,
  isMessageNotModified,
  isRefused,
  isUnauthorized,
  migratedTo,
  retryAfterSeconds,
} from '../telegram/errors.ts';
import type { Translate } from '../translate.ts';
import { deliveredScreen } from './views/post.ts';
import type { Screen } from './views/screen.ts';

export interface CourierOptions {
  /** Of a client that is not patient: what fails comes back at once. */
  readonly api: Api;
  readonly t: Translate;
  readonly username: string;
}

/** Takes posts to Telegram, and tells what became of each. */
export function createCourier({ api, t, username }: CourierOptions): Courier {
  const optionsOf = ({ keyboard }: Screen) =>
    ({
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) },
    }) as const;
  const noPreview = { link_preview_options: { is_disabled: true } } as const;

  return {
    async send(chatId, mode, posts): Promise<SendResult> {
      const screen = deliveredScreen(t, mode, posts, (record) => deepLink(username, record));
      const picture = mode === 'message' ? posts[0]?.picture : undefined;
      try {
        const { message_id: messageId } =
          picture === undefined
            ? await api.sendMessage(chatId, screen.text.value, { ...optionsOf(screen), ...noPreview })
            : await api.sendPhoto(chatId, picture, { ...optionsOf(screen), caption: screen.text.value });
        return { kind: 'sent', messageId };
      } catch (error) {
        const newChatId = migratedTo(error);
        if (newChatId !== undefined) return { kind: 'moved', chatId: newChatId };
        const reason = reasonOf(error);
        if (isChatUnreachable(error)) return { kind: 'gone', reason };
        return (
          postponed(error) ?? (isRefused(error) ? { kind: 'failed', reason } : { kind: 'unknown', reason })
        );
      }
    },

    async edit(chatId, messageId, post): Promise<AmendResult> {
      const screen = deliveredScreen(t, 'message', [post], (record) => deepLink(username, record));
      return amend(() =>
        post.picture === undefined
          ? api.editMessageText(chatId, messageId, screen.text.value, { ...optionsOf(screen), ...noPreview })
          : api.editMessageCaption(chatId, messageId, { ...optionsOf(screen), caption: screen.text.value }),
      );
    },

    delete: (chatId, messageId) => amend(() => api.deleteMessage(chatId, messageId)),
  };
}

/** Amending twice does no harm: whatever has not certainly been refused is tried again. */
async function amend(call: () => Promise<unknown>): Promise<AmendResult> {
  try {
    await call();
    return { kind: 'amended' };
  } catch (error) {
    if (isMessageNotModified(error)) return { kind: 'amended' };
    if (isRefused(error)) return { kind: 'refused' };
    return postponed(error) ?? { kind: 'not-sent', reason: reasonOf(error) };
  }
}

/** A refusal that is not the message's fault, or a call that has not left. */
function postponed(error: unknown): Postponed | undefined {
  const seconds = retryAfterSeconds(error);
  if (seconds !== undefined) return { kind: 'limited', waitMs: seconds * 1000 };
  return isNotSent(error) || isUnauthorized(error)
    ? { kind: 'not-sent', reason: reasonOf(error) }
    : undefined;
}

/** Without what was sent: it goes into logs and reports. */
const REASON_MAX = 300;
const TOKEN = /\d+:[\w-]{20,}/g;

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(TOKEN, '…').slice(0, REASON_MAX);
