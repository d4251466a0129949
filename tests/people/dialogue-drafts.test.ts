import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { createDialogueDrafts } from '../../src/people/dialogue-drafts.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const DRAFT = {
  id: '3c9d0f6e-6b0a-4f57-9d52-0b4a3f0f6a11',
  version: 1,
  step: 'size',
  returnTo: null,
  answers: { colours: ['red'], size: null },
  messageId: 7,
  messagesBelow: 0,
  updateId: 2 ** 40,
};

describeOnEachDatabase('drafts of conversations', (open) => {
  let database: Database;
  let now = new Date('2026-11-23T10:00:00Z');
  const drafts = () => createDialogueDrafts(database, () => now);

  beforeAll(async () => {
    database = await open();
  });

  it('are kept as they were, one to a conversation and a chat', async () => {
    await drafts().keep(1, 'choose', { ...DRAFT, step: 'colour' });
    await drafts().keep(1, 'choose', DRAFT);
    await drafts().place(1, 'choose', { messagesBelow: 3 });
    expect(await drafts().of(1, 'choose')).toEqual({ ...DRAFT, messagesBelow: 3, at: now });
    expect(await drafts().of(1, 'ask')).toBeUndefined();
    expect(await drafts().of(2, 'choose')).toBeUndefined();
  });

  it('are kept of many chats at the same time, whatever was typed', async () => {
    const chats = [11, 12, 13];
    await Promise.all(
      chats.map((chat) => drafts().keep(chat, 'choose', { ...DRAFT, answers: { typed: `${chat} \0` } })),
    );
    const kept = drafts();
    await Promise.all([
      ...chats.map((chat) => kept.keep(chat, 'choose', { ...DRAFT, answers: { typed: `${chat} \ud800` } })),
      kept.keep(13, 'ask', { ...DRAFT, step: null, messageId: null }),
      kept.keep(13, 'choose', { ...DRAFT, answers: { typed: 'last' } }),
    ]);
    const found = await Promise.all(chats.map((chat) => kept.of(chat, 'choose')));
    expect(found.map((draft) => draft?.answers)).toEqual([
      { typed: '11 \ufffd' },
      { typed: '12 \ufffd' },
      { typed: 'last' },
    ]);
    expect(await kept.of(13, 'ask')).toEqual({ ...DRAFT, step: null, messageId: null, at: now });
  });

  it('tell which conversation was left last, and leave nothing of the answers when it ends', async () => {
    await drafts().keep(3, 'choose', DRAFT);
    now = new Date(now.getTime() + 1000);
    await drafts().keep(3, 'ask', DRAFT);
    expect((await drafts().unfinished(3))?.dialogue).toBe('ask');
    await drafts().end(3, 'ask', 99);
    expect(await drafts().of(3, 'ask')).toMatchObject({ step: null, answers: {}, updateId: 99 });
    expect((await drafts().unfinished(3))?.dialogue).toBe('choose');
  });

  it('tell the update that ended a conversation should it come once more', async () => {
    await drafts().keep(5, 'choose', DRAFT);
    expect(await drafts().isEndedBy(5, DRAFT.updateId)).toBe(false);
    await drafts().end(5, 'choose', 99);
    expect(await drafts().isEndedBy(5, 99)).toBe(true);
    expect(await drafts().isEndedBy(5, 100)).toBe(false);
    expect(await drafts().isEndedBy(6, 99)).toBe(false);
  });

  it('are gone after a month', async () => {
    await drafts().keep(4, 'choose', DRAFT);
    now = new Date(now.getTime() + 31 * 24 * 3_600_000);
    expect(await drafts().of(4, 'choose')).toBeUndefined();
    expect(await drafts().unfinished(4)).toBeUndefined();
  });
});
