import type { MessageEntity } from 'grammy/types';

type FoundType = 'bot_command' | 'mention' | 'hashtag' | 'url' | 'email' | 'phone_number';

/** What Telegram finds by itself in a text, users' and bots' alike; in the order in which a place is given away. */
const PATTERNS: readonly (readonly [type: FoundType, hint: RegExp, pattern: RegExp])[] = [
  ['email', /@/, /(?<![\p{L}\p{N}._+-])[\w.+-]{1,64}@(?:[\w-]+\.)+[a-z]{2,}(?![\p{L}\p{N}_])/giu],
  [
    'url',
    /\./,
    /(?<![\p{L}\p{N}_@./-])(?:https?:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)\]'…]|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|ru|su|рф|москва|moscow|info|pro|tech|me|io|dev|app)(?![\p{L}\p{N}_-])(?:\/[^\s<>«»"]*[^\s<>«»".,;:!?)\]'…])?)/giu,
  ],
  [
    'bot_command',
    /\//,
    /(?<![\p{L}\p{N}_/<>@.-])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu,
  ],
  ['mention', /@/, /(?<![\p{L}\p{N}_/@.])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\p{L}\p{N}_@])/gu],
  ['hashtag', /#/, /(?<![\p{L}\p{N}_#&])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}(?![#])/gu],
  ['phone_number', /\+/, /(?<![\p{L}\p{N}])\+\d[\d\s()-]{8,18}\d(?!\d)/gu],
];

/** Entities of plain text, in order of their places, none overlapping another; UTF-16 offsets. */
export function findEntities(text: string): MessageEntity.CommonMessageEntity[] {
  const found: MessageEntity.CommonMessageEntity[] = [];
  for (const [type, hint, pattern] of PATTERNS) {
    if (!hint.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!found.some((other) => overlap(other, entity))) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

export const overlap = (a: Place, b: Place): boolean =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length;
