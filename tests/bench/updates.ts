import type { Update } from 'grammy/types';
import { ALL_TECHNOPARKS, ROUTES } from '../../src/bot/routes.ts';
import {
  residentMb,
  type StartBot,
  startBareBot,
  startBotApi,
  startOurBot,
  stopProcess,
  type TransportKind,
} from './processes.ts';

/** Nobody comes near the limit of twenty actions in ten seconds, at any rate that this machine reaches. */
const CHATS = 4000;
/** A process that runs for weeks is measured, not its first seconds: either bot is compiled by then. */
const WARM_UP = 12_000;
const BURST = 12_000;
const PACED = 1000;
const PER_SECOND = 200;
const LONG_RUN = 100_000;

interface Kind {
  readonly name: string;
  /** The call that answers the update. */
  readonly method: 'sendMessage' | 'editMessageText';
  readonly update: (id: number) => Update;
}

const userOf = (id: number) => ({ id: 1 + (id % CHATS), is_bot: false, first_name: 'Анна' });
const chatOf = (id: number) => ({ id: userOf(id).id, type: 'private' as const, first_name: 'Анна' });
const now = () => Math.floor(Date.now() / 1000);

const says = (id: number, text: string): Update => ({
  update_id: id,
  message: {
    message_id: id,
    date: now(),
    chat: chatOf(id),
    from: userOf(id),
    text,
    ...(text.startsWith('/')
      ? { entities: [{ type: 'bot_command' as const, offset: 0, length: text.length }] }
      : {}),
  },
});

const presses = (id: number, data: string): Update => ({
  update_id: id,
  callback_query: {
    id: String(id),
    from: userOf(id),
    chat_instance: '1',
    data,
    message: { message_id: 1, date: now(), chat: chatOf(id), text: 'x' },
  },
});

const COMMAND: Kind = {
  name: '/technoparks',
  method: 'sendMessage',
  update: (id) => says(id, '/technoparks'),
};
const QUESTIONS = ['какой адрес у строгино', 'технопарки в зеленограде', 'налог на прибыль резидента оэз'];
const KINDS: readonly Kind[] = [
  COMMAND,
  {
    name: 'a page press',
    method: 'editMessageText',
    update: (id) => presses(id, ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, page: id % 10 })),
  },
  {
    name: 'a question',
    method: 'sendMessage',
    update: (id) => says(id, QUESTIONS[id % QUESTIONS.length] ?? ''),
  },
  { name: 'a conversation begun', method: 'sendMessage', update: (id) => says(id, '/choose') },
];

/** Updates a second, and the latency at a steady rate, beside a bare bot; ids go on from `firstId`. */
export async function measureUpdates(
  database: string,
  environment: Readonly<Record<string, string>>,
  print: (line: string) => void,
): Promise<void> {
  for (const transport of ['polling', 'webhook'] as const) {
    for (const kind of KINDS) {
      const bare = await measure(startBareBot, transport, kind);
      const ours = await measure(startOurBot(environment), transport, kind);
      print(
        `${database}, ${transport}, ${kind.name}: ${ours.rate.toFixed(0)} a second, bare ${bare.rate.toFixed(0)}, ` +
          `ratio ${(ours.rate / bare.rate).toFixed(2)}; at ${PER_SECOND} a second p50/p95/p99 ` +
          `${percentiles(ours.latencies)} ms, bare ${percentiles(bare.latencies)} ms`,
      );
    }
  }
}

async function measure(start: StartBot, transport: TransportKind, { method, update }: Kind) {
  const botApi = await startBotApi();
  const bot = await start(botApi.apiRoot, transport);
  await botApi.ready;
  let id = Date.now();
  const run = (count: number, perSecond?: number) => {
    const updates = Array.from({ length: count }, () => update(id++));
    return botApi.load({ updates, expect: { method, count }, delayMs: 0, perSecond });
  };
  await run(WARM_UP);
  const burst = await run(BURST);
  const paced = await run(PACED, PER_SECOND);
  await stopProcess(bot);
  await botApi.stop();
  return { rate: (BURST * 1000) / burst.ms, latencies: paced.latencies };
}

/** Resident memory along a hundred thousand updates. */
export async function measureMemory(
  database: string,
  environment: Readonly<Record<string, string>>,
  print: (line: string) => void,
): Promise<void> {
  const botApi = await startBotApi();
  const bot = await startOurBot(environment)(botApi.apiRoot, 'polling');
  await botApi.ready;
  let id = Date.now();
  const readings: string[] = [];
  const PORTION = LONG_RUN / 5;
  for (let done = 0; done < LONG_RUN; done += PORTION) {
    readings.push(residentMb(bot)?.toFixed(0) ?? '?');
    const updates = Array.from({ length: PORTION }, () => COMMAND.update(id++));
    await botApi.load({ updates, expect: { method: COMMAND.method, count: PORTION }, delayMs: 0 });
  }
  readings.push(residentMb(bot)?.toFixed(0) ?? '?');
  print(`${database}: ${readings.join(', ')} MB resident, at the start and after each ${PORTION} updates`);
  await stopProcess(bot);
  await botApi.stop();
}

function percentiles(latencies: readonly number[]): string {
  const sorted = latencies.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [0.5, 0.95, 0.99].map((share) => at(share).toFixed(1)).join('/');
}
