import type { Catalog } from '../../catalog/catalog.ts';
import { NEWS_TOPICS, type NewsTopic } from '../../catalog/model.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { buttonLabel, pageOf, recordListScreen } from './record-list.ts';
import { pressButton, type Screen } from './screen.ts';

const PAGE_SIZE = 16;
const byName = new Intl.Collator('ru').compare;

/** The themes first, then the sites and clusters that have news, those with most of them first. */
export function newsTopicsScreen(
  t: Translate,
  catalog: Catalog,
  /** How many news items each topic has: a theme or the slug of a site, a cluster or a benefit. */
  counts: ReadonlyMap<string, number>,
  wantedPage: number,
  back: string = ROUTES.newsList.pack({ page: 0 }),
): Screen {
  const named = [...counts].flatMap(([topic, count]) => {
    const name = topicName(t, catalog, topic);
    return name === undefined ? [] : [{ topic, count, name }];
  });
  const themes = NEWS_TOPICS.flatMap((theme) => named.find(({ topic }) => topic === theme) ?? []);
  const places = named
    .filter(({ topic }) => !isTheme(topic))
    .toSorted((a, b) => b.count - a.count || byName(a.name, b.name));
  const { items, ...paging } = pageOf([...themes, ...places], PAGE_SIZE, wantedPage);
  const pageData = (page: number) => ROUTES.newsTopics.pack({ page }, back);
  return recordListScreen(t, {
    text: t('news-topics'),
    buttons: items.map(({ topic, count, name }) =>
      pressButton(
        t.text('news-topics-item', { name: withIcon(t, catalog, topic, buttonLabel(name)), count }),
        ROUTES.newsList.pack({ topic, page: 0 }, pageData(paging.page)),
      ),
    ),
    perRow: 2,
    paging,
    pageData,
    back,
  });
}

/** What a topic is called; undefined where neither a theme nor the catalogue knows it. */
export function topicName(t: Translate, catalog: Catalog, topic: string): string | undefined {
  if (isTheme(topic)) return t.text(`news-topic-${topic}`);
  return (
    catalog.findCluster(topic)?.shortName ??
    catalog.findTechnopark(topic)?.shortName ??
    catalog.findBenefit(topic)?.title
  );
}

/** The name with the icon of its kind: «707» alone does not say that it is a site. */
function withIcon(t: Translate, catalog: Catalog, topic: string, name: string): string {
  if (isTheme(topic)) return name;
  const kind = catalog.findCluster(topic)
    ? 'cluster'
    : catalog.findTechnopark(topic)
      ? 'technopark'
      : 'benefit';
  return t.text(`search-${kind}`, { name });
}

const isTheme = (topic: string): topic is NewsTopic => NEWS_TOPICS.some((theme) => theme === topic);
