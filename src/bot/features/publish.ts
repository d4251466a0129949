import { isDeepStrictEqual } from 'node:util';
import type { Broadcasts } from '../../news/delivery.ts';
import type { FeedItem } from '../../news/feed-store.ts';
import { contentAlone, type Publication, type PublicationStore } from '../../news/publication-store.ts';
import { contentOf, type Publications } from '../../news/publications.ts';
import type { PublicationStep } from '../button-choices.ts';
import type { BotContext } from '../context.ts';
import type { Dialogue } from '../conversations/dialogue.ts';
import { END } from '../conversations/dialogue.ts';
import type { Dialogues } from '../conversations/dialogues.ts';
import { NOTHING_WRITTEN, type PublishAnswers } from '../conversations/publish-answers.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { forAdmins } from '../for-admins.ts';
import type { PublicationProgress } from '../publication-progress.ts';
import type { Confirmed, PublishingDesk } from '../publishing-desk.ts';
import { ROUTES } from '../routes.ts';
import { answerPress, send, show, showBelow, showInPlace } from '../show.ts';
import { publicationsScreen, publishNoticeScreen } from '../views/publish.ts';

export interface PublishDependencies extends FeatureDependencies {
  readonly publicationStore: PublicationStore;
  readonly publications: Publications;
  readonly broadcasts: Pick<Broadcasts, 'pause' | 'resume' | 'stop' | 'resendUnknown'>;
  readonly desk: PublishingDesk;
  readonly progress: PublicationProgress;
  readonly dialogues: Pick<Dialogues, 'open' | 'offer'>;
  readonly publishDialogue: Dialogue<PublishAnswers>;
  readonly adminIds: ReadonlySet<number>;
  readonly now: () => Date;
}

const PUBLISHED_SHOWN = 5;
/** The steps of the conversation that change one thing of a draft. */
const CHANGES: ReadonlySet<PublicationStep> = new Set(['text', 'title', 'link', 'picture', 'topics', 'when']);

/**
 * `/publish` for admins in their private chat: drafts, and what is on its way to the subscribers. A draft is its
 * operator's own; what is published any admin can stop, correct and withdraw. Checked anew with every press.
 */
export function createPublishFeature(dependencies: PublishDependencies): Feature {
  const { t, publicationStore: store, publications, broadcasts, desk, progress } = dependencies;
  const { dialogues, publishDialogue, adminIds, now } = dependencies;
  const feature = createFeature(forAdmins(adminIds));

  feature.command('publish', async (ctx) => {
    const [drafts, published] = await lists(operatorOf(ctx));
    if (drafts.length + published.length === 0) await dialogues.offer(ctx, publishDialogue);
    else await show(ctx, publicationsScreen(t, drafts, published));
  });

  feature.press(ROUTES.publicationList, async (ctx) => {
    const [drafts, published] = await lists(ctx.from.id);
    await show(ctx, publicationsScreen(t, drafts, published));
  });

  feature.press(ROUTES.publicationStart, (ctx) => dialogues.offer(ctx, publishDialogue));

  feature.press(ROUTES.publication, async (ctx, { publication: id, step }) => {
    const publication = await store.find(id);
    const isDraft = publication?.status === 'draft' || publication?.status === 'scheduled';
    if (!publication || (isDraft && publication.operatorId !== ctx.from.id)) return showGone(ctx);
    await (isDraft ? changeDraft(ctx, publication, step) : changePublished(ctx, publication, step));
  });

  feature.press(ROUTES.publicationConfirm, async (ctx, { token }) => {
    const confirmed = desk.takeConfirmed(token, ctx.from.id);
    if (confirmed) await carryOut(ctx, confirmed);
    else await show(ctx, publishNoticeScreen(t, 'publish-confirm-over'));
  });

  async function changeDraft(ctx: BotContext, draft: Publication, step: PublicationStep): Promise<void> {
    if (CHANGES.has(step)) return openAt(ctx, draft, step, false);
    if (step === 'send') {
      await Promise.all([answerPress(ctx), desk.confirmSending(operatorOf(ctx), draft, null)]);
      return;
    }
    if (step === 'discard') {
      await store.discard(draft.id, operatorOf(ctx));
      return show(ctx, publishNoticeScreen(t, 'publish-discarded'));
    }
    await show(ctx, await desk.draft(draft));
  }

  async function changePublished(
    ctx: BotContext,
    publication: Publication,
    step: PublicationStep,
  ): Promise<void> {
    const { id, status, broadcastId } = publication;
    if (status === 'published' && step === 'correct') return openAt(ctx, publication, undefined, true);
    if (status === 'published' && step === 'withdraw') {
      return show(ctx, desk.confirmWithdrawal(operatorOf(ctx), publication));
    }
    if (broadcastId !== null) {
      if (step === 'pause' || step === 'resume' || step === 'stop') await broadcasts[step](broadcastId);
      if (step === 'resend') await broadcasts.resendUnknown(broadcastId);
    }
    await showProgress(ctx, (await store.find(id)) ?? publication);
  }

  async function carryOut(ctx: BotContext, confirmed: Confirmed): Promise<void> {
    const { id } = confirmed.publication;
    switch (confirmed.kind) {
      case 'send': {
        const draft = await store.find(id);
        // Only what was seen in the preview goes out.
        if (!draft || !isSameContent(draft, confirmed.publication))
          return show(ctx, publishNoticeScreen(t, 'publish-confirm-over'));
        if (confirmed.at !== null && confirmed.at > now()) {
          const set = { status: 'scheduled', dueAt: confirmed.at } as const;
          const scheduled = await store.edit(id, operatorOf(ctx), set);
          return scheduled ? show(ctx, await desk.draft(scheduled)) : showGone(ctx);
        }
        const published = await publications.publish(id);
        return published ? showProgress(ctx, published) : show(ctx, publishNoticeScreen(t, 'publish-taken'));
      }
      case 'correct': {
        const corrected = await publications.correct(id, confirmed.content);
        return corrected ? showProgress(ctx, corrected) : showGone(ctx);
      }
      case 'withdraw': {
        const withdrawn = await publications.withdraw(id);
        return withdrawn ? showProgress(ctx, withdrawn) : showGone(ctx);
      }
    }
  }

  /** Where the button was; from then on that message is kept up to date, if the operator's own. */
  async function showProgress(ctx: BotContext, publication: Publication): Promise<void> {
    const messageId = await showInPlace(ctx, await progress.screen(publication));
    const isOwn = publication.operatorId === operatorOf(ctx);
    if (isOwn && messageId !== undefined) await progress.follow(publication, messageId);
  }

  /** Into the conversation: at one step, which leads straight to the end, or through all of them. */
  function openAt(
    ctx: BotContext,
    publication: Publication,
    step: string | undefined,
    isCorrection: boolean,
  ): Promise<void> {
    const answers = answersOf(publication, isCorrection);
    const place = step === undefined ? {} : { step, returnTo: END };
    return dialogues.open(ctx, publishDialogue, publishDialogue.begin({ answers, ...place }));
  }

  const lists = (operatorId: number) =>
    Promise.all([store.drafts(operatorId), store.published(PUBLISHED_SHOWN)]);

  const showGone = (ctx: BotContext) => show(ctx, publishNoticeScreen(t, 'publish-gone'));

  return feature;
}

/** Shows below how a publication goes on: for one that began with another message than a confirmation. */
export function createFollow(progress: PublicationProgress) {
  return async (ctx: BotContext, publication: Publication): Promise<void> => {
    await progress.follow(publication, await send(ctx, await progress.screen(publication)));
  };
}

/** Opens an item of a feed as a draft of this admin; one draft for an admin and an item. */
export function createOpenItem({
  publicationStore,
  desk,
  now,
}: Pick<PublishDependencies, 'publicationStore' | 'desk' | 'now'>) {
  return async (ctx: BotContext, item: FeedItem): Promise<void> => {
    const operatorId = operatorOf(ctx);
    const draft = await publicationStore.insert(
      { ...contentOf(item), operatorId, feedItemId: item.id, draftKey: `item/${item.id}/${operatorId}` },
      now(),
    );
    await showBelow(ctx, await desk.draft(draft));
  };
}

const isSameContent = (one: Publication, other: Publication): boolean =>
  isDeepStrictEqual(contentAlone(one), contentAlone(other));

function answersOf(publication: Publication, isCorrection: boolean): PublishAnswers {
  const { id, topics, dueAt } = publication;
  return {
    ...NOTHING_WRITTEN,
    ...contentAlone(publication),
    publication: id,
    isCorrection,
    offered: topics,
    when: dueAt?.toISOString() ?? 'draft',
  };
}

function operatorOf(ctx: BotContext): number {
  if (!ctx.from) throw new Error('an update without a person');
  return ctx.from.id;
}
