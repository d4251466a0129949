import { expect, it } from 'vitest';
import LINES from '../../src/answers/transport-lines.json' with { type: 'json' };
import { isOnLine, LINE_WORDINGS } from '../../src/answers/transport-lines.ts';
import { bundledCatalog } from '../support/catalog.ts';

const stations = new Set(
  bundledCatalog.technoparks.flatMap(({ metro }) => metro.map(({ station }) => station)),
);

it('knows the line of every station of the catalogue, and no other station', () => {
  const known = new Set(Object.values(LINES).flatMap((line) => line.stations));
  expect([...known].sort()).toEqual([...stations].sort());
});

it('finds the sites along a line', () => {
  const along = bundledCatalog.technoparks.filter((site) => isOnLine(site, 'МЦД-4'));
  expect(along.map(({ slug }) => slug)).toContain('krekshino');
  expect(along.map(({ slug }) => slug)).not.toContain('strogino');
});

it('calls no two lines the same, but for colours', () => {
  const called = Object.values(LINE_WORDINGS).flat();
  const twice = called.filter((name, index) => called.indexOf(name) !== index);
  expect(new Set(twice)).toEqual(new Set(['жёлтая ветка', 'жёлтая линия']));
});
