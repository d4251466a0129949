import type { NewsQueries } from '../catalog/news.ts';
import { deepLink } from '../telegram/deep-links.ts';
import { cardScreen } from './cards.ts';
import type { FeatureDependencies } from './feature.ts';
import type { OpenRecord } from './records.ts';
import { newsScreen } from './views/news.ts';

export interface OpenRecordDependencies extends FeatureDependencies {
  readonly news: NewsQueries;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** The cards of all kinds by reference, as deep links and the search open them: without a way back of their own. */
export function createOpenRecord(
  { t, catalog, news, today }: OpenRecordDependencies,
  username: string,
): OpenRecord {
  return async ({ kind, slug }) => {
    if (kind !== 'news') return cardScreen(t, catalog(), { kind, slug }, { username, today: today() });
    const item = await news.find(slug);
    return item && newsScreen(t, catalog(), item, { link: deepLink(username, { kind, slug }) });
  };
}
