import { describe, expect, test } from 'vitest';
import { coordinatorsOf, sitesOf } from '../../src/catalog/cluster-links.ts';
import type { Cluster } from '../../src/catalog/model.ts';
import { bundledCatalog } from '../support/catalog.ts';

function clusterOf(slug: string, changes: Partial<Cluster> = {}): Cluster {
  const cluster = bundledCatalog.findCluster(slug);
  if (!cluster) throw new Error(`no cluster ${slug}`);
  return { ...cluster, ...changes };
}

const namesOf = (cluster: Cluster) => {
  const { organisations, clusters } = coordinatorsOf(bundledCatalog, cluster);
  return [organisations.map(({ slug }) => slug), clusters.map(({ slug }) => slug)];
};

describe('coordinatorsOf', () => {
  test.each([
    ['zelenograd', ['korp-zelenograd'], []],
    ['skolkovo', ['skolkovo-fond'], []],
    ['mik', ['fond-mik'], []],
    ['technopolis-moscow', ['uk-oez'], []],
    ['mikroelektronika', ['dipp'], ['mik']],
    ['elektromobili', [], ['technopolis-moscow', 'mik']],
    ['kompozitnyy', ['mgtu-baumana'], []],
    ['troitsk', [], []],
    ['mmk', [], []],
    ['farmklaster', [], []],
  ])('%s', (slug, organisations, clusters) => {
    expect(namesOf(clusterOf(slug))).toEqual([organisations, clusters]);
  });

  test('a common word that is an alias names nobody', () => {
    expect(namesOf(clusterOf('mmk', { coordinator: 'город и Сколково' }))).toEqual([[], []]);
  });
});

test('a cluster has the sites that say they belong to it', () => {
  expect(sitesOf(bundledCatalog, clusterOf('elektromobili')).map(({ clusters }) => clusters)).toEqual([
    expect.arrayContaining(['elektromobili']),
  ]);
  expect(sitesOf(bundledCatalog, clusterOf('baumanka'))).toEqual([]);
});
