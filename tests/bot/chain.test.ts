import { Context, type MiddlewareFn } from 'grammy';
import { describe, expect, it } from 'vitest';
import { chain } from '../../src/bot/chain.ts';

const pass = async (...handlers: MiddlewareFn<Context>[]) => {
  const passed: string[] = [];
  const ctx = Object.assign(Object.create(Context.prototype), { passed }) as Context;
  const around =
    (name: string): MiddlewareFn<Context> =>
    async (_, next) => {
      passed.push(name);
      await next();
      passed.push(`/${name}`);
    };
  const outcome = await Promise.allSettled([
    chain(around('a'), ...handlers, around('b'))(ctx, async () => void passed.push('rest')),
  ]);
  return { passed, isRejected: outcome[0]?.status === 'rejected' };
};

describe('a chain of middleware', () => {
  it('goes down in order and comes back up, what comes after it in the middle', async () => {
    expect(await pass()).toEqual({ passed: ['a', 'b', 'rest', '/b', '/a'], isRejected: false });
  });

  it('ends where somebody does not call the next one', async () => {
    expect(await pass(() => {})).toEqual({ passed: ['a', '/a'], isRejected: false });
  });

  it('passes an error up, thrown at once or later', async () => {
    const thrown: MiddlewareFn<Context> = () => {
      throw new Error('x');
    };
    for (const handler of [thrown, () => Promise.reject(new Error('x'))]) {
      expect(await pass(handler)).toEqual({ passed: ['a'], isRejected: true });
    }
  });
});
