import { eq, sql } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import { deliveryPace } from '../database/schema/deliveries.ts';

/** How fast messages go out, as all processes share it. */
export interface Pace {
  readonly nextAt: Date;
  readonly pausedUntil: Date | null;
}

/** How many messages may leave now, and when the next one may. */
export interface Allowance {
  readonly count: number;
  /** From when the allowed ones count; not before now by more than {@link LEEWAY_MESSAGES}. */
  readonly from: number;
  /** Until one more may leave; 0 where one may. */
  readonly waitMs: number;
}

/** What a delay has held up is made up for by so many messages at once, so that the rate is kept on the whole. */
const LEEWAY_MESSAGES = 3;

/**
 * Messages leave one interval after another.
 *
 * @param replies messages that users were answered with since the last time: they have gone first, out of the same rate
 */
export function allowanceOf(
  pace: Pace,
  options: { now: Date; perSecond: number; most: number; replies: number },
): Allowance {
  const intervalMs = 1000 / options.perSecond;
  const now = options.now.getTime();
  const from =
    Math.max(pace.nextAt.getTime(), now - LEEWAY_MESSAGES * intervalMs) + options.replies * intervalMs;
  const silence = (pace.pausedUntil?.getTime() ?? 0) - now;
  if (silence > 0) return { count: 0, from, waitMs: silence };
  const allowed = from > now ? 0 : Math.floor((now - from) / intervalMs) + 1;
  return { count: Math.min(allowed, options.most), from, waitMs: Math.max(0, from - now) };
}

/** Holds the one row until the transaction ends: whoever hands out messages does so alone. */
export async function lockPace(db: Db, now: Date): Promise<Pace> {
  const read = () => db.select().from(deliveryPace).for('update');
  const [pace] = await read();
  if (pace) return pace;
  await db.insert(deliveryPace).values({ nextAt: now }).onConflictDoNothing();
  const [made] = await read();
  return made ?? { nextAt: now, pausedUntil: null };
}

export async function setNext(db: Db, nextAt: Date): Promise<void> {
  await db.update(deliveryPace).set({ nextAt }).where(eq(deliveryPace.id, 1));
}

/** Nothing leaves until then, nor until a later moment that was set before. */
export async function pauseUntil(db: Db, until: Date): Promise<void> {
  await db
    .insert(deliveryPace)
    .values({ nextAt: until, pausedUntil: until })
    .onConflictDoUpdate({
      target: deliveryPace.id,
      set: { pausedUntil: sql`greatest(${deliveryPace.pausedUntil}, excluded.paused_until)` },
    });
}
