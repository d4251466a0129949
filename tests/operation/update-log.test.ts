import type { Update } from 'grammy/types';
import { expect, it } from 'vitest';
import type { Failure, HandleUpdate } from '../../src/inbox/inbox.ts';
import { createLogger } from '../../src/logger.ts';
import { logUpdates } from '../../src/operation/update-log.ts';
import type { HandledUpdate } from '../../src/transport/metrics.ts';

const UPDATE = {
  update_id: 7,
  message: {
    message_id: 1,
    date: 1,
    chat: { id: 5, type: 'private', first_name: 'Анна' },
    text: 'приватное',
  },
} as Update;

async function run(handle: HandleUpdate, isLastTry = false) {
  const lines: Record<string, unknown>[] = [];
  const handled: HandledUpdate[] = [];
  const log = createLogger('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  const watched = logUpdates(handle, { log, onHandled: (update) => void handled.push(update) });
  const result = await watched(UPDATE, isLastTry).catch((error: unknown) => error);
  expect(JSON.stringify(lines)).not.toMatch(/приватное|Анна/);
  return { lines, handled, result };
}

const failing =
  (isFinal: boolean): HandleUpdate =>
  async () => ({ error: 'ABCDE TypeError', isFinal });

it('one line for an update: its number, kind, outcome and time', async () => {
  const { lines, handled } = await run(async () => undefined);
  expect(lines).toEqual([
    {
      level: 30,
      time: expect.any(Number) as number,
      updateId: 7,
      kind: 'message',
      outcome: 'done',
      ms: expect.any(Number) as number,
      msg: 'update',
    },
  ]);
  expect(handled).toMatchObject([{ kind: 'message', outcome: 'done' }]);
});

it.each([
  ['tried again', failing(false), false, 'retried'],
  ['set aside after the last try', failing(false), true, 'parked'],
  ['set aside at once where it would happen again', failing(true), false, 'parked'],
] as const)('tells a failure that is %s, and passes it on', async (_case, handle, isLastTry, outcome) => {
  const { lines, handled, result } = await run(handle, isLastTry);
  expect(lines).toMatchObject([{ outcome }]);
  expect(handled).toMatchObject([{ outcome }]);
  expect((result as Failure).error).toBe('ABCDE TypeError');
});

it('counts what is thrown', async () => {
  const thrown = new Error('не вышло');
  const { handled, result } = await run(() => Promise.reject(thrown));
  expect(handled).toMatchObject([{ outcome: 'retried' }]);
  expect(result).toBe(thrown);
});
