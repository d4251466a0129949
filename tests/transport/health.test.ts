import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { type Check, createHealthRoutes } from '../../src/transport/health.ts';

function createRoutes(checks: Record<string, Check>, timeoutMs?: number) {
  const lines: string[] = [];
  const log = createLogger('trace', { write: (line: string) => void lines.push(line) });
  const routes = createHealthRoutes({ checks, log, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  const ask = async (path: string) => {
    const response = await routes.request(path);
    return { status: response.status, body: (await response.json()) as unknown };
  };
  return { ask, lines };
}

const fine: Check = () => ({ isOk: true, details: { records: 508 } });

describe('health', () => {
  it('is alive as long as it answers, whatever is wrong', async () => {
    const { ask } = createRoutes({ database: () => Promise.reject(new Error('down')) });
    expect(await ask('/healthz')).toEqual({ status: 200, body: { status: 'alive' } });
  });

  it('is ready when every check is fine, and names each', async () => {
    const { ask } = createRoutes({ catalog: fine, delivery: async () => ({ isOk: true }) });
    expect(await ask('/readyz')).toEqual({
      status: 200,
      body: { status: 'ready', checks: { catalog: { ok: true, records: 508 }, delivery: { ok: true } } },
    });
  });

  it('is not ready when one is not, and says which', async () => {
    const { ask } = createRoutes({
      catalog: fine,
      updates: () => ({ isOk: false, details: { seconds: 91 } }),
    });
    expect(await ask('/readyz')).toEqual({
      status: 503,
      body: {
        status: 'not ready',
        checks: { catalog: { ok: true, records: 508 }, updates: { ok: false, seconds: 91 } },
      },
    });
  });

  it('does not wait for a check that hangs', async () => {
    const { ask } = createRoutes({ database: () => new Promise(() => {}) }, 20);
    expect(await ask('/readyz')).toMatchObject({
      status: 503,
      body: { checks: { database: { ok: false, failure: 'no answer in time' } } },
    });
  });

  it('tells the log, not the network, why a check has failed', async () => {
    const { ask, lines } = createRoutes({
      database: () => {
        throw new Error('postgres://bot:geheim@10.0.0.7:5432/bot refuses');
      },
    });
    const answer = await ask('/readyz');
    expect(answer).toMatchObject({ status: 503, body: { checks: { database: { failure: 'failed' } } } });
    expect(JSON.stringify(answer)).not.toMatch(/geheim|10\.0\.0\.7/);
    expect(lines.join()).toContain('10.0.0.7');
    expect(lines.join()).not.toContain('geheim');
  });

  it('looks once for many who ask, and again after a second', async () => {
    const check = vi.fn(fine);
    const { ask } = createRoutes({ catalog: check });
    await Promise.all(Array.from({ length: 50 }, () => ask('/readyz')));
    expect(check).toHaveBeenCalledTimes(1);
    await sleep(1050);
    await ask('/readyz');
    expect(check).toHaveBeenCalledTimes(2);
  });
});
