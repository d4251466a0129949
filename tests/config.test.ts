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
      DATABASE_URL: 'postgres://bot:secret@localhost/bot',
      DATA_DIR: '/var/lib/bot',
      HOST: '0.0.0.0',
      PORT: '0',
      ADMIN_IDS: '1, 4503599627370495;3',
      LOG_LEVEL: 'debug',
    });
    expect(config).toEqual({
      transport: { kind: 'telegram', token: '123456:AAE_-x', apiRoot: 'http://127.0.0.1:9000' },
      databaseUrl: 'postgres://bot:secret@localhost/bot',
      dataDir: '/var/lib/bot',
      host: '0.0.0.0',
      port: 0,
      adminIds: new Set([1, 4503599627370495, 3]),
      logLevel: 'debug',
    });
  });

  it('names every mistake at once, and no secret', () => {
    const environment = {
      BOT_TOKEN: 'my secret token',
      TELEGRAM_API_ROOT: 'ftp://example.org',
      DATABASE_URL: 'mysql://bot:secret@localhost/bot',
      HOST: 'a b',
      PORT: '70000',
      ADMIN_IDS: 'anna',
      LOG_LEVEL: 'loud',
    };
    const problems = problemsOf(environment);
    expect(problems.map(({ variable }) => variable).toSorted()).toEqual(Object.keys(environment).toSorted());
    expect(JSON.stringify(problems)).not.toContain('secret');
    expect(problems.find(({ variable }) => variable === 'PORT')?.got).toBe('70000');
  });
});
