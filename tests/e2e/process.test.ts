import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { type Program, startProgram } from '../support/program.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';
import { answersTo, COMMANDS, everybodyIsAnswered, everybodyWrites, until, withoutRepeats } from './crowd.ts';

/** A start takes two or three seconds, and more on a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

let dataDir: string;
let telegram: Telegram;
const programs: Program[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'process-'));
  telegram = await startTelegram({ patienceMs: 20_000 });
});

afterEach(async () => {
  for (const program of programs.splice(0)) await program.ends('SIGKILL');
  await telegram.close();
  await rm(dataDir, { recursive: true, force: true });
});

function start(environment: Readonly<Record<string, string>> = {}): Program {
  const program = startProgram({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    ...environment,
  });
  programs.push(program);
  return program;
}

async function startAndWait(environment?: Readonly<Record<string, string>>): Promise<Program> {
  const program = start(environment);
  await program.prints('запущен');
  return program;
}

/** The environment of a program on each database; the server's is dropped after the test. */
const DATABASES = {
  PGlite: async () => ({}),
  PostgreSQL: async () => ({
    DATABASE_URL: await createDatabase((task) => onTestFinished(async () => void (await task()))),
  }),
};

describe('a process that is killed', () => {
  it.each(['PGlite', 'PostgreSQL'] as const)(
    'loses no update, keeps the order, and repeats at most what was in hand (%s)',
    async (database) => {
      const PEOPLE = 60;
      const environment = await DATABASES[database]();
      telegram.answerDelayMs = 30;
      const first = await startAndWait(environment);
      const users = await everybodyWrites(telegram, PEOPLE);
      await until(() => telegram.callsOf('sendMessage').length >= PEOPLE * 2);
      await first.ends('SIGKILL');
      const second = await startAndWait(environment);
      await everybodyIsAnswered(telegram, users);
      await second.ends('SIGTERM');

      const [expected] = users.map(({ chatId }) => withoutRepeats(answersTo(telegram, chatId)));
      expect(expected).toHaveLength(COMMANDS.length);
      for (const { chatId } of users) {
        expect(withoutRepeats(answersTo(telegram, chatId))).toEqual(expected);
        expect(answersTo(telegram, chatId).length).toBeLessThanOrEqual(COMMANDS.length + 1);
      }
    },
  );

  it('takes its folder over at the next start', async () => {
    const first = await startAndWait();
    await first.ends('SIGKILL');
    const second = await startAndWait();
    const anna = telegram.user();
    await anna.says('/start');
    expect((await anna.nextScreen()).text).toContain('Технопарки Москвы');
    expect(await second.ends('SIGTERM')).toBe(0);
  });
});

describe('a process that is asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends what it has begun, leaves the rest, exits with 0 and repeats nothing (%s)',
    async (signal) => {
      telegram.answerDelayMs = 50;
      const first = await startAndWait();
      const users = await everybodyWrites(telegram, 20);
      await until(() => telegram.callsOf('sendMessage').length >= 20);
      expect(await first.ends(signal)).toBe(0);

      await startAndWait();
      await everybodyIsAnswered(telegram, users);
      const [expected] = users.map(({ chatId }) => answersTo(telegram, chatId));
      expect(expected).toHaveLength(COMMANDS.length);
      for (const { chatId } of users) expect(answersTo(telegram, chatId)).toEqual(expected);
    },
  );
});

describe('a start that cannot succeed', () => {
  it('names every wrong variable and exits with 78', async () => {
    const program = start({ BOT_TOKEN: 'токен', PORT: 'восемь', ADMIN_IDS: 'анна', LOG_LEVEL: 'громко' });
    expect(await program.ends()).toBe(78);
    for (const name of ['BOT_TOKEN', 'PORT', 'ADMIN_IDS', 'LOG_LEVEL'])
      expect(program.output()).toContain(name);
    expect(program.output()).not.toMatch(/\n\s+at |токен»/);
  });

  it('says that Telegram refuses the token', async () => {
    const program = start({ BOT_TOKEN: '123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' });
    expect(await program.ends()).toBe(78);
    expect(program.output()).toContain('BOT_TOKEN');
    expect(program.output()).not.toMatch(/AAAAAA|\n\s+at /);
  });

  it('does not open a folder that another process has open', async () => {
    await startAndWait();
    const second = start();
    expect(await second.ends()).toBe(75);
    expect(second.output()).toContain('DATA_DIR');
  });

  it('says that no database answers', async () => {
    const program = start({ DATABASE_URL: 'postgres://bot:geheim@127.0.0.1:1/bot' });
    expect(await program.ends()).toBe(69);
    expect(program.output()).toContain('127.0.0.1:1');
    expect(program.output()).not.toContain('geheim');
  });
});

it('another poller is waited out', async () => {
  const program = await startAndWait({ LOG_LEVEL: 'warn' });
  telegram.fail({ method: 'getUpdates', times: 1, respond: { status: 409 } });
  const anna = telegram.user();
  await anna.says('/start');
  await anna.nextScreen();
  await anna.says('/start');
  await anna.nextScreen();
  await program.prints('another process polls');
});
