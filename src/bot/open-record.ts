import type { NewsQueries } from '../catalog/news.ts';
import { type DeepLinkTarget, deepLink } from '../telegram/deep-links.ts';
import type { FeatureDependencies } from './feature.ts';
import type { OpenRecord, RecordRef } from './records.ts';
import { benefitScreen } from './views/benefit-card.ts';
import { clusterScreen } from './views/cluster-card.ts';
import { faqScreen } from './views/faq.ts';
import { newsScreen } from './views/news.ts';
import { organisationScreen } from './views/organisation.ts';
import { procedureScreen } from './views/procedure.ts';
import type { Screen } from './views/screen.ts';
import { technoparkScreen } from './views/technopark-card.ts';
import { termScreen } from './views/term.ts';

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
  const link = (target: DeepLinkTarget) => deepLink(username, target);

  return async (ref: RecordRef): Promise<Screen | undefined> => {
    const { kind, slug } = ref;
    const snapshot = catalog();
    switch (kind) {
      case 'technopark': {
        const site = snapshot.findTechnopark(slug);
        return site && technoparkScreen(t, snapshot, site, { link: link({ kind, slug }) });
      }
      case 'cluster': {
        const cluster = snapshot.findCluster(slug);
        return cluster && clusterScreen(t, snapshot, cluster, { link: link({ kind, slug }) });
      }
      case 'benefit': {
        const benefit = snapshot.findBenefit(slug);
        return benefit && benefitScreen(t, snapshot, benefit, { today: today(), link: link({ kind, slug }) });
      }
      case 'procedure': {
        const procedure = snapshot.findProcedure(slug);
        return procedure && procedureScreen(t, snapshot, procedure, { part: 0, link: link({ kind, slug }) });
      }
      case 'organisation': {
        const organisation = snapshot.findOrganisation(slug);
        return organisation && organisationScreen(t, snapshot, organisation, { link: link({ kind, slug }) });
      }
      case 'term': {
        const term = snapshot.findTerm(slug);
        return term && termScreen(t, snapshot, term, { link: link({ kind, slug }) });
      }
      case 'news': {
        const item = await news.find(slug);
        return item && newsScreen(t, snapshot, item, { link: link({ kind, slug }) });
      }
      case 'faq': {
        const entry = snapshot.findFaqEntry(slug);
        return entry && faqScreen(t, snapshot, entry);
      }
    }
  };
}
