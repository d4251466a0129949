import type { ActionResult, ChatEvent, ChatState, UserAction } from '../chat-api.ts';

export type ConnectionEvent =
  | ChatEvent
  | { readonly type: 'loaded'; readonly state: ChatState }
  | { readonly type: 'connection'; readonly isConnected: boolean };

export interface Connection {
  /** Never throws: an answer that did not come is a failure without words of its own. */
  act(action: UserAction): Promise<ActionResult>;
}

const RETRY_MS = 1500;

/**
 * Listens first and loads the state after: nothing that happens in between is lost, and events that the state
 * already holds do no harm, as they replace a message by itself.
 */
export function connect(chatId: number, onEvent: (event: ConnectionEvent) => void): Connection {
  const addressOf = (name: string) => `/chat/${name}?chat=${chatId}`;

  const listen = () => {
    const source = new EventSource(addressOf('events'));
    let isLost = false;
    let early: ChatEvent[] | null = [];

    const lose = () => {
      if (isLost) return;
      isLost = true;
      source.close();
      onEvent({ type: 'connection', isConnected: false });
      setTimeout(listen, RETRY_MS);
    };
    source.onerror = lose;
    source.onopen = async () => {
      const state = await loadState(addressOf('state')).catch(lose);
      if (!state || isLost) return;
      onEvent({ type: 'loaded', state });
      for (const event of early ?? []) onEvent(event);
      early = null;
      onEvent({ type: 'connection', isConnected: true });
    };
    source.onmessage = ({ data }) => {
      const event: ChatEvent = JSON.parse(data);
      if (early) early.push(event);
      else onEvent(event);
    };
  };

  listen();
  return {
    async act(action) {
      try {
        const response = await fetch(addressOf('actions'), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(action),
        });
        return await response.json();
      } catch {
        return { ok: false, error: '' };
      }
    },
  };
}

async function loadState(address: string): Promise<ChatState> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
