import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { createSubscriptions } from '../../src/news/subscriptions.ts';
import { exportSubscriptions, importSubscriptions, TransferError } from '../../src/news/transfer.ts';
import { EXIT } from '../../src/start-failure.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { startProgram } from '../support/program.ts';
import { forgetNews, subscribe } from '../support/subscribers.ts';

const now = () => new Date('2026-11-23T09:00:00Z');

async function exported(database: Database): Promise<string> {
  let text = '';
  for await (const piece of exportSubscriptions(database)) text += piece;
  return text;
}

describeOnEachDatabase('subscriptions in a file', (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => forgetNews(database));

  it('are the same when they have come back', async () => {
    const ids = Array.from({ length: 1201 }, (_, index) => index - 600);
    const interests = ['all', 'technopark/kalibr', 'words/налог прибыл'] as const;
    await subscribe(database, ids, { interests, schedule: { frequency: 'weekly', hour: 18 } });
    const subscriptions = createSubscriptions(database, now);
    await subscriptions.withdraw(7);
    const text = await exported(database);
    expect(JSON.parse(text).subscribers).toHaveLength(1201);
    await forgetNews(database);
    expect(await importSubscriptions(database, text)).toEqual({ written: 1201, kept: 0 });
    expect(await exported(database)).toBe(text);
    expect(await importSubscriptions(database, text)).toEqual({ written: 0, kept: 1201 });
  });

  it('never bring back what was withdrawn since', async () => {
    await subscribe(database, [1, 2]);
    const text = await exported(database);
    const subscriptions = createSubscriptions(database, now);
    await subscriptions.withdraw(1);
    await subscriptions.unfollow(2, 'all');
    expect(await importSubscriptions(database, text)).toEqual({ written: 0, kept: 2 });
    expect((await subscriptions.find(1))?.withdrawnAt).toEqual(now());
  });

  it.each([
    ['no JSON', '{', ''],
    ['another file', '[]', ''],
    ['another format', '{"format":"x","subscribers":[]}', 'format'],
    ['an impossible hour', '', 'subscribers.0.hour'],
    ['an unknown interest', '', 'subscribers.0.followed.0.interest'],
  ])('are refused whole: %s', async (what, text, place) => {
    await subscribe(database, [1]);
    const content = JSON.parse(await exported(database));
    if (what === 'an impossible hour') content.subscribers[0].hour = 24;
    if (what === 'an unknown interest') content.subscribers[0].followed[0].interest = 'everything';
    const refused = importSubscriptions(database, text || JSON.stringify(content));
    await expect(refused).rejects.toBeInstanceOf(TransferError);
    await expect(refused).rejects.toMatchObject({ place });
  });
});

it('move from one folder to another by two commands', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'transfer-'));
  const path = join(folder, 'subscriptions.json');
  const run = async (script: string, dataDir: string, file: string) => {
    const program = startProgram({ DATA_DIR: join(folder, dataDir) }, `src/news/${script}-cli.ts`, [file]);
    return { exitCode: await program.ends(), output: program.output() };
  };
  try {
    expect(await run('export', 'one', path)).toMatchObject({ exitCode: EXIT.ok });
    const file = JSON.parse(await readFile(path, 'utf8'));
    expect(file).toEqual({ format: 'subscriptions/1', subscribers: [] });
    const given = {
      chatId: 5,
      consentVersion: 1,
      consentedAt: '2026-11-01T09:00:00.000Z',
      withdrawnAt: null,
      frequency: 'daily',
      hour: 9,
      quietFrom: 22,
      quietTo: 8,
      followed: [{ interest: 'all', phrase: null, since: '2026-11-01T09:00:00.000Z' }],
    };
    await writeFile(path, JSON.stringify({ ...file, subscribers: [given] }));
    expect((await run('import', 'one', path)).output).toContain('принято: 1');
    await run('export', 'one', path);
    expect(JSON.parse(await readFile(path, 'utf8')).subscribers).toEqual([given]);
    const missing = await run('import', 'one', join(folder, 'nowhere.json'));
    expect(missing).toMatchObject({ exitCode: EXIT.failure });
    expect(missing.output).toContain('ENOENT');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 90_000);
