import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { KINDS } from './kinds.ts';
import type { Kind } from './model.ts';
import { CatalogError, type CatalogProblem, expected, shown } from './problems.ts';

/** A file of records, not parsed yet. */
export interface CatalogFile {
  readonly kind: Kind;
  readonly name: string;
  readonly text: string;
}

const MAX_MEGABYTES = 20;

export const fileNameOf = (kind: Kind): string => `${kind}.json`;

/**
 * A file, or the JSON files of a folder; the name of a file says what it holds.
 *
 * @throws CatalogError
 */
export async function readCatalogFiles(path: string): Promise<readonly CatalogFile[]> {
  const outcomes = await Promise.all((await listFiles(path)).map(readCatalogFile));
  const problems = outcomes.filter((outcome) => 'expected' in outcome);
  if (problems.length > 0) throw new CatalogError(problems);
  return outcomes.filter((outcome) => 'text' in outcome);
}

async function listFiles(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => extname(name) === '.json').sort();
    if (names.length > 0) return names.map((name) => join(path, name));
  } catch (error) {
    throw new CatalogError([fileProblem(path, 'readable', { reason: reasonOf(error) })]);
  }
  throw new CatalogError([fileProblem(path, 'file-name', KNOWN_NAMES)]);
}

async function readCatalogFile(path: string): Promise<CatalogFile | CatalogProblem> {
  const name = basename(path);
  const kind = KINDS.find((known) => fileNameOf(known) === name);
  if (kind === undefined) return { ...fileProblem(name, 'file-name', KNOWN_NAMES), received: shown(name) };
  try {
    const { size } = await stat(path);
    if (size > MAX_MEGABYTES * 1024 ** 2) return fileProblem(name, 'file-size', { limit: MAX_MEGABYTES });
    return { kind, name, text: await readFile(path, 'utf8') };
  } catch (error) {
    return fileProblem(name, 'readable', { reason: reasonOf(error) });
  }
}

const KNOWN_NAMES = { names: KINDS.map(fileNameOf).join(', ') };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const fileProblem = (file: string, ...[code, values]: Parameters<typeof expected>): CatalogProblem => ({
  file,
  isStored: false,
  record: null,
  field: null,
  expected: expected(code, values),
  received: null,
});
