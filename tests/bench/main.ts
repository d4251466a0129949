import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../support/postgres-server.ts';
import { measureAnswers } from './answers.ts';
import { measureDelivery, measureRecipients } from './deliveries.ts';
import { residentMb, startBotApi, startOurBot, stopProcess } from './processes.ts';
import { measureMemory, measureUpdates } from './updates.ts';

/**
 * `npm run bench [-- start updates memory delivery recipients answers]`: the time from start to the first poll and
 * resident memory; updates a second and latencies against a bare grammY bot measured in the same run; memory along a
 * hundred thousand updates; how fast news go out, and how long a press takes meanwhile; how long it takes to write the
 * recipients of a broadcast; how long an answer takes. On the embedded database and on a PostgreSQL server that is
 * started for it, or on that of `BENCH_DATABASE_URL`.
 */
const DATABASES = {
  PGlite: async (folder: string) => ({
    environment: { DATA_DIR: folder, DATABASE_URL: '' },
    stop: async () => {},
  }),
  PostgreSQL: async (folder: string) => {
    const given = process.env['BENCH_DATABASE_URL'];
    const server =
      given === undefined
        ? await startPostgres(folder, { isDurable: true })
        : { url: given, stop: async () => {} };
    return { environment: { DATA_DIR: folder, DATABASE_URL: server.url }, stop: server.stop };
  },
};

const PARTS = {
  start: onEachDatabase(measureStart),
  updates: onEachDatabase((name, environment) => measureUpdates(name, environment, print)),
  memory: onEachDatabase((name, environment) => measureMemory(name, environment, print)),
  delivery: onEachDatabase((name, environment) => measureDelivery(name, environment, print)),
  recipients: onEachDatabase((name, environment) => measureRecipients(name, environment, print)),
  answers: async () => measureAnswers(print),
};

const wanted = process.argv.slice(2);
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.includes(name)) await part();
}

function onEachDatabase(
  body: (name: string, environment: Readonly<Record<string, string>>) => Promise<void>,
): () => Promise<void> {
  return async () => {
    for (const [name, open] of Object.entries(DATABASES)) {
      const folder = await mkdtemp(join(tmpdir(), 'bench-'));
      const { environment, stop } = await open(folder);
      try {
        await body(name, environment);
      } finally {
        await stop();
        await rm(folder, { recursive: true, force: true });
      }
    }
  };
}

async function measureStart(database: string, environment: Readonly<Record<string, string>>): Promise<void> {
  for (const where of ['a fresh database', 'the same database again']) {
    const botApi = await startBotApi();
    const startedAt = performance.now();
    const bot = await startOurBot(environment)(botApi.apiRoot, 'polling');
    await botApi.ready;
    const seconds = (performance.now() - startedAt) / 1000;
    await sleep(3000);
    print(
      `${database}, start on ${where}: ${seconds.toFixed(2)} s to the first poll, ${residentMb(bot)?.toFixed(0) ?? '?'} MB resident`,
    );
    await stopProcess(bot);
    await botApi.stop();
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
