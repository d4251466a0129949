import type { TechnoparkQuery } from '../../answers/technopark-query.ts';
import type { Technopark } from '../../catalog/model.ts';
import { benefitsAtSite } from '../../catalog/site-benefits.ts';
import type { Route } from '../../telegram/callback-data.ts';
import { cardScreen } from '../cards.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { keepScreens } from '../kept-screens.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { answerPress, show } from '../show.ts';
import { type ListState, stateOf } from '../technopark-list-state.ts';
import { goneScreen } from '../views/gone.ts';
import type { Screen } from '../views/screen.ts';
import { technoparkBenefitsScreen } from '../views/technopark-benefits.ts';
import { technoparkFiguresScreen } from '../views/technopark-figures.ts';
import { technoparkFiltersScreen } from '../views/technopark-filters.ts';
import { technoparkListScreen } from '../views/technopark-list.ts';
import { technoparkCandidatesScreen, withNothingFound } from '../views/technopark-search.ts';
import { technoparkVenue } from '../views/technopark-venue.ts';

export interface TechnoparksDependencies extends FeatureDependencies {
  readonly findTechnoparks: (text: string) => TechnoparkQuery;
  /** The day in Moscow, `YYYY-MM-DD`: benefits expire by it. */
  readonly today: () => string;
}

/** `/technoparks`: the list with its filters and orders, the card of a site and what is below it. */
export function createTechnoparksFeature({
  t,
  catalog,
  findTechnoparks,
  today,
}: TechnoparksDependencies): Feature {
  const feature = createFeature();
  const wholeList = ROUTES.technoparkList.pack(ALL_TECHNOPARKS);
  const listScreen = keepScreens<[state: ListState, back?: string]>(
    catalog,
    (state, back) => `${ROUTES.technoparkList.pack(state)} ${back ?? ''}`,
    (snapshot, state, back) => technoparkListScreen(t, snapshot, state, back),
  );

  const card = (ctx: BotContext, slug: string, back?: string) =>
    cardScreen(
      t,
      catalog(),
      { kind: 'technopark', slug },
      { username: ctx.me.username, today: today(), back },
    );

  feature.command('technoparks', async (ctx) => {
    const text = ctx.match.trim();
    await show(ctx, text === '' ? listScreen(ALL_TECHNOPARKS) : found(ctx, text, findTechnoparks(text)));
  });

  /** The site that is meant opens its card; words that choose make a filtered list; else what may be meant. */
  function found(
    ctx: BotContext,
    text: string,
    { technopark, filter, candidates = [] }: TechnoparkQuery,
  ): Screen {
    const opened = technopark === undefined ? undefined : card(ctx, technopark);
    if (opened) return opened;
    if (filter) return listScreen(stateOf(catalog(), filter, 'name'));
    const sites = candidates.flatMap((slug) => catalog().findTechnopark(slug) ?? []);
    if (sites.length > 0) return technoparkCandidatesScreen(t, sites);
    return withNothingFound(t, text, listScreen(ALL_TECHNOPARKS));
  }

  feature.press(ROUTES.technoparkList, (ctx, state, back) => show(ctx, listScreen(state, back)));
  feature.press(ROUTES.technoparkFilters, (ctx, { dimension, ...state }, back) =>
    show(ctx, technoparkFiltersScreen(t, catalog(), state, { dimension, back })),
  );

  /** A press on a button that belongs to a site, which may be no more in the catalogue. */
  const onSitePress = <T extends { readonly slug: string }>(
    route: Route<T>,
    respond: (ctx: BotContext, site: Technopark, back: string | undefined, values: T) => Promise<void>,
  ) =>
    feature.press(route, async (ctx, values, back) => {
      const site = catalog().findTechnopark(values.slug);
      await (site ? respond(ctx, site, back, values) : show(ctx, goneScreen(t, back ?? wholeList)));
    });

  feature.press(ROUTES.technopark, (ctx, { slug }, back) =>
    show(ctx, card(ctx, slug, back) ?? goneScreen(t, back ?? wholeList)),
  );
  onSitePress(ROUTES.technoparkFigures, (ctx, site, back) =>
    show(ctx, technoparkFiguresScreen(t, site, back)),
  );
  onSitePress(ROUTES.technoparkBenefits, (ctx, site, back, { page }) => {
    const groups = benefitsAtSite(catalog(), site);
    return show(ctx, technoparkBenefitsScreen(t, site, groups, { page, today: today(), back }));
  });
  onSitePress(ROUTES.technoparkMap, async (ctx, site, back) => {
    const { latitude, longitude, title, address, keyboard } = technoparkVenue(t, site, back);
    const buttons = { reply_markup: { inline_keyboard: keyboard } };
    await Promise.all([answerPress(ctx), ctx.replyWithVenue(latitude, longitude, title, address, buttons)]);
  });
  return feature;
}
