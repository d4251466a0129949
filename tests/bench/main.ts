import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { ALL_TECHNOPARKS, ROUTES } from '../../src/bot/routes.ts';
import { measureAnswers } from './answers.ts';
import { residentMb, startBareBot, startBotApi, startOurBot, stopProcess } from './processes.ts';

/**
 * `npm run bench`: the time from start to the first poll, resident memory, and updates a second against a bare
 * grammY bot measured in the same run; then how long an answer takes. `BENCH_DATABASE_URL` measures on PostgreSQL
 * instead of the embedded database.
 */
const CHATS = 200;

const dataDir = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  await measureStart('a fresh folder');
  await measureStart('the same folder again');
  for (const [what, expected, makeUpdate] of [
    ['/technoparks', 'sendMessage', commandUpdate],
    ['a page press', 'editMessageText', pressUpdate],
  ] as const) {
    for (const [delayMs, count] of [
      [0, 4000],
      [50, 400],
    ] as const) {
      const load = { makeUpdate, method: expected, delayMs, count };
      const bare = await measureRate((apiRoot) => startBareBot(apiRoot), load);
      const ours = await measureRate((apiRoot) => startOurBot(apiRoot, dataDir), load);
      print(
        `${what}, ${delayMs} ms at the Bot API: ${ours.toFixed(0)} a second; bare bot ${bare.toFixed(0)}; ratio ${(ours / bare).toFixed(2)}`,
      );
    }
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
measureAnswers(print);

async function measureStart(where: string): Promise<void> {
  const botApi = await startBotApi();
  const startedAt = performance.now();
  const bot = startOurBot(botApi.apiRoot, dataDir);
  await botApi.polled;
  const seconds = (performance.now() - startedAt) / 1000;
  await sleep(2000);
  print(
    `start on ${where}: ${seconds.toFixed(2)} s to the first poll, ${residentMb(bot)?.toFixed(0) ?? '?'} MB resident`,
  );
  await stopProcess(bot);
  await botApi.stop();
}

interface Load {
  readonly makeUpdate: (id: number) => Update;
  readonly method: string;
  readonly delayMs: number;
  readonly count: number;
}

/** Updates a second, after a warm-up of the same kind. */
async function measureRate(
  start: (apiRoot: string) => ReturnType<typeof startBareBot>,
  load: Load,
): Promise<number> {
  const botApi = await startBotApi();
  const bot = start(botApi.apiRoot);
  await botApi.polled;
  const firstId = Date.now();
  const run = (from: number, count: number) =>
    botApi.load({
      updates: Array.from({ length: count }, (_, index) => load.makeUpdate(from + index)),
      expect: { method: load.method, count },
      delayMs: load.delayMs,
    });
  await run(firstId, load.count / 4);
  const { ms } = await run(firstId + load.count, load.count);
  await stopProcess(bot);
  await botApi.stop();
  return (load.count * 1000) / ms;
}

function commandUpdate(id: number): Update {
  const user = userOf(id);
  return {
    update_id: id,
    message: {
      message_id: id,
      date: Math.floor(Date.now() / 1000),
      chat: { id: user.id, type: 'private', first_name: user.first_name },
      from: user,
      text: '/technoparks',
      entities: [{ type: 'bot_command', offset: 0, length: 12 }],
    },
  };
}

function pressUpdate(id: number): Update {
  const user = userOf(id);
  return {
    update_id: id,
    callback_query: {
      id: String(id),
      from: user,
      chat_instance: '1',
      data: ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, page: id % 10 }),
      message: {
        message_id: 1,
        date: Math.floor(Date.now() / 1000),
        chat: { id: user.id, type: 'private', first_name: user.first_name },
        text: 'x',
      },
    },
  };
}

function userOf(id: number) {
  return { id: 1 + (id % CHATS), is_bot: false, first_name: 'Анна' };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
