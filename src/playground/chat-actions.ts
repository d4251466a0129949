import type { User } from 'grammy/types';
import type { Translate } from '../translate.ts';
import type { ActionResult, UserAction } from './chat-api.ts';
import { privateRoom } from './chats.ts';
import type { MessageContent } from './messages.ts';
import type { BotApi } from './methods/method.ts';
import { sampleContent } from './samples.ts';
import { clearRoom, editAsUser, pressAsUser, sendAsUser, setBlocked, typedText } from './user-actions.ts';

/** UTF-16 units; Telegram's clients cut longer texts into several messages. */
const TEXT_LIMIT = 4096;

/** Does what the person at the page wants to do. */
export async function performAction(
  api: BotApi & { readonly t: Translate },
  user: User,
  action: UserAction,
): Promise<ActionResult> {
  const { world, identity, t, files } = api;
  const room = privateRoom(world, user);
  const actor = { world, identity, room, user };
  const refuse = (key: string): ActionResult => ({ ok: false, error: t.text(key) });
  const sent = (content: MessageContent, replyTo?: number): ActionResult => ({
    ok: true,
    messageId: sendAsUser(actor, content, replyTo).message_id,
  });

  const needsBot = !['unblock', 'block', 'clear'].includes(action.do);
  if (needsBot && room.facts.botStatus === 'kicked') return refuse('playground-blocked');

  switch (action.do) {
    case 'say': {
      const content = readTyped(action.text);
      return content ? sent(content, action.replyTo) : refuse('playground-wrong-text');
    }
    case 'edit': {
      const content = readTyped(action.text);
      if (!content) return refuse('playground-wrong-text');
      const edited = editAsUser(actor, action.messageId, content);
      return edited ? { ok: true, messageId: edited.message_id } : refuse('playground-no-message');
    }
    case 'press':
      return { ok: true, callbackQueryId: pressAsUser(actor, action, action.data).id };
    case 'location':
      return sent({ location: { latitude: action.latitude, longitude: action.longitude } });
    case 'attach': {
      const content = await sampleContent(files, action.kind, t.text('playground-sample-document'));
      return sent(action.caption ? { ...content, caption: action.caption } : content);
    }
    case 'block':
    case 'unblock':
      setBlocked(actor, action.do === 'block');
      return { ok: true };
    case 'clear':
      clearRoom(actor);
      return { ok: true };
  }
}

function readTyped(text: string): MessageContent | undefined {
  if (text.length > TEXT_LIMIT) return undefined;
  const content = typedText(text);
  return content.text === '' ? undefined : content;
}
