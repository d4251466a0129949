import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBatches } from '../../src/database/batches.ts';

interface Question {
  readonly afterMs: number;
  readonly item: number;
  readonly isBad: boolean;
}

it('puts what is asked in one turn of the event loop, and then during a statement, into one statement each', async () => {
  const batches: (readonly number[])[] = [];
  const statement = Promise.withResolvers<void>();
  const ask = createBatches(async (items: readonly number[]) => {
    batches.push(items);
    await statement.promise;
    return items.map(String);
  });
  const first = [ask(1)];
  await Promise.resolve();
  first.push(ask(2));
  await sleep(1);
  const second = [ask(3)];
  await sleep(1);
  second.push(ask(4));
  expect(batches).toEqual([[1, 2]]);
  statement.resolve();
  expect(await Promise.all([...first, ...second])).toEqual(['1', '2', '3', '4']);
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(await ask(5)).toBe('5');
  expect(batches.at(-1)).toEqual([5]);
});

it('fails for those alone who are in the statement that fails', async () => {
  const ask = createBatches(async (items: readonly string[]) => {
    await sleep(1);
    if (items.includes('bad')) throw new Error('refused');
    return items;
  });
  const outcomes = Promise.allSettled([ask('good'), ask('bad')]);
  await setImmediate();
  expect(await ask('later')).toBe('later');
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(ask('bad')).rejects.toThrow('refused');
  expect(await ask('good')).toBe('good');
});

it('answers each asker with its own result, whenever it asks and however long a statement takes', async () => {
  const asked = fc.array(
    fc.record({
      afterMs: fc.nat(3),
      item: fc.nat(99),
      isBad: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(asked, fc.nat(2), async (questions, statementMs) => {
      const batches: (readonly Question[])[] = [];
      let running = 0;
      const ask = createBatches(async (items: readonly Question[]) => {
        batches.push(items);
        running += 1;
        expect(running).toBe(1);
        await sleep(statementMs);
        running -= 1;
        if (items.some(({ isBad }) => isBad)) throw new Error('refused');
        return items.map(({ item }) => item * 2);
      });
      const outcomes = await Promise.allSettled(
        questions.map(async (question) => {
          if (question.afterMs > 0) await sleep(question.afterMs);
          return ask(question);
        }),
      );
      expect(batches.flat().toSorted(byPlace(questions))).toEqual(questions);
      for (const [index, question] of questions.entries()) {
        const isRefused = batches.some(
          (batch) => batch.includes(question) && batch.some(({ isBad }) => isBad),
        );
        const outcome = outcomes[index];
        if (isRefused) expect(outcome?.status).toBe('rejected');
        else expect(outcome).toEqual({ status: 'fulfilled', value: question.item * 2 });
      }
    }),
    { numRuns: 40 },
  );
});

const byPlace =
  <T>(all: readonly T[]) =>
  (a: T, b: T): number =>
    all.indexOf(a) - all.indexOf(b);
