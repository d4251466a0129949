import { LIMITS } from './limits.ts';

const PREFIX = 'q_';
const BYTES_MAX = Math.floor(((LIMITS.startPayload - PREFIX.length) * 3) / 4);

/** Windows-1251: one byte for a letter of a Russian question, so that a link holds twice as much as in UTF-8. */
const ENCODING = 'windows-1251';
const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from(new TextDecoder(ENCODING).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))).map(
    (character, byte) => [character, byte],
  ),
);

/**
 * The payload of `/start` that asks the bot this question: `q_` and base64url. A long question is cut after a word;
 * what the encoding does not know, such as emoji, is left out.
 */
export function questionPayload(question: string): string {
  const bytes = [...question.normalize('NFC').replace(/\s+/g, ' ').trim()].flatMap(
    (character) => BYTE_OF.get(character) ?? [],
  );
  return PREFIX + Buffer.from(cut(bytes)).toString('base64url');
}

const SPACE = 0x20;

function cut(bytes: readonly number[]): readonly number[] {
  if (bytes.length <= BYTES_MAX) return bytes;
  const lastSpace = bytes.lastIndexOf(SPACE, BYTES_MAX);
  return bytes.slice(0, lastSpace > 0 ? lastSpace : BYTES_MAX);
}

/** The question, empty where none was asked; undefined for any other payload. It comes from outside: untrusted. */
export function parseQuestionPayload(payload: string): string | undefined {
  const [, encoded] = /^q_([A-Za-z0-9_-]*)$/.exec(payload) ?? [];
  if (encoded === undefined) return undefined;
  const text = new TextDecoder(ENCODING).decode(Buffer.from(encoded, 'base64url'));
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
