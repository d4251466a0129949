import { type DeepLinkKind, deepLink } from '../../telegram/deep-links.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies, onPress } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { faqListScreen, faqScreen } from '../views/faq.ts';
import { goneScreen } from '../views/gone.ts';
import { handbookScreen } from '../views/handbook.ts';
import { organisationListScreen, organisationScreen } from '../views/organisation.ts';
import { procedureListScreen, procedureScreen } from '../views/procedure.ts';
import { termListScreen, termScreen } from '../views/term.ts';
import { chronicleScreen, figuresScreen, timelineScreen } from '../views/timeline.ts';

/** The handbook: procedures, frequent questions, terms, organisations, the history in figures and events. */
export function createHandbookFeature({ t, catalog }: FeatureDependencies): Feature {
  const feature = createFeature();
  const linkTo = (ctx: BotContext, kind: DeepLinkKind, slug: string) =>
    deepLink(ctx.me.username, { kind, slug });

  onPress(feature, ROUTES.handbook, (ctx, _, back) => show(ctx, handbookScreen(t, catalog(), back)));

  onPress(feature, ROUTES.procedureList, (ctx, { page }, back) =>
    show(ctx, procedureListScreen(t, catalog().procedures, page, back)),
  );
  onPress(feature, ROUTES.procedure, (ctx, { slug }, back) => showProcedure(ctx, slug, 0, back));
  onPress(feature, ROUTES.procedurePart, (ctx, { slug, part }, back) => showProcedure(ctx, slug, part, back));
  async function showProcedure(ctx: BotContext, slug: string, part: number, back: string | undefined) {
    const procedure = catalog().findProcedure(slug);
    const link = linkTo(ctx, 'procedure', slug);
    await show(
      ctx,
      procedure
        ? procedureScreen(t, catalog(), procedure, { part, link, back })
        : goneScreen(t, back ?? ROUTES.procedureList.pack({ page: 0 })),
    );
  }

  onPress(feature, ROUTES.organisationList, (ctx, { page }, back) =>
    show(ctx, organisationListScreen(t, catalog().organisations, page, back)),
  );
  onPress(feature, ROUTES.organisation, async (ctx, { slug }, back) => {
    const organisation = catalog().findOrganisation(slug);
    const link = linkTo(ctx, 'organisation', slug);
    await show(
      ctx,
      organisation
        ? organisationScreen(t, catalog(), organisation, { link, back })
        : goneScreen(t, back ?? ROUTES.organisationList.pack({ page: 0 })),
    );
  });

  onPress(feature, ROUTES.termList, (ctx, { page }, back) =>
    show(ctx, termListScreen(t, catalog().glossary, page, back)),
  );
  onPress(feature, ROUTES.term, async (ctx, { slug }, back) => {
    const term = catalog().findTerm(slug);
    const link = linkTo(ctx, 'term', slug);
    await show(
      ctx,
      term
        ? termScreen(t, catalog(), term, { link, back })
        : goneScreen(t, back ?? ROUTES.termList.pack({ page: 0 })),
    );
  });

  onPress(feature, ROUTES.faqList, (ctx, { page }, back) =>
    show(ctx, faqListScreen(t, catalog().faq, page, back)),
  );
  onPress(feature, ROUTES.faqEntry, async (ctx, { slug }, back) => {
    const entry = catalog().findFaqEntry(slug);
    await show(
      ctx,
      entry ? faqScreen(t, catalog(), entry, back) : goneScreen(t, back ?? ROUTES.faqList.pack({ page: 0 })),
    );
  });

  onPress(feature, ROUTES.timeline, (ctx, { metric, page }, back) =>
    show(
      ctx,
      metric === undefined
        ? timelineScreen(t, catalog(), back)
        : figuresScreen(t, catalog(), metric, page, back),
    ),
  );
  onPress(feature, ROUTES.chronicle, (ctx, { page }, back) =>
    show(ctx, chronicleScreen(t, catalog(), page, back)),
  );
  return feature;
}
