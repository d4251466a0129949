import type { SearchResult } from '../../answers/search.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { withoutMention } from '../middleware/addressed.ts';
import type { OpenRecord } from '../records.ts';
import { show } from '../show.ts';
import { foundScreen, nothingFoundScreen } from '../views/search.ts';

export interface SearchDependencies extends FeatureDependencies {
  readonly search: (text: string) => SearchResult;
  readonly openRecord: OpenRecord;
}

/** Any text that is no command: one clear hit opens its card, several are offered, none says so. */
export function createSearchFeature({ t, catalog, search, openRecord }: SearchDependencies): Feature {
  const feature = createFeature();
  feature.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    const text = withoutMention(ctx.msg.text, ctx.me.username);
    if (text.startsWith('/')) return next();
    // Only in a group can nothing be left: the bot was called by name and not asked anything.
    if (text === '') {
      return show(ctx, { text: t('group-mention', { username: ctx.me.username }), keyboard: [] });
    }
    const result = search(text);
    if (result.outcome === 'hit') {
      const card = await openRecord(result.ref);
      if (card) return show(ctx, card);
    }
    if (result.outcome === 'several') return show(ctx, foundScreen(t, catalog(), result.refs));
    await show(ctx, nothingFoundScreen(t, catalog(), result.outcome === 'none' ? result.suggestions : []));
  });
  return feature;
}
