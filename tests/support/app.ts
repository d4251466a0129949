import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppDescription, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { ru } from './locale.ts';
import { startTelegram, type Telegram, type TelegramOptions } from './telegram.ts';

/** The whole bot on the tests' Telegram, with a folder of its own for its data. */
export interface StartedApp {
  readonly telegram: Telegram;
  readonly description: AppDescription;
  /** What it has logged, a line each; with `LOG_LEVEL: 'debug'` more of it. */
  readonly logLines: readonly string[];
  close(): Promise<void>;
}

/** @param settings beside what is needed to reach Telegram */
export async function startTestedApp(
  settings: Readonly<Record<string, string>> = {},
  options: TelegramOptions = {},
): Promise<StartedApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'app-'));
  const telegram = await startTelegram(options);
  const stop = new AbortController();
  const logLines: string[] = [];
  const config = readConfig({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATA_DIR: dataDir,
    ...settings,
  });
  const app = await startApp({
    config,
    log: createLogger(config.logLevel, { write: (line) => void logLines.push(line) }),
    t: ru,
    signal: stop.signal,
  });
  await telegram.settled();
  return {
    telegram,
    description: app.description,
    logLines,
    async close() {
      stop.abort();
      await app.done;
      await telegram.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
