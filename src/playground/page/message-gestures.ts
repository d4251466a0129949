import type { ShownMessage } from '../chat-api.ts';
import { createMenu } from './menu.ts';
import { messageMenu } from './menus.ts';
import type { ChatView } from './state.ts';
import type { Texts } from './texts.ts';

interface Gestures {
  readonly list: HTMLElement;
  readonly menu: HTMLElement;
  readonly t: Texts;
  view(): ChatView;
  reply(message: ShownMessage): void;
  edit(message: ShownMessage): void;
  copy(text: string): void;
}

/** A second click answers a message; the other button, a long touch or the menu key opens what can be done with it. */
export function listenToGestures({ list, menu: menuNode, t, view, reply, edit, copy }: Gestures): void {
  let chosen: ShownMessage | undefined;
  const menu = createMenu(menuNode, () => {
    const message = chosen;
    if (!message) return [];
    const isOwn = message.from?.id === view().me?.id;
    return messageMenu(t, message, isOwn, { reply: () => reply(message), edit: () => edit(message), copy });
  });

  const messageAt = (event: Event): ShownMessage | undefined => {
    const row =
      event.target instanceof Element ? event.target.closest<HTMLElement>('article[data-message]') : null;
    return view().messages.find((message) => String(message.message_id) === row?.dataset['message']);
  };
  const isOn = (event: Event, controls: string) =>
    event.target instanceof Element && event.target.closest(controls) !== null;

  list.addEventListener('contextmenu', (event) => {
    // Links and pictures, and a selected text, have a menu of the browser's that is of more use.
    if (isOn(event, 'a, img') || !getSelection()?.isCollapsed) return;
    chosen = messageAt(event);
    if (!chosen) return;
    event.preventDefault();
    menu.openAt(event.clientX, event.clientY);
  });
  list.addEventListener('dblclick', (event) => {
    const message = messageAt(event);
    if (!message || isOn(event, 'a, img, button')) return;
    getSelection()?.empty();
    reply(message);
  });
}
