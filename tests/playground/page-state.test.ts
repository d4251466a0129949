import type { User } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import type { BotProfile, ChatState, ShownMessage } from '../../src/playground/chat-api.ts';
import { awaitedReply, currentKeyboard } from '../../src/playground/page/reply-markup.ts';
import { type ChatView, emptyView, type PageEvent, reduce } from '../../src/playground/page/state.ts';

const me: User = { id: 7, is_bot: false, first_name: 'Гость' };
const botUser: User = { id: 1, is_bot: true, first_name: 'Бот', username: 'parks_bot' };
const bot: BotProfile = { user: botUser, description: '', shortDescription: '', commands: [] };
const chat = { id: me.id, type: 'private', first_name: me.first_name } as const;

const message = (id: number, from: User, fields: Partial<ShownMessage> = {}): ShownMessage => ({
  message_id: id,
  date: 1000 + id,
  chat,
  from,
  text: `${id}`,
  ...fields,
});

const stateOf = (messages: readonly ShownMessage[]): ChatState => ({
  bot,
  me,
  chat,
  messages,
  files: {},
  isBlocked: false,
  isBotOnline: true,
});

const viewAfter = (...events: readonly PageEvent[]): ChatView => events.reduce(reduce, emptyView);
const loaded = (...messages: readonly ShownMessage[]): PageEvent => ({
  type: 'loaded',
  state: stateOf(messages),
});
const came = (each: ShownMessage): PageEvent => ({ type: 'message', message: each });
const ids = (view: ChatView) => view.messages.map((each) => each.message_id);
const say = (key: number, text: string): PageEvent => ({
  type: 'sending',
  key,
  action: { do: 'say', text },
  date: 1,
});

describe('messages', () => {
  it('come, change in their place and go', () => {
    const view = viewAfter(
      loaded(message(1, me)),
      came(message(2, botUser)),
      came(message(2, botUser, { text: 'снова' })),
      { type: 'edited', message: message(1, me, { text: 'иначе' }) },
      { type: 'edited', message: message(9, me) },
    );
    expect(view.messages.map((each) => each.text)).toEqual(['иначе', 'снова']);
    expect(ids(reduce(view, { type: 'deleted', messageId: 1 }))).toEqual([2]);
  });

  it('stay the same objects over a reload where nothing has changed', () => {
    const view = viewAfter(loaded(message(1, me), message(2, botUser)));
    const again = reduce(
      view,
      loaded(message(1, me), message(2, botUser, { text: 'иначе' }), message(3, me)),
    );
    expect(again.messages[0]).toBe(view.messages[0]);
    expect(again.messages.map((each) => each.text)).toEqual(['1', 'иначе', '3']);
  });

  it('end the typing of the bot', () => {
    const typing = viewAfter(loaded(), { type: 'action', action: 'typing' });
    expect(typing.botAction).toBe('typing');
    expect(reduce(typing, came(message(1, me))).botAction).toBe('typing');
    expect(reduce(typing, came(message(1, botUser))).botAction).toBeNull();
  });
});

describe('sending', () => {
  const accepted: PageEvent = { type: 'accepted', key: 1, messageId: 5 };
  const shown = came(message(5, me, { text: 'привет' }));

  it.each([
    ['the answer first', [accepted, shown]],
    ['the message first', [shown, accepted]],
  ])('shows a message once, with %s', (_, events) => {
    let view = viewAfter(loaded(), say(1, 'привет'));
    for (const event of events) {
      view = reduce(view, event);
      expect(view.messages.length + view.outgoing.length).toBe(1);
    }
    expect(ids(view)).toEqual([5]);
  });

  it('keeps what failed over a reload, to be tried again or thrown away', () => {
    const failed = viewAfter(loaded(), say(1, 'привет'), { type: 'failed', key: 1 }, loaded());
    expect(failed.outgoing).toMatchObject([{ key: 1, status: 'failed' }]);
    expect(reduce(failed, say(1, 'привет')).outgoing).toMatchObject([{ status: 'sending' }]);
    expect(reduce(failed, { type: 'discarded', key: 1 }).outgoing).toEqual([]);
  });

  it('takes away the button of a deep link', () => {
    const waiting = viewAfter(loaded(), { type: 'deepLink', payload: 'tp_kalibr' });
    expect(waiting.startPayload).toBe('tp_kalibr');
    expect(reduce(waiting, say(1, '/start tp_kalibr')).startPayload).toBeNull();
  });
});

describe('a press', () => {
  const pressed: PageEvent = { type: 'pressed', messageId: 2, data: 'a' };
  const accepted: PageEvent = { type: 'pressAccepted', messageId: 2, data: 'a', callbackQueryId: 'q' };
  const answered: PageEvent = { type: 'callbackAnswer', callbackQueryId: 'q', showAlert: false };

  it.each([
    ['after the press was taken', [accepted, answered]],
    ['before it', [answered, accepted]],
  ])('ends with its answer, also when that comes %s', (_, events) => {
    const view = viewAfter(loaded(), pressed);
    expect(view.presses).toEqual([{ messageId: 2, data: 'a' }]);
    expect(events.reduce(reduce, view).presses).toEqual([]);
  });

  it('ends by itself when no answer comes', () => {
    expect(viewAfter(pressed, accepted, { type: 'pressEnded', messageId: 2, data: 'a' }).presses).toEqual([]);
  });
});

describe('what a message does to the composer', () => {
  const keyboard = { reply_markup: { keyboard: [['Да']] } };
  const removal = { reply_markup: { remove_keyboard: true } } as const;
  const call = { reply_markup: { force_reply: true } } as const;

  it('a keyboard stays until it is removed or replaced', () => {
    const messages = [message(1, botUser, keyboard), message(2, me)];
    expect(currentKeyboard(messages)?.messageId).toBe(1);
    expect(currentKeyboard([...messages, message(3, botUser, keyboard)])?.messageId).toBe(3);
    expect(currentKeyboard([...messages, message(3, botUser, removal)])).toBeNull();
  });

  it('a keyboard outlives an edit that does not speak of it', () => {
    const view = viewAfter(loaded(message(1, botUser, keyboard)), {
      type: 'edited',
      message: message(1, botUser),
    });
    expect(currentKeyboard(view.messages)?.messageId).toBe(1);
  });

  it('a call for a reply holds while it is the last message', () => {
    expect(awaitedReply([message(1, botUser, call)])?.message.message_id).toBe(1);
    expect(awaitedReply([message(1, botUser, call), message(2, me)])).toBeNull();
  });
});
