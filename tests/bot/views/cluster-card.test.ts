import { describe, expect, test } from 'vitest';
import { clusterScreen } from '../../../src/bot/views/cluster-card.ts';
import { clusterFiguresScreen } from '../../../src/bot/views/cluster-figures.ts';
import type { Screen } from '../../../src/bot/views/screen.ts';
import type { Cluster } from '../../../src/catalog/model.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const LONGEST_BACK = '1uc.technopolis-moscow!1tc.a-technopark-of-long-name!1tl......0.';
const CARD_LENGTH = 2200;

function clusterOf(slug: string, changes: Partial<Cluster> = {}): Cluster {
  const cluster = bundledCatalog.findCluster(slug);
  if (!cluster) throw new Error(`no cluster ${slug}`);
  return { ...cluster, ...changes };
}

const card = (cluster: Cluster, back?: string) =>
  clusterScreen(t, bundledCatalog, cluster, { link: 'https://t.me/bot?start=cl_x', back });

/** As one reads it, no-break spaces being spaces. */
const plain = ({ text }: Screen) => plainText(text.value).replaceAll('\u00a0', ' ');
const textOf = (cluster: Cluster) => plain(card(cluster));

test.each(bundledCatalog.clusters.map((cluster) => [cluster.slug, cluster] as const))(
  'the card of %s can be shown and holds what is known',
  (_slug, cluster) => {
    expect(faultsOf(card(cluster, LONGEST_BACK))).toEqual([]);
    expect(faultsOf(clusterFiguresScreen(t, cluster, LONGEST_BACK))).toEqual([]);
    const text = textOf(cluster);
    expect(text.split('\nИсточники\n')[0]?.length).toBeLessThan(CARD_LENGTH);
    const { name, description, location, universities, anchorCompanies, coordinator, notes } = cluster;
    for (const fact of [
      name,
      description,
      location,
      ...universities,
      ...anchorCompanies,
      coordinator,
      notes,
    ]) {
      if (fact !== null) expect(text).toContain(fact);
    }
    expect(text).toMatch(/Источники\n[\s\S]+\n\nСведения на .+$/);
  },
);

describe('the card of a cluster', () => {
  test('leaves out what is not known', () => {
    const text = textOf(
      clusterOf('akkumulyatory', { specializations: [], universities: [], notes: null, okrug: null }),
    );
    expect(text).not.toMatch(/начало|Направления|Вузы|Якорные|Координатор|К сведению/);
    expect(text).toContain('📍 площадка «Красная Пахра» ОЭЗ «Технополис Москва»\n');
  });

  test('a figure has its own date, and a plan is called one', () => {
    const text = textOf(clusterOf('vorobyovy-gory'));
    expect(text).toContain('65 000 м² (первая очередь) — на 25 января 2023 года');
    expect(text).toContain('78 резидентов, свыше 2 000 рабочих мест — на 5 февраля 2026 года');
    expect(text).toMatch(/По плану.+479 000 м²/);
  });

  test('older values are one tap away, where there are figures at all', () => {
    expect(labelsOf(card(clusterOf('technopolis-moscow'))).flat()).toContain(
      t.text('cluster-button-figures'),
    );
    expect(labelsOf(card(clusterOf('zelenograd'))).flat()).not.toContain(t.text('cluster-button-figures'));
    const history = plain(clusterFiguresScreen(t, clusterOf('technopolis-moscow')));
    expect(history).toContain('37 резидентов');
    expect(history).toContain('118 резидентов');
  });

  test('leads to its sites, to the site of its name, to its coordinator, to its web site', () => {
    expect(labelsOf(card(clusterOf('skolkovo')))).toEqual([
      ['🏢 Площадки кластера · 5'],
      ['🏢 Сколково'],
      ['🏛 Фонд «Сколково»'],
      [t.text('cluster-button-figures'), t.text('cluster-button-website')],
      [t.text('follow'), t.text('button-share')],
      ['‹ К списку', '🏠 Меню'],
    ]);
    expect(labelsOf(card(clusterOf('kosmos')))).toContainEqual(['🧩 Московский инновационный кластер']);
  });

  test('a cluster without figures says so where an old button asks for them', () => {
    expect(plain(clusterFiguresScreen(t, clusterOf('zelenograd')))).toContain(t.text('cluster-figures-none'));
  });

  test('a cluster without sites offers none', () => {
    expect(labelsOf(card(clusterOf('zelenograd'))).flat()).not.toContain('🏢 Площадки кластера · 0');
  });
});
