import { readFileSync } from 'node:fs';
import { type App, startApp } from './app.ts';
import { readConfig, readEnvironment } from './config.ts';
import { createLogger, openTerminal } from './logger.ts';
import { EXIT, explainStartFailure } from './start-failure.ts';
import { createTranslate, type Translate } from './translate.ts';

const t = createTranslate(readFileSync(new URL('../locales/ru.ftl', import.meta.url), 'utf8'));
const stop = new AbortController();
const terminal = await openTerminal(process.stdout);
let log = createLogger('info', terminal);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second signal is a person who will not wait.
    if (stop.signal.aborted) process.exit(EXIT.failure);
    print(t.text('stopping'));
    stop.abort();
  });
}

try {
  const config = readConfig(readEnvironment());
  log = createLogger(config.logLevel, terminal);
  const app = await startApp({ config, log, t, signal: stop.signal });
  print(describeApp(t, app));
  await app.done.catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
    log.error({ err: error }, 'stopped with an error');
  });
} catch (error) {
  // A start that was called off fails wherever it was; that is no failure.
  if (!stop.signal.aborted) fail(error);
}
print(t.text('stopped'));
// Whatever still holds the event loop (a socket kept alive, a hung call) must not hold up the end.
process.exit(EXIT.ok);

function fail(error: unknown): never {
  const failure = explainStartFailure(t, error);
  if (!failure) log.fatal({ err: error }, 'cannot go on');
  process.stderr.write(`${failure?.message ?? t.text('start-failed')}\n`);
  process.exit(failure?.exitCode ?? EXIT.failure);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function describeApp(t: Translate, { description }: App): string {
  const { bot, database, transport, records, version, operation } = description;
  const isLocal = transport.kind === 'playground';
  const lines = [
    t.text('started', {
      name: bot.first_name,
      database,
      transport: isLocal
        ? t.text('transport-playground')
        : t.text('transport-telegram', {
            apiRoot: transport.apiRoot,
            username: bot.username,
            way: transport.webhook ? 'webhook' : 'polling',
          }),
      records: t.text('records', { count: records }),
      version: version.slice(0, 8),
    }),
    ...(isLocal ? [t.text('started-playground', { url: transport.url })] : []),
    ...(operation === undefined ? [] : [t.text('started-operation', { url: operation })]),
    t.text('started-stop'),
  ];
  return lines.join('\n');
}
