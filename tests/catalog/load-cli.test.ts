import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acquireLock } from '../../src/database/lock.ts';
import { EXIT } from '../../src/start-failure.ts';
import { bundledRecords } from '../support/catalog.ts';
import { createDatabase } from '../support/database.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

let DATABASE_URL = '';
const cleanUps: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  DATABASE_URL = await createDatabase((task) => cleanUps.push(task));
});
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

/** `npm run catalog:load -- …` */
async function run(environment: Record<string, string>, ...args: string[]) {
  const program = startProgram(environment, 'src/catalog/load-cli.ts', args);
  const exitCode = await program.ends();
  return { exitCode, output: program.output() };
}

async function fileOf(name: string, content: unknown): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

it('loads a folder, then a file, and says what has changed', async () => {
  const sites = bundledRecords('technoparks').length;
  const all = await run({ DATABASE_URL }, 'src/catalog/data');
  expect(all).toMatchObject({ exitCode: EXIT.ok });
  expect(all.output).toContain(`Технопарки: добавлено 0, изменено 0, удалено 0, без изменений ${sites}`);

  const [first, second, ...rest] = bundledRecords('organisations');
  const path = await fileOf('organisations.json', [
    { ...first, role: 'Иная.' },
    ...rest,
    { ...second, slug: 'new' },
  ]);
  const { exitCode, output } = await run({ DATABASE_URL }, path);
  expect(exitCode).toBe(EXIT.ok);
  expect(output.split('\n').slice(0, 4)).toEqual([
    `Организации: добавлено 1, изменено 1, удалено 1, без изменений ${rest.length}`,
    '  добавлено: new',
    `  изменено: ${first?.slug}`,
    `  удалено: ${second?.slug}`,
  ]);
});

it('loads a file that refers to the bundle into a database that is still empty', async () => {
  const databaseUrl = await createDatabase((task) => cleanUps.push(task));
  const news = bundledRecords('news');
  const path = await fileOf(
    'news.json',
    news.map((item) => ({ ...item, summary: `${item.summary} Уточнено.` })),
  );
  const { exitCode, output } = await run({ DATABASE_URL: databaseUrl }, path);
  expect(output).toContain(`Новости: добавлено 0, изменено ${news.length}, удалено 0`);
  expect(output).toMatch(/ {2}изменено: kalibr-7-technopark, .+ и ещё \d/);
  expect(exitCode).toBe(EXIT.ok);
});

it('refuses bad data and says where it is', async () => {
  const path = await fileOf('glossary.json', [{ ...bundledRecords('glossary')[0], asOf: 'вчера' }]);
  const { exitCode, output } = await run({ DATABASE_URL }, path);
  expect(exitCode).toBe(EXIT.badData);
  expect(output).toBe(
    'Данные не загружены: 1 ошибка.\n' +
      'glossary.json · technopark · asOf: ожидается дата в виде 2026, 2026-02 или 2026-02-28; пришло "вчера"\n',
  );
});

it('prints the first fifty mistakes of many', async () => {
  const path = await fileOf('faq.json', Array(60).fill({ slug: 'x' }));
  const { output } = await run({ DATABASE_URL }, path);
  expect(output.trimEnd().split('\n')).toHaveLength(52);
  expect(output).toMatch(/…и ещё \d+\n$/);
});

it('names the files there can be, and one that cannot be read', async () => {
  const unknown = await run({ DATABASE_URL }, await fileOf('parks.json', []));
  expect(unknown).toMatchObject({ exitCode: EXIT.badData });
  expect(unknown.output).toContain('specializations.json, clusters.json, technoparks.json');
  expect(await run({ DATABASE_URL }, '/no/such/file')).toMatchObject({ exitCode: EXIT.badData });
  const empty = await run({ DATABASE_URL }, await temporaryFolder());
  expect(empty.output).toContain('technoparks.json');
});

it('asks to stop a bot that holds the folder', async () => {
  const dataDir = await temporaryFolder();
  const lock = await acquireLock(join(dataDir, 'lock'));
  const { exitCode, output } = await run({ DATA_DIR: dataDir }, 'src/catalog/data');
  await lock.release();
  expect(exitCode).toBe(EXIT.temporary);
  expect(output).toContain(`Базу в папке ${dataDir} держит работающий бот (процесс ${process.pid})`);
});

it('explains a wrong configuration and a wrong call', async () => {
  const wrong = await run({ DATABASE_URL: 'mysql://x' }, 'src/catalog/data');
  expect(wrong).toMatchObject({
    exitCode: EXIT.configuration,
    output: expect.stringContaining('DATABASE_URL'),
  });
  expect(await run({})).toMatchObject({
    exitCode: EXIT.failure,
    output: expect.stringContaining('npm run catalog:load'),
  });
});
