/** `npm run restore -- FILE [--replace]` */
import { runCommand } from '../command-line.ts';
import { restore } from './backup.ts';
import { readLines } from './backup-file.ts';
import { explainBackup } from './backup-report.ts';

const REPLACE = '--replace';
const filesOf = (args: readonly string[]) => args.filter((arg) => arg !== REPLACE);

await runCommand({
  usage: 'restore-usage',
  takes: (args) => filesOf(args).length === 1,
  async run({ t, database }, args) {
    const [path = ''] = filesOf(args);
    const rows = await restore(database.db, readLines(path), { replace: args.includes(REPLACE) });
    return t.text('restore-done', { path, rows, database: database.describe() });
  },
  explain: explainBackup,
});
