import type { Location } from 'grammy/types';
import { badRequest } from '../bot-api-error.ts';
import { findRoom, findWritableRoom } from '../chats.ts';
import { documentContent, photoContent } from '../file-content.ts';
import { contentOf } from '../message-content.ts';
import { forBot, postMessage } from '../messages.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { resolveFile } from './input-files.ts';
import { botOf, type Method, method } from './method.ts';
import { captioned, chatId, decimal, flag, integer, sending, string, textual } from './parameters.ts';
import { readCaption, readText, send } from './sending.ts';

const place = { latitude: decimal.optional(), longitude: decimal.optional() };

/** Methods that put a message into a chat. */
export const sendMethods: Readonly<Record<string, Method>> = {
  sendMessage: method(
    {
      ...sending,
      ...textual,
    },
    (parameters, call) => send(call, parameters, readText(call.world, parameters)),
  ),

  sendPhoto: method({ ...sending, ...captioned, photo: string.optional() }, async (parameters, call) => {
    const caption = readCaption(call.world, parameters);
    findWritableRoom(call.world, parameters.chat_id);
    const file = await resolveFile(call, 'photo', parameters.photo);
    return send(call, parameters, { ...photoContent(file), ...caption });
  }),

  sendDocument: method(
    { ...sending, ...captioned, document: string.optional() },
    async (parameters, call) => {
      const caption = readCaption(call.world, parameters);
      findWritableRoom(call.world, parameters.chat_id);
      const file = await resolveFile(call, 'document', parameters.document);
      return send(call, parameters, { ...documentContent(file), ...caption });
    },
  ),

  sendLocation: method(
    { ...sending, ...place, horizontal_accuracy: decimal.optional(), live_period: integer.optional() },
    (parameters, call) => {
      const { horizontal_accuracy, live_period } = parameters;
      const location = omitUndefined({ ...readLocation(parameters), horizontal_accuracy, live_period });
      return send(call, parameters, { location });
    },
  ),

  sendVenue: method(
    { ...sending, ...place, title: string.optional(), address: string.optional() },
    (parameters, call) => {
      const location = readLocation(parameters);
      const { title = '', address = '' } = parameters;
      if (title.trim() === '') throw badRequest('venue title must be non-empty');
      if (address.trim() === '') throw badRequest('venue address must be non-empty');
      return send(call, parameters, { location, venue: { location, title, address } });
    },
  ),

  copyMessage: method(
    { ...sending, ...captioned, from_chat_id: chatId.optional(), message_id: integer.optional() },
    (parameters, call) => {
      const original = findRoom(call.world, parameters.from_chat_id).messages.get(parameters.message_id ?? 0);
      if (!original) throw badRequest('message to copy not found');
      const content = contentOf(original);
      if (!content || original.has_protected_content) throw badRequest("message can't be copied");
      const { message_id } = send(call, parameters, { ...content, ...readCaption(call.world, parameters) });
      return { message_id };
    },
  ),

  forwardMessage: method(
    {
      chat_id: chatId.optional(),
      from_chat_id: chatId.optional(),
      message_id: integer.optional(),
      protect_content: flag.optional(),
    },
    (parameters, call) => {
      const original = findRoom(call.world, parameters.from_chat_id).messages.get(parameters.message_id ?? 0);
      if (!original) throw badRequest('message to forward not found');
      const content = contentOf(original);
      if (!content || original.has_protected_content) throw badRequest("message can't be forwarded");
      const room = findWritableRoom(call.world, parameters.chat_id);
      const { from, chat, date, message_id } = original;
      const message = postMessage(call.world, room, botOf(call), {
        ...content,
        ...(parameters.protect_content ? { has_protected_content: true } : {}),
        forward_origin:
          chat.type === 'channel'
            ? { type: 'channel', chat, message_id, date }
            : from
              ? { type: 'user', sender_user: from, date }
              : { type: 'chat', sender_chat: chat, date },
      });
      return forBot(message);
    },
  ),
};

function readLocation(parameters: {
  latitude?: number | undefined;
  longitude?: number | undefined;
}): Location {
  const { latitude, longitude } = parameters;
  if (latitude === undefined) throw badRequest('latitude is empty');
  if (longitude === undefined) throw badRequest('longitude is empty');
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest('wrong location specified');
  return { latitude, longitude };
}
