import type { Context, MiddlewareFn } from 'grammy';

/**
 * Middleware one after another, as grammY's Composer has it, with one asynchronous function around each instead of two:
 * an update passes two dozen of them. Unlike there, whoever calls `next` twice has the rest done twice.
 */
export function chain<C extends Context>(...handlers: readonly MiddlewareFn<C>[]): MiddlewareFn<C> {
  return (ctx, next) => {
    const from = async (index: number): Promise<void> => {
      const handler = handlers[index];
      await (handler ? handler(ctx, () => from(index + 1)) : next());
    };
    return from(0);
  };
}
