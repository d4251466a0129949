/** The process that makes the folder of an embedded database: `node create-folder.ts PATH`. */
import { PGlite } from '@electric-sql/pglite';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: node create-folder.ts PATH');
const client = await PGlite.create(path);
await client.close();
