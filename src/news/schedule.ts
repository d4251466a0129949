/** When a subscriber wants news. Hours are Moscow's, which has had no summer time since 2014. */
export const FREQUENCIES = ['at-once', 'daily', 'weekly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A message of its own, or a line of a digest. */
export const DELIVERY_MODES = ['message', 'digest'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export interface QuietHours {
  /** The first quiet hour, 0–23. */
  readonly from: number;
  /** The hour that is quiet no more, 0–23; before or after `from`, never the same. */
  readonly to: number;
}

export interface Schedule {
  readonly frequency: Frequency;
  /** The hour of a digest, 0–23; a weekly one comes on Monday. */
  readonly hour: number;
  /** Only what is sent at once waits for their end: the hour of a digest is a choice of its own. */
  readonly quiet: QuietHours | undefined;
}

/** The quiet hours that are offered; buttons count on the order. */
export const QUIET_CHOICES = ['22-8', '23-7', '20-9', 'none'] as const;
export type QuietChoice = (typeof QUIET_CHOICES)[number];

export function quietHoursOf(choice: QuietChoice): QuietHours | undefined {
  if (choice === 'none') return undefined;
  const [from = 0, to = 0] = choice.split('-').map(Number);
  return { from, to };
}

/** Undefined for hours that are not among those offered. */
export const quietChoiceOf = (quiet: QuietHours | undefined): QuietChoice | undefined =>
  QUIET_CHOICES.find((choice) => choice === (quiet ? `${quiet.from}-${quiet.to}` : 'none'));

/** The hours of a digest that are offered. */
export const DIGEST_HOURS = [7, 8, 9, 10, 12, 15, 18, 21] as const;

export const DEFAULT_SCHEDULE: Schedule = {
  frequency: 'at-once',
  hour: 9,
  quiet: { from: 22, to: 8 },
};

/** A schedule as a row holds it. */
export interface ScheduleColumns {
  readonly frequency: Schedule['frequency'];
  readonly hour: number;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
}

export const columnsOf = ({ frequency, hour, quiet }: Schedule): ScheduleColumns => ({
  frequency,
  hour,
  quietFrom: quiet?.from ?? null,
  quietTo: quiet?.to ?? null,
});

export const scheduleOf = ({ frequency, hour, quietFrom, quietTo }: ScheduleColumns): Schedule => ({
  frequency,
  hour,
  quiet: quietFrom === null || quietTo === null ? undefined : { from: quietFrom, to: quietTo },
});

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOSCOW_MS = 3 * HOUR_MS;
/** 1970 began on a Thursday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

export interface Due {
  readonly mode: DeliveryMode;
  readonly at: Date;
}

/** When what is published now goes out to a subscriber with this schedule: never before now. */
export function dueOf({ frequency, hour, quiet }: Schedule, now: Date): Due {
  const local = now.getTime() + MOSCOW_MS;
  const at = (moscow: number) => new Date(moscow - MOSCOW_MS);
  switch (frequency) {
    case 'at-once':
      return {
        mode: 'message',
        at: quiet && isQuiet(quiet, local) ? at(next(local, DAY_MS, quiet.to * HOUR_MS)) : now,
      };
    case 'daily':
      return { mode: 'digest', at: at(next(local, DAY_MS, hour * HOUR_MS)) };
    case 'weekly':
      return { mode: 'digest', at: at(next(local, 7 * DAY_MS, FIRST_MONDAY_MS + hour * HOUR_MS)) };
  }
}

function isQuiet({ from, to }: QuietHours, local: number): boolean {
  const hour = Math.floor((local % DAY_MS) / HOUR_MS);
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The first moment from `local` on that is `offset` after a multiple of `period`. */
const next = (local: number, period: number, offset: number): number =>
  Math.ceil((local - offset) / period) * period + offset;
