import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Message } from 'grammy/types';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { loadBundled } from '../../src/catalog/load.ts';
import type { Database } from '../../src/database/client.ts';
import { faq } from '../../src/database/schema/faq.ts';
import { operatorChats, tickets } from '../../src/database/schema/tickets.ts';
import { type AskBot, startAskBot } from './ask-bot.ts';
import { clearDialogues } from './clear-dialogues.ts';
import type { OpenDatabase } from './database.ts';
import { ru as t } from './locale.ts';
import { startTelegram, type Telegram, type TelegramActor, type TelegramGroup } from './telegram.ts';

/** Nothing in the catalogue answers it. */
export const QUESTION = 'Можно ли провести в цех оптоволокно от своего провайдера?';

/** An operators' group, one operator in it, and Anna, who asks. */
export interface AskScene {
  readonly database: Database;
  readonly telegram: Telegram;
  readonly group: TelegramGroup;
  readonly operator: TelegramActor;
  readonly anna: TelegramActor;
  /** As it runs now. */
  readonly bot: AskBot;
  /** Time passes for the bot, which then looks for what is due. */
  pass(ms: number): void;
  /** @param operatorChatId default: as before */
  restart(operatorChatId?: number): Promise<void>;
  says(actor: TelegramActor, text: string, replyTo?: number): Promise<void>;
  presses(actor: TelegramActor, label: string, messageId?: number): Promise<void>;
  /** Any data from any message. */
  forges(actor: TelegramActor, data: string, messageId?: number): Promise<void>;
  /** Asks a person. @returns the number */
  asks(actor: TelegramActor, question?: string): Promise<string>;
  /** The newest message of a chat with these words, as soon as there is one. */
  appears(chatId: number, words: string): Promise<Message>;
  toOperators(words: string): Promise<Message>;
  /** How many messages of a chat have these words. */
  count(chatId: number, words: string): number;
}

/** Sets the scene for every test of the suite anew: nothing is left of the one before. */
export function setAskScene(open: OpenDatabase, type: 'group' | 'supergroup' = 'group'): AskScene {
  let database: Database;
  let telegram: Telegram;
  let group: TelegramGroup;
  let operator: TelegramActor;
  let anna: TelegramActor;
  let bot: AskBot;
  let operatorChatId: number;
  let aheadMs: number;

  const now = () => new Date(Date.now() + aheadMs);
  const start = () => startAskBot({ telegram, database, operatorChatId, now });

  beforeAll(async () => {
    database = await open();
    await loadBundled(database);
  });
  beforeEach(async () => {
    await clearDialogues(database);
    for (const table of [tickets, operatorChats]) await database.db.delete(table);
    await database.db.delete(faq).where(eq(faq.origin, 'operator'));
    telegram = await startTelegram();
    group = telegram.group({ type, title: 'Операторы' });
    operator = group.as(telegram.user({ first_name: 'Ольга' }));
    anna = telegram.user({ first_name: 'Анна' });
    operatorChatId = group.chatId;
    aheadMs = 0;
    bot = await start();
  });
  afterEach(async () => {
    await bot.close();
    await telegram.close();
  });

  const scene: AskScene = {
    get database() {
      return database;
    },
    get telegram() {
      return telegram;
    },
    get group() {
      return group;
    },
    get operator() {
      return operator;
    },
    get anna() {
      return anna;
    },
    get bot() {
      return bot;
    },
    pass(ms) {
      aheadMs += ms;
      bot.desk?.deliver();
    },
    async restart(chatId = operatorChatId) {
      await bot.close();
      operatorChatId = chatId;
      bot = await start();
    },
    async says(actor, text, replyTo) {
      await actor.says(text, replyTo === undefined ? {} : { replyTo });
      await bot.handle();
    },
    async presses(actor, label, messageId) {
      await actor.presses(label, messageId);
      await bot.handle();
    },
    async forges(actor, data, messageId = 1) {
      await actor.pressesData(messageId, data);
      await bot.handle();
    },
    async asks(actor, question = QUESTION) {
      await scene.says(actor, `/ask ${question}`);
      if (actor.screen().rows.flat().includes(t.text('ask-helped-no'))) {
        await scene.presses(actor, t.text('ask-helped-no'));
      }
      await scene.presses(actor, t.text('ask-send'));
      return /№ (\d+)/.exec(actor.screen().text)?.[1] ?? '';
    },
    async appears(where, words) {
      const deadline = performance.now() + 5000;
      for (;;) {
        const messages = telegram.messages(where);
        const found = messages.findLast((message) => message.text?.includes(words));
        if (found) return found;
        if (performance.now() > deadline) {
          throw new Error(`no «${words}» in:\n${messages.map(({ text }) => text).join('\n---\n')}`);
        }
        await sleep(5);
      }
    },
    toOperators: (words) => scene.appears(group.chatId, words),
    count: (where, words) => telegram.messages(where).filter(({ text }) => text?.includes(words)).length,
  };
  return scene;
}
