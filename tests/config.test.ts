import { describe, expect, it } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../src/config.ts';

const problemsOf = (environment: Environment) => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      transport: { kind: 'playground' },
      databaseUrl: undefined,
      dataDir: '.data',
      host: '127.0.0.1',
      port: 8080,
      adminIds: new Set(),
      operatorChatId: undefined,
      news: { feeds: [], pollMinutes: 30, mode: 'review' },
      metrics: { address: undefined, isPublic: false },
      broadcastRate: 25,
      logLevel: 'info',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ BOT_TOKEN: ' ', PORT: '', ADMIN_IDS: '' })).toEqual(readConfig({}));
  });

  it('reads all of it', () => {
    const config = readConfig({
      BOT_TOKEN: '123456:AAE_-x',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9000/',
      WEBHOOK_URL: 'https://bot.example.org/telegram',
      WEBHOOK_SECRET: 'sixteen-letters_',
      DATABASE_URL: 'postgres://bot:secret@localhost/bot',
      DATA_DIR: '/var/lib/bot',
      HOST: '0.0.0.0',
      PORT: '0',
      METRICS_HOST: '::1',
      METRICS_PORT: '9090',
      METRICS_PUBLIC: 'true',
      ADMIN_IDS: '1, 4503599627370495;3',
      OPERATOR_CHAT_ID: '-1001234567890',
      NEWS_FEEDS: 'https://mos.ru/rss, http://vm.ru/feed.xml,https://mos.ru/rss',
      NEWS_POLL_MINUTES: '5',
      NEWS_MODE: 'auto',
      BROADCAST_RATE: '100',
      LOG_LEVEL: 'debug',
    });
    expect(config).toEqual({
      transport: {
        kind: 'telegram',
        token: '123456:AAE_-x',
        apiRoot: 'http://127.0.0.1:9000',
        webhook: { url: 'https://bot.example.org/telegram', secret: 'sixteen-letters_' },
      },
      databaseUrl: 'postgres://bot:secret@localhost/bot',
      dataDir: '/var/lib/bot',
      host: '0.0.0.0',
      port: 0,
      adminIds: new Set([1, 4503599627370495, 3]),
      operatorChatId: -1_001_234_567_890,
      news: { feeds: ['https://mos.ru/rss', 'http://vm.ru/feed.xml'], pollMinutes: 5, mode: 'auto' },
      metrics: { address: { host: '::1', port: 9090 }, isPublic: true },
      broadcastRate: 100,
      logLevel: 'debug',
    });
  });

  it('takes no webhook without a secret, a token and TLS', () => {
    const url = 'https://bot.example.org/hook';
    const variables = (environment: Environment) => problemsOf(environment).map(({ variable }) => variable);
    expect(variables({ WEBHOOK_URL: url, PORT: 'x' }).toSorted()).toEqual([
      'BOT_TOKEN',
      'PORT',
      'WEBHOOK_SECRET',
    ]);
    const token = { BOT_TOKEN: '123456:AAE_-x', WEBHOOK_SECRET: 'sixteen-letters_' };
    expect(variables({ ...token, WEBHOOK_URL: 'http://bot.example.org/hook' })).toEqual(['WEBHOOK_URL']);
    expect(problemsOf({ ...token, WEBHOOK_URL: url, WEBHOOK_SECRET: 'short' })).toEqual([
      { variable: 'WEBHOOK_SECRET', got: undefined },
    ]);
    expect(variables({ ...token, WEBHOOK_URL: 'http://127.0.0.1:8080/hook' })).toEqual([]);
  });

  it('names every mistake at once, and no secret', () => {
    const environment = {
      BOT_TOKEN: 'my secret token',
      TELEGRAM_API_ROOT: 'ftp://example.org',
      DATABASE_URL: 'mysql://bot:secret@localhost/bot',
      HOST: 'a b',
      PORT: '70000',
      METRICS_HOST: 'a b',
      METRICS_PORT: '-1',
      METRICS_PUBLIC: 'yes',
      ADMIN_IDS: 'anna',
      OPERATOR_CHAT_ID: '@operators',
      NEWS_FEEDS: 'mos.ru/rss',
      NEWS_POLL_MINUTES: '0',
      NEWS_MODE: 'manual',
      LOG_LEVEL: 'loud',
    };
    const problems = problemsOf(environment);
    expect(problems.map(({ variable }) => variable).toSorted()).toEqual(Object.keys(environment).toSorted());
    expect(JSON.stringify(problems)).not.toContain('secret');
    expect(problems.find(({ variable }) => variable === 'PORT')?.got).toBe('70000');
  });
});
