import type { Cluster } from '../../catalog/model.ts';
import { deepLink } from '../../telegram/deep-links.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies, onPress } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { clusterScreen } from '../views/cluster-card.ts';
import { clusterFiguresScreen } from '../views/cluster-figures.ts';
import { clusterListScreen } from '../views/cluster-list.ts';
import { goneScreen } from '../views/gone.ts';

/** `/clusters`: the list by kind, the card of a cluster and its figures over the years. */
export function createClustersFeature({ t, catalog }: FeatureDependencies): Feature {
  const feature = createFeature();
  const list = ROUTES.clusterList.pack({ page: 0 });

  feature.command('clusters', (ctx) => show(ctx, clusterListScreen(t, catalog().clusters, 0)));

  onPress(feature, ROUTES.clusterList, (ctx, { page }, back) =>
    show(ctx, clusterListScreen(t, catalog().clusters, page, back)),
  );

  onPress(feature, ROUTES.cluster, async (ctx, { slug }, back) => {
    const cluster = catalog().findCluster(slug);
    await show(ctx, cluster ? card(ctx, cluster, back) : goneScreen(t, back ?? list));
  });

  onPress(feature, ROUTES.clusterFigures, async (ctx, { slug }, back) => {
    const cluster = catalog().findCluster(slug);
    await show(ctx, cluster ? clusterFiguresScreen(t, cluster, back) : goneScreen(t, list));
  });

  const card = (ctx: BotContext, cluster: Cluster, back: string | undefined) =>
    clusterScreen(t, catalog(), cluster, {
      link: deepLink(ctx.me.username, { kind: 'cluster', slug: cluster.slug }),
      back,
    });

  return feature;
}
