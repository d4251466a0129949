import { afterEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createHealthRoutes } from '../../src/transport/health.ts';
import { type HttpService, serveHttp } from '../../src/transport/http.ts';
import { startProgram } from '../support/program.ts';

const log = createLogger('silent');
let service: HttpService | undefined;
afterEach(() => service?.close());

const check = async (environment: Readonly<Record<string, string>>) => {
  const program = startProgram(environment, 'src/transport/health-check.ts');
  return { code: await program.ends(), output: program.output() };
};

describe("the container's health check", () => {
  it('finds the bot where its metrics are, or beside its webhook', async () => {
    service = await serveHttp({
      host: '127.0.0.1',
      port: 0,
      routes: [createHealthRoutes({ checks: {}, log })],
      log,
    });
    const { port } = new URL(service.url);
    expect(await check({ METRICS_PORT: port })).toEqual({ code: 0, output: '' });
    expect(await check({ HOST: '0.0.0.0', PORT: port })).toEqual({ code: 0, output: '' });
  }, 20_000);

  it('fails without a word where nobody answers or the configuration is wrong', async () => {
    expect(await check({ METRICS_PORT: '1' })).toEqual({ code: 1, output: '' });
    expect(await check({ METRICS_PORT: 'x', BOT_TOKEN: 'a secret' })).toEqual({ code: 1, output: '' });
  }, 20_000);
});
