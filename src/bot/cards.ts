import type { Catalog } from '../catalog/catalog.ts';
import { type DeepLinkTarget, deepLink } from '../telegram/deep-links.ts';
import type { Translate } from '../translate.ts';
import type { RecordKind, RecordRef } from './records.ts';
import { benefitScreen } from './views/benefit-card.ts';
import { clusterScreen } from './views/cluster-card.ts';
import { faqScreen } from './views/faq.ts';
import { organisationScreen } from './views/organisation.ts';
import { procedureScreen } from './views/procedure.ts';
import type { Screen } from './views/screen.ts';
import { technoparkScreen } from './views/technopark-card.ts';
import { termScreen } from './views/term.ts';

export interface CardPlace {
  /** The bot's own, for the link that shows the card to others. */
  readonly username: string;
  /** The day in Moscow, `YYYY-MM-DD`: benefits expire by it. */
  readonly today: string;
  /** Packed data of the screen before. */
  readonly back?: string | undefined;
  /** Of a long procedure, from 0. */
  readonly part?: number;
}

/** What the snapshot itself holds: news are in the database. */
export type CatalogRef = RecordRef & { readonly kind: Exclude<RecordKind, 'news'> };

/** The card of a record wherever it is opened; undefined where the snapshot does not hold it. */
export function cardScreen(
  t: Translate,
  catalog: Catalog,
  { kind, slug }: CatalogRef,
  { username, today, back, part = 0 }: CardPlace,
): Screen | undefined {
  const link = (target: DeepLinkTarget) => deepLink(username, target);
  switch (kind) {
    case 'technopark': {
      const site = catalog.findTechnopark(slug);
      return site && technoparkScreen(t, catalog, site, { link: link({ kind, slug }), back });
    }
    case 'cluster': {
      const cluster = catalog.findCluster(slug);
      return cluster && clusterScreen(t, catalog, cluster, { link: link({ kind, slug }), back });
    }
    case 'benefit': {
      const benefit = catalog.findBenefit(slug);
      return benefit && benefitScreen(t, catalog, benefit, { today, link: link({ kind, slug }), back });
    }
    case 'procedure': {
      const procedure = catalog.findProcedure(slug);
      return procedure && procedureScreen(t, catalog, procedure, { part, link: link({ kind, slug }), back });
    }
    case 'organisation': {
      const organisation = catalog.findOrganisation(slug);
      return (
        organisation && organisationScreen(t, catalog, organisation, { link: link({ kind, slug }), back })
      );
    }
    case 'term': {
      const term = catalog.findTerm(slug);
      return term && termScreen(t, catalog, term, { link: link({ kind, slug }), back });
    }
    case 'faq': {
      const entry = catalog.findFaqEntry(slug);
      return entry && faqScreen(t, catalog, entry, back);
    }
  }
}
