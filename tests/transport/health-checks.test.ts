import type { WebhookInfo } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import {
  checkCatalog,
  checkDelivery,
  checkPolling,
  checkWebhook,
} from '../../src/transport/health-checks.ts';

const START = Date.UTC(2026, 10, 23, 9);

function createClock() {
  let at = START;
  return {
    now: () => new Date(at),
    pass: (seconds: number) => {
      at += seconds * 1000;
    },
  };
}

describe('the checks of readiness', () => {
  it('an empty catalogue answers nobody', async () => {
    expect(await checkCatalog({ count: () => 0 })()).toEqual({ isOk: false, details: { records: 0 } });
    expect(await checkCatalog({ count: () => 508 })()).toMatchObject({ isOk: true });
  });

  it('polling that has been silent for a minute and a half is broken', async () => {
    const clock = createClock();
    let heard = clock.now();
    const check = checkPolling(() => heard, clock.now);
    clock.pass(90);
    expect(await check()).toEqual({ isOk: true, details: { seconds: 90 } });
    clock.pass(1);
    expect(await check()).toEqual({ isOk: false, details: { seconds: 91 } });
    heard = clock.now();
    expect(await check()).toEqual({ isOk: true, details: { seconds: 0 } });
  });

  const infoOf = (waiting: number, failedAt?: number): WebhookInfo => ({
    url: 'https://bot.example.org/hook',
    has_custom_certificate: false,
    pending_update_count: waiting,
    ...(failedAt === undefined ? {} : { last_error_date: failedAt / 1000 }),
  });

  it.each([
    ['a quiet night', infoOf(0), true],
    ['updates on their way', infoOf(3), true],
    ['a failure that is over', infoOf(3, START - 60_000), true],
    ['updates that cannot be delivered', infoOf(3, START + 60_000), false],
  ])('a webhook: %s', async (_case, info, isOk) => {
    const clock = createClock();
    const check = checkWebhook({ getWebhookInfo: async () => info }, () => new Date(START), clock.now);
    clock.pass(3600);
    expect(await check()).toEqual({
      isOk,
      details: { waitingAtTelegram: info.pending_update_count, seconds: 3600 },
    });
  });

  it('a webhook is not to blame where Telegram cannot be asked', async () => {
    const clock = createClock();
    const check = checkWebhook(
      { getWebhookInfo: () => Promise.reject(new Error('no network')) },
      clock.now,
      clock.now,
    );
    expect(await check()).toMatchObject({ isOk: true });
  });

  it('asks Telegram about the webhook once a minute at most', async () => {
    let asked = 0;
    const clock = createClock();
    const getWebhookInfo = async () => {
      asked += 1;
      return infoOf(0);
    };
    const check = checkWebhook({ getWebhookInfo }, clock.now, clock.now);
    for (let times = 0; times < 100; times += 1) await check();
    expect(asked).toBe(1);
  });

  it('delivery is stuck when as much waits as ten minutes ago, and not while it gets less', async () => {
    const clock = createClock();
    let waiting = 100_000;
    const check = checkDelivery(async () => waiting, clock.now);
    expect(await check()).toEqual({ isOk: true, details: { waiting: 100_000 } });
    clock.pass(599);
    waiting = 90_000;
    expect(await check()).toMatchObject({ isOk: true });
    clock.pass(599);
    expect(await check()).toMatchObject({ isOk: true });
    clock.pass(1);
    expect(await check()).toMatchObject({ isOk: false });
    waiting = 0;
    expect(await check()).toMatchObject({ isOk: true });
    clock.pass(86_400);
    expect(await check()).toMatchObject({ isOk: true });
  });
});
