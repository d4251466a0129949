import { hash } from 'node:crypto';
import { type AtomFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { cleanHtml, cleanLine, shortened } from './clean.ts';
import { FeedError } from './reader.ts';

/** An item of a feed, cleaned; within the limits of a record of the news. */
export interface FeedEntry {
  /** Tells the item from others of its feed. */
  readonly guid: string;
  /** Absolute, of the web. */
  readonly link: string | null;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Date | null;
}

export interface FeedDocument {
  readonly title: string | null;
  /** In the order of the feed. */
  readonly entries: readonly FeedEntry[];
  /** Items without anything to show. */
  readonly broken: number;
}

/** Of one document; the newest stand first. */
const ENTRIES_MAX = 200;
const TITLE_MAX = 250;
const SUMMARY_MAX = 2000;
const LINK_MAX = 1000;
const GUID_MAX = 500;

interface RawItem {
  readonly guid: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  /** The first that says anything is taken. */
  readonly texts: readonly (string | undefined)[];
  readonly date: string | undefined;
}

/**
 * RSS, RDF, Atom and JSON Feed alike.
 *
 * @param address what relative links are relative to
 * @throws FeedError `not-a-feed`
 */
export function readFeedDocument(source: string, address: string): FeedDocument {
  const { title, items } = parse(source);
  const entries = items.slice(0, ENTRIES_MAX).map((item) => toEntry(item, address));
  return {
    title: title === undefined ? null : shortened(cleanLine(title), TITLE_MAX) || null,
    entries: entries.flatMap((entry) => entry ?? []),
    broken: entries.filter((entry) => entry === undefined).length,
  };
}

function parse(source: string): { readonly title: string | undefined; readonly items: readonly RawItem[] } {
  try {
    const parsed = parseFeed(source.trimStart());
    switch (parsed.format) {
      case 'rss':
        return { title: parsed.feed.title, items: (parsed.feed.items ?? []).map(ofRss) };
      case 'rdf':
        return { title: parsed.feed.title, items: (parsed.feed.items ?? []).map(ofRdf) };
      case 'atom':
        return { title: parsed.feed.title?.value, items: (parsed.feed.entries ?? []).map(ofAtom) };
      case 'json':
        return {
          title: parsed.feed.title,
          items: (parsed.feed.items ?? []).map((item) => ({
            guid: item.id,
            link: item.url,
            title: item.title,
            texts: [item.summary, item.content_text, item.content_html],
            date: item.date_published,
          })),
        };
    }
  } catch (error) {
    throw new FeedError('not-a-feed', { cause: error });
  }
}

const ofRss = (item: RssFeed.Item<string>): RawItem => ({
  guid: item.guid?.value,
  link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
  title: item.title,
  texts: [item.description, item.content?.encoded],
  date: item.pubDate ?? item.dc?.dates?.[0],
});

const ofRdf = (item: RdfFeed.Item<string>): RawItem => ({
  guid: item.rdf?.about,
  link: item.link,
  title: item.title,
  texts: [item.description, item.content?.encoded],
  date: item.dc?.dates?.[0],
});

const ofAtom = ({
  id,
  links,
  title,
  summary,
  content,
  published,
  updated,
}: AtomFeed.Entry<string>): RawItem => ({
  guid: id,
  link: (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href,
  title: title?.value,
  texts: [summary?.value, content?.value],
  date: published ?? updated,
});

/** Undefined for an item that says nothing. */
function toEntry({ guid, link, title = '', texts, date }: RawItem, address: string): FeedEntry | undefined {
  const summary = texts.map((text) => cleanHtml(text ?? '')).find((text) => text !== '') ?? '';
  const heading = cleanLine(title) || summary.replaceAll('\n', ' ');
  if (heading === '') return undefined;
  const url = webAddress(link, address);
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return {
    guid: shortGuid(guid?.trim() || url || `${heading}\n${date ?? ''}`),
    link: url,
    title: shortened(heading, TITLE_MAX),
    summary: shortened(summary || heading, SUMMARY_MAX),
    publishedAt: Number.isNaN(time) ? null : new Date(time),
  };
}

function webAddress(link: string | undefined, base: string): string | null {
  const url = link === undefined ? null : URL.parse(link.trim(), base);
  return url && /^https?:$/.test(url.protocol) && url.href.length <= LINK_MAX ? url.href : null;
}

const shortGuid = (guid: string): string =>
  guid.length <= GUID_MAX && guid.isWellFormed() && !/\p{Cc}/u.test(guid) ? guid : hash('sha256', guid);
