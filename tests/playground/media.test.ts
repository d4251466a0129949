import { type Api, InputFile } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from '../../src/playground/samples.ts';
import { openBotApiChat, refusalOf } from '../support/bot-api.ts';
import type { Telegram, TelegramActor } from '../support/telegram.ts';

let telegram: Telegram;
let api: Api;
let anna: TelegramActor;

beforeAll(async () => {
  ({ telegram, api, anna } = await openBotApiChat());
});
afterAll(() => telegram.close());

describe('files', () => {
  it('takes a document, gives it back by its id and its path', async () => {
    const bytes = Buffer.from('{"a":"\r\n--ы"}');
    const sent = await api.sendDocument(anna.chatId, new InputFile(bytes, 'мои данные.json'), {
      caption: '<b>a</b>',
      parse_mode: 'HTML',
    });
    expect(sent).toMatchObject({
      caption: 'a',
      caption_entities: [{ type: 'bold', offset: 0, length: 1 }],
      document: { file_name: 'мои данные.json', mime_type: 'application/json', file_size: bytes.length },
    });
    const again = await api.sendDocument(anna.chatId, sent.document.file_id);
    expect(again.document).toEqual(sent.document);
    const file = await api.getFile(sent.document.file_id);
    const response = await fetch(`${telegram.url}/file/bot${telegram.token}/${file.file_path}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await fetch(`${telegram.url}/file/bot1:x/${file.file_path}`)).status).toBe(401);
  });

  it('takes a photo with its size', async () => {
    const { photo } = await api.sendPhoto(anna.chatId, new InputFile(png(40, 30), 'a.png'));
    expect(photo).toEqual([expect.objectContaining({ width: 40, height: 30 })]);
  });

  it('refuses what Telegram refuses', async () => {
    const { chatId } = anna;
    const { document } = await api.sendDocument(chatId, new InputFile(Buffer.from('a'), 'a.txt'));
    const refused = (call: Promise<unknown>) =>
      refusalOf(call).then((text) => text.replace('Bad Request: ', ''));
    expect(await refused(api.sendDocument(chatId, 'unknown'))).toBe(
      'wrong file identifier/HTTP URL specified',
    );
    expect(await refused(api.sendDocument(chatId, ''))).toBe('there is no document in the request');
    expect(await refused(api.sendPhoto(chatId, document.file_id))).toBe(
      "can't use file of type Document as Photo",
    );
    expect(await refused(api.sendPhoto(chatId, new InputFile(Buffer.from('a'), 'a.png')))).toBe(
      'IMAGE_PROCESS_FAILED',
    );
    expect(await refused(api.sendPhoto(chatId, new InputFile(png(210, 10), 'a.png')))).toBe(
      'PHOTO_INVALID_DIMENSIONS',
    );
    expect(await refused(api.sendDocument(chatId, new InputFile(Buffer.alloc(0), 'a')))).toBe(
      'file must be non-empty',
    );
    expect(await refused(api.sendDocument(chatId, document.file_id, { caption: 'a'.repeat(1025) }))).toBe(
      'message caption is too long',
    );
    expect(await refused(api.getFile('unknown'))).toBe('invalid file_id');
  });

  it('refuses a body over the limit', async () => {
    const body = JSON.stringify({ chat_id: anna.chatId, text: 'a'.repeat(1_100_000) });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${telegram.url}/bot${telegram.token}/sendMessage`, {
      method: 'POST',
      headers,
      body,
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 413,
      description: 'Request Entity Too Large',
    });
  });
});

describe('places and copies', () => {
  it('sends a venue and a location', async () => {
    const venue = await api.sendVenue(anna.chatId, 55.8, 37.6, 'Калибр', 'ул. Годовикова, 9');
    expect(venue).toMatchObject({
      venue: { title: 'Калибр', address: 'ул. Годовикова, 9', location: { latitude: 55.8, longitude: 37.6 } },
      location: { latitude: 55.8, longitude: 37.6 },
    });
    expect((await api.sendLocation(anna.chatId, -10, 20)).location).toEqual({ latitude: -10, longitude: 20 });
    expect(await refusalOf(api.sendVenue(anna.chatId, 91, 0, 'a', 'b'))).toBe(
      'Bad Request: wrong location specified',
    );
    expect(await refusalOf(api.sendVenue(anna.chatId, 1, 1, '', 'b'))).toBe(
      'Bad Request: venue title must be non-empty',
    );
  });

  it('copies without a trace and forwards with one', async () => {
    const boris = telegram.user({ first_name: 'Борис' });
    await boris.says('/start');
    const original = await anna.says('/help');
    const { message_id } = await api.copyMessage(boris.chatId, anna.chatId, original.message_id);
    expect(telegram.messages(boris.chatId).at(-1)).toMatchObject({
      message_id,
      text: '/help',
      entities: original.entities,
    });
    expect(await api.forwardMessage(boris.chatId, anna.chatId, original.message_id)).toMatchObject({
      text: '/help',
      forward_origin: { type: 'user', sender_user: { first_name: 'Анна' } },
    });
    expect(await refusalOf(api.copyMessage(boris.chatId, anna.chatId, 999))).toBe(
      'Bad Request: message to copy not found',
    );
    expect(await refusalOf(api.forwardMessage(boris.chatId, anna.chatId, 999))).toBe(
      'Bad Request: message to forward not found',
    );
    const secret = await api.sendMessage(anna.chatId, 'a', { protect_content: true });
    expect(await refusalOf(api.copyMessage(boris.chatId, anna.chatId, secret.message_id))).toBe(
      "Bad Request: message can't be copied",
    );
  });
});
