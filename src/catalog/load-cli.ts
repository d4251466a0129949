/** `npm run catalog:load -- FILE_OR_FOLDER` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, readEnvironment } from '../config.ts';
import { openDatabase } from '../database/client.ts';
import { DatabaseError } from '../database/errors.ts';
import { EXIT, explainStartFailure } from '../start-failure.ts';
import { createTranslate } from '../translate.ts';
import { loadBundled, loadCatalog } from './load.ts';
import { describeChanges, describeProblems } from './load-report.ts';
import { CatalogError } from './problems.ts';

const ROOT = join(import.meta.dirname, '../..');
const t = createTranslate(readFileSync(join(ROOT, 'locales/ru.ftl'), 'utf8'));

const [path, ...rest] = process.argv.slice(2);
process.exitCode = path === undefined || rest.length > 0 ? fail(t.text('load-usage')) : await run(path);

async function run(path: string): Promise<number> {
  try {
    const { databaseUrl, dataDir } = readConfig(readEnvironment());
    const database = await openDatabase({ databaseUrl, dataDir, migrationsFolder: join(ROOT, 'drizzle') });
    try {
      // As a start would: an operator's file refers to records that come with the program.
      await loadBundled(database);
      process.stdout.write(`${describeChanges(t, await loadCatalog(database, path))}\n`);
      return EXIT.ok;
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof CatalogError) return fail(describeProblems(t, error.problems), EXIT.badData);
    if (error instanceof DatabaseError && error.code === 'locked') {
      return fail(t.text('load-locked', error.details), EXIT.temporary);
    }
    const failure = explainStartFailure(t, error);
    if (!failure) throw error;
    return fail(failure.message, failure.exitCode);
  }
}

function fail(message: string, exitCode: number = EXIT.failure): number {
  process.stderr.write(`${message}\n`);
  return exitCode;
}
