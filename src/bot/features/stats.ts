import type { Statistics } from '../../operation/statistics.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { forAdmins } from '../for-admins.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { statsScreen } from '../views/stats.ts';

export interface StatsDependencies extends FeatureDependencies {
  readonly adminIds: ReadonlySet<number>;
  readonly statistics: () => Promise<Statistics>;
}

/** `/stats` for admins in their private chat, which is checked with every press. */
export function createStatsFeature({ t, adminIds, statistics }: StatsDependencies): Feature {
  const feature = createFeature(forAdmins(adminIds));
  const showStats = async (ctx: BotContext) => show(ctx, statsScreen(t, await statistics()));
  feature.command('stats', showStats);
  feature.press(ROUTES.stats, showStats);
  return feature;
}
