import { randomInt } from 'node:crypto';
import type { Api } from 'grammy';
import type { Catalog } from '../catalog/catalog.ts';
import type { Courier, SendResult } from '../news/delivery.ts';
import type { Publication, PublicationContent, PublicationStore } from '../news/publication-store.ts';
import type { Publications } from '../news/publications.ts';
import type { Translate } from '../translate.ts';
import type { Occasion } from './conversations/dialogue.ts';
import type { Written } from './conversations/publish.ts';
import type { PublishAnswers } from './conversations/publish-answers.ts';
import { messageOptions } from './show.ts';
import {
  confirmCorrectionScreen,
  confirmSendingScreen,
  confirmWithdrawalScreen,
  draftScreen,
  publishNoticeScreen,
  refusedPreviewScreen,
} from './views/publish.ts';
import type { Screen } from './views/screen.ts';

/** What an operator was asked to confirm. */
export type Confirmed =
  | { readonly kind: 'send'; readonly publication: Publication; readonly at: Date | null }
  | { readonly kind: 'correct'; readonly publication: Publication; readonly content: PublicationContent }
  | { readonly kind: 'withdraw'; readonly publication: Publication };

/** From what was written to what goes out: drafts, previews and confirmations. */
export interface PublishingDesk {
  /** The end of the conversation: the draft, and below it what is to be confirmed. */
  keepWritten(content: PublicationContent, answers: PublishAnswers, occasion: Occasion): Promise<Written>;
  draft(publication: Publication): Promise<Screen>;
  /** Sends the preview, and below it the question. @param at null: now */
  confirmSending(operatorId: number, publication: Publication, at: Date | null): Promise<void>;
  confirmWithdrawal(operatorId: number, publication: Publication): Screen;
  /** What this token stands for, once; undefined for another operator's, an old and a used one. */
  takeConfirmed(token: number, operatorId: number): Confirmed | undefined;
}

export interface PublishingDeskOptions {
  readonly api: Api;
  readonly t: Translate;
  readonly catalog: () => Catalog;
  readonly store: PublicationStore;
  readonly publications: Publications;
  readonly courier: Pick<Courier, 'send'>;
  readonly now: () => Date;
}

/** What is not confirmed within it is forgotten. */
const PENDING_MAX = 200;
const TOKEN_MAX = 2 ** 47;

export function createPublishingDesk(options: PublishingDeskOptions): PublishingDesk {
  const { api, t, catalog, store, publications, courier, now } = options;
  /** In this process only (rule 52): a confirmation that outlives it could be of something else. */
  const pending = new Map<number, { readonly operatorId: number; readonly confirmed: Confirmed }>();

  const tokenFor = (operatorId: number, confirmed: Confirmed): number => {
    const token = randomInt(TOKEN_MAX);
    pending.set(token, { operatorId, confirmed });
    for (const oldest of pending.keys()) {
      if (pending.size <= PENDING_MAX) break;
      pending.delete(oldest);
    }
    return token;
  };

  const draft = async (publication: Publication): Promise<Screen> =>
    draftScreen(t, catalog(), publication, await publications.countRecipients(publication));

  /** The very message to the operator; whatever Telegram has against it, it says now. */
  const showPreview = (operatorId: number, content: PublicationContent): Promise<SendResult> =>
    courier.send(operatorId, 'message', [publications.preview(content)]);

  const sendBelow = async (operatorId: number, { text, ...screen }: Screen): Promise<void> => {
    await api.sendMessage(operatorId, text.value, messageOptions({ text, ...screen }));
  };

  const confirmSending = async (
    operatorId: number,
    publication: Publication,
    at: Date | null,
  ): Promise<void> => {
    const { id } = publication;
    const shown = await showPreview(operatorId, publication);
    if (shown.kind !== 'sent') return sendBelow(operatorId, refusedPreviewScreen(t, id, reasonOf(shown)));
    const recipients = await publications.countRecipients(publication);
    const token = tokenFor(operatorId, { kind: 'send', publication, at });
    await sendBelow(operatorId, confirmSendingScreen(t, { token, publication: id, recipients }, at));
  };

  const confirmCorrection = async (
    operatorId: number,
    publication: Publication,
    content: PublicationContent,
  ): Promise<void> => {
    const { id } = publication;
    const shown = await showPreview(operatorId, content);
    if (shown.kind !== 'sent') return sendBelow(operatorId, refusedPreviewScreen(t, id, reasonOf(shown)));
    const token = tokenFor(operatorId, { kind: 'correct', publication, content });
    await sendBelow(operatorId, confirmCorrectionScreen(t, token, id));
  };

  /** A new draft, or the one that was changed; undefined where it is none any more. */
  const keep = (content: PublicationContent, answers: PublishAnswers, { chatId, draftId }: Occasion) =>
    answers.publication === null
      ? store.insert({ ...content, operatorId: chatId, draftKey: draftId }, now())
      : // What was to go out at its time has to be confirmed anew.
        store.edit(answers.publication, chatId, {
          ...content,
          topics: [...content.topics],
          status: 'draft',
          dueAt: null,
          changedAt: now(),
        });

  return {
    draft,
    confirmSending,

    async keepWritten(content, answers, occasion) {
      if (answers.isCorrection) {
        const published = answers.publication === null ? undefined : await store.find(answers.publication);
        if (published?.status !== 'published') return { screen: publishNoticeScreen(t, 'publish-gone') };
        const corrected = { ...content, picture: published.picture };
        return {
          screen: publishNoticeScreen(t, 'publish-check-below'),
          showBelow: () => confirmCorrection(occasion.chatId, published, corrected),
        };
      }
      const kept = await keep(content, answers, occasion);
      if (!kept) return { screen: publishNoticeScreen(t, 'publish-gone') };
      const at = timeOf(answers.when);
      const screen = await draft(kept);
      if (at === undefined || (at && at <= now())) return { screen };
      return { screen, showBelow: () => confirmSending(occasion.chatId, kept, at) };
    },

    confirmWithdrawal: (operatorId, publication) =>
      confirmWithdrawalScreen(t, tokenFor(operatorId, { kind: 'withdraw', publication }), publication.id),

    takeConfirmed(token, operatorId) {
      const found = pending.get(token);
      if (found?.operatorId !== operatorId) return undefined;
      pending.delete(token);
      return found.confirmed;
    },
  };
}

/** Null: now; undefined: not at all for the time being. */
function timeOf(when: PublishAnswers['when']): Date | null | undefined {
  if (when === 'now') return null;
  return when === null || when === 'draft' ? undefined : new Date(when);
}

const reasonOf = (result: Exclude<SendResult, { kind: 'sent' }>): string =>
  'reason' in result ? result.reason : result.kind;
