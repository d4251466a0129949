import { overviewOf } from '../../catalog/overview.ts';
import type { People } from '../../people/people.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { show } from '../show.ts';
import { navigationRow } from '../views/parts.ts';

export interface StatsDependencies extends FeatureDependencies {
  readonly people: People;
  readonly adminIds: ReadonlySet<number>;
  /** Updates that wait or are in hand. */
  readonly backlog: () => number;
}

/** `/stats` for admins, in their private chat: how many people, what the catalogue holds, what waits. */
export function createStatsFeature({ t, catalog, people, adminIds, backlog }: StatsDependencies): Feature {
  const feature = createFeature();
  feature
    .chatType('private')
    .filter((ctx) => adminIds.has(ctx.from.id))
    .command('stats', async (ctx) => {
      const { technoparks, clusters, benefits } = overviewOf(catalog());
      await show(ctx, {
        text: t('stats', {
          ...(await people.count()),
          technoparks,
          clusters,
          benefits,
          backlog: backlog(),
          version: catalog().version.slice(0, 8),
        }),
        keyboard: [navigationRow(t)],
      });
    });
  return feature;
}
