import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { freePort } from '../support/free-port.ts';
import type { LoadRequest, LoadResult } from './bot-api.ts';

type ServerMessage = { port: number } | { ready: true } | { result: LoadResult };

export type TransportKind = 'polling' | 'webhook';

const file = (name: string) => new URL(name, import.meta.url).pathname;

/** A {@link file:./bot-api.ts} in a process of its own. */
export async function startBotApi() {
  const child = fork(file('bot-api.ts'));
  const { port } = await messageOf(child, (message): message is { port: number } => 'port' in message);
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    /** Resolves at the first getUpdates or setWebhook. */
    ready: messageOf(child, (message): message is { ready: true } => 'ready' in message),
    async load(request: LoadRequest): Promise<LoadResult> {
      const answer = messageOf(child, (message): message is { result: LoadResult } => 'result' in message);
      child.send(request);
      return (await answer).result;
    },
    stop: () => stopProcess(child),
  };
}

export type StartBot = (apiRoot: string, transport: TransportKind) => Promise<ChildProcess>;

export const startBareBot: StartBot = async (apiRoot, transport) => {
  const port = transport === 'webhook' ? [String(await freePort())] : [];
  return spawn(process.execPath, [file('bare-bot.ts'), apiRoot, ...port], { stdio: 'inherit' });
};

/** The project's bot as `npm start` runs it, against another Bot API. */
export const startOurBot =
  (environment: Readonly<Record<string, string>>): StartBot =>
  async (apiRoot, transport) => {
    const port = String(await freePort());
    const webhook = { WEBHOOK_URL: `http://127.0.0.1:${port}/hook`, WEBHOOK_SECRET: 'a-secret-of-the-bench' };
    const env = {
      ...process.env,
      BOT_TOKEN: '4242:bench',
      TELEGRAM_API_ROOT: apiRoot,
      LOG_LEVEL: 'warn',
      PORT: port,
      ...(transport === 'webhook' ? webhook : {}),
      ...environment,
    };
    const preload = file('../../src/database/drizzle-imports.ts');
    return spawn(
      process.execPath,
      ['--max-semi-space-size=8', '--max-old-space-size=320', '--import', preload, file('../../src/main.ts')],
      {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  };

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
    const onEnd = () => reject(new Error('the Bot API of the benchmark has ended'));
    const onMessage = (message: ServerMessage) => {
      if (!isWanted(message)) return;
      child.off('message', onMessage).off('exit', onEnd);
      resolve(message);
    };
    child.on('message', onMessage).on('exit', onEnd);
  });
}
