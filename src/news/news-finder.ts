import MiniSearch from 'minisearch';
import { createCanonical } from '../answers/canonical.ts';
import { INTENTS } from '../answers/intents.ts';
import { createLanguage } from '../answers/language.ts';
import { LEXICON } from '../answers/lexicon.ts';
import { createPhraseBook } from '../answers/phrase-book.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { NewsItem } from '../catalog/model.ts';
import type { NewsQueries } from '../catalog/news.ts';
import { createReadPrinted } from './printed-words.ts';
import type { Relate } from './relate.ts';
import { TOPIC_WORDS } from './topic-words.ts';

/** What a question asks of the news. */
export type NewsWish =
  /** A topic, or all of them. */
  | { readonly kind: 'list'; readonly topic: string | undefined }
  /** Those that these words are in. */
  | { readonly kind: 'words'; readonly words: string }
  /** To have them sent, or sent no more. */
  | { readonly kind: 'subscription' };

export interface NewsFinder {
  /** Undefined where a question asks for no news. */
  readWish(question: string): NewsWish | undefined;
  /** By what they say, the best first; any endings will do, and the last word may be unfinished. «Новости»: the latest. */
  find(text: string, limit: number): Promise<readonly NewsItem[]>;
}

export interface NewsFinderOptions {
  readonly news: Pick<NewsQueries, 'list'>;
  readonly catalog: () => Catalog;
  readonly relate: Relate;
}

/** The latest; older ones are found by their topics. */
const SEARCHED_MAX = 1000;
const NAME_MAX = 80;
const WHOLE = { limit: 10_000 };

export function createNewsFinder({ news, catalog, relate }: NewsFinderOptions): NewsFinder {
  const language = createLanguage(LEXICON);
  const canonical = createCanonical(INTENTS.equivalents, language);
  const readPrinted = createReadPrinted(language, canonical);
  const book = createPhraseBook<'asking' | 'subscribing'>(
    [
      ['asking', TOPIC_WORDS.asking],
      ['subscribing', TOPIC_WORDS.subscribing],
    ],
    canonical,
  );
  const latestStems = new Set(TOPIC_WORDS.latest.map(language.stem));
  let kept: { readonly version: string; readonly index: Promise<NewsIndex> } | undefined;

  /** What is published changes the catalogue's version. */
  const currentIndex = (): Promise<NewsIndex> => {
    const { version } = catalog();
    if (kept?.version !== version) {
      const index = build();
      kept = { version, index };
      // A failure is not to be kept.
      index.catch(() => {
        kept = undefined;
      });
    }
    return kept.index;
  };

  const build = async (): Promise<NewsIndex> => {
    const { items } = await news.list({ page: 0, pageSize: SEARCHED_MAX });
    const index = new MiniSearch({
      fields: ['title', 'summary', 'source'],
      tokenize: (stems) => stems.split(' '),
      processTerm: (stem) => stem,
      searchOptions: { boost: { title: 3 }, combineWith: 'AND' },
    });
    const stemsOf = (text: string) => language.stemsOf(text, WHOLE).join(' ');
    index.addAll(
      items.map(({ title, summary, sourceTitle }, id) => ({
        id,
        title: stemsOf(title),
        summary: stemsOf(summary),
        source: stemsOf(sourceTitle),
      })),
    );
    return { items, index };
  };

  const readWish = (question: string): NewsWish | undefined => {
    const words = readPrinted(question);
    const found = book.find(words);
    const asking = found.filter(({ value }) => value === 'asking');
    if (asking.length === 0) return undefined;
    if (found.some(({ value }) => value === 'subscribing')) return { kind: 'subscription' };
    const { topics } = relate({ title: asName(question), text: '' });
    // A record tells more than a theme.
    const topic = topics.at(-1);
    if (topic !== undefined) return { kind: 'list', topic };
    const taken = new Set(asking.flatMap(({ places }) => places));
    const rest = words.filter(({ text }, place) => {
      const stem = language.stem(text);
      const isTelling = !language.isParticle(text) && !language.isFiller(stem) && !latestStems.has(stem);
      return isTelling && !taken.has(place);
    });
    return rest.length === 0
      ? { kind: 'list', topic: undefined }
      : { kind: 'words', words: rest.map(({ text }) => text).join(' ') };
  };

  return {
    readWish,

    async find(text, limit) {
      const wish = readWish(text);
      if (wish?.kind === 'list') {
        return (await news.list({ topic: wish.topic, page: 0, pageSize: limit })).items;
      }
      const stems = language.stemsOf(text);
      if (stems.length === 0) return [];
      const { items, index } = await currentIndex();
      const last = stems.at(-1);
      return index
        .search(stems.join(' '), { prefix: (stem) => stem === last })
        .slice(0, limit)
        .flatMap(({ id }) => items[Number(id)] ?? []);
    },
  };
}

/** A question is typed without capitals and quotes: whatever can be a name in it is one. */
const asName = (question: string): string => `«${question.replace(/[«»"“”„]/g, '').slice(0, NAME_MAX)}»`;

interface NewsIndex {
  readonly items: readonly NewsItem[];
  readonly index: MiniSearch;
}
