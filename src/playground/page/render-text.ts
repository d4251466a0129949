import type { MessageEntity } from 'grammy/types';
import { element } from './dom.ts';
import { isBlock, type TextNode, textTree } from './entities.ts';
import { icon } from './icons.ts';
import { linkTarget } from './links.ts';
import type { Texts } from './texts.ts';

/** What a tap on a part of a text may ask for. */
export interface TextActions {
  say(text: string): void;
  start(payload: string): void;
  openProfile(): void;
  copy(text: string): void;
  notify(text: string): void;
}

export interface TextContext {
  readonly t: Texts;
  readonly actions: TextActions;
  readonly botUsername: string;
}

export function renderText(
  text: string,
  entities: readonly MessageEntity[],
  context: TextContext,
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...renderNodes(textTree(text, entities), context));
  return fragment;
}

function renderNodes(nodes: readonly TextNode[], context: TextContext): Node[] {
  return nodes.map((node, index) =>
    'text' in node
      ? document.createTextNode(trimAtBlocks(node.text, nodes[index - 1], nodes[index + 1]))
      : renderEntity(node.entity, plainText(node.children), renderNodes(node.children, context), context),
  );
}

/** A block makes its own line break: the one written beside it would be an empty line. */
function trimAtBlocks(text: string, before: TextNode | undefined, after: TextNode | undefined): string {
  const isAfterBlock = before && 'entity' in before && isBlock(before.entity);
  const isBeforeBlock = after && 'entity' in after && isBlock(after.entity);
  const begun = isAfterBlock ? text.replace(/^\n/u, '') : text;
  return isBeforeBlock ? begun.replace(/\n$/u, '') : begun;
}

const plainText = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => ('text' in node ? node.text : plainText(node.children))).join('');

function renderEntity(entity: MessageEntity, text: string, children: Node[], context: TextContext): Node {
  const { t, actions } = context;
  switch (entity.type) {
    case 'bold':
      return element('strong', {}, ...children);
    case 'italic':
      return element('em', {}, ...children);
    case 'underline':
      return element('u', {}, ...children);
    case 'strikethrough':
      return element('s', {}, ...children);
    case 'spoiler':
      return spoiler(children, t);
    case 'code':
      return element(
        'code',
        tapping(`${text}. ${t('page-copy')}`, () => actions.copy(text)),
        ...children,
      );
    case 'pre':
      return codeBlock(text, entity.language ?? '', children, context);
    case 'blockquote':
      return element('blockquote', { class: 'quote' }, ...children);
    case 'expandable_blockquote':
      return expandableQuote(children, t);
    case 'text_link':
      return link(entity.url, children, context);
    case 'url':
      return link(text, children, context);
    case 'email':
      return link(`mailto:${text}`, children, context);
    case 'phone_number':
      return link(`tel:${text.replace(/[^\d+]/gu, '')}`, children, context);
    case 'mention':
      return link(`https://t.me/${text.slice(1)}`, children, context);
    case 'bot_command':
      return element(
        'button',
        { type: 'button', class: 'command', onclick: () => actions.say(text) },
        ...children,
      );
    case 'hashtag':
    case 'cashtag':
    case 'text_mention':
      return element('span', { class: 'tag' }, ...children);
    default:
      return element('span', {}, ...children);
  }
}

/** A piece of text that can be tapped or, once it has the focus, pressed. */
const tapping = (label: string, handle: (event: Event) => void) => ({
  role: 'button',
  tabindex: 0,
  'aria-label': label,
  onclick: handle,
  onkeydown: (event: Event) => {
    const isOwn = event instanceof KeyboardEvent && event.target === event.currentTarget;
    if (!isOwn || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    handle(event);
  },
});

/** A tap shows every hidden part of the message, as in Telegram. */
function spoiler(children: Node[], t: Texts): HTMLElement {
  const reveal = (event: Event) => {
    const message = node.closest('.text') ?? node;
    const hidden = message.querySelectorAll('.spoiler:not(.is-revealed)');
    if (hidden.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    for (const each of hidden) {
      each.classList.add('is-revealed');
      for (const name of ['role', 'tabindex', 'aria-label']) each.removeAttribute(name);
      each.firstElementChild?.removeAttribute('inert');
    }
  };
  const node = element(
    'span',
    { class: 'spoiler', ...tapping(t('page-spoiler'), reveal) },
    element('span', { class: 'spoiler-text', inert: true }, ...children),
  );
  return node;
}

function codeBlock(
  text: string,
  language: string,
  children: Node[],
  { t, actions }: TextContext,
): HTMLElement {
  const copy = element(
    'button',
    { type: 'button', class: 'pre-copy', 'aria-label': t('page-copy'), onclick: () => actions.copy(text) },
    icon('copy'),
  );
  return element(
    'div',
    { class: 'pre' },
    element('div', { class: 'pre-head' }, element('span', {}, language || t('page-code')), copy),
    element('pre', {}, element('code', {}, ...children)),
  );
}

/** Collapsed to three lines; a text that fits in them gets no chevron ({@link watchQuotes}). */
function expandableQuote(children: Node[], t: Texts): HTMLElement {
  const toggle = () => {
    const isExpanded = quote.classList.toggle('is-expanded');
    button.setAttribute('aria-expanded', String(isExpanded));
    button.setAttribute('aria-label', isExpanded ? t('page-quote-collapse') : t('page-quote-expand'));
  };
  const button = element(
    'button',
    {
      type: 'button',
      class: 'quote-toggle',
      'aria-expanded': 'false',
      'aria-label': t('page-quote-expand'),
      onclick: toggle,
    },
    icon('down'),
  );
  const onQuoteClick = (event: Event) => {
    const isOther = event.target instanceof Element && event.target.closest('a, button, [role=button]');
    const isSelecting = !getSelection()?.isCollapsed;
    if (!isOther && !isSelecting && quote.classList.contains('is-long')) toggle();
  };
  const quote = element(
    'blockquote',
    { class: 'quote is-expandable', onclick: onQuoteClick },
    element('div', { class: 'quote-text' }, ...children),
    button,
  );
  return quote;
}

/** Marks the expandable quotes that are longer than their collapsed height, as they come and as the page is resized. */
export function watchQuotes(): (within: Element) => void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const quote = target.parentElement;
      if (!quote || quote.classList.contains('is-expanded')) continue;
      quote.classList.toggle('is-long', target.scrollHeight > target.clientHeight + 1);
    }
  });
  return (within) => {
    for (const text of within.querySelectorAll('.quote-text')) observer.observe(text);
  };
}

/** A link to the web opens in a new tab, one to this bot is followed in this chat, any other is only shown. */
function link(url: string, children: readonly Node[], { t, actions, botUsername }: TextContext): HTMLElement {
  const target = linkTarget(url, botUsername);
  const title = children.map((child) => child.textContent).join('') === url ? null : url;
  if (target.to === 'web') {
    return element(
      'a',
      { href: target.href, target: '_blank', rel: 'noopener noreferrer', title },
      ...children,
    );
  }
  const follow = () => {
    if (target.to === 'start') actions.start(target.payload);
    else if (target.to === 'profile') actions.openProfile();
    else actions.notify(t('page-only-telegram'));
  };
  return element('button', { type: 'button', class: 'command', title, onclick: follow }, ...children);
}
