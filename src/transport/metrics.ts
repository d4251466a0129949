import { Hono } from 'hono';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Logger } from '../logger.ts';
import type { BotApiTry } from '../telegram/client.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';
import { recently, within } from './recently.ts';

export type UpdateOutcome = 'done' | 'retried' | 'parked';

export interface HandledUpdate {
  /** The field of Telegram's update: `message`, `callback_query`. */
  readonly kind: string | undefined;
  readonly outcome: UpdateOutcome;
  readonly ms: number;
}

/** A number that is read when somebody asks for it. */
export type Reading = () => number | Promise<number>;

/** A reading for each of several things, by the value of the gauge's label. */
export type Readings = () => Promise<Readonly<Record<string, number>>>;

/** Since the start of this process. */
export interface Tally {
  readonly updates: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Answers to questions, by zone. */
  readonly zones: Readonly<Record<string, number>>;
}

/**
 * What the process counts of its own work. Labels hold names from our own lists only: nothing that a person wrote, no
 * address and no secret, and never more of them than there are names.
 */
export interface Metrics {
  updateHandled(update: HandledUpdate): void;
  telegramTried(call: BotApiTry): void;
  questionAnswered(zone: string): void;
  actionLimited(scope: 'user' | 'chat'): void;
  /** Read when the metrics are asked for; one that fails or takes too long shows as NaN. */
  gauge(name: string, help: string, read: Reading): void;
  gaugeBy(label: string, name: string, help: string, read: Readings): void;
  tally(): Promise<Tally>;
  /** In the Prometheus text format. */
  text(): Promise<string>;
}

export interface MetricsOptions {
  readonly version: string;
  readonly log: Logger;
  /** What one reading may take, in milliseconds; default 2000. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 2000;
/** Who asks often does not read the database each time. */
const FRESH_MS = 1000;
/** Seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];
const KINDS: ReadonlySet<string> = new Set(ALLOWED_UPDATES);

export function createMetrics({ version, log, timeoutMs = TIMEOUT_MS }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Histogram({ name, help, labelNames, buckets: BUCKETS, registers });

  const updates = counter('bot_updates_total', 'Updates by kind and outcome', ['kind', 'outcome']);
  const durations = histogram('bot_update_duration_seconds', 'Time an update took, tries apart', ['kind']);
  const calls = counter('bot_telegram_calls_total', 'Tries of Bot API calls by result', ['method', 'result']);
  const callDurations = histogram('bot_telegram_call_duration_seconds', 'Time one try took', ['method']);
  const answers = counter('bot_answers_total', 'Answers to questions by zone', ['zone']);
  const limited = counter('bot_actions_limited_total', 'Actions that were not answered: too many', ['scope']);
  new Gauge({ name: 'bot_info', help: 'The version that runs', labelNames: ['version'], registers }).set(
    { version },
    1,
  );

  const read = async <T>(name: string, reading: () => T | Promise<T>, failed: T): Promise<T> => {
    try {
      return await within(timeoutMs, Promise.resolve(reading()), failed);
    } catch (error) {
      log.warn({ metric: name, err: error }, 'metric not read');
      return failed;
    }
  };

  /** The process's own need a timer that runs all the time: not before anybody asks. */
  let isAsked = false;
  const write = async () => {
    if (!isAsked) collectDefaultMetrics({ register: registry });
    isAsked = true;
    return registry.metrics();
  };

  return {
    updateHandled({ kind, outcome, ms }) {
      const known = kind !== undefined && KINDS.has(kind) ? kind : 'other';
      updates.inc({ kind: known, outcome });
      durations.observe({ kind: known }, ms / 1000);
    },
    telegramTried({ method, result, ms }) {
      calls.inc({ method, result });
      // A long poll takes as long as nobody writes.
      if (method !== 'getUpdates') callDurations.observe({ method }, ms / 1000);
    },
    questionAnswered: (zone) => answers.inc({ zone }),
    actionLimited: (scope) => limited.inc({ scope }),
    gauge(name, help, reading) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read(name, reading, Number.NaN));
        },
      });
    },
    gaugeBy(label, name, help, readings) {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          const values = await read(name, readings, {});
          this.reset();
          for (const [key, value] of Object.entries(values)) this.set({ [label]: key }, value);
        },
      });
    },
    async tally() {
      const { values } = await durations.get();
      const counts = countsByBound(values);
      const zones = (await answers.get()).values.map(({ labels, value }) => [labels.zone, value] as const);
      return {
        updates: counts.at(-1)?.count ?? 0,
        p50Ms: 1000 * quantile(counts, 0.5),
        p95Ms: 1000 * quantile(counts, 0.95),
        zones: Object.fromEntries(zones),
      };
    },
    text: recently(write, FRESH_MS),
  };
}

/** `/metrics`, for those who may see it. */
export function createMetricsRoutes(metrics: Pick<Metrics, 'text'>): Hono {
  const routes = new Hono();
  routes.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }),
  );
  return routes;
}

interface Bound {
  /** Seconds. */
  readonly upTo: number;
  /** How many took no longer. */
  readonly count: number;
}

/** The buckets of all kinds together, the shortest first. */
function countsByBound(
  values: readonly { readonly labels: object; readonly value: number; readonly metricName?: string }[],
): Bound[] {
  const counts = new Map<number, number>();
  for (const { labels, value, metricName } of values) {
    if (!metricName?.endsWith('_bucket') || !('le' in labels)) continue;
    const upTo = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le);
    counts.set(upTo, (counts.get(upTo) ?? 0) + value);
  }
  return [...counts].map(([upTo, count]) => ({ upTo, count })).sort((a, b) => a.upTo - b.upTo);
}

/** Seconds within which this share of all was done, as exact as the buckets are; 0 where there was nothing. */
function quantile(bounds: readonly Bound[], share: number): number {
  const rank = share * (bounds.at(-1)?.count ?? 0);
  let below: Bound = { upTo: 0, count: 0 };
  for (const bound of bounds) {
    if (rank > 0 && bound.count >= rank) {
      if (bound.upTo === Number.POSITIVE_INFINITY) return below.upTo;
      const part = (rank - below.count) / (bound.count - below.count);
      return below.upTo + part * (bound.upTo - below.upTo);
    }
    below = bound;
  }
  return 0;
}
