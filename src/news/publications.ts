import { randomBytes } from 'node:crypto';
import { createLanguage } from '../answers/language.ts';
import { LEXICON } from '../answers/lexicon.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { NEWS_TOPICS, type NewsItem } from '../catalog/model.ts';
import { putOperatorRecord, removeOperatorRecord } from '../catalog/operator-records.ts';
import type { Database } from '../database/client.ts';
import type { Logger } from '../logger.ts';
import { moscowDay } from '../moscow-day.ts';
import { escapeHtml } from '../telegram/html.ts';
import { cleanHtml, shortened } from './clean.ts';
import type { Broadcasts, Post } from './delivery.ts';
import type { FeedItem, FeedStore } from './feed-store.ts';
import { FOLLOWED_KINDS, type FollowedKind, interestsOf } from './interests.ts';
import type { Publication, PublicationContent, PublicationStore } from './publication-store.ts';

/** From a draft to the news and the subscribers, and back. */
export interface Publications {
  /**
   * Puts a draft into the news and hands it over for delivery, once whatever happens meanwhile; undefined where it is
   * no draft any more.
   */
  publish(id: number): Promise<Publication | undefined>;
  /** The same of an item of a feed that waits. @param by the Telegram id of the admin, null for the automatic mode */
  publishItem(item: FeedItem, by: number | null): Promise<Publication | undefined>;
  /** Publishes what is due, and hands over what a kill has left behind. */
  runDue(): Promise<void>;
  /** What subscribers would get, save for where «Открыть» leads: there is nothing yet. */
  preview(content: PublicationContent): Post;
  /** How many would get it now, and how many later. */
  countRecipients(content: PublicationContent): ReturnType<Broadcasts['countRecipients']>;
  /** Puts another text in the place of the one that was published, in the news and in what was delivered. */
  correct(id: number, content: PublicationContent): Promise<Publication | undefined>;
  /** Takes it out of the news, and deletes it from the chats where Telegram allows. */
  withdraw(id: number): Promise<Publication | undefined>;
}

export interface PublicationsOptions {
  readonly database: Pick<Database, 'db'>;
  readonly store: PublicationStore;
  readonly feedStore: Pick<FeedStore, 'decide'>;
  readonly broadcasts: Pick<Broadcasts, 'start' | 'countRecipients' | 'correct' | 'withdraw'>;
  readonly catalog: () => Catalog;
  /** The whole message as Telegram HTML. */
  readonly compose: (item: ComposedItem) => string;
  /** An item of a feed was published by way of a draft. */
  readonly onDecided: (itemId: number, by: number | null) => Promise<void>;
  /** What is named as the source of what an operator has written himself. */
  readonly ownSource: string;
  readonly log: Pick<Logger, 'warn'>;
  readonly now: () => Date;
}

/** What a message is composed of. */
export type ComposedItem = Pick<PublicationContent, 'title' | 'body' | 'link' | 'sourceTitle'>;

const PREVIEW_SLUG = 'preview';
const SUMMARY_MAX = 2000;
/** Of an item of a feed; the whole stands behind its link. */
const EXCERPT_MAX = 900;

export function createPublications(options: PublicationsOptions): Publications {
  const { database, store, feedStore, broadcasts, catalog, compose, onDecided, ownSource, log, now } =
    options;
  const language = createLanguage(LEXICON);

  const interests = ({ title, body, topics }: PublicationContent) =>
    interestsOf(
      {
        topics: NEWS_TOPICS.filter((topic) => topics.includes(topic)),
        records: topics.flatMap((slug) => recordsOf(catalog(), slug)),
        text: `${title}\n${cleanHtml(body)}`,
      },
      language,
    );

  const recordOf = (content: PublicationContent, slug: string, at: Date): NewsItem => ({
    slug,
    date: moscowDay(at),
    title: content.title,
    summary: shortened(cleanHtml(content.body) || content.title, SUMMARY_MAX),
    topics: content.topics.filter(
      (topic, index, all) =>
        all.indexOf(topic) === index &&
        (NEWS_TOPICS.some((theme) => theme === topic) || recordsOf(catalog(), topic).length > 0),
    ),
    sourceUrl: content.link,
    sourceTitle: content.sourceTitle ?? (content.link === null ? ownSource : new URL(content.link).hostname),
  });

  const postOf = (content: PublicationContent, slug: string): Post => ({
    key: `news/${slug}`,
    title: content.title,
    html: compose(content),
    ...(content.picture === null ? {} : { picture: content.picture }),
    opens: { kind: 'news', slug },
  });

  /** The post's key makes a second start one with the first. */
  const start = async (publication: Publication): Promise<Publication> => {
    const { id, slug, operatorId } = publication;
    if (slug === null) return publication;
    const broadcastId = await broadcasts.start(postOf(publication, slug), {
      interests: interests(publication),
      operator: operatorId,
    });
    return (await store.change(id, { broadcastId })) ?? publication;
  };

  const publish = async (id: number): Promise<Publication | undefined> => {
    const at = now();
    const slug = newSlug(at);
    const published = await database.db.transaction(async (transaction) => {
      const draft = await store.find(id, transaction);
      const item = draft?.feedItemId ?? null;
      const decision = { status: 'published', by: draft?.operatorId ?? null, at } as const;
      if (item !== null && !(await feedStore.decide(item, decision, transaction))) return undefined;
      const publication = await store.publish(id, slug, at, transaction);
      if (publication) await putOperatorRecord(transaction, 'news', recordOf(publication, slug, at));
      return publication;
    });
    if (published?.feedItemId) await onDecided(published.feedItemId, published.operatorId);
    return published && start(published);
  };

  return {
    publish,

    async publishItem(item, by) {
      const at = now();
      const slug = newSlug(at);
      const published = await database.db.transaction(async (transaction) => {
        const isFirst = await feedStore.decide(item.id, { status: 'published', by, at }, transaction);
        if (!isFirst) return undefined;
        const draft = await store.insert(
          { ...contentOf(item), operatorId: by, feedItemId: item.id },
          at,
          transaction,
        );
        const publication = await store.publish(draft.id, slug, at, transaction);
        if (!publication) return undefined;
        const record = recordOf(publication, slug, at);
        await putOperatorRecord(transaction, 'news', { ...record, date: item.date });
        return publication;
      });
      return published && start(published);
    },

    async runDue() {
      for (const { id } of await store.due(now())) {
        // Of a feed's item that somebody has decided on meanwhile.
        if (!(await publish(id))) await store.unschedule(id);
      }
      for (const publication of await store.notStarted()) {
        log.warn({ publication: publication.id }, 'publication handed over anew');
        await start(publication);
      }
    },

    preview: (content) => postOf(content, PREVIEW_SLUG),

    countRecipients: (content) => broadcasts.countRecipients(interests(content)),

    async correct(id, content) {
      const before = await store.find(id);
      if (before?.status !== 'published' || before.slug === null) return undefined;
      const { slug, publishedAt } = before;
      const corrected = await database.db.transaction(async (transaction) => {
        const publication = await store.change(id, { ...content, topics: [...content.topics] }, transaction);
        if (publication) {
          await putOperatorRecord(transaction, 'news', recordOf(publication, slug, publishedAt ?? now()));
        }
        return publication;
      });
      if (corrected && corrected.broadcastId !== null) {
        await broadcasts.correct(corrected.broadcastId, postOf(corrected, slug));
      }
      return corrected;
    },

    async withdraw(id) {
      const before = await store.find(id);
      if (before?.status !== 'published') return undefined;
      // First what cannot be seen from the record: after a kill it is asked for once more, which does no harm.
      if (before.broadcastId !== null) await broadcasts.withdraw(before.broadcastId);
      return database.db.transaction(async (transaction) => {
        const publication = await store.find(id, transaction);
        if (publication?.status !== 'published' || publication.slug === null) return publication;
        await removeOperatorRecord(transaction, 'news', publication.slug);
        return store.change(id, { status: 'withdrawn' }, transaction);
      });
    },
  };
}

/** The item as it goes out unchanged. */
export function contentOf(item: FeedItem): PublicationContent {
  const { title, summary, link, sourceTitle, topics } = item;
  return {
    title,
    body: summary === title ? '' : escapeHtml(shortened(summary, EXCERPT_MAX)),
    link,
    sourceTitle,
    picture: null,
    topics,
  };
}

/** All that have the slug. */
function recordsOf(catalog: Catalog, slug: string): readonly { kind: FollowedKind; slug: string }[] {
  const find = {
    technopark: catalog.findTechnopark,
    cluster: catalog.findCluster,
    benefit: catalog.findBenefit,
  };
  return FOLLOWED_KINDS.flatMap((kind) => (find[kind](slug) ? [{ kind, slug }] : []));
}

const newSlug = (at: Date): string => `${moscowDay(at)}-${randomBytes(4).toString('hex')}`;
