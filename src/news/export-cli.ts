/** `npm run news:export -- FILE` */
import { writeFile } from 'node:fs/promises';
import { runCommand } from '../command-line.ts';
import { exportSubscriptions } from './transfer.ts';
import { explainTransfer } from './transfer-report.ts';

await runCommand({
  usage: 'news-export-usage',
  takes: (args) => args.length === 1,
  async run({ t, database }, [path = '']) {
    // It names people: nobody else on the machine need read it.
    await writeFile(path, exportSubscriptions(database), { mode: 0o600 });
    return t.text('news-export-done', { path });
  },
  explain: explainTransfer,
});
