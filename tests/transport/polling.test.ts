import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { poll } from '../../src/transport/polling.ts';

const log = createLogger('silent');

describe('polling', () => {
  it.each([
    ['the backlog does not come down', 'whenAtMost'],
    ['chats that hang leave no turn to others', 'whenUncrowded'],
  ] as const)('ends when it is told to, though %s', async (_, brake) => {
    const called: string[] = [];
    const waiting = Promise.withResolvers<void>();
    const brakes = { whenAtMost: async () => {}, whenUncrowded: async () => {} };
    const inbox = {
      ...brakes,
      [brake]: () => {
        waiting.resolve();
        return new Promise<void>(() => {});
      },
      accept: async () => {},
      recover: async () => {},
      takeUp: async () => {},
      close: async () => true,
      backlog: 0,
      isCrowded: true,
    };
    const api = new Api('1:test');
    api.config.use(async (_, method) => {
      called.push(method);
      throw new Error('aborted');
    });
    const stop = new AbortController();
    const polling = poll({ api, inbox, log }, stop.signal);
    await waiting.promise;
    expect(called).toEqual([]);
    stop.abort();
    await polling;
  });
});
