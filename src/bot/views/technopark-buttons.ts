import type { Catalog } from '../../catalog/catalog.ts';
import type { Technopark } from '../../catalog/model.ts';
import { benefitsAtSite } from '../../catalog/site-benefits.ts';
import type { Translate } from '../../translate.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { type Button, copyButton, inRows, linkButton, pressButton } from './screen.ts';
import { shareButton } from './share.ts';
import { followButton } from './subscriptions.ts';
import type { TechnoparkCardPlace } from './technopark-card.ts';

/** What one can do from the card; a button only for what is there. */
export function technoparkButtons(
  t: Translate,
  catalog: Catalog,
  site: Technopark,
  { link, back }: TechnoparkCardPlace,
): Button[][] {
  const { slug, figures, clusters, website, address, name } = site;
  const card = ROUTES.technopark.pack({ slug }, back);
  const knownClusters = clusters.flatMap((cluster) => catalog.findCluster(cluster) ?? []);
  // The screens below the card have the card's own way back: they are the same slug, and bytes are few.
  const buttons = [
    pressButton(t.text('technopark-map'), ROUTES.technoparkMap.pack({ slug }, back)),
    ...(benefitsAtSite(catalog, site).length === 0
      ? []
      : [
          pressButton(t.text('technopark-benefits'), ROUTES.technoparkBenefits.pack({ slug, page: 0 }, back)),
        ]),
    pressButton(t.text('technopark-compare'), ROUTES.compare.pack({ slug }, back)),
    followButton(t, 'technopark', slug, card),
    ...(figures.length === 0
      ? []
      : [pressButton(t.text('technopark-figures'), ROUTES.technoparkFigures.pack({ slug }, back))]),
    ...knownClusters.map((cluster) =>
      pressButton(
        t.text('technopark-cluster', { name: cluster.shortName }),
        ROUTES.cluster.pack({ slug: cluster.slug }, card),
      ),
    ),
    ...(website === null ? [] : [linkButton(t.text('technopark-site'), website)]),
    copyButton(t.text('technopark-copy-address'), address),
    shareButton(t, link, name),
  ];
  return [...inRows(buttons, 2), navigationRow(t, back ?? ROUTES.technoparkList.pack(ALL_TECHNOPARKS))];
}

/** Back from a screen below the card: to the card, with its own way back. */
export const cardRow = (t: Translate, slug: string, back: string | undefined): Button[] =>
  navigationRow(t, ROUTES.technopark.pack({ slug }, back));
