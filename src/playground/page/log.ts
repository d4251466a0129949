import type { ShownMessage } from '../chat-api.ts';
import { element } from './dom.ts';
import { markPressed } from './keyboard.ts';
import { isService, type MessageContext, renderMessage, renderOutgoing } from './render-message.ts';
import { watchQuotes } from './render-text.ts';
import { createScroll, type ScrollParts } from './scroll.ts';
import type { ChatView, Outgoing } from './state.ts';
import { dayLabel, dayOf } from './time.ts';

export interface Log {
  update(view: ChatView): void;
  /** Brings a message into sight and lights it up; false when the log does not have it. */
  jumpTo(messageId: number): boolean;
}

/** A row as it was last drawn, and what it was drawn from. */
interface Row {
  readonly source: ShownMessage | Outgoing;
  readonly node: HTMLElement;
}

interface Entry {
  readonly key: string;
  readonly date: number;
  /** Rows of one side that stand close in time make one group; a service line belongs to none. */
  readonly side: 'in' | 'out' | null;
  readonly source: ShownMessage | Outgoing;
  draw(): HTMLElement;
}

/** Messages of one sender within this many seconds stand as one group, with one tail. */
const GROUP_SECONDS = 900;

/** How long a message that was jumped to stays lit. */
const LIT_MS = 1600;

/**
 * Draws only what has changed: a row stays the same element as long as its message is the same object, so
 * that opened quotes, selections and the place of the scroll survive whatever happens elsewhere in the chat.
 */
export function createLog(parts: ScrollParts, contextOf: (view: ChatView) => MessageContext): Log {
  const { scroller, list } = parts;
  const scroll = createScroll(parts);
  const watch = watchQuotes();
  const days = new Map<string, HTMLElement>();
  let rows = new Map<string, Row>();

  const rowOf = (entry: Entry): Row => {
    const drawn = rows.get(entry.key);
    if (drawn?.source === entry.source) return drawn;
    const row = { source: entry.source, node: entry.draw() };
    watch(row.node);
    return row;
  };

  const dayOfRows = (day: string, firstDate: number, context: MessageContext): HTMLElement => {
    const section =
      days.get(day) ??
      element('section', { class: 'day' }, element('div', { class: 'date' }, element('span')));
    days.set(day, section);
    const { t } = context;
    const label = dayLabel(firstDate, new Date(), { today: t('page-today'), yesterday: t('page-yesterday') });
    const pill = section.firstElementChild?.firstElementChild;
    if (pill && pill.textContent !== label) pill.textContent = label;
    return section;
  };

  const draw = (entries: readonly Entry[], context: MessageContext) => {
    const drawn = new Map(entries.map((entry) => [entry.key, rowOf(entry)]));
    rows = drawn;
    const byDay = Map.groupBy(entries, (entry) => dayOf(entry.date));
    const sections = [...byDay].map(([day, ofDay]) => {
      const section = dayOfRows(day, ofDay[0]?.date ?? 0, context);
      const nodes = ofDay.flatMap((entry) => drawn.get(entry.key)?.node ?? []);
      markGroups(ofDay, nodes);
      syncChildren(section, [...section.querySelectorAll(':scope > .date'), ...nodes]);
      return section;
    });
    syncChildren(list, sections);
    for (const day of days.keys()) if (!byDay.has(day)) days.delete(day);
  };

  return {
    update(view) {
      const context = contextOf(view);
      const entries = entriesOf(view, context);
      const isFirst = rows.size === 0;
      const before = rows;
      const keepFocus = rememberFocus(list);
      const keepScroll = scroll.remember(isFirst ? [] : [...rows].map(([key, row]) => [key, row.node]));
      draw(entries, context);
      for (const { message_id: id } of view.messages) {
        const row = rows.get(messageKey(id));
        if (row) markPressed(row.node, id, view.presses);
      }
      const fresh = entries.filter((entry) => !before.has(entry.key));
      const came = isFirst ? [] : fresh.filter((entry) => entry.side !== 'out');
      for (const { key } of came) rows.get(key)?.node.classList.add('is-new');
      keepScroll({
        nodeOf: (key) => rows.get(key)?.node,
        toEnd: fresh.some((entry) => entry.key.startsWith('outgoing')),
        arrived: came.length,
      });
      keepFocus();
    },
    jumpTo(messageId) {
      const node = rows.get(messageKey(messageId))?.node;
      if (!node) return false;
      node.scrollIntoView({ block: 'center' });
      node.classList.add('is-lit');
      setTimeout(() => node.classList.remove('is-lit'), LIT_MS);
      scroller.focus({ preventScroll: true });
      return true;
    },
  };
}

const messageKey = (messageId: number) => `message-${messageId}`;

function entriesOf(view: ChatView, context: MessageContext): readonly Entry[] {
  const messages = view.messages.map((message): Entry => {
    const node = () => renderMessage(message, context);
    const side = isService(message) ? null : message.from?.id === context.meId ? 'out' : 'in';
    const { message_id: id, date } = message;
    return { key: messageKey(id), date, side, source: message, draw: node };
  });
  const outgoing = view.outgoing.map((item): Entry => {
    const node = () => renderOutgoing(item, context);
    return { key: `outgoing-${item.key}`, date: item.date, side: 'out', source: item, draw: node };
  });
  return [...messages, ...outgoing];
}

function markGroups(entries: readonly Entry[], nodes: readonly HTMLElement[]): void {
  const isTogether = (a: Entry | undefined, b: Entry | undefined) =>
    a !== undefined &&
    b !== undefined &&
    a.side !== null &&
    a.side === b.side &&
    b.date - a.date < GROUP_SECONDS;
  entries.forEach((entry, index) => {
    nodes[index]?.classList.toggle('is-first', !isTogether(entries[index - 1], entry));
    nodes[index]?.classList.toggle('is-last', !isTogether(entry, entries[index + 1]));
  });
}

/** Makes the children be exactly these, moving no element that is already in its place. */
function syncChildren(parent: Element, wanted: readonly Element[]): void {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, index) => {
    const there = parent.children[index];
    if (there !== child) parent.insertBefore(child, there ?? null);
  });
}

/** A press is followed by an edit: the focus returns to the button at the same place of the new keyboard. */
function rememberFocus(list: Element): () => void {
  const focused = document.activeElement;
  const row = focused?.closest<HTMLElement>('[data-message]');
  if (!focused || !row || !list.contains(row)) return () => {};
  const message = row.dataset['message'];
  const position = [...row.querySelectorAll('.key')].indexOf(focused);
  return () => {
    if (focused.isConnected) return;
    const redrawn = list.querySelector<HTMLElement>(`[data-message="${message}"]`);
    const keys = redrawn?.querySelectorAll<HTMLElement>('.key') ?? [];
    const target = position < 0 ? redrawn : (keys[Math.min(position, keys.length - 1)] ?? redrawn);
    target?.focus({ preventScroll: true });
  };
}
