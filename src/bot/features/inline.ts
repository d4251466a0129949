import type { InlineQueryResultArticle } from 'grammy/types';
import type { SearchRef } from '../../answers/documents.ts';
import type { NewsItem } from '../../catalog/model.ts';
import { deepLink, prefixOf, startLink } from '../../telegram/deep-links.ts';
import { isQueryTooOld } from '../../telegram/errors.ts';
import type { Html } from '../../telegram/html.ts';
import { LIMITS } from '../../telegram/limits.ts';
import { questionPayload } from '../../telegram/start-question.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { findInline, type InlineSearchDependencies } from '../inline-search.ts';
import type { OpenRecord } from '../records.ts';
import { formatDate } from '../views/format.ts';
import { inlineArticle, inlineLabels } from '../views/inline.ts';

export interface InlineDependencies extends FeatureDependencies, InlineSearchDependencies {
  readonly openRecord: OpenRecord;
  /** News that have these words, the best first. */
  readonly findNews?: (text: string, limit: number) => Promise<readonly NewsItem[]>;
  /** A direct answer to a question; undefined where the bot is not sure of one. Default: records alone are found. */
  readonly answer?: (question: string) => Html | undefined;
}

/** Seconds. Everyone gets the same results, and they change with the catalogue only: rarely, and never by much. */
const CACHE_S = 300;
const NEWS_MAX = 5;

/**
 * The bot's name and some words in any chat: the records that are meant, each a whole card to send there. Nothing is
 * kept of it. Has to be switched on by the bot's owner (@BotFather, /setinline).
 */
export function createInlineFeature(dependencies: InlineDependencies): Feature {
  const { t, catalog, openRecord, answer, findNews } = dependencies;
  const feature = createFeature();

  feature.on('inline_query', async (ctx) => {
    const { query, offset } = ctx.inlineQuery;
    const text = query.slice(0, LIMITS.inlineQuery).trim();
    const start = readOffset(offset);
    const refs = findInline(catalog(), text, dependencies);
    const direct = start === 0 && text !== '' ? answer?.(text) : undefined;
    const items = start === 0 && text !== '' ? ((await findNews?.(text, NEWS_MAX)) ?? []) : [];
    const page = refs.slice(start, start + LIMITS.inlineResults - items.length - (direct ? 1 : 0));
    const next = start + page.length;
    const payload = questionPayload(text);
    const cards = await Promise.all(page.map((ref) => card(ref, ctx.me.username)));
    const news = await Promise.all(items.map((item) => newsCard(item, ctx.me.username)));
    const results = [
      ...(direct ? [answerArticle(text, direct, startLink(ctx.me.username, payload))] : []),
      ...cards.flatMap((article) => article ?? []),
      ...news.flatMap((article) => article ?? []),
    ];
    try {
      await ctx.answerInlineQuery(results, {
        cache_time: CACHE_S,
        next_offset: next < refs.length ? String(next) : '',
        button: {
          text: t.text(text === '' ? 'inline-start' : results.length > 0 ? 'inline-ask' : 'inline-nothing'),
          start_parameter: payload,
        },
      });
    } catch (error) {
      if (!isQueryTooOld(error)) throw error;
    }
  });

  // A result sent to the bot itself comes back as a message: it is no question.
  feature.on('message', async (ctx, next) => {
    if (ctx.message.via_bot?.id !== ctx.me.id) await next();
  });

  async function card(ref: SearchRef, username: string): Promise<InlineQueryResultArticle | undefined> {
    const screen = await openRecord(ref);
    return (
      screen &&
      inlineArticle(t, {
        ...inlineLabels(t, catalog(), ref),
        id: `${prefixOf(ref.kind)}:${ref.slug}`,
        text: screen.text,
        link: deepLink(username, ref),
      })
    );
  }

  async function newsCard(
    { slug, title, date }: NewsItem,
    username: string,
  ): Promise<InlineQueryResultArticle | undefined> {
    const ref = { kind: 'news', slug } as const;
    const screen = await openRecord(ref);
    return (
      screen &&
      inlineArticle(t, {
        id: `${prefixOf('news')}:${slug}`,
        title: t.text('inline-news', { title }),
        description: formatDate(t, date),
        text: screen.text,
        link: deepLink(username, ref),
      })
    );
  }

  const answerArticle = (question: string, text: Html, link: string): InlineQueryResultArticle =>
    inlineArticle(t, {
      id: 'answer',
      title: t.text('inline-answer', { question }),
      description: t.text('inline-answer-hint'),
      text,
      link,
    });

  return feature;
}

/** Offsets come from outside: one that is not ours begins anew. */
const readOffset = (offset: string): number => (/^\d{1,6}$/.test(offset) ? Number(offset) : 0);
