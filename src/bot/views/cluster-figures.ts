import type { Cluster } from '../../catalog/model.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { figuresTable } from './figures-table.ts';
import { navigationRow } from './parts.ts';
import type { Screen } from './screen.ts';

/** All figures of a cluster, the past and the planned ones too, each with its own date and source. */
export const clusterFiguresScreen = (
  t: Translate,
  { slug, name, figures }: Cluster,
  back: string = ROUTES.cluster.pack({ slug }),
): Screen => ({
  text: joinHtml(
    [
      t('cluster-figures-title', { name }),
      figures.length === 0 ? t('cluster-figures-none') : figuresTable(t, figures),
    ],
    '\n\n',
  ),
  keyboard: [navigationRow(t, back)],
});
