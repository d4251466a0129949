import type { Api } from 'grammy';
import type { Logger } from '../logger.ts';
import type { Broadcasts, Progress } from '../news/delivery.ts';
import type { Publication, PublicationStore } from '../news/publication-store.ts';
import { isChatUnreachable, isMessageNotEditable, isMessageNotModified } from '../telegram/errors.ts';
import type { Translate } from '../translate.ts';
import { messageOptions } from './show.ts';
import { progressScreen } from './views/publish-progress.ts';
import type { Screen } from './views/screen.ts';

/** The one message in which an operator sees how a publication goes on. */
export interface PublicationProgress {
  /** As it is now, with what was refused once it is through. */
  screen(publication: Publication): Promise<Screen>;
  /** From now on this message of the operator's chat shows it. */
  follow(publication: Publication, messageId: number): Promise<void>;
  /** This message shows something else from now on: what is pressed in it must not be written over. */
  leave(operator: number, messageId: number): Promise<void>;
  /** Brings the messages up to date; to be called every {@link PROGRESS_EVERY_MS}. */
  refresh(): Promise<void>;
}

export interface PublicationProgressOptions {
  readonly api: Api;
  readonly t: Translate;
  readonly store: Pick<PublicationStore, 'findByBroadcast'>;
  readonly broadcasts: Pick<
    Broadcasts,
    'progress' | 'list' | 'failures' | 'setProgressMessage' | 'endProgressMessage'
  >;
  readonly log: Pick<Logger, 'warn'>;
  readonly now: () => Date;
}

/** An edit more often would count against the limits of the chat (rule 52). */
export const PROGRESS_EVERY_MS = 3000;
/** Of the newest broadcasts; an older one is looked at when it is opened. */
const FOLLOWED_MAX = 20;
const FAILURES_SHOWN = 5;

export function createPublicationProgress(options: PublicationProgressOptions): PublicationProgress {
  const { api, t, store, broadcasts, log, now } = options;
  /** What a message shows already and since when, by broadcast. */
  const shown = new Map<number, { readonly content: string; readonly atMs: number }>();
  /** Messages that were left while an update of them may have been under way. */
  const left = new Set<string>();
  const placeOf = (operator: number, messageId: number) => `${operator}/${messageId}`;

  const screenOf = async (publication: Publication, progress: Progress | undefined): Promise<Screen> => {
    const isThrough = progress?.state === 'done' || progress?.state === 'stopped';
    const failures = progress && isThrough ? await broadcasts.failures(progress.id, FAILURES_SHOWN) : [];
    return progressScreen(t, publication, progress, failures);
  };

  const update = async (progress: Progress): Promise<void> => {
    const { id, operator, progressMessageId } = progress;
    if (operator === null || progressMessageId === null) return;
    const publication = await store.findByBroadcast(id);
    if (!publication) return;
    const screen = await screenOf(publication, progress);
    const content = JSON.stringify([progressMessageId, screen]);
    const before = shown.get(id);
    const isDue = before === undefined || now().getTime() - before.atMs >= PROGRESS_EVERY_MS;
    if (before?.content === content || !isDue || left.has(placeOf(operator, progressMessageId))) return;
    shown.set(id, { content, atMs: now().getTime() });
    try {
      await api.editMessageText(operator, progressMessageId, screen.text.value, messageOptions(screen));
    } catch (error) {
      const isHarmless = [isMessageNotModified, isMessageNotEditable, isChatUnreachable].some((is) =>
        is(error),
      );
      if (isHarmless) return;
      shown.delete(id);
      log.warn({ err: error }, 'progress of a publication not shown');
    }
  };

  return {
    screen: async ({ broadcastId, ...publication }) =>
      screenOf(
        { broadcastId, ...publication },
        broadcastId === null ? undefined : await broadcasts.progress(broadcastId),
      ),

    async follow({ broadcastId, operatorId }, messageId) {
      if (broadcastId === null || operatorId === null) return;
      left.delete(placeOf(operatorId, messageId));
      shown.set(broadcastId, { content: '', atMs: now().getTime() });
      await broadcasts.setProgressMessage(broadcastId, messageId);
    },

    async leave(operator, messageId) {
      if (await broadcasts.endProgressMessage(operator, messageId)) left.add(placeOf(operator, messageId));
    },

    async refresh() {
      for (const progress of await broadcasts.list(FOLLOWED_MAX)) await update(progress);
    },
  };
}
