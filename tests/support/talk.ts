import type { Feature } from '../../src/bot/feature.ts';
import type { ApiCall } from '../../src/playground/calls.ts';
import type { MessageContent } from '../../src/playground/messages.ts';
import { type ServedBot, serve } from './served-bot.ts';
import type { Telegram, TelegramActor, Toast } from './telegram.ts';
import type { Screen } from './telegram-screen.ts';

/** A person and a bot of some features on the tests' Telegram, turn by turn: for conversations. */
export interface Talk {
  readonly person: TelegramActor;
  /** Each resolves with what the newest message of the bot shows once the bot has handled it. */
  says(text: string): Promise<Screen>;
  presses(button: string | RegExp, messageId?: number): Promise<Screen>;
  pressesData(data: string, messageId?: number): Promise<Screen>;
  sends(content: MessageContent): Promise<Screen>;
  /** What the last press was answered with. */
  toast(): Promise<Toast>;
  screen(): Screen;
  /** The calls of the last turn. */
  readonly calls: readonly ApiCall[];
  /** How many updates no feature has taken. */
  readonly untaken: number;
  /** The last update comes once more, as it does after a kill. */
  repeats(): Promise<Screen>;
  /** The process ends and starts again: only what is in the database is left. */
  restart(): Promise<void>;
}

/** @param build the features, anew for every start */
export async function createTalk(telegram: Telegram, build: () => readonly Feature[]): Promise<Talk> {
  const person = telegram.user();
  let bot: ServedBot = await serve(telegram, build());
  let calls: readonly ApiCall[] = [];
  const turn = async (action: Promise<unknown>): Promise<Screen> => {
    await action;
    calls = await bot.handle();
    return person.screen();
  };
  return {
    person,
    says: (text) => turn(person.says(text)),
    presses: (button, messageId) => turn(person.presses(button, messageId)),
    pressesData: (data, messageId = person.screen().messageId) => turn(person.pressesData(messageId, data)),
    sends: (content) => turn(person.sends(content)),
    toast: () => person.nextToast(),
    screen: () => person.screen(),
    get calls() {
      return calls;
    },
    get untaken() {
      return bot.untaken;
    },
    async repeats() {
      calls = await bot.repeat();
      return person.screen();
    },
    async restart() {
      bot = await serve(telegram, build());
    },
  };
}
