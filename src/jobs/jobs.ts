import type { PgBoss } from 'pg-boss';
import type { Database } from '../database/client.ts';
import type { Logger } from '../logger.ts';

/** Work that returns by the clock, on pg-boss in either database. */
export interface Jobs {
  /**
   * Runs the job at every time of the cron expression (minutes at the finest, Moscow time), in one process only and never
   * twice at once. What came due while no process ran is made up for once. A failure is logged; the next time tries again.
   */
  schedule(name: string, cron: string, run: () => Promise<void>): Promise<void>;
  /** Begins no more, and waits for what is in hand for up to this long. */
  close(timeoutMs: number): Promise<void>;
}

/** It has a connection of its own, so that its transactions are no business of the bot's. */
const CONNECTIONS = 2;
const LOOK_EVERY_S = 5;
const LONGEST_RUN_S = 15 * 60;
/** A job that has run is a line in a log, no more. */
const KEPT_S = 24 * 3_600;

export async function openJobs({ jobs: connection }: Pick<Database, 'jobs'>, log: Logger): Promise<Jobs> {
  const boss = await connect(connection);
  boss.on('error', (error) => log.warn({ err: error }, 'background jobs are disturbed'));
  await boss.start();

  return {
    async schedule(name, cron, run) {
      const options = { retryLimit: 0, expireInSeconds: LONGEST_RUN_S, deleteAfterSeconds: KEPT_S };
      await boss.createQueue(name, { policy: 'stately', ...options });
      await boss.work(name, { pollingIntervalSeconds: LOOK_EVERY_S }, async () => {
        try {
          await run();
        } catch (error) {
          log.error({ job: name, err: error }, 'job failed');
        }
      });
      await boss.schedule(name, cron, null, { tz: 'Europe/Moscow', missed: 'once' });
    },
    close: (timeoutMs) => boss.stop({ graceful: true, timeout: timeoutMs }),
  };
}

/** Loaded here only: it takes its time and memory, and the commands of the terminal do without. */
async function connect(connection: Database['jobs']): Promise<PgBoss> {
  const { PgBoss, fromPglite } = await import('pg-boss');
  const common = {
    registerInstance: false,
    openTelemetry: { enabled: false },
    application_name: 'technoparks-jobs',
  };
  return 'pglite' in connection
    ? new PgBoss({ ...common, db: fromPglite(connection.pglite), backend: 'pglite' })
    : new PgBoss({ ...common, connectionString: connection.databaseUrl, max: CONNECTIONS });
}
