import type { Catalog } from '../../catalog/catalog.ts';
import type { ComposedItem } from '../../news/publications.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { topicName } from './news-topics.ts';

/** The message that subscribers get. Its body is HTML of our own making (telegram/formatted-text.ts). */
export function publicationText(t: Translate, { title, body, link, sourceTitle }: ComposedItem): Html {
  return joinHtml(
    [
      html`<b>${title}</b>`,
      Html.trusted(body),
      link !== null &&
        t('publication-source', { source: html`<a href="${link}">${sourceTitle ?? hostOf(link)}</a>` }),
    ],
    '\n\n',
  );
}

const hostOf = (link: string): string => new URL(link).hostname.replace(/^www\./, '');

/** «Темы: технопарки, Калибр»; empty where nothing was recognised. */
export function topicsLine(t: Translate, catalog: Catalog, topics: readonly string[]): Html {
  const names = topics.flatMap((topic) => topicName(t, catalog, topic) ?? []);
  return names.length === 0
    ? t('publication-no-topics')
    : t('publication-topics', { topics: names.join(', ') });
}
