import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
        resolved: z.string().optional(),
        license: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));

const manifest = z.object({
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

/** What may be shipped in one piece with a program under the MIT licence, whoever runs it. */
const COMPATIBLE: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'PostgreSQL',
  'Unlicense',
  'Python-2.0',
]);

const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);

function licenceOf(path: string): string {
  const file = join(ROOT, path, 'package.json');
  if (!existsSync(file)) return lock.packages[path]?.license ?? '';
  const { license, licenses } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? '';
}

/** Of «A OR B» one is enough, of «A AND B» all are needed. */
const isCompatible = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => COMPATIBLE.has(one.trim())));

it('every package that is shipped has a licence that allows it', () => {
  expect(shipped.length).toBeGreaterThan(20);
  const others = shipped
    .map(([path]) => `${path}: ${licenceOf(path)}`)
    .filter((line) => !isCompatible(line.split(': ')[1] ?? ''));
  expect(others).toEqual([]);
});

it('the lock file names no host', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
