import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { Lanes, laneOf } from '../../src/inbox/lanes.ts';

const ticks = async (count: number) => {
  for (let tick = 0; tick < count; tick += 1) await Promise.resolve();
};

describe('lanes', () => {
  it('keep the order within a lane, run lanes in parallel within the bound, and lose nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ lane: fc.integer({ min: 0, max: 5 }), length: fc.integer({ min: 0, max: 5 }) })),
        fc.integer({ min: 1, max: 4 }),
        async (jobs, maxParallel) => {
          const done: { lane: number; index: number }[] = [];
          const inHand = new Set<number>();
          let widest = 0;
          const lanes = new Lanes<{ lane: number; index: number; length: number }>(async (job) => {
            expect(inHand.has(job.lane)).toBe(false);
            inHand.add(job.lane);
            widest = Math.max(widest, inHand.size);
            await ticks(job.length);
            inHand.delete(job.lane);
            done.push(job);
            return undefined;
          }, maxParallel);
          for (const [index, job] of jobs.entries()) lanes.add(job.lane, { ...job, index });
          await lanes.whenAtMost(0);

          expect(done).toHaveLength(jobs.length);
          expect(widest).toBeLessThanOrEqual(maxParallel);
          for (let lane = 0; lane <= 5; lane += 1) {
            const order = done.filter((job) => job.lane === lane).map((job) => job.index);
            expect(order).toEqual(order.toSorted((a, b) => a - b));
          }
        },
      ),
    );
  });

  it('are not held up by one that hangs', async () => {
    const done: number[] = [];
    const lanes = new Lanes<number>(async (job) => {
      if (job === 0) await new Promise(() => {});
      done.push(job);
      return undefined;
    }, 2);
    lanes.add(7, 0);
    for (const job of [1, 2, 3]) lanes.add(job, job);
    await lanes.whenAtMost(1);
    expect(done).toEqual([1, 2, 3]);
  });

  it('wait for what a job leaves to be done, and let others go on meanwhile', async () => {
    const begun: number[] = [];
    const rest = Promise.withResolvers<void>();
    const lanes = new Lanes<number>(async (job) => {
      begun.push(job);
      return job === 1 ? [rest.promise] : undefined;
    }, 1);
    lanes.add(1, 1);
    lanes.add(1, 2);
    lanes.add(2, 3);
    await lanes.whenAtMost(2);
    expect(begun).toEqual([1, 3]);
    rest.resolve();
    await lanes.whenAtMost(0);
    expect(begun).toEqual([1, 3, 2]);
  });

  it('tell how many wait for a turn, not what a lane that hangs still has to do', async () => {
    const ends = new Map<number, () => void>();
    const lanes = new Lanes<number>(async (job) => {
      await new Promise<void>((resolve) => ends.set(job, resolve));
      return undefined;
    }, 1);
    for (const job of [1, 2, 3]) lanes.add(7, job);
    expect(lanes.waiting).toBe(0);
    lanes.add(8, 4);
    lanes.add(9, 5);
    expect(lanes.waiting).toBe(2);
    let isOver = false;
    const few = lanes
      .whenFewWait(2)
      .then(() => lanes.whenFewWait(1))
      .then(() => (isOver = true));
    await sleep(1);
    expect(isOver).toBe(false);
    lanes.dropWaiting((lane) => lane !== 9);
    await few;
    expect(lanes.waiting).toBe(1);
  });

  it('drop what has not begun and let end what has', async () => {
    const begun: number[] = [];
    const lanes = new Lanes<number>(async (job) => {
      begun.push(job);
      await sleep(5);
      return undefined;
    }, 1);
    lanes.add(1, 1);
    lanes.add(1, 2);
    lanes.add(2, 3);
    lanes.dropWaiting();
    expect(lanes.size).toBe(1);
    await lanes.whenAtMost(0);
    expect(begun).toEqual([1]);
  });
});

describe('the lane of an update', () => {
  const from = { id: 7, is_bot: false, first_name: 'A' };
  const chat = { id: -5, type: 'group', title: 'G' };
  it.each([
    ['a message: its chat', { message: { chat, from } }, -5],
    ['a press: the chat of its message', { callback_query: { from, message: { chat } } }, -5],
    ['a press on an inline message: the user', { callback_query: { from, inline_message_id: 'x' } }, 7],
    ['an inline query: the user', { inline_query: { from } }, 7],
    ['a poll answer: the user', { poll_answer: { user: from } }, 7],
    ['a membership: the chat', { my_chat_member: { chat, from } }, -5],
    ['something unknown', { poll: { id: '1' } }, 0],
  ])('%s', (_what, content, lane) => {
    expect(laneOf({ update_id: 1, ...content } as unknown as Update)).toBe(lane);
  });
});
