import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  ReplyKeyboardMarkup,
} from 'grammy/types';
import { element } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { linkTarget } from './links.ts';
import type { Press } from './state.ts';
import type { Texts } from './texts.ts';

export interface InlineActions {
  press(messageId: number, data: string): void;
  copy(text: string): void;
  share(query: string): void;
  insert(text: string): void;
  start(payload: string): void;
  openProfile(): void;
  notify(text: string): void;
}

export interface InlineContext {
  readonly t: Texts;
  readonly actions: InlineActions;
  readonly botUsername: string;
}

/** Rows of equal buttons under a bubble. */
export function renderInlineKeyboard(
  messageId: number,
  markup: InlineKeyboardMarkup,
  context: InlineContext,
): HTMLElement {
  const rows = markup.inline_keyboard.map((row) =>
    element('div', { class: 'key-row' }, ...row.map((button) => inlineButton(messageId, button, context))),
  );
  return element(
    'div',
    { class: 'inline-keyboard', role: 'group', 'aria-label': context.t('page-keyboard') },
    ...rows,
  );
}

function inlineButton(messageId: number, button: InlineKeyboardButton, context: InlineContext): HTMLElement {
  const { t, actions, botUsername } = context;
  const key = (mark: IconName | null, onPress: () => void, data?: string) =>
    element(
      'button',
      { ...keyAttributes(button.text, button.style), type: 'button', onclick: onPress, 'data-data': data },
      ...keyContent(button.text, mark),
    );
  if ('callback_data' in button) {
    const data = button.callback_data;
    return key(null, () => actions.press(messageId, data), data);
  }
  if ('copy_text' in button) return key('copy', () => actions.copy(button.copy_text.text));
  if ('switch_inline_query' in button) return key('share', () => actions.share(button.switch_inline_query));
  if ('switch_inline_query_chosen_chat' in button) {
    return key('share', () => actions.share(button.switch_inline_query_chosen_chat.query ?? ''));
  }
  if ('switch_inline_query_current_chat' in button) {
    return key(null, () => actions.insert(`@${botUsername} ${button.switch_inline_query_current_chat}`));
  }
  if ('url' in button || 'login_url' in button) {
    const target = linkTarget('url' in button ? button.url : button.login_url.url, botUsername);
    if (target.to === 'start') return key(null, () => actions.start(target.payload));
    if (target.to === 'profile') return key(null, () => actions.openProfile());
    if (target.to === 'web') {
      return element(
        'a',
        {
          ...keyAttributes(button.text, button.style),
          href: target.href,
          target: '_blank',
          rel: 'noopener noreferrer',
        },
        ...keyContent(button.text, 'outward'),
      );
    }
  }
  return key(null, () => actions.notify(t('page-only-telegram')));
}

const keyAttributes = (text: string, style: string | undefined) => ({
  class: `key${style ? ` is-${style}` : ''}`,
  title: text,
});

const keyContent = (text: string, mark: IconName | null) => [
  element('span', { class: 'key-text' }, text),
  mark && icon(mark),
];

/** Spins the pressed buttons of one message and stops the others, without drawing anything anew. */
export function markPressed(message: Element, messageId: number, presses: readonly Press[]): void {
  const awaited = new Set(
    presses.filter((press) => press.messageId === messageId).map((press) => press.data),
  );
  for (const key of message.querySelectorAll<HTMLElement>('.key[data-data]')) {
    const isAwaited = awaited.has(key.dataset['data'] ?? '');
    key.classList.toggle('is-pressed', isAwaited);
    if (isAwaited) key.setAttribute('aria-busy', 'true');
    else key.removeAttribute('aria-busy');
  }
}

export interface ReplyKeyActions {
  say(text: string): void;
  askLocation(): void;
  notify(text: string): void;
}

/** The keyboard that takes the place of the letters. */
export function renderReplyKeyboard(
  markup: ReplyKeyboardMarkup,
  { t, actions }: { readonly t: Texts; readonly actions: ReplyKeyActions },
): readonly HTMLElement[] {
  const press = (button: KeyboardButton) => {
    if (typeof button === 'string') actions.say(button);
    else if ('request_location' in button) actions.askLocation();
    else if ('request_contact' in button) actions.notify(t('page-contact-declined'));
    else if (Object.keys(button).some((field) => field.startsWith('request_') || field === 'web_app')) {
      actions.notify(t('page-only-telegram'));
    } else actions.say(button.text);
  };
  return markup.keyboard.map((row) =>
    element(
      'div',
      { class: 'key-row' },
      ...row.map((button) => {
        const { text, style } = typeof button === 'string' ? { text: button, style: undefined } : button;
        return element(
          'button',
          { ...keyAttributes(text, style), type: 'button', onclick: () => press(button) },
          ...keyContent(text, typeof button !== 'string' && 'request_location' in button ? 'location' : null),
        );
      }),
    ),
  );
}
