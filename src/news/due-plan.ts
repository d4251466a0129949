import { type SQL, sql } from 'drizzle-orm';
import { subscribers } from '../database/schema/subscriptions.ts';
import { dueOf, type Schedule } from './schedule.ts';

/**
 * The rule of schedule.ts as a table to join with `subscribers`: a row for every schedule that there can be, some six
 * hundred, so that the rule stands once and a million recipients need no more than a statement.
 */
export const duePlan = (now: Date): readonly [table: SQL, on: SQL] => [
  sql`jsonb_to_recordset(${JSON.stringify(rowsOf(now))}::jsonb) as plan(key text, mode text, at timestamptz)`,
  sql`plan.key = ${KEY}`,
];

/** Of the joined plan. */
export const mode: SQL = sql`plan.mode`;
export const dueAt: SQL = sql`plan.at`;

const KEY = sql`case when ${subscribers.frequency} = 'at-once'
  then concat_ws('/', 'at-once', ${subscribers.quietFrom}, ${subscribers.quietTo})
  else concat_ws('/', ${subscribers.frequency}, ${subscribers.hour}) end`;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const SCHEDULES: readonly (Schedule & { readonly key: string })[] = [
  { key: 'at-once', frequency: 'at-once', hour: 0, quiet: undefined },
  ...HOURS.flatMap((hour) => [
    { key: `daily/${hour}`, frequency: 'daily', hour, quiet: undefined } as const,
    { key: `weekly/${hour}`, frequency: 'weekly', hour, quiet: undefined } as const,
    ...HOURS.map(
      (to) =>
        ({ key: `at-once/${hour}/${to}`, frequency: 'at-once', hour: 0, quiet: { from: hour, to } }) as const,
    ),
  ]),
];

const rowsOf = (now: Date) =>
  SCHEDULES.map(({ key, ...schedule }) => {
    const { mode, at } = dueOf(schedule, now);
    return { key, mode, at };
  });
