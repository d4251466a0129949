/** `npm run catalog:load -- FILE_OR_FOLDER` */
import { runCommand } from '../command-line.ts';
import { EXIT } from '../start-failure.ts';
import { loadBundled, loadCatalog } from './load.ts';
import { describeChanges, describeProblems } from './load-report.ts';
import { CatalogError } from './problems.ts';

await runCommand({
  usage: 'load-usage',
  takes: (args) => args.length === 1,
  async run({ t, database }, [path = '']) {
    // As a start would: an operator's file refers to records that come with the program.
    await loadBundled(database);
    return describeChanges(t, await loadCatalog(database, path));
  },
  explain: (t, error) =>
    error instanceof CatalogError
      ? { message: describeProblems(t, error.problems), exitCode: EXIT.badData }
      : undefined,
});
