import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ru as t } from './support/locale.ts';
import { readSources } from './support/sources.ts';

const sources = readSources('src');
const code = sources.map(({ text }) => text).join('\n');
const locale = readFileSync('locales/ru.ftl', 'utf8');

describe('the locale', () => {
  it('has every key that the code names', () => {
    const named = [...code.matchAll(/\bt(?:\.text)?\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !t.has(key))).toEqual([]);
  });

  it('has for every key that is put together at least one message', () => {
    const prefixes = [...code.matchAll(/\bt(?:\.text)?\(\s*`([\w.-]+)\$\{/g)].map(
      ([, prefix]) => prefix ?? '',
    );
    const keys = t.keys();
    expect(prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('holds nothing that nobody reads', () => {
    const composed = [...code.matchAll(/`([\w.-]+-)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const page = readSources('src/playground/page', ['.ts', '.html']).map(({ text }) => text);
    const everywhere = [code, ...page].join('\n');
    const unused = t
      .keys()
      .filter(
        (key) =>
          !everywhere.includes(`'${key}'`) &&
          !everywhere.includes(`"${key}"`) &&
          !composed.some((prefix) => key.startsWith(prefix)) &&
          !t.keys().some((other) => other.startsWith(`${key}.`)),
      );
    expect(unused).toEqual([]);
  });

  it('is written as Russian is printed', () => {
    const lines = locale.split('\n').filter((line) => !line.startsWith('#'));
    expect(lines.filter((line) => /[А-Яа-яё]"|"[А-Яа-яё]/.test(line))).toEqual([]);
    expect(lines.filter((line) => /[а-яё] - [а-яё]/i.test(line))).toEqual([]);
    expect(lines.filter((line) => /К сожалению|[а-яё]!/iu.test(line))).toEqual([]);
  });
});

it('no Russian stands outside the locale and the lexicon', () => {
  const russian = sources
    .filter(({ path }) => !/answers\/lexicon|catalog\/(data|vocabulary)|typed-entities/.test(path))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .filter((line) => /['"`][^'"`]*[А-Яа-яЁё]{3,}/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(russian).toEqual([]);
});

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
