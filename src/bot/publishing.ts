import type { MiddlewareFn } from 'grammy';
import type { Searcher } from '../answers/searcher.ts';
import type { BotContext } from './context.ts';
import type { AnyDialogue } from './conversations/dialogue.ts';
import type { Dialogues } from './conversations/dialogues.ts';
import { createPublishDialogue } from './conversations/publish.ts';
import type { Feature, FeatureDependencies } from './feature.ts';
import { createFeedsFeature } from './features/feeds.ts';
import { createFollow, createOpenItem, createPublishFeature } from './features/publish.ts';
import { createReviewFeature } from './features/review.ts';
import type { Newsroom } from './newsroom.ts';

export interface PublishingDependencies extends FeatureDependencies, Pick<Searcher, 'search'> {
  readonly newsroom: Newsroom;
  readonly adminIds: ReadonlySet<number>;
  readonly now: () => Date;
}

/** What admins do with news, for its places in the bot. */
export interface Publishing {
  readonly dialogue: AnyDialogue;
  /** Stands before all that shows something where a button was pressed. */
  readonly watch: MiddlewareFn<BotContext>;
  features(dialogues: Dialogues): readonly Feature[];
}

export function createPublishing(dependencies: PublishingDependencies): Publishing {
  const { newsroom, ...others } = dependencies;
  const { config, desk, progress } = newsroom;
  const publishDialogue = createPublishDialogue({
    ...others,
    relate: newsroom.relate,
    finish: desk.keepWritten,
  });
  return {
    dialogue: publishDialogue,
    async watch(ctx, next) {
      const messageId = ctx.callbackQuery?.message?.message_id;
      const isAdmin = ctx.from !== undefined && others.adminIds.has(ctx.from.id);
      if (isAdmin && messageId !== undefined && ctx.chat?.type === 'private') {
        await progress.leave(ctx.from.id, messageId);
      }
      await next();
    },
    features: (dialogues) => [
      createReviewFeature({
        ...others,
        ...newsroom,
        edit: createOpenItem({ ...others, ...newsroom }),
        follow: createFollow(progress),
      }),
      createPublishFeature({ ...others, ...newsroom, dialogues, publishDialogue }),
      createFeedsFeature({
        ...others,
        ...newsroom,
        newsMode: config.mode,
        newsPollMinutes: config.pollMinutes,
      }),
    ],
  };
}
