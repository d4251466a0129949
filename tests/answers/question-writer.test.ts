import { describe, expect, it, vi } from 'vitest';
import { createBatchWriter } from '../../src/answers/question-writer.ts';

describe('the writer of questions', () => {
  it('writes together what came together, in order, one batch after another', async () => {
    const batches: (readonly number[])[] = [];
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const write = async (batch: readonly number[]) => {
      batches.push(batch);
      await gates[batches.length - 1]?.promise;
    };
    const writer = createBatchWriter(write, { warn: () => {} });
    writer.add(1);
    writer.add(2);
    const first = writer.flush();
    await Promise.resolve();
    writer.add(3);
    const second = writer.flush();
    await Promise.resolve();
    expect(batches).toEqual([[1, 2]]);
    gates[0]?.resolve();
    await first;
    gates[1]?.resolve();
    await second;
    expect(batches).toEqual([[1, 2], [3]]);
  });

  it('gives up what cannot be written, says how much, and goes on', async () => {
    const warn = vi.fn();
    const written: number[] = [];
    let isBroken = true;
    const write = async (batch: readonly number[]) => {
      if (isBroken) throw new Error('no database');
      written.push(...batch);
    };
    const writer = createBatchWriter(write, { warn });
    writer.add(1);
    writer.add(2);
    await writer.flush();
    expect(warn.mock.calls).toEqual([[{ err: expect.any(Error), lost: 2 }, 'questions not written']]);
    isBroken = false;
    writer.add(3);
    await writer.flush();
    expect(written).toEqual([3]);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('does not grow without end while the database hangs', async () => {
    const warn = vi.fn();
    const sizes: number[] = [];
    const writer = createBatchWriter<number>(async (batch) => void sizes.push(batch.length), { warn });
    for (let item = 0; item < 6000; item += 1) writer.add(item);
    await writer.flush();
    expect(sizes).toEqual([5000]);
    expect(warn.mock.calls).toEqual([[{ lost: 1000 }, 'questions not written']]);
  });
});
