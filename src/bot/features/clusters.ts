import { cardScreen } from '../cards.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { clusterFiguresScreen } from '../views/cluster-figures.ts';
import { clusterListScreen } from '../views/cluster-list.ts';
import { goneScreen } from '../views/gone.ts';

export interface ClustersDependencies extends FeatureDependencies {
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** `/clusters`: the list by kind, the card of a cluster and its figures over the years. */
export function createClustersFeature({ t, catalog, today }: ClustersDependencies): Feature {
  const feature = createFeature();
  const list = ROUTES.clusterList.pack({ page: 0 });

  feature.command('clusters', (ctx) => show(ctx, clusterListScreen(t, catalog().clusters, 0)));

  feature.press(ROUTES.clusterList, (ctx, { page }, back) =>
    show(ctx, clusterListScreen(t, catalog().clusters, page, back)),
  );

  feature.press(ROUTES.cluster, (ctx, { slug }, back) => {
    const place = { username: ctx.me.username, today: today(), back };
    return show(
      ctx,
      cardScreen(t, catalog(), { kind: 'cluster', slug }, place) ?? goneScreen(t, back ?? list),
    );
  });

  feature.press(ROUTES.clusterFigures, async (ctx, { slug }, back) => {
    const cluster = catalog().findCluster(slug);
    await show(ctx, cluster ? clusterFiguresScreen(t, cluster, back) : goneScreen(t, list));
  });

  return feature;
}
