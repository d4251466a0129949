import type { VersionedState } from '@grammyjs/conversations';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { conversations } from '../../src/database/schema/conversations.ts';
import { createConversationStorage } from '../../src/telegram/conversation-storage.ts';
import { describeOnEachDatabase } from '../support/database.ts';

interface State {
  waits: string[];
}

const stateOf = (...waits: string[]): VersionedState<State> => ({ version: [0, 1], state: { waits } });
const HOUR = 3_600_000;

describeOnEachDatabase('the state of conversations', (open) => {
  let database: Database;
  let now = new Date('2026-11-23T10:00:00Z');
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  const create = () => createConversationStorage<State>(database, () => now);
  let storage: ReturnType<typeof create>;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => {
    storage = create();
  });

  it('is kept chat by chat, of many at the same time', async () => {
    const chats = ['1', '2', '3'];
    await Promise.all(chats.map((chat) => storage.write(chat, stateOf(`chat ${chat} \0\ud800`))));
    await storage.delete('2');
    expect(await Promise.all(chats.map((chat) => create().read(chat)))).toEqual([
      stateOf('chat 1 \ufffd\ufffd'),
      undefined,
      stateOf('chat 3 \ufffd\ufffd'),
    ]);
  });

  it('counts for a day after the last answer, whether that has changed it or not', async () => {
    await storage.write('4', stateOf('a'));
    later(20 * HOUR);
    const kept = await storage.read('4');
    if (kept) await storage.write('4', { ...kept });
    later(20 * HOUR);
    expect(await storage.read('4')).toEqual(stateOf('a'));
    later(4 * HOUR + 1);
    expect(await storage.read('4')).toBeUndefined();
  });

  it('is written when it has changed, and not written again a moment later when it has not', async () => {
    await storage.write('5', stateOf('a'));
    const kept = await storage.read('5');
    kept?.state.waits.push('b');
    if (kept) await storage.write('5', { ...kept });
    const changed = await storage.read('5');
    expect(changed).toEqual(stateOf('a', 'b'));

    await database.db.delete(conversations).where(eq(conversations.chatId, 5));
    later(60_000);
    if (changed) await storage.write('5', { ...changed });
    expect(await storage.read('5')).toBeUndefined();
  });
});
