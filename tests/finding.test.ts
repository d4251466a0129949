import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findRoom } from '../src/playground/chats.ts';
import { currentKeyboard } from '../src/playground/page/reply-markup.ts';
import { type StartedApp, startTestedApp } from './support/app.ts';
import { ru } from './support/locale.ts';
import type { Telegram, TelegramActor } from './support/telegram.ts';

let app: StartedApp;
let telegram: Telegram;

beforeAll(async () => {
  app = await startTestedApp({ LOG_LEVEL: 'debug' });
  telegram = app.telegram;
});
afterAll(() => app.close());

afterEach(() => {
  telegram.forget();
  expect(app.logLines.filter((line) => line.includes('update failed'))).toEqual([]);
});

/** Opens the card and puts the site into the comparison. */
async function collect(person: TelegramActor, name: string): Promise<string> {
  await person.says(`/technoparks ${name}`);
  await person.nextScreen();
  await person.presses(ru.text('technopark-compare'));
  return (await person.nextScreen()).text;
}

describe('inline mode', () => {
  it('is answered in any chat, and its words are answered in the private one', async () => {
    const anna = telegram.user();
    await anna.asksInline('льготы строгино');
    // The first answer may wait for the index.
    await expect.poll(() => telegram.callsOf('answerInlineQuery'), { timeout: 5000 }).toHaveLength(1);
    const [call] = telegram.callsOf('answerInlineQuery');
    expect(call?.error).toBeUndefined();
    const { results, button } = call?.payload ?? {};
    expect(JSON.stringify(results)).toContain('tp:strogino');
    const payload = (button as { readonly start_parameter: string }).start_parameter;

    await anna.says(`/start ${payload}`);
    const linked = await anna.nextScreen();
    await anna.says('льготы строгино');
    expect((await anna.nextScreen()).text).toBe(linked.text);
  });

  it('keeps nothing of the one who asks', async () => {
    const stranger = telegram.user();
    await stranger.asksInline('калибр');
    await telegram.settled();
    await stranger.says('/start');
    await stranger.nextScreen();
    expect(telegram.messages(stranger.chatId)).toHaveLength(2);
  });
});

describe('the nearest sites', () => {
  it('keep the filter of the list, put the keyboard away and leave no trace of the place', async () => {
    const anna = telegram.user();
    await anna.says('/technoparks зелао');
    await anna.nextScreen();
    await anna.presses(ru.text('technopark-nearby'));
    await anna.nextScreen();
    await anna.sharesLocation(55.98231, 37.18147);
    await anna.nextScreen();
    const nearby = await anna.nextScreen();
    expect(nearby.text).toContain('Ближайшие площадки · ЗелАО');
    expect(currentKeyboard([...findRoom(telegram.world, anna.chatId).messages.values()])).toBeNull();
    await anna.presses(nearby.rows[1]?.[0] ?? '');
    await anna.nextScreen();
    await anna.presses(ru.text('button-back-nr'));
    expect((await anna.nextScreen()).text).toBe(nearby.text);
    expect(app.logLines.join('')).not.toMatch(/55\.98|37\.18/);
  });
});

describe('a comparison', () => {
  it('is collected on cards, shared by a link, given out and erased with the rest', async () => {
    const anna = telegram.user();
    await collect(anna, 'калибр');
    const text = await collect(anna, 'строгино');
    expect(text).toContain('⚖️ Калибр · Строгино');

    const boris = telegram.user();
    await boris.says('/start cmp_kalibr_strogino');
    expect((await boris.nextScreen()).text).toBe(text);

    await anna.says('/privacy');
    await anna.nextScreen();
    await anna.presses(ru.text('button-privacy-erase'));
    await anna.nextScreen();
    await anna.presses(ru.text('button-privacy-confirm'));
    await anna.nextScreen();
    await anna.says('/compare');
    expect((await anna.nextScreen()).text).toContain('Здесь встанут рядом');
  });
});
