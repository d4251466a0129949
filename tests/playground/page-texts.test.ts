import { expect, it } from 'vitest';
import { ru } from '../support/locale.ts';
import { readSources } from '../support/sources.ts';

/** Kinds of attachments are named by the protocol: their keys are put together. */
const composed = ['photo', 'document', 'sticker', 'voice'].map((kind) => `page-${kind}`);

it('the chat page has a text for every key, and no other', () => {
  const sources = readSources('src/playground/page', ['.ts', '.html']).map(({ text }) => text);
  const named = sources.flatMap((text) =>
    [...text.matchAll(/['"](page-[a-z-]+)['"]/g)].map(([, key = '']) => key),
  );
  const existing = ru.keys().filter((key) => key.startsWith('page-'));
  expect([...new Set([...named, ...composed])].sort()).toEqual([...existing].sort());
});
