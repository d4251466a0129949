/** `npm run updates:replay [-- ID …]` */
import { runCommand } from '../command-line.ts';
import { createParkedUpdates } from './parked.ts';

await runCommand({
  usage: 'replay-usage',
  takes: (args) => args.every((arg) => /^\d{1,15}$/.test(arg)),
  async run({ t, database }, args) {
    const parked = createParkedUpdates(database);
    const count = await parked.replay(args.length === 0 ? undefined : args.map(Number));
    return t.text('replay-done', { count, left: await parked.count() });
  },
  explain: () => undefined,
});
