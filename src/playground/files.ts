import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { omitUndefined } from './omit-undefined.ts';
import type { StoredFile } from './state.ts';
import type { World } from './world.ts';

export interface NewFile {
  readonly kind: StoredFile['kind'];
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType?: string;
  readonly width?: number;
  readonly height?: number;
}

/** What bots upload and users attach. */
export interface Files {
  keep(file: NewFile): Promise<StoredFile>;
  /** A file that is still known, by its path below `/file/bot<token>/`. */
  read(path: string): Promise<{ readonly file: StoredFile; readonly bytes: Uint8Array } | undefined>;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  json: 'application/json',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  wav: 'audio/wav',
  webp: 'image/webp',
};
const FOLDERS = { photo: 'photos', document: 'documents', sticker: 'stickers', voice: 'voice' } as const;

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Bytes lie beside the journal, or in memory where there is none; those of forgotten files are removed at start. */
export async function openFiles(world: World, folder: string | undefined): Promise<Files> {
  const storage = folder === undefined ? memoryStorage(world) : await folderStorage(world, folder);
  return {
    async keep({ kind, name, bytes, mimeType, width, height }) {
      const uniqueId = randomBytes(9).toString('base64url');
      const extension = extensionOf(name);
      const file: StoredFile = omitUndefined({
        fileId: `${kind}-${uniqueId}${randomBytes(12).toString('base64url')}`,
        uniqueId,
        kind,
        path: `${FOLDERS[kind]}/${uniqueId}${extension && `.${extension}`}`,
        name,
        mimeType: mimeType ?? MIME_TYPES[extension] ?? 'application/octet-stream',
        size: bytes.length,
        width,
        height,
      });
      await storage.put(uniqueId, bytes);
      world.commit({ type: 'file', file });
      return file;
    },
    async read(path) {
      const file = [...world.state.files.values()].find((known) => known.path === path);
      const bytes = file && (await storage.get(file.uniqueId));
      return file && bytes && { file, bytes };
    },
  };
}

interface Storage {
  put(uniqueId: string, bytes: Uint8Array): Promise<void>;
  get(uniqueId: string): Promise<Uint8Array | undefined>;
}

/** Bytes live as long as the file's entry in the state. */
function memoryStorage({ state }: World): Storage {
  const contents = new Map<string, Uint8Array>();
  return {
    async put(uniqueId, bytes) {
      contents.set(uniqueId, bytes);
      if (contents.size <= state.files.size + 1) return;
      const known = new Set([...state.files.values()].map((file) => file.uniqueId));
      for (const id of contents.keys()) if (id !== uniqueId && !known.has(id)) contents.delete(id);
    },
    get: async (uniqueId) => contents.get(uniqueId),
  };
}

async function folderStorage({ state }: World, folder: string): Promise<Storage> {
  await mkdir(folder, { recursive: true });
  const known = new Set([...state.files.values()].map((file) => file.uniqueId));
  for (const name of await readdir(folder)) {
    if (!known.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
  return {
    put: (uniqueId, bytes) => writeFile(join(folder, uniqueId), bytes, { mode: 0o600 }),
    get: (uniqueId) => readFile(join(folder, uniqueId)).catch(() => undefined),
  };
}
