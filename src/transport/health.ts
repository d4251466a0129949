import { Hono } from 'hono';
import type { Logger } from '../logger.ts';
import { recently, within } from './recently.ts';

/** What one check has found, with the numbers that tell why. */
export interface CheckResult {
  readonly isOk: boolean;
  readonly details?: Readonly<Record<string, string | number | null>>;
}

export type Check = () => CheckResult | Promise<CheckResult>;

export interface HealthOptions {
  /** By name, as the answer lists them. */
  readonly checks: Readonly<Record<string, Check>>;
  readonly log: Logger;
  /** What one check may take, in milliseconds; default 2000. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 2000;
/** Probes that come at the same time or one after another look once. */
const FRESH_MS = 1000;

/**
 * `/healthz`: the process answers, so it is alive. `/readyz`: whether it can do its work now, check by check; 503 where it
 * cannot. Neither tells anything of a person, an address or an error.
 */
export function createHealthRoutes(options: HealthOptions): Hono {
  const look = recently(() => runChecks(options), FRESH_MS);
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ status: 'alive' }, 200, NOT_STORED));
  routes.get('/readyz', async (c) => {
    const checks = await look();
    const isReady = Object.values(checks).every(({ ok }) => ok);
    return c.json({ status: isReady ? 'ready' : 'not ready', checks }, isReady ? 200 : 503, NOT_STORED);
  });
  return routes;
}

const NOT_STORED = { 'cache-control': 'no-store' };

async function runChecks({ checks, log, timeoutMs = TIMEOUT_MS }: HealthOptions) {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const { isOk, details } = await runCheck(name, check, timeoutMs, log);
      return [name, { ok: isOk, ...details }] as const;
    }),
  );
  return Object.fromEntries(results);
}

async function runCheck(name: string, check: Check, timeoutMs: number, log: Logger): Promise<CheckResult> {
  try {
    return await within(timeoutMs, Promise.resolve(check()), {
      isOk: false,
      details: { failure: 'no answer in time' },
    });
  } catch (error) {
    log.warn({ check: name, err: error }, 'not ready');
    return { isOk: false, details: { failure: 'failed' } };
  }
}
