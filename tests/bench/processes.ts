import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { LoadRequest, LoadResult } from './bot-api.ts';

type ServerMessage = { port: number } | { polled: true } | { result: LoadResult };

const file = (name: string) => new URL(name, import.meta.url).pathname;

/** A {@link file:./bot-api.ts} in a process of its own. */
export async function startBotApi() {
  const child = fork(file('bot-api.ts'));
  const { port } = await messageOf(child, (message): message is { port: number } => 'port' in message);
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    /** Resolves at the first getUpdates. */
    polled: messageOf(child, (message): message is { polled: true } => 'polled' in message),
    async load(request: LoadRequest): Promise<LoadResult> {
      const answer = messageOf(child, (message): message is { result: LoadResult } => 'result' in message);
      child.send(request);
      return (await answer).result;
    },
    stop: () => stopProcess(child),
  };
}

export const startBareBot = (apiRoot: string): ChildProcess =>
  spawn(process.execPath, [file('bare-bot.ts'), apiRoot], { stdio: 'inherit' });

/** The project's bot as `npm start` runs it, against another Bot API. */
export function startOurBot(apiRoot: string, dataDir: string): ChildProcess {
  const env = {
    ...process.env,
    BOT_TOKEN: '4242:bench',
    TELEGRAM_API_ROOT: apiRoot,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    DATABASE_URL: process.env['BENCH_DATABASE_URL'] ?? '',
  };
  return spawn(process.execPath, [file('../../src/main.ts')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** Resident memory in MB, as Linux counts it; undefined elsewhere. */
export function residentMb({ pid }: ChildProcess): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

async function messageOf<T extends ServerMessage>(
  child: ChildProcess,
  isWanted: (message: ServerMessage) => message is T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: ServerMessage) => {
      if (isWanted(message)) resolve(message);
    });
    child.on('exit', () => reject(new Error('the Bot API of the benchmark has ended')));
  });
}
