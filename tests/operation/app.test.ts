import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type StartedApp, startTestedApp } from '../support/app.ts';
import { ru } from '../support/locale.ts';
import type { Telegram } from '../support/telegram.ts';

const ADMIN = 77;
const SECRET_QUESTION = 'где испить нарзану с телефоном 89261234567';
let app: StartedApp;
let telegram: Telegram;

beforeAll(async () => {
  app = await startTestedApp({ ADMIN_IDS: String(ADMIN), METRICS_PORT: '0' }, { patienceMs: 20_000 });
  telegram = app.telegram;
}, 90_000);
afterAll(() => app.close());

const get = async (path: string) => {
  const response = await fetch(`${app.description.operation}${path}`);
  return { status: response.status, text: await response.text() };
};

describe('a bot at work', () => {
  it('is alive and ready', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    const { status, text } = await get('/readyz');
    expect(status, text).toBe(200);
    expect(Object.keys((JSON.parse(text) as { checks: object }).checks)).toEqual([
      'database',
      'updates',
      'catalog',
      'delivery',
    ]);
  });

  it('counts what it does, and tells neither the token nor what people write', async () => {
    const anna = telegram.user();
    await anna.says(SECRET_QUESTION);
    await anna.nextScreen();
    await telegram.settled();
    const { text } = await get('/metrics');
    expect(text).toMatch(/bot_updates_total\{kind="message",outcome="done"\} [1-9]/);
    expect(text).toMatch(/bot_telegram_calls_total\{method="sendMessage",result="ok"\} [1-9]/);
    expect(text).toMatch(/bot_answers_total\{zone="\w+"\} 1/);
    expect(text).toMatch(/bot_catalog_records [1-9]\d\d/);
    expect(app.logLines.filter((line) => line.includes('"outcome":"done"')).length).toBeGreaterThan(0);
    const [secret = ''] = telegram.token.split(':').slice(1);
    for (const seen of [text, app.logLines.join('\n')]) {
      expect(seen).not.toContain(secret);
      expect(seen).not.toMatch(/нарзан|8926/);
    }
  });

  it('answers nobody for ever, and others as before', async () => {
    const flooder = telegram.user();
    for (let times = 0; times < 60; times += 1) await flooder.says('/help');
    // Within a second nothing is counted anew.
    const refused = async () => (await get('/metrics')).text.match(/bot_actions_limited_total\S* (\d+)/)?.[1];
    await vi.waitFor(async () => expect(await refused()).toBe('40'), { timeout: 20_000, interval: 300 });
    const answers = telegram.messages(flooder.chatId).filter(({ from }) => from?.is_bot);
    expect(answers).toHaveLength(21);
    expect(answers.at(-1)?.text).toBe(ru.text('limit-reached'));
    const anna = telegram.user();
    await anna.says('/help');
    expect((await anna.nextScreen()).text).toContain('/technoparks');
  });

  it('shows administrators the same as a table', async () => {
    const admin = telegram.user({ id: ADMIN });
    await admin.says('/stats');
    const { text } = await admin.nextScreen();
    expect(text.replaceAll('\u00a0', ' ')).toMatch(/Обновления сегодня +\d+/);
    expect(text).toContain(app.description.version.slice(0, 8));
    await admin.says('/updates');
    expect((await admin.nextScreen()).text).toContain(ru.text('parked-empty'));
  });
});
