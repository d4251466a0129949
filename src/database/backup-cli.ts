/** `npm run backup [-- FILE]` */
import { join } from 'node:path';
import { runCommand } from '../command-line.ts';
import { dump } from './backup.ts';
import { writeLines } from './backup-file.ts';
import { explainBackup } from './backup-report.ts';

await runCommand({
  usage: 'backup-usage',
  takes: (args) => args.length <= 1,
  async run({ t, config, database }, [file]) {
    const at = new Date();
    const path =
      file ?? join(config.dataDir, 'backups', `${at.toISOString().replace(/[:.]/g, '-')}.jsonl.gz`);
    const rows = await writeLines(path, (write) => dump(database.db, at, write));
    return t.text('backup-done', { path, rows });
  },
  explain: explainBackup,
});
