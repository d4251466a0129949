import type { Message } from 'grammy/types';
import type { SearchedKind, SearchRef, SearchResult } from '../../answers/search.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { NEWS_TOPICS } from '../../catalog/model.ts';
import { contentAlone, type PublicationContent } from '../../news/publication-store.ts';
import type { Relate } from '../../news/relate.ts';
import { readSendTime } from '../../news/send-time.ts';
import { Html } from '../../telegram/html.ts';
import { LIMITS } from '../../telegram/limits.ts';
import { plainText } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import type { BotContext } from '../context.ts';
import { formatMoment } from '../views/moment.ts';
import { publicationText } from '../views/publication.ts';
import {
  linkView,
  pictureView,
  publishSummary,
  textView,
  titleView,
  topicsView,
  whenView,
} from '../views/publish-steps.ts';
import type { Screen } from '../views/screen.ts';
import { defineDialogue } from './define-dialogue.ts';
import { type Dialogue, next, type Occasion, type Reply, type Step, stay, wrong } from './dialogue.ts';
import { NOTHING_WRITTEN, type PublishAnswers, publishAnswers } from './publish-answers.ts';
import { pictureOf, readPost, TITLE_MAX } from './publish-text.ts';

export interface PublishDialogueDependencies {
  readonly t: Translate;
  readonly catalog: () => Catalog;
  readonly adminIds: ReadonlySet<number>;
  readonly relate: Relate;
  readonly search: (text: string, kinds?: readonly SearchedKind[]) => SearchResult;
  readonly now: () => Date;
  readonly finish: (
    content: PublicationContent,
    answers: PublishAnswers,
    occasion: Occasion,
  ) => Promise<Written>;
}

/** What was written is kept: the screen to decide on it, and what comes below that screen. */
export interface Written {
  readonly screen: Screen;
  readonly showBelow?: () => Promise<void>;
}

const TITLE_MIN = 3;
/** With the longest title and source it still fits into a message. */
const BODY_MAX = 3500;
const OFFERED_MAX = 10;
const LINKED_KINDS = ['technopark', 'cluster', 'benefit'] as const;
const ADDRESS = /^(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+[\p{L}\d-]{2,}(?::\d+)?(?:[/?#]\S*)?$/iu;
const ADDRESS_MAX = 1000;

/** `/publish`: what an admin wants to tell the subscribers. */
export function createPublishDialogue(dependencies: PublishDialogueDependencies): Dialogue<PublishAnswers> {
  const { t, catalog, adminIds, relate, search, now, finish } = dependencies;

  /** Telegram counts a message once its markup is read. */
  const tooLong = (answers: PublishAnswers): Html | undefined => {
    const length = plainText(publicationText(t, answers)).length;
    const limit = answers.picture === null ? LIMITS.messageText : LIMITS.caption;
    if (length <= limit) return undefined;
    return t(answers.picture === null ? 'publish-too-long' : 'publish-too-long-caption', { length, limit });
  };
  const nextIfFits = (answers: PublishAnswers, accepted?: Html): Reply<PublishAnswers> => {
    const problem = tooLong(answers);
    return problem ? wrong(problem) : next(answers, accepted ? { accepted } : {});
  };

  const text: Step<PublishAnswers> = {
    name: 'text',
    show: (answers) => textView(t, answers),
    expected: () => t('publish-text-expected'),
    press: (value, answers) => (value === 'keep' && answers.title !== '' ? next(answers) : undefined),
    read(message: Message, answers) {
      const post = readPost(message);
      if (!post) return wrong(t('publish-text-expected'));
      if (post.text.length > BODY_MAX) {
        return wrong(t('publish-too-long', { length: post.text.length, limit: BODY_MAX }));
      }
      const isNew = answers.title === '';
      const { topics } = isNew ? relate({ title: post.title, text: post.text }) : answers;
      return nextIfFits({
        ...answers,
        title: isNew ? post.title : answers.title,
        body: isNew ? post.body : post.whole,
        link: post.link ?? answers.link,
        sourceTitle: post.sourceTitle ?? answers.sourceTitle,
        picture: post.picture ?? answers.picture,
        topics: [...topics],
        offered: isNew ? topics.filter((topic) => !isTheme(topic)) : answers.offered,
      });
    },
  };

  const title: Step<PublishAnswers> = {
    name: 'title',
    show: (answers) => titleView(t, answers),
    expected: () => t('publish-title-expected', { limit: TITLE_MAX }),
    press: (value, answers) => (value === 'keep' && answers.title !== '' ? next(answers) : undefined),
    read({ text: typed }, answers) {
      const line = typed?.trim().replace(/\s+/g, ' ');
      if (line === undefined || line.length < TITLE_MIN || line.length > TITLE_MAX) {
        return wrong(t('publish-title-expected', { limit: TITLE_MAX }));
      }
      return nextIfFits({ ...answers, title: line });
    },
  };

  const link: Step<PublishAnswers> = {
    name: 'link',
    show: (answers) => linkView(t, answers),
    expected: () => t('publish-link-expected'),
    press(value, answers) {
      if (value === 'keep' && answers.link !== null) return next(answers);
      return value === 'none' ? next({ ...answers, link: null, sourceTitle: null }) : undefined;
    },
    read({ text: typed = '' }, answers) {
      const address = readAddress(typed.trim());
      if (address === undefined) return wrong(t('publish-link-expected'));
      return nextIfFits({ ...answers, link: address, sourceTitle: null });
    },
  };

  const picture: Step<PublishAnswers> = {
    name: 'picture',
    show: (answers) => pictureView(t, answers),
    expected: () => t('publish-picture-expected'),
    // A delivered text cannot become a picture, nor the other way round.
    isAsked: ({ isCorrection }) => !isCorrection,
    press(value, answers) {
      if (value === 'keep' && answers.picture !== null) return next(answers);
      return value === 'none' ? next({ ...answers, picture: null }) : undefined;
    },
    read(message, answers) {
      const sent = pictureOf(message);
      return sent === null ? wrong(t('publish-picture-expected')) : nextIfFits({ ...answers, picture: sent });
    },
  };

  const topics: Step<PublishAnswers> = {
    name: 'topics',
    show: (answers) => topicsView(t, catalog(), answers),
    expected: () => t('publish-topics-expected'),
    press(value, answers) {
      if (value === 'done') return next(answers);
      const [, wanted, topic = ''] = /^(on|off)-(.+)$/.exec(value) ?? [];
      const others = answers.topics.filter((each) => each !== topic);
      if (wanted === 'off') return stay({ ...answers, topics: others });
      return wanted === 'on' && isKnown(topic) ? stay({ ...answers, topics: [...others, topic] }) : undefined;
    },
    read({ text: typed = '' }, answers) {
      const found = foundIn(search(typed, LINKED_KINDS));
      if (found.length === 0) return wrong(t('publish-topics-expected'));
      const slugs = found.slice(0, 1).map(({ slug }) => slug);
      return stay({
        ...answers,
        topics: [...new Set([...answers.topics, ...slugs])],
        offered: [...new Set([...answers.offered, ...found.map(({ slug }) => slug)])].slice(-OFFERED_MAX),
      });
    },
  };

  const when: Step<PublishAnswers> = {
    name: 'when',
    show: () => whenView(t),
    expected: () => t('publish-when-expected'),
    isAsked: ({ isCorrection }) => !isCorrection,
    press: (value, answers) =>
      value === 'now' || value === 'draft' ? next({ ...answers, when: value }) : undefined,
    read({ text: typed = '' }, answers) {
      const time = readSendTime(typed, now());
      if (time.kind !== 'at') return wrong(t(`publish-when-${time.kind}`));
      return next(
        { ...answers, when: time.at.toISOString() },
        { accepted: Html.trusted(formatMoment(t, time.at)) },
      );
    },
  };

  /** By chat: from the end of a conversation until its screen is shown. */
  const below = new Map<number, () => Promise<void>>();
  const showBelow = async ({ chat }: BotContext): Promise<void> => {
    const show = below.get(chat?.id ?? 0);
    below.delete(chat?.id ?? 0);
    await show?.();
  };
  const thenBelow = (reply: Reply<PublishAnswers> | undefined): Reply<PublishAnswers> | undefined =>
    reply?.kind === 'next' ? { ...reply, effect: showBelow } : reply;
  /** Any step may be the last: a draft is changed one thing at a time. */
  const endingWithBelow = ({ press, read, ...step }: Step<PublishAnswers>): Step<PublishAnswers> => ({
    ...step,
    ...(press && { press: (value, answers) => thenBelow(press(value, answers)) }),
    ...(read && { read: (message, answers) => thenBelow(read(message, answers)) }),
  });

  const isKnown = (topic: string): boolean =>
    isTheme(topic) ||
    [catalog().findTechnopark(topic), catalog().findCluster(topic), catalog().findBenefit(topic)].some(
      Boolean,
    );

  return defineDialogue<PublishAnswers>({
    name: 'publish',
    version: 1,
    answers: publishAnswers,
    empty: NOTHING_WRITTEN,
    isFor: (userId) => adminIds.has(userId),
    steps: [text, title, link, picture, topics, when].map(endingWithBelow),
    summary: (answers) => publishSummary(t, answers),
    async finish(answers, occasion) {
      const written = await finish(contentAlone(answers), answers, occasion);
      if (written.showBelow) below.set(occasion.chatId, written.showBelow);
      return written.screen;
    },
  });
}

const isTheme = (topic: string): boolean => NEWS_TOPICS.some((theme) => theme === topic);

/** Only addresses of the web, with a host that has a dot, as Telegram links them. */
function readAddress(typed: string): string | undefined {
  if (!ADDRESS.test(typed)) return undefined;
  const url = URL.parse(/^https?:/i.test(typed) ? typed : `https://${typed}`);
  return url && url.href.length <= ADDRESS_MAX ? url.href : undefined;
}

function foundIn(result: SearchResult): readonly SearchRef[] {
  if (result.outcome === 'hit') return [result.ref];
  return result.outcome === 'several' ? result.refs : [];
}
