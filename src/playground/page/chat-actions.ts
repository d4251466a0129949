import type { UserAction } from '../chat-api.ts';
import type { Connection } from './connection.ts';
import type { ChatView, Outgoing, PageEvent, SendAction } from './state.ts';
import type { Texts } from './texts.ts';

export interface ChatActions {
  say(text: string, replyTo?: number): void;
  /** `/start`, with the payload of a deep link. */
  start(payload: string): void;
  edit(messageId: number, text: string): void;
  press(messageId: number, data: string): void;
  send(action: SendAction): void;
  retry(item: Outgoing): void;
  discard(item: Outgoing): void;
  setBlocked(isBlocked: boolean): void;
  clear(): void;
  copy(text: string): Promise<void>;
}

interface Surroundings {
  readonly t: Texts;
  readonly connection: Connection;
  view(): ChatView;
  dispatch(event: PageEvent): void;
  notify(text: string): void;
  /** Shows a text that could not be put on the clipboard. */
  showText(text: string): void;
}

/** Telegram's clients give up waiting for the answer to a press too. */
const PRESS_TIMEOUT_MS = 10_000;

export function createActions({
  t,
  connection,
  view,
  dispatch,
  notify,
  showText,
}: Surroundings): ChatActions {
  let lastKey = 0;

  const deliver = async (key: number, action: SendAction) => {
    dispatch({ type: 'sending', key, action, date: Math.floor(Date.now() / 1000) });
    const result = await connection.act(action);
    if (result.ok) return dispatch({ type: 'accepted', key, messageId: result.messageId });
    dispatch({ type: 'failed', key });
    if (result.error) notify(result.error);
  };

  const send = (action: SendAction) => void deliver(++lastKey, action);

  const attempt = async (action: UserAction) => {
    const result = await connection.act(action);
    if (!result.ok) notify(result.error || t('page-no-connection'));
    return result;
  };

  const press = async (messageId: number, data: string) => {
    const isAwaited = view().presses.some((each) => each.messageId === messageId && each.data === data);
    if (isAwaited) return;
    const end = () => dispatch({ type: 'pressEnded', messageId, data });
    dispatch({ type: 'pressed', messageId, data });
    const result = await attempt({ do: 'press', messageId, data });
    if (!result.ok || result.callbackQueryId === undefined) return end();
    dispatch({ type: 'pressAccepted', messageId, data, callbackQueryId: result.callbackQueryId });
    setTimeout(end, PRESS_TIMEOUT_MS);
  };

  return {
    say: (text, replyTo) => send({ do: 'say', text, ...(replyTo !== undefined && { replyTo }) }),
    start: (payload) => send({ do: 'say', text: `/start ${payload}`.trim() }),
    edit: (messageId, text) => void attempt({ do: 'edit', messageId, text }),
    press: (messageId, data) => void press(messageId, data),
    send,
    retry: (item) => void deliver(item.key, item.action),
    discard: (item) => dispatch({ type: 'discarded', key: item.key }),
    setBlocked: (isBlocked) => void attempt({ do: isBlocked ? 'block' : 'unblock' }),
    clear: () => void attempt({ do: 'clear' }),
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        notify(t('page-copied'));
      } catch {
        // Browsers keep the clipboard from pages without TLS, unless they are on this very machine.
        showText(text);
      }
    },
  };
}
