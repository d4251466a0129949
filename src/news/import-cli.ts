/** `npm run news:import -- FILE` */
import { readFile } from 'node:fs/promises';
import { runCommand } from '../command-line.ts';
import { importSubscriptions } from './transfer.ts';
import { explainTransfer } from './transfer-report.ts';

await runCommand({
  usage: 'news-import-usage',
  takes: (args) => args.length === 1,
  async run({ t, database }, [path = '']) {
    const { written, kept } = await importSubscriptions(database, await readFile(path, 'utf8'));
    return t.text('news-import-done', { written, kept });
  },
  explain: explainTransfer,
});
