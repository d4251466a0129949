import type { ShownMessage } from '../chat-api.ts';
import { createBottomButton, isComposerClosed } from './bottom-button.ts';
import { createCommands } from './commands.ts';
import { part } from './dom.ts';
import { createReplyKeyboard } from './reply-keyboard.ts';
import { awaitedReply } from './reply-markup.ts';
import { type ChatView, emptyView } from './state.ts';
import { createSubjectLine, type Subject } from './subject-line.ts';
import type { Texts } from './texts.ts';

export interface Composer {
  update(view: ChatView): void;
  replyTo(message: ShownMessage): void;
  edit(message: ShownMessage): void;
  insert(text: string): void;
  /** Takes what is written as the caption of an attachment. */
  takeText(): string;
}

export interface ComposerActions {
  say(text: string, replyTo?: number): void;
  edit(messageId: number, text: string): void;
  start(): void;
  unblock(): void;
  askLocation(): void;
  notify(text: string): void;
}

/** On a touch screen the focus would bring up the keyboard unasked. */
const hasMouse = () => matchMedia('(hover: hover)').matches;

export function createComposer(t: Texts, actions: ComposerActions): Composer {
  const form = part('form', 'composer');
  const input = part('textarea', 'input');
  const grow = part('div', 'grow');
  const send = part('button', 'send');
  let view = emptyView;
  let subject: Subject | null = null;
  let obeyedCall = 0;

  const write = (text: string) => {
    input.value = text;
    // The grid cell behind the field holds the same text and gives the field its height.
    grow.dataset['value'] = text;
    send.setAttribute('aria-disabled', String(text.trim() === ''));
  };

  const cancel = () => {
    if (subject?.kind === 'edit') write('');
    turnTo(null);
    input.focus();
  };

  const keyboard = createReplyKeyboard(t, actions);
  const showSubject = createSubjectLine(t, cancel);
  const showBottomButton = createBottomButton(t, actions);
  const commands = createCommands(input, {
    run: (command) => {
      write('');
      actions.say(`/${command}`);
      input.focus();
    },
    complete: (command) => write(`/${command} `),
  });

  const turnTo = (next: Subject | null) => {
    subject = next;
    showSubject(next, view.me?.id);
    input.placeholder = next?.placeholder ?? keyboard.placeholder() ?? t('page-message');
  };
  const replyTo = (message: ShownMessage, placeholder?: string) => {
    turnTo({ kind: 'reply', message, placeholder });
    input.focus();
  };
  const edit = (message: ShownMessage) => {
    turnTo({ kind: 'edit', message });
    write(message.text ?? '');
    input.focus();
  };

  const submit = () => {
    const text = input.value.trim();
    if (text === '') return;
    const { kind, message } = subject ?? {};
    write('');
    commands.close();
    turnTo(null);
    if (kind !== 'edit' || !message) actions.say(text, message?.message_id);
    else if (message.text !== text) actions.edit(message.message_id, text);
  };

  const indexOf = (message: ShownMessage) =>
    view.messages.findIndex((each) => each.message_id === message.message_id);

  /** Ctrl with an arrow walks through the messages to answer, as in Telegram Desktop. */
  const walkReplies = (step: -1 | 1) => {
    const from = subject?.kind === 'reply' ? indexOf(subject.message) : view.messages.length;
    const message = view.messages[from + step];
    if (message) replyTo(message);
    else turnTo(null);
  };

  const editLast = () => {
    const last = view.messages.findLast((each) => each.from?.id === view.me?.id && each.text !== undefined);
    if (last) edit(last);
  };

  input.addEventListener('keydown', (event) => {
    if (commands.takeKey(event) || event.isComposing) return;
    const { key, shiftKey, altKey } = event;
    const isControlled = event.ctrlKey || event.metaKey;
    if (key === 'Enter' && !shiftKey && !altKey) submit();
    else if (key === 'Escape') cancel();
    else if (key === 'ArrowUp' && isControlled) walkReplies(-1);
    else if (key === 'ArrowDown' && isControlled) walkReplies(1);
    else if (key === 'ArrowUp' && !shiftKey && input.value === '') editLast();
    else return;
    event.preventDefault();
  });
  input.addEventListener('input', () => {
    write(input.value);
    commands.match(input.value);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    input.focus();
  });
  part('button', 'menu-button').addEventListener('click', () => {
    commands.toggle();
    if (hasMouse()) input.focus();
  });
  // A letter typed anywhere is meant for the message.
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    const isElsewhere = document.activeElement?.closest('dialog, [popover], input, textarea');
    if (isLetter && !isElsewhere) input.focus();
  });
  write('');

  return {
    update(next) {
      view = next;
      commands.setAll(view.bot?.commands ?? []);
      const isClosed = isComposerClosed(view);
      const hasOpened = form.hidden && !isClosed;
      form.hidden = isClosed;
      keyboard.update(view.messages, !isClosed);
      showBottomButton(view);
      turnTo(subject && indexOf(subject.message) >= 0 ? subject : null);
      if (hasOpened && hasMouse()) input.focus();
      const call = awaitedReply(view.messages);
      if (!call || call.message.message_id === obeyedCall) return;
      obeyedCall = call.message.message_id;
      replyTo(call.message, call.markup.input_field_placeholder);
    },
    replyTo: (message) => replyTo(message),
    edit,
    insert(text) {
      write(text);
      input.focus();
    },
    takeText() {
      const text = input.value.trim();
      write('');
      return text;
    },
  };
}
