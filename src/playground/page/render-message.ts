import type { MessageOrigin } from 'grammy/types';
import type { ShownMessage } from '../chat-api.ts';
import { type AttachmentContext, renderAttachment } from './attachments.ts';
import { element } from './dom.ts';
import { icon } from './icons.ts';
import { type InlineActions, renderInlineKeyboard } from './keyboard.ts';
import { renderText, type TextActions } from './render-text.ts';
import type { Outgoing } from './state.ts';
import type { Texts } from './texts.ts';
import { clockTime, fullTime } from './time.ts';

export interface MessageActions extends TextActions, InlineActions {
  jumpTo(messageId: number): void;
  retry(item: Outgoing): void;
  discard(item: Outgoing): void;
}

export interface MessageContext extends AttachmentContext {
  readonly t: Texts;
  readonly actions: MessageActions;
  readonly botUsername: string;
  /** Id of the guest: their messages stand on the right. */
  readonly meId: number | undefined;
}

/** A row of the log: one bubble with its keyboard, or one line about the chat itself. */
export function renderMessage(message: ShownMessage, context: MessageContext): HTMLElement {
  if (isService(message)) {
    const line = element('span', {}, serviceText(message, context.t));
    return element('div', { class: 'row is-service', 'data-message': message.message_id }, line);
  }
  const isOwn = message.from?.id === context.meId;
  const markup = message.reply_markup;
  return element(
    'article',
    {
      class: `row ${isOwn ? 'is-out' : 'is-in'}`,
      'data-message': message.message_id,
      tabindex: -1,
      'aria-label': `${authorName(message, context)}, ${clockTime(message.date)}`,
    },
    element(
      'div',
      { class: 'post' },
      renderBubble(message, isOwn, context),
      markup &&
        'inline_keyboard' in markup &&
        markup.inline_keyboard.length > 0 &&
        renderInlineKeyboard(message.message_id, markup, context),
    ),
  );
}

function renderBubble(message: ShownMessage, isOwn: boolean, context: MessageContext): HTMLElement {
  const attachment = renderAttachment(message, context);
  const text = message.text ?? message.caption ?? (attachment ? '' : context.t('page-unknown-message'));
  const entities = message.entities ?? message.caption_entities ?? [];
  const meta = renderMeta(message, isOwn, context.t);
  const above = [
    message.forward_origin &&
      element(
        'div',
        { class: 'forwarded' },
        `${context.t('page-forwarded-from')} `,
        originName(message.forward_origin, context.t),
      ),
    message.reply_to_message && replyHeader(message.reply_to_message, message.quote?.text, context),
  ];
  const body = text && element('div', { class: 'text' }, renderText(text, entities, context), meta);
  const content = message.show_caption_above_media ? [body, attachment?.node] : [attachment?.node, body];
  return element(
    'div',
    { class: `bubble${attachment ? ` is-${attachment.fit}` : ''}${body ? '' : ' is-textless'}` },
    ...above,
    ...content,
    !body && meta,
  );
}

/** Telegram marks edits of people only: bots rewrite their screens all the time. */
function renderMeta(message: ShownMessage, isOwn: boolean, t: Texts): HTMLElement {
  const isMarkedEdited = message.edit_date !== undefined && !message.from?.is_bot;
  return element(
    'span',
    { class: 'meta' },
    isMarkedEdited && element('span', { class: 'edited' }, t('page-edited')),
    element('time', { title: fullTime(message.date) }, clockTime(message.date)),
    isOwn && icon('read'),
  );
}

/** A message inside another one has no message it replies to. */
type QuotedMessage = Omit<ShownMessage, 'reply_to_message'>;

function replyHeader(
  original: QuotedMessage,
  quote: string | undefined,
  context: MessageContext,
): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'reply-header', onclick: () => context.actions.jumpTo(original.message_id) },
    element('span', { class: 'reply-author' }, authorName(original, context)),
    element('span', { class: 'reply-text' }, quote ?? summary(original, context.t)),
  );
}

export function authorName(
  message: QuotedMessage,
  { t, meId }: { t: Texts; meId: number | undefined },
): string {
  if (message.from?.id === meId) return t('page-you');
  return [message.from?.first_name, message.from?.last_name].filter(Boolean).join(' ');
}

function originName(origin: MessageOrigin, t: Texts): string {
  switch (origin.type) {
    case 'user':
      return [origin.sender_user.first_name, origin.sender_user.last_name].filter(Boolean).join(' ');
    case 'hidden_user':
      return origin.sender_user_name;
    case 'chat':
      return origin.sender_chat.title ?? t('page-somebody');
    case 'channel':
      return origin.chat.title ?? t('page-somebody');
  }
}

/** One line that stands for a message where there is no room for all of it. */
export function summary(message: QuotedMessage, t: Texts): string {
  const text = message.text ?? message.caption;
  if (text !== undefined) return text.replace(/\s+/gu, ' ').trim();
  if (message.venue) return message.venue.title;
  if (message.location) return t('page-location');
  if (message.photo) return t('page-photo');
  if (message.sticker) return `${message.sticker.emoji ?? ''} ${t('page-sticker')}`.trim();
  if (message.voice) return t('page-voice');
  return message.document?.file_name ?? t('page-message');
}

/** Whether a message says something about the chat itself. */
export const isService = (message: ShownMessage): boolean =>
  message.pinned_message !== undefined || message.write_access_allowed !== undefined;

function serviceText({ pinned_message: pinned }: ShownMessage, t: Texts): string {
  if (!pinned) return t('page-write-access');
  return pinned.text === undefined ? t('page-pinned') : `${t('page-pinned')}: «${pinned.text}»`;
}

/** What is on its way to the server, or did not get there. */
export function renderOutgoing(item: Outgoing, { t, actions }: MessageContext): HTMLElement {
  const hasFailed = item.status === 'failed';
  const failure = element(
    'div',
    { class: 'failure', role: 'alert' },
    icon('failed'),
    element('span', {}, t('page-not-sent')),
    element(
      'button',
      { type: 'button', class: 'failure-action', onclick: () => actions.retry(item) },
      t('page-retry'),
    ),
    element(
      'button',
      { type: 'button', class: 'failure-action', onclick: () => actions.discard(item) },
      t('page-discard'),
    ),
  );
  return element(
    'article',
    {
      class: `row is-out is-${item.status}`,
      'aria-label': `${t('page-you')}, ${hasFailed ? t('page-not-sent') : t('page-sending')}`,
    },
    element(
      'div',
      { class: 'post' },
      element(
        'div',
        { class: 'bubble' },
        element(
          'div',
          { class: 'text' },
          outgoingText(item, t),
          element(
            'span',
            { class: 'meta' },
            element('time', {}, clockTime(item.date)),
            icon(hasFailed ? 'failed' : 'clock'),
          ),
        ),
      ),
      hasFailed && failure,
    ),
  );
}

function outgoingText({ action }: Outgoing, t: Texts): string {
  if (action.do === 'say') return action.text;
  return action.do === 'location' ? t('page-location') : t(`page-${action.kind}`);
}
