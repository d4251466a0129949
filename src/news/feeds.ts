import { createLanguage } from '../answers/language.ts';
import { LEXICON } from '../answers/lexicon.ts';
import type { Logger } from '../logger.ts';
import { moscowDay } from '../moscow-day.ts';
import { type FeedEntry, readFeedDocument } from './feed-document.ts';
import type { FeedRow, FeedStore } from './feed-store.ts';
import { FeedError, type FetchFeed } from './reader.ts';
import type { Relate } from './relate.ts';
import { isSameTitle, linkKeyOf, titleKeyOf } from './sameness.ts';

/** Items of feeds on their way to the news. */
export interface Feeds {
  /** Reads the feeds that are due, one after another, and deals with what is new. A failure of one stops no other. */
  readDue(signal: AbortSignal): Promise<void>;
  /** The feeds of the configuration, in its order; one that was never read has no row yet. */
  list(): Promise<readonly FeedState[]>;
}

export interface FeedState {
  readonly url: string;
  readonly row: FeedRow | undefined;
}

export interface FeedsOptions {
  readonly store: FeedStore;
  readonly fetchFeed: FetchFeed;
  readonly relate: Relate;
  readonly urls: readonly string[];
  readonly pollMinutes: number;
  /** Gets the items that wait, in the order of their feed; may be called again with what it left waiting. */
  readonly onWaiting: () => Promise<void>;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly now: () => Date;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Longer than any reading; another process takes over what a killed one has left. */
const LEASE_MS = 5 * MINUTE_MS;
const LONGEST_PAUSE_MS = DAY_MS;
/** What is older when it is first seen is history: a new feed brings all it has. */
const FRESH_DAYS = 7;
/** The same is told again within these days. */
const REPEATED_DAYS = 30;
const KEPT_DAYS = 180;

export function createFeeds(options: FeedsOptions): Feeds {
  const { store, fetchFeed, relate, urls, pollMinutes, onWaiting, log, now } = options;
  const language = createLanguage(LEXICON);
  const later = (ms: number) => new Date(now().getTime() + ms);
  const earlier = (days: number) => new Date(now().getTime() - days * DAY_MS);

  const readFeed = async (feed: FeedRow, signal: AbortSignal): Promise<void> => {
    const { url } = feed;
    const fetched = await fetchFeed(url, feed, signal);
    const due = { at: now(), dueAt: later(pollMinutes * MINUTE_MS) };
    if (fetched.kind === 'unchanged') return store.noteRead(url, due);
    const { title, entries, broken } = readFeedDocument(fetched.text, fetched.address);
    if (broken > 0) log.warn({ feed: url, items: broken }, 'items of a feed without any text are left out');
    const added = await addNew(feed, entries, title ?? new URL(url).hostname);
    if (added > 0) log.info({ feed: url, items: added }, 'news in a feed');
    // Only now: whatever was not stored is to be read again.
    await store.noteRead(url, { ...due, title, ...fetched.validators });
  };

  const addNew = async (
    feed: FeedRow,
    entries: readonly FeedEntry[],
    sourceTitle: string,
  ): Promise<number> => {
    const known = await store.knownGuids(
      feed.url,
      entries.map(({ guid }) => guid),
    );
    const fresh = entries.filter(({ guid }) => !known.has(guid)).toReversed();
    if (fresh.length === 0) return 0;
    const isRepeated = await createIsRepeated(fresh);
    let added = 0;
    for (const entry of fresh) {
      const { guid, link, title, summary, publishedAt } = entry;
      const at = publishedAt && publishedAt < now() ? publishedAt : now();
      const titleKey = titleKeyOf(title, language);
      const isLeftOut = isRepeated(link, titleKey) || at < earlier(FRESH_DAYS);
      const isAdded = await store.insert({
        feedUrl: feed.url,
        guid,
        link,
        linkKey: link === null || isLeftOut ? null : linkKeyOf(link),
        title,
        titleKey,
        summary,
        sourceTitle,
        date: moscowDay(at),
        topics: [...relate({ title, text: summary }).topics],
        seenAt: now(),
        status: isLeftOut ? 'skipped' : 'waiting',
      });
      if (isAdded && !isLeftOut) added += 1;
    }
    return added;
  };

  /** Tells what another item, of this feed or another, or the news have told already; remembers what it is asked. */
  const createIsRepeated = async (entries: readonly FeedEntry[]) => {
    const keys = entries.flatMap(({ link }) => (link === null ? [] : linkKeyOf(link)));
    const since = earlier(REPEATED_DAYS);
    const inNews = await store.recentNews(moscowDay(since));
    const links = new Set([
      ...(await store.knownLinks(keys)),
      ...inNews.flatMap(({ sourceUrl }) => (sourceUrl === null ? [] : linkKeyOf(sourceUrl))),
    ]);
    const titleKeys = [
      ...(await store.recentTitleKeys(since)),
      ...inNews.map(({ title }) => titleKeyOf(title, language)),
    ];
    return (link: string | null, titleKey: string): boolean => {
      const key = link === null ? undefined : linkKeyOf(link);
      if (key !== undefined && links.has(key)) return true;
      if (titleKeys.some((other) => isSameTitle(other, titleKey))) return true;
      if (key !== undefined) links.add(key);
      titleKeys.push(titleKey);
      return false;
    };
  };

  const noteFailure = async (feed: FeedRow, error: unknown): Promise<void> => {
    const { failure, status } =
      error instanceof FeedError ? error : new FeedError('unknown', { cause: error });
    const pauseMs = Math.min(LONGEST_PAUSE_MS, pollMinutes * MINUTE_MS * 2 ** (feed.failures + 1));
    log.warn({ feed: feed.url, failure, status, failures: feed.failures + 1, err: error }, 'feed not read');
    await store.noteFailure(feed.url, { failure, status, at: now() }, later(pauseMs));
  };

  return {
    async readDue(signal) {
      await store.add(urls, now());
      for (;;) {
        const feed = await store.claim(urls, now(), later(LEASE_MS));
        if (!feed || signal.aborted) break;
        try {
          await readFeed(feed, signal);
        } catch (error) {
          if (signal.aborted) break;
          await noteFailure(feed, error);
        }
      }
      if (!signal.aborted) await onWaiting();
      await store.prune(earlier(KEPT_DAYS));
    },

    async list() {
      const rows = new Map((await store.list(urls)).map((row) => [row.url, row]));
      return urls.map((url) => ({ url, row: rows.get(url) }));
    },
  };
}
