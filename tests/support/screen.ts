import type { Button, Screen } from '../../src/bot/views/screen.ts';
import { LIMITS } from '../../src/telegram/limits.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Telegram HTML as a person reads it: without the tags. */
export const plainText = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (entity, name: string) => ENTITIES[name] ?? entity);

/** The labels of a keyboard, row by row. */
export const labelsOf = (screen: Screen): string[][] =>
  screen.keyboard.map((row) => row.map((button) => button.text));

/** The packed data of the first button with this label. */
export function dataOf(screen: Screen, label: string): string | undefined {
  const button = screen.keyboard.flat().find(({ text }) => text === label);
  return button && 'callback_data' in button ? button.callback_data : undefined;
}

/** A screen as one reads it, buttons in brackets: for looking at, and for a test's message. */
export const render = (screen: Screen): string =>
  [
    plainText(screen.text.value),
    '',
    ...screen.keyboard.map((row) => row.map(({ text }) => `[ ${text} ]`).join(' ')),
  ].join('\n');

/** Everything on a screen that Telegram would refuse or a person stumble over; empty where it is fit to be shown. */
export function faultsOf(screen: Screen): string[] {
  const text = plainText(screen.text.value);
  return [
    ...(text.trim() === '' ? ['empty text'] : []),
    ...(text.length > LIMITS.messageText ? [`text of ${text.length} characters`] : []),
    ...(/null|undefined|NaN|\[object/.exec(text) ?? []),
    ...(/[{}]/.exec(text) ?? []),
    ...(/\n{3,}/.test(text) ? ['double blank line'] : []),
    ...(/^\s|\s$/.test(text) ? ['blank at an end'] : []),
    ...(/[^\n] {2,}\S/.exec(text) ?? []),
    ...unclosedTags(screen.text.value),
    ...screen.keyboard.filter((row) => row.length === 0).map(() => 'empty row'),
    ...screen.keyboard.filter((row) => row.length > 8).map(() => 'row of more than 8'),
    ...screen.keyboard.flat().flatMap(faultsOfButton),
  ];
}

function faultsOfButton(button: Button): string[] {
  const data = 'callback_data' in button ? button.callback_data : undefined;
  const bytes = data === undefined ? 1 : Buffer.byteLength(data);
  return [
    ...(button.text.trim() === '' ? ['button without a label'] : []),
    ...(/null|undefined|NaN|[{}]/.test(button.text) ? [`label «${button.text}»`] : []),
    ...(bytes === 0 || bytes > LIMITS.callbackDataBytes ? [`data of ${bytes} bytes: ${data}`] : []),
    ...('url' in button && !URL.canParse(button.url) ? [`address ${button.url}`] : []),
    ...('copy_text' in button &&
    (button.copy_text.text === '' || button.copy_text.text.length > LIMITS.copyText)
      ? ['text to copy']
      : []),
  ];
}

/** Tags must be those of Telegram's HTML and close in the order they were opened in. */
function unclosedTags(markup: string): string[] {
  const open: string[] = [];
  for (const [tag, slash, name = ''] of markup.matchAll(/<(\/?)([a-z-]+)[^>]*>/g)) {
    if (!TAGS.has(name)) return [`tag ${tag}`];
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`tag ${tag}`];
  }
  return open.map((name) => `unclosed <${name}>`);
}

const TAGS: ReadonlySet<string> = new Set([
  'b',
  'i',
  'u',
  's',
  'a',
  'code',
  'pre',
  'blockquote',
  'tg-spoiler',
]);
