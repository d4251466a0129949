import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { type Program, startProgram } from '../support/program.ts';
import { startTelegram, type Telegram } from '../support/telegram.ts';
import { answersTo, COMMANDS, everybodyIsAnswered, everybodyWrites, until, withoutRepeats } from './crowd.ts';

/** Two starts of two or three seconds each, and more on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const SECRET = 'a-secret_of_30_letters_and_9s';
const cleanUps: (() => Promise<unknown>)[] = [];
const programs: Program[] = [];
let telegram: Telegram;
let balancer: Server;
let ports: readonly number[];

beforeEach(async () => {
  telegram = await startTelegram({ patienceMs: 30_000, webhookRetryMs: 100 });
  ports = await Promise.all([freePort(), freePort()]);
  balancer = createServer((request, response) => {
    void balance(request).then((status) => response.writeHead(status).end());
  });
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  for (const program of programs.splice(0)) await program.ends('SIGKILL');
  balancer.close();
  balancer.closeAllConnections();
  await telegram.close();
});
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

let turn = 0;

/** Gives an update to one process, every third to both, and to the other one where the chosen one is down. */
async function balance(request: IncomingMessage): Promise<number> {
  const body = await buffer(request);
  turn += 1;
  const post = async (port: number) => {
    const { status } = await fetch(`http://127.0.0.1:${port}/hook`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': String(request.headers['x-telegram-bot-api-secret-token']),
      },
      body,
    });
    return status;
  };
  const [chosen = 0, other = 0] = turn % 2 === 0 ? ports : ports.toReversed();
  const answers = await Promise.allSettled(turn % 3 === 0 ? [post(chosen), post(other)] : [post(chosen)]);
  const statuses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  return statuses.length > 0 ? Math.max(...statuses) : post(other).catch(() => 502);
}

async function start(port: number, databaseUrl: string): Promise<Program> {
  const program = startProgram({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: databaseUrl,
    WEBHOOK_URL: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}/hook`,
    WEBHOOK_SECRET: SECRET,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  });
  programs.push(program);
  await program.prints('запущен');
  return program;
}

it('two processes behind one address lose nothing when one of them is killed, and keep each chat in order', async () => {
  const PEOPLE = 60;
  const databaseUrl = await createDatabase((task) => cleanUps.push(task));
  telegram.answerDelayMs = 30;
  const [portA = 0, portB = 0] = ports;
  const first = await start(portA, databaseUrl);
  await start(portB, databaseUrl);

  const users = await everybodyWrites(telegram, PEOPLE);
  await until(() => telegram.callsOf('sendMessage').length >= PEOPLE * 2);
  await first.ends('SIGKILL');
  await until(() => telegram.callsOf('sendMessage').length >= PEOPLE * 3);
  await start(portA, databaseUrl);
  await everybodyIsAnswered(telegram, users);

  const [expected] = users.map(({ chatId }) => withoutRepeats(answersTo(telegram, chatId)));
  expect(expected).toHaveLength(COMMANDS.length);
  for (const { chatId } of users) {
    expect(withoutRepeats(answersTo(telegram, chatId))).toEqual(expected);
    expect(answersTo(telegram, chatId).length).toBeLessThanOrEqual(COMMANDS.length + 1);
  }
});

it('changes from the webhook to polling and back without losing an update', async () => {
  const databaseUrl = await createDatabase((task) => cleanUps.push(task));
  const [port = 0] = ports;
  const byWebhook = await start(port, databaseUrl);
  expect(await byWebhook.ends('SIGTERM')).toBe(0);
  const users = await everybodyWrites(telegram, 3);

  const byPolling = startProgram({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'warn',
  });
  programs.push(byPolling);
  await everybodyIsAnswered(telegram, users);
  expect(await byPolling.ends('SIGTERM')).toBe(0);

  const others = await everybodyWrites(telegram, 3);
  await start(port, databaseUrl);
  await everybodyIsAnswered(telegram, others);
  for (const { chatId } of [...users, ...others]) {
    expect(answersTo(telegram, chatId)).toHaveLength(COMMANDS.length);
  }
});
