import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createMetrics, createMetricsRoutes } from '../../src/transport/metrics.ts';

function create(timeoutMs?: number) {
  const lines: string[] = [];
  const log = createLogger('trace', { write: (line: string) => void lines.push(line) });
  const metrics = createMetrics({
    version: '0.1.0',
    log,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return { metrics, lines };
}

/** The value of one line. */
const readingOf = (text: string, line: string): string | undefined =>
  text
    .split('\n')
    .find((each) => each.startsWith(`${line} `))
    ?.slice(line.length + 1);

describe('the metrics', () => {
  it('count updates, calls, answers and refused actions', async () => {
    const { metrics } = create();
    metrics.updateHandled({ kind: 'message', outcome: 'done', ms: 12 });
    metrics.updateHandled({ kind: 'message', outcome: 'done', ms: 30 });
    metrics.updateHandled({ kind: 'callback_query', outcome: 'parked', ms: 3 });
    metrics.telegramTried({ method: 'sendMessage', result: '429', ms: 5 });
    metrics.telegramTried({ method: 'getUpdates', result: 'ok', ms: 30_000 });
    metrics.questionAnswered('refuse');
    metrics.actionLimited('user');
    const response = await createMetricsRoutes(metrics).request('/metrics');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await response.text();
    expect(readingOf(text, 'bot_updates_total{kind="message",outcome="done"}')).toBe('2');
    expect(readingOf(text, 'bot_updates_total{kind="callback_query",outcome="parked"}')).toBe('1');
    expect(readingOf(text, 'bot_update_duration_seconds_bucket{le="0.02",kind="message"}')).toBe('1');
    expect(readingOf(text, 'bot_telegram_calls_total{method="sendMessage",result="429"}')).toBe('1');
    expect(readingOf(text, 'bot_telegram_calls_total{method="getUpdates",result="ok"}')).toBe('1');
    expect(text).not.toContain('bot_telegram_call_duration_seconds_count{method="getUpdates"}');
    expect(readingOf(text, 'bot_answers_total{zone="refuse"}')).toBe('1');
    expect(readingOf(text, 'bot_actions_limited_total{scope="user"}')).toBe('1');
    expect(readingOf(text, 'bot_info{version="0.1.0"}')).toBe('1');
    expect(text).toMatch(/process_resident_memory_bytes \d+/);
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds /);
  });

  it('have no more series than the bot has kinds, whatever is sent', async () => {
    const { metrics } = create();
    for (let forged = 0; forged < 1000; forged += 1) {
      metrics.updateHandled({ kind: `kind-${forged}`, outcome: 'done', ms: 1 });
    }
    metrics.updateHandled({ kind: undefined, outcome: 'done', ms: 1 });
    const text = await metrics.text();
    expect(text.match(/^bot_updates_total\{/gm)).toHaveLength(1);
    expect(readingOf(text, 'bot_updates_total{kind="other",outcome="done"}')).toBe('1001');
  });

  it('do not share a registry with other metrics', async () => {
    const [one, other] = [create(), create()];
    one.metrics.questionAnswered('answer');
    expect(await other.metrics.text()).not.toContain('zone="answer"');
  });

  it('read gauges when they are asked for', async () => {
    const { metrics } = create();
    metrics.gauge('bot_parked', 'Parked', async () => 7);
    metrics.gaugeBy('feed', 'bot_age', 'Age', async () => ({ 'mos.ru': 60, 'vm.ru': 3 }));
    const text = await metrics.text();
    expect(readingOf(text, 'bot_parked')).toBe('7');
    expect(readingOf(text, 'bot_age{feed="vm.ru"}')).toBe('3');
  });

  it('are there with the database down or slow, and the log says why', async () => {
    const { metrics, lines } = create(20);
    metrics.gauge('bot_failing', 'Fails', () => Promise.reject(new Error('down')));
    metrics.gauge('bot_hanging', 'Hangs', () => new Promise(() => {}));
    metrics.gaugeBy('feed', 'bot_ages', 'Fails', () => Promise.reject(new Error('down')));
    metrics.questionAnswered('answer');
    const text = await metrics.text();
    expect(readingOf(text, 'bot_failing')).toMatch(/nan/i);
    expect(readingOf(text, 'bot_hanging')).toMatch(/nan/i);
    expect(readingOf(text, 'bot_answers_total{zone="answer"}')).toBe('1');
    expect(lines.join()).toContain('bot_failing');
  });

  it('read the database once for many who ask', async () => {
    const { metrics } = create();
    let reads = 0;
    metrics.gauge('bot_parked', 'Parked', () => {
      reads += 1;
      return reads;
    });
    await Promise.all(Array.from({ length: 50 }, () => metrics.text()));
    expect(reads).toBe(1);
  });

  it('tell how long an update takes as well as the buckets allow', async () => {
    const { metrics } = create();
    expect(await metrics.tally()).toEqual({ updates: 0, p50Ms: 0, p95Ms: 0, zones: {} });
    for (let n = 0; n < 90; n += 1) metrics.updateHandled({ kind: 'message', outcome: 'done', ms: 8 });
    for (let n = 0; n < 10; n += 1)
      metrics.updateHandled({ kind: 'callback_query', outcome: 'done', ms: 700 });
    metrics.questionAnswered('answer');
    metrics.questionAnswered('answer');
    const { updates, p50Ms, p95Ms, zones } = await metrics.tally();
    expect(updates).toBe(100);
    expect(p50Ms).toBeGreaterThan(5);
    expect(p50Ms).toBeLessThanOrEqual(10);
    expect(p95Ms).toBeGreaterThan(500);
    expect(p95Ms).toBeLessThanOrEqual(1000);
    expect(zones).toEqual({ answer: 2 });
  });

  it('name the longest bucket for what took longer than any', async () => {
    const { metrics } = create();
    metrics.updateHandled({ kind: 'message', outcome: 'done', ms: 600_000 });
    expect((await metrics.tally()).p95Ms).toBe(60_000);
  });
});
