import { randomInt } from 'node:crypto';
import type { InlineKeyboardButton, Message, User } from 'grammy/types';
import { changeRoom } from '../../src/playground/chats.ts';
import { forBot, type MessageContent } from '../../src/playground/messages.ts';
import { type SampleKind, sampleContent } from '../../src/playground/samples.ts';
import type { Playground } from '../../src/playground/server.ts';
import type { ChatRoom } from '../../src/playground/state.ts';
import { pushUpdate } from '../../src/playground/updates.ts';
import {
  editAsUser,
  pressAsUser,
  sendAsUser,
  setBlocked,
  typedText,
} from '../../src/playground/user-actions.ts';
import { type ButtonChoice, findButton, render, type Screen, screenOf } from './telegram-screen.ts';

/** What a press was answered with. */
export interface Toast {
  /** Empty for an answer that only stops the button's spinner. */
  readonly text: string;
  readonly isAlert: boolean;
  readonly url?: string;
}

/** A person in a chat with the bot: acts, and sees what the bot shows there. */
export interface TelegramActor {
  readonly user: User;
  readonly chatId: number;
  says(text: string, options?: { readonly replyTo?: number }): Promise<Message>;
  /** A sample of a kind, or any content that a message can have. */
  sends(content: SampleKind | MessageContent, caption?: string): Promise<Message>;
  sharesLocation(latitude: number, longitude: number): Promise<Message>;
  edits(messageId: number, text: string): Promise<Message>;
  /**
   * Presses a button of the given message, or else of the newest one that has it; a button of the keyboard under
   * the input is said.
   *
   * @throws Error that names the buttons that are there
   */
  presses(button: ButtonChoice, messageId?: number): Promise<void>;
  /** Sends any data from any message: what an old or forged button does. */
  pressesData(messageId: number, data: string): Promise<void>;
  /** A press on a message that was sent in inline mode. */
  pressesInline(inlineMessageId: string, data: string): Promise<void>;
  /** @returns the id of the inline query */
  asksInline(query: string, offset?: string): Promise<string>;
  blocks(): Promise<void>;
  unblocks(): Promise<void>;
  /** Deletes the account. */
  leavesTelegram(): Promise<void>;
  /** The newest message of the bot as it stands now. @throws Error where there is none */
  screen(): Screen;
  /**
   * The next message that the bot sent or edited since the last action of this person: one after another, each
   * once. Waits for it. @throws Error with what was seen instead
   */
  nextScreen(): Promise<Screen>;
  /** The next answer to a press of this person, each once. Waits for it. */
  nextToast(): Promise<Toast>;
}

export interface ActorContext {
  readonly playground: Playground;
  /** Waits until `check` finds something. @throws Error that says what was waited for, and what happened meanwhile */
  waitFor<T>(what: string, check: () => T | undefined): Promise<T>;
}

export function createActor(context: ActorContext, room: ChatRoom, user: User): TelegramActor {
  const { playground, waitFor } = context;
  const { world, files, identity } = playground;
  const actor = { world, identity, room, user };
  const chatId = room.facts.chat.id;
  const screens: Screen[] = [];
  const toasts: Toast[] = [];

  world.watch(chatId, (happening) => {
    if (happening.type === 'message' || happening.type === 'edited') {
      if (happening.message.from?.is_bot || happening.message.sender_chat) {
        screens.push(screenOf(happening.message));
      }
    } else if (happening.type === 'callbackAnswer') {
      const { text = '', showAlert, url } = happening;
      toasts.push({ text, isAlert: showAlert, ...(url === undefined ? {} : { url }) });
    }
  });

  /** What was not looked at before an action is no answer to it. */
  const act = async <T>(action: () => T): Promise<T> => {
    screens.length = 0;
    toasts.length = 0;
    const result = action();
    await world.written();
    return result;
  };

  const botMessages = () => [...room.messages.values()].reverse().filter(({ from }) => from?.is_bot);

  const self: TelegramActor = {
    user,
    chatId,
    says: (text, { replyTo } = {}) => act(() => forBot(sendAsUser(actor, typedText(text), replyTo))),
    async sends(content, caption) {
      const sample = typeof content === 'string' ? await sampleContent(files, content, 'Sample') : content;
      return act(() => forBot(sendAsUser(actor, caption === undefined ? sample : { ...sample, caption })));
    },
    sharesLocation: (latitude, longitude) => self.sends({ location: { latitude, longitude } }),
    edits: (messageId, text) =>
      act(() => {
        const edited = editAsUser(actor, messageId, typedText(text));
        if (!edited) throw new Error(`message ${messageId} is not one of ${user.first_name}`);
        return forBot(edited);
      }),
    async presses(choice, messageId) {
      const messages = botMessages().filter(
        ({ message_id: id }) => messageId === undefined || id === messageId,
      );
      const message = messages.find((candidate) => findButton(candidate, choice));
      const button = message && findButton(message, choice);
      if (message && button) {
        await act(() => pressAsUser(actor, { messageId: message.message_id }, dataOf(button)));
        return;
      }
      const label = messages
        .flatMap((shown) => screenOf(shown).replyRows.flat())
        .find((text) => text === choice);
      if (label === undefined)
        throw new Error(
          `no button ${choice}; there is:\n${messages.map(screenOf).map(render).join('\n---\n')}`,
        );
      await self.says(label);
    },
    pressesData: (messageId, data) => act(() => void pressAsUser(actor, { messageId }, data)),
    async pressesInline(inlineMessageId, data) {
      if (!world.state.inlineMessages.has(inlineMessageId)) {
        world.commit({ type: 'inline', inlineMessageId, content: { text: '' } });
      }
      await act(() => pressAsUser(actor, { inlineMessageId }, data));
    },
    asksInline: (query, offset = '') =>
      act(() => {
        const id = String(randomInt(2 ** 47));
        pushUpdate(world, { inline_query: { id, from: user, query, offset, chat_type: 'sender' } });
        return id;
      }),
    blocks: () => act(() => setBlocked(actor, true)),
    unblocks: () => act(() => setBlocked(actor, false)),
    leavesTelegram: () => act(() => changeRoom(world, room, { isDeactivated: true })),
    screen() {
      const [message] = botMessages();
      if (!message) throw new Error(`the bot has shown nothing to ${user.first_name}`);
      return screenOf(message);
    },
    nextScreen: () => waitFor(`a screen for ${user.first_name}`, () => screens.shift()),
    nextToast: () => waitFor(`an answer to a press of ${user.first_name}`, () => toasts.shift()),
  };
  return self;
}

function dataOf(button: InlineKeyboardButton): string {
  if (!('callback_data' in button)) throw new Error(`the button «${button.text}» sends nothing to the bot`);
  return button.callback_data;
}
