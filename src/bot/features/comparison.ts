import type { Catalog } from '../../catalog/catalog.ts';
import { COMPARED_MAX } from '../../catalog/comparison.ts';
import type { Technopark } from '../../catalog/model.ts';
import { findSiteByCode } from '../../catalog/site-code.ts';
import type { Comparisons } from '../../people/comparisons.ts';
import type { Html } from '../../telegram/html.ts';
import { parseComparisonPayload } from '../comparison-link.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { comparisonFullScreen, comparisonScreen } from '../views/comparison.ts';
import { goneScreen } from '../views/gone.ts';

export interface ComparisonDependencies extends FeatureDependencies {
  readonly comparisons: Comparisons;
}

/**
 * «Сравнить» on cards puts sites together, chat by chat; the buttons below a comparison carry its sites themselves, so
 * that an old one still does what it says. `/compare` shows what is put together, a link what somebody else has.
 */
export function createComparisonFeature({ t, catalog, comparisons }: ComparisonDependencies): Feature {
  const feature = createFeature();

  const collected = async (ctx: BotContext): Promise<Technopark[]> =>
    ctx.chat ? sitesOf(catalog(), await comparisons.of(ctx.chat.id)) : [];

  /** Shows the sites; from now on they are what is put together in this chat. */
  async function compare(
    ctx: BotContext,
    sites: readonly Technopark[],
    { back, notice }: { readonly back?: string | undefined; readonly notice?: Html } = {},
  ): Promise<void> {
    const slugs = sites.map(({ slug }) => slug);
    if (ctx.chat) await comparisons.keep(ctx.chat.id, slugs);
    await show(ctx, comparisonScreen(t, catalog(), slugs, { username: ctx.me.username, back, notice }));
  }

  feature.command('start', async (ctx, next) => {
    const linked = parseComparisonPayload(catalog(), ctx.match.trim());
    if (!linked) return next();
    const { slugs, unknown } = linked;
    await compare(
      ctx,
      sitesOf(catalog(), slugs),
      unknown > 0 ? { notice: t('comparison-unknown', { count: unknown }) } : {},
    );
  });

  feature.command('compare', async (ctx) => {
    const slugs = (await collected(ctx)).map(({ slug }) => slug);
    await show(ctx, comparisonScreen(t, catalog(), slugs, { username: ctx.me.username }));
  });

  feature.press(ROUTES.compare, async (ctx, { slug }, back) => {
    const site = catalog().findTechnopark(slug);
    if (!site) {
      return show(ctx, goneScreen(t, back ?? ROUTES.technoparkList.pack(ALL_TECHNOPARKS)));
    }
    // As below every card, the way back is the card with its own.
    const card = ROUTES.technopark.pack({ slug }, back);
    const sites = await collected(ctx);
    if (sites.includes(site)) return compare(ctx, sites, { back: card });
    if (sites.length >= COMPARED_MAX) return show(ctx, comparisonFullScreen(t, sites, site, card));
    await compare(ctx, [...sites, site], { back: card });
  });

  feature.press(ROUTES.comparison, async (ctx, { sites: codes }, back) => {
    const sites = codes.flatMap((code) => findSiteByCode(catalog(), code) ?? []);
    const missing = codes.length - sites.length;
    await compare(ctx, sites, {
      back,
      ...(missing > 0 ? { notice: t('comparison-unknown', { count: missing }) } : {}),
    });
  });

  feature.press(ROUTES.comparisonEnd, (ctx) => compare(ctx, []));

  return feature;
}

const sitesOf = (catalog: Catalog, slugs: readonly string[]): Technopark[] =>
  slugs.flatMap((slug) => catalog.findTechnopark(slug) ?? []);
