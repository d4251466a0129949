import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';

const FOLDER = new URL('./page/', import.meta.url).pathname;

/** What the page may consist of; nothing else in its folder is served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

export interface PageFile {
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
}

/** Reads files of the chat page by their path in its folder; TypeScript comes out as JavaScript. */
export function createPageFiles(): (path: string) => Promise<PageFile | undefined> {
  const cache = new Map<string, { readonly modifiedMs: number; readonly file: PageFile }>();

  return async (path) => {
    const contentType = CONTENT_TYPES[extname(path)];
    if (contentType === undefined || !/^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*$/.test(path)) return undefined;
    try {
      const location = join(FOLDER, path);
      const { mtimeMs: modifiedMs } = await stat(location);
      const cached = cache.get(path);
      if (cached?.modifiedMs === modifiedMs) return cached.file;
      const source = await readFile(location);
      const body = path.endsWith('.ts') ? Buffer.from(stripTypes(source.toString('utf8'))) : source;
      const file = { body, contentType, etag: etagOf(body) };
      cache.set(path, { modifiedMs, file });
      return file;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
}

export const etagOf = (body: Buffer | string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** Node says once that the function is experimental; the terminal of `npm start` is not the place for it. */
function stripTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
