import { CLUSTER_KINDS, type Cluster } from '../../catalog/model.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { buttonLabel, pageOf, recordListScreen } from './record-list.ts';
import { pressButton, type Screen } from './screen.ts';

const PAGE_SIZE = 8;
const byName = new Intl.Collator('ru', { numeric: true }).compare;

/** Kind by kind, each with an icon of its own on the buttons and in the text above them. */
export function clusterListScreen(
  t: Translate,
  clusters: readonly Cluster[],
  wantedPage: number,
  back?: string,
): Screen {
  const groups = CLUSTER_KINDS.map((kind) => ({
    kind,
    members: clusters
      .filter((cluster) => cluster.kind === kind)
      .toSorted((a, b) => byName(clusterLabel(a), clusterLabel(b))),
  })).filter(({ members }) => members.length > 0);
  const { items, ...paging } = pageOf(
    groups.flatMap(({ members }) => members),
    PAGE_SIZE,
    wantedPage,
  );
  const pageData = (page: number) => ROUTES.clusterList.pack({ page }, back);
  return recordListScreen(t, {
    text: joinHtml(
      [
        t('cluster-list-heading', { count: clusters.length }),
        joinHtml(
          groups.map(({ kind, members }) => t(`cluster-kind-${kind}.group`, { count: members.length })),
        ),
      ],
      '\n\n',
    ),
    buttons: items.map((cluster) =>
      pressButton(labelOf(t, cluster), ROUTES.cluster.pack({ slug: cluster.slug }, pageData(paging.page))),
    ),
    paging,
    pageData,
    ...(back === undefined ? {} : { back }),
  });
}

const labelOf = (t: Translate, cluster: Cluster): string => {
  const name = buttonLabel(clusterLabel(cluster));
  return t.text(`cluster-kind-${cluster.kind}.label`, {
    name: cluster.okrug === null ? name : `${name} · ${cluster.okrug}`,
  });
};

/** The short name; the full one where the short is an abbreviation: «ММК» says nothing to whom it is new. */
export const clusterLabel = ({ name, shortName }: Cluster): string =>
  /^\p{Lu}+$/u.test(shortName) ? name : shortName;
