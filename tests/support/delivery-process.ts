/**
 * A process that does nothing but deliver, to be killed: it prints `ready`, and `done` once every broadcast has ended.
 * Settings come as one JSON argument.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from 'grammy';
import { createCourier } from '../../src/bot/courier.ts';
import { openDatabase } from '../../src/database/client.ts';
import { createLogger } from '../../src/logger.ts';
import { createDeliveries } from '../../src/news/deliveries.ts';
import { createSubscriptions } from '../../src/news/subscriptions.ts';
import { createClientOptions } from '../../src/telegram/client.ts';
import { createTranslate } from '../../src/translate.ts';

export interface DeliveryProcessSettings {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly apiRoot: string;
  readonly token: string;
  readonly perSecond: number;
  readonly leaseMs: number;
}

const { databaseUrl, dataDir, apiRoot, token, perSecond, leaseMs } = JSON.parse(
  process.argv[2] ?? '',
) as DeliveryProcessSettings;
const root = join(import.meta.dirname, '../..');
const log = createLogger('warn');
const now = () => new Date();
const database = await openDatabase({ databaseUrl, dataDir, migrationsFolder: join(root, 'drizzle') });
const subscriptions = createSubscriptions(database, now);
const courier = createCourier({
  api: new Api(token, createClientOptions({ apiRoot, log, isPatient: false })),
  t: createTranslate(readFileSync(join(root, 'locales/ru.ftl'), 'utf8')),
  username: 'test_bot',
});
const deliveries = createDeliveries({ database, subscriptions, courier, perSecond, now, log, leaseMs });
deliveries.start();
process.stdout.write('ready\n');
for (;;) {
  const progress = await deliveries.broadcasts.list(10);
  if (progress.length > 0 && progress.every(({ state }) => state === 'done')) break;
  await sleep(50);
}
await deliveries.close(5000);
await database.close();
process.stdout.write('done\n');
process.exit(0);
