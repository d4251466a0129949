import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from './support/sources.ts';

const modules = readSources('src').map(({ path, text }) => ({
  path,
  text,
  imports: [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(path), name)) : name,
  ),
}));

const importsOf = (folder: RegExp, forbidden: RegExp) =>
  modules
    .filter(({ path }) => folder.test(path))
    .flatMap(({ path, imports }) =>
      imports.filter((name) => forbidden.test(name)).map((name) => `${path} imports ${name}`),
    );

describe('the house rules', () => {
  it('the domain knows neither grammY nor what is built upon it', () => {
    const domain = /^src\/(catalog|answers|benefits|selection|news|people)\//;
    expect(importsOf(domain, /^(grammy|@grammyjs)\b|^src\/(bot|transport|playground)\//)).toEqual([]);
  });

  it('views are pure: no database, no clock, no Telegram', () => {
    const views = /^src\/bot\/views\//;
    expect(
      importsOf(views, /^(?!grammy\/types)(grammy|drizzle|postgres|node:)|^src\/(database|bot\/features)\//),
    ).toEqual([]);
    const clocks = modules.filter(
      ({ path, text }) => views.test(path) && /\bDate\.now\(|new Date\(\)/.test(text),
    );
    expect(clocks.map(({ path }) => path)).toEqual([]);
  });

  it('only the database folder knows the drivers', () => {
    const drivers = /^(postgres|@electric-sql\/pglite|drizzle-orm\/(pglite|postgres-js))/;
    expect(importsOf(/^src\/(?!database\/)/, drivers)).toEqual([]);
  });

  it('only config.ts reads the environment', () => {
    const readers = modules.filter(({ text }) => text.includes('process.env')).map(({ path }) => path);
    expect(readers).toEqual(['src/config.ts']);
  });

  it('a file is read at one sitting', () => {
    const long = modules.filter(({ text }) => text.split('\n').length > 280).map(({ path }) => path);
    expect(long).toEqual([]);
  });
});
