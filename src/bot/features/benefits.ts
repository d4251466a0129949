import { cardScreen } from '../cards.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { benefitDetailsScreen } from '../views/benefit-details.ts';
import { benefitListScreen } from '../views/benefit-list.ts';
import { benefitMenuScreen } from '../views/benefit-menu.ts';
import { goneScreen } from '../views/gone.ts';

export interface BenefitsDependencies extends FeatureDependencies {
  /** The day in Moscow, `YYYY-MM-DD`: laws begin and end by it. */
  readonly today: () => string;
}

/** `/benefits`: by who you are and by kind, their lists, the card of a benefit and its particulars. */
export function createBenefitsFeature({ t, catalog, today }: BenefitsDependencies): Feature {
  const feature = createFeature();
  const menu = ROUTES.benefitMenu.pack({});

  const showMenu = (ctx: BotContext) => show(ctx, benefitMenuScreen(t, catalog().benefits, today()));
  feature.command('benefits', showMenu);
  feature.press(ROUTES.benefitMenu, showMenu);

  feature.press(ROUTES.benefitList, (ctx, state, back) =>
    show(ctx, benefitListScreen(t, catalog().benefits, { ...state, today: today(), back })),
  );

  feature.press(ROUTES.benefit, (ctx, { slug }, back) => {
    const place = { username: ctx.me.username, today: today(), back };
    return show(
      ctx,
      cardScreen(t, catalog(), { kind: 'benefit', slug }, place) ?? goneScreen(t, back ?? menu),
    );
  });

  feature.press(ROUTES.benefitDetails, async (ctx, { slug }, back) => {
    const benefit = catalog().findBenefit(slug);
    await show(ctx, benefit ? benefitDetailsScreen(t, benefit, today(), back) : goneScreen(t, menu));
  });

  return feature;
}
