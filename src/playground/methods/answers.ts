import { z } from 'zod';
import { badRequest } from '../bot-api-error.ts';
import { findWritableRoom } from '../chats.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { QUERY_LIFETIME_MS } from '../state.ts';
import type { World } from '../world.ts';
import { type Method, method } from './method.ts';
import { chatId, flag, integer, json, string } from './parameters.ts';

/** UTF-16 units of a toast or an alert; results of an inline query; bytes of a result's id and of the next offset. */
const LIMIT = { answer: 200, results: 50, idBytes: 64 } as const;

const CHAT_ACTIONS: ReadonlySet<string> = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

/** Methods that answer a user without leaving a message. */
export const answerMethods: Readonly<Record<string, Method>> = {
  answerCallbackQuery: method(
    {
      callback_query_id: string.optional(),
      text: string.optional(),
      show_alert: flag.optional(),
      url: string.optional(),
      cache_time: integer.optional(),
    },
    ({ callback_query_id: id = '', text, show_alert: showAlert = false, url }, { world }) => {
      checkQuery(world, id);
      if ((text?.length ?? 0) > LIMIT.answer) throw badRequest('MESSAGE_TOO_LONG');
      if (url !== undefined && url !== '' && !/^(?:https?:\/\/|tg:\/\/|t\.me\/)/i.test(url)) {
        throw badRequest('URL_INVALID');
      }
      const answer = { callbackQueryId: id, text: text || undefined, showAlert, url: url || undefined };
      world.commit({ type: 'answered', ...omitUndefined(answer) });
      return true;
    },
  ),

  answerInlineQuery: method(
    {
      inline_query_id: string.optional(),
      results: json(z.array(z.looseObject({ type: z.string(), id: z.string() }))),
      cache_time: integer.optional(),
      is_personal: flag.optional(),
      next_offset: string.optional(),
    },
    ({ inline_query_id: id = '', results, next_offset: nextOffset = '' }, { world }) => {
      checkQuery(world, id);
      if (results.length > LIMIT.results) throw badRequest('RESULTS_TOO_MUCH');
      if (Buffer.byteLength(nextOffset) > LIMIT.idBytes) throw badRequest('NEXT_OFFSET_INVALID');
      const ids = new Set(results.map((result) => result.id));
      if (ids.size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
      for (const resultId of ids) {
        const bytes = Buffer.byteLength(resultId);
        if (bytes === 0 || bytes > LIMIT.idBytes) throw badRequest('RESULT_ID_INVALID');
      }
      world.commit({ type: 'answered', callbackQueryId: id, showAlert: false });
      return true;
    },
  ),

  sendChatAction: method(
    { chat_id: chatId.optional(), action: string.optional() },
    ({ chat_id, action = '' }, { world }) => {
      if (!CHAT_ACTIONS.has(action)) throw badRequest('wrong parameter action in request');
      world.tell(findWritableRoom(world, chat_id).facts.chat.id, { type: 'action', action });
      return true;
    },
  ),
};

/** A query is answered once, within fifteen seconds. */
function checkQuery({ state, now }: World, id: string): void {
  const query = state.queries.get(id);
  if (!query || now() - query.askedAt > QUERY_LIFETIME_MS) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
}
