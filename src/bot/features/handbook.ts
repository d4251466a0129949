import { type CatalogRef, cardScreen } from '../cards.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { faqListScreen } from '../views/faq.ts';
import { goneScreen } from '../views/gone.ts';
import { handbookScreen } from '../views/handbook.ts';
import { organisationListScreen } from '../views/organisation.ts';
import { procedureListScreen } from '../views/procedure.ts';
import { termListScreen } from '../views/term.ts';
import { chronicleScreen, figuresScreen, timelineScreen } from '../views/timeline.ts';

export interface HandbookDependencies extends FeatureDependencies {
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** The handbook: procedures, frequent questions, terms, organisations, the history in figures and events. */
export function createHandbookFeature({ t, catalog, today }: HandbookDependencies): Feature {
  const feature = createFeature();

  /** A card below one of the lists, which is the way back where there is no other. */
  const showCard = (ctx: BotContext, ref: CatalogRef, list: string, back: string | undefined, part = 0) => {
    const place = { username: ctx.me.username, today: today(), back, part };
    return show(ctx, cardScreen(t, catalog(), ref, place) ?? goneScreen(t, back ?? list));
  };
  const lists = {
    procedure: ROUTES.procedureList.pack({ page: 0 }),
    organisation: ROUTES.organisationList.pack({ page: 0 }),
    term: ROUTES.termList.pack({ page: 0 }),
    faq: ROUTES.faqList.pack({ page: 0 }),
  };

  feature.press(ROUTES.handbook, (ctx, _, back) => show(ctx, handbookScreen(t, catalog(), back)));

  feature.press(ROUTES.procedureList, (ctx, { page }, back) =>
    show(ctx, procedureListScreen(t, catalog().procedures, page, back)),
  );
  feature.press(ROUTES.procedure, (ctx, { slug }, back) =>
    showCard(ctx, { kind: 'procedure', slug }, lists.procedure, back),
  );
  feature.press(ROUTES.procedurePart, (ctx, { slug, part }, back) =>
    showCard(ctx, { kind: 'procedure', slug }, lists.procedure, back, part),
  );

  feature.press(ROUTES.organisationList, (ctx, { page }, back) =>
    show(ctx, organisationListScreen(t, catalog().organisations, page, back)),
  );
  feature.press(ROUTES.organisation, (ctx, { slug }, back) =>
    showCard(ctx, { kind: 'organisation', slug }, lists.organisation, back),
  );

  feature.press(ROUTES.termList, (ctx, { page }, back) =>
    show(ctx, termListScreen(t, catalog().glossary, page, back)),
  );
  feature.press(ROUTES.term, (ctx, { slug }, back) =>
    showCard(ctx, { kind: 'term', slug }, lists.term, back),
  );

  feature.press(ROUTES.faqList, (ctx, { page }, back) =>
    show(ctx, faqListScreen(t, catalog().faq, page, back)),
  );
  feature.press(ROUTES.faqEntry, (ctx, { slug }, back) =>
    showCard(ctx, { kind: 'faq', slug }, lists.faq, back),
  );

  feature.press(ROUTES.timeline, (ctx, { metric, page }, back) =>
    show(
      ctx,
      metric === undefined
        ? timelineScreen(t, catalog(), back)
        : figuresScreen(t, catalog(), metric, page, back),
    ),
  );
  feature.press(ROUTES.chronicle, (ctx, { page }, back) =>
    show(ctx, chronicleScreen(t, catalog(), page, back)),
  );
  return feature;
}
