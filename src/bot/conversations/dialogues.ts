import { isDeepStrictEqual } from 'node:util';
import {
  type Conversation,
  type ConversationData,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedStateStorage,
} from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { KeptDraft } from '../../people/dialogue-drafts.ts';
import { IDLE_MS } from '../../telegram/conversation-storage.ts';
import type { DialogueName } from '../button-choices.ts';
import { chain } from '../chain.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature } from '../feature.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { privateOnlyScreen } from '../views/dialogue.ts';
import type { AnyDialogue, Draft } from './dialogue.ts';
import { OUT_OF_SIGHT } from './step-message.ts';
import { createTurns, type Outcome, type TurnsDependencies } from './turns.ts';

export interface DialoguesDependencies extends TurnsDependencies {
  readonly storage: VersionedStateStorage<string, ConversationData>;
  /** Those that this bot has. */
  readonly dialogues: readonly AnyDialogue[];
  readonly now: () => Date;
}

/** The guided conversations of a bot. */
export interface Dialogues {
  /** Stands before the features: a conversation that goes on is asked first. */
  readonly feature: Feature;
  /** Begins a conversation at a place of it, whatever went on before; in a group says where it can be had. */
  open(ctx: BotContext, dialogue: AnyDialogue, draft?: Draft): Promise<void>;
  /** As a command does: offers to go on where the same conversation was left on the way, and else begins it. */
  offer(ctx: BotContext, dialogue: AnyDialogue): Promise<void>;
  /** What was left on the way in this chat and can be gone on with. */
  unfinished(chatId: number): Promise<DialogueName | undefined>;
}

type PrivateContext = ConversationFlavor<BotContext>;

/** Of the plugin's state: what runs inside it is {@link createDialogues}'s loop for every dialogue. */
const LOOP_VERSION = 1;

/**
 * The conversations plugin tells which dialogue goes on, before the features and over a restart; what is said in it is
 * in the drafts (see turns.ts). So its replay holds nothing but the wait for the next update: every turn is rewound
 * once it is done, the state does not grow, and a change of a dialogue cannot break a replay.
 */
export function createDialogues(dependencies: DialoguesDependencies): Dialogues {
  const { t, drafts, storage, dialogues, now } = dependencies;
  const turns = createTurns(dependencies);
  /** Thrown after the plugin has had its say: an error inside would end the conversation. */
  const failures = new WeakMap<BotContext, { readonly error: unknown }>();
  const feature = createFeature();
  const privately = chain<PrivateContext>(
    conversations({ storage: { type: 'key', version: LOOP_VERSION, adapter: storage } }),
    async (ctx, next) => {
      const left = ctx.message?.text?.startsWith('/') ? await leave(ctx, ctx.message.text) : [];
      await next().finally(() => noteLeft(ctx, left));
      const failure = failures.get(ctx);
      if (failure) throw failure.error;
    },
    ...dialogues.map((dialogue) => createConversation(loopOf(dialogue), { id: dialogue.name })),
  );

  feature.use((ctx, next) => (isPrivate(ctx) ? privately(ctx, next) : next()));
  // The answer that ended a conversation, once more after a kill: it is no question.
  feature.on('message', async (ctx, next) => {
    const isAnswer = isPrivate(ctx) && !ctx.message.text?.startsWith('/');
    if (!isAnswer || !(await drafts.isEndedBy(chatIdOf(ctx), ctx.update.update_id))) await next();
  });
  feature.press(ROUTES.dialogue, async (ctx, { dialogue: name, action }, _back, next) => {
    const dialogue = dialogues.find((each) => each.name === name);
    const isTaken = dialogue && isPrivate(ctx) && (await comeBack(ctx, dialogue, action));
    if (!isTaken) await next();
  });

  /** A command works at once, in any state; what was answered stays, save for `/cancel`. */
  async function leave(ctx: PrivateContext, command: string): Promise<readonly string[]> {
    const going = Object.keys(ctx.conversation.active());
    if (going.length === 0) return going;
    await ctx.conversation.exitAll();
    if (!/^\/cancel\b/.test(command)) return going;
    for (const name of going) await drafts.end(chatIdOf(ctx), name, ctx.update.update_id);
    return [];
  }

  /** What a command has left stands above the command's answer now, unless it is what the command has shown. */
  async function noteLeft(ctx: PrivateContext, left: readonly string[]): Promise<void> {
    for (const name of left) {
      const isShown = ctx.conversation.active(name) > 0;
      if (!isShown) await drafts.place(chatIdOf(ctx), name, { messagesBelow: OUT_OF_SIGHT });
    }
  }

  function loopOf(dialogue: AnyDialogue) {
    return async function loop(conversation: Conversation<PrivateContext, Context>): Promise<void> {
      const start = conversation.checkpoint();
      await conversation.wait();
      const outcome = await conversation.external((ctx) => takeSafely(ctx, dialogue));
      if (outcome === 'ends') return;
      if (outcome === 'passes') await conversation.skip({ next: true });
      await conversation.rewind(start);
    };
  }

  /** In the plugin's `external` with the outer context, whose calls are neither recorded nor replayed. */
  async function takeSafely(ctx: PrivateContext, dialogue: AnyDialogue): Promise<Outcome> {
    try {
      return await turns.take(ctx, chatIdOf(ctx), dialogue);
    } catch (error) {
      failures.set(ctx, { error });
      return 'stays';
    }
  }

  /** A button of a conversation that does not go on; false where it is not this user's to press. */
  async function comeBack(ctx: PrivateContext, dialogue: AnyDialogue, action: string): Promise<boolean> {
    const chatId = chatIdOf(ctx);
    if (!dialogue.isFor(chatId)) return false;
    const kept = await drafts.of(chatId, dialogue.name);
    const isFresh = kept !== undefined && now().getTime() - kept.at.getTime() < IDLE_MS;
    const run = (): Promise<Outcome> => {
      if (action === 'restart') return turns.open(ctx, chatId, dialogue, dialogue.begin(), kept);
      if (action === 'continue') return turns.resume(ctx, chatId, dialogue, kept);
      // What was left but a moment ago, for a command, goes on by its own buttons.
      if (!kept || kept.step === null || isFresh || action === 'cancel') {
        return turns.take(ctx, chatId, dialogue, async () => kept);
      }
      return turns.offer(ctx, dialogue, kept);
    };
    await settle(ctx, dialogue, await run());
    return true;
  }

  /** Tells the plugin which conversation goes on from here. */
  async function settle(ctx: PrivateContext, dialogue: AnyDialogue, outcome: Outcome): Promise<void> {
    if (outcome !== 'stays') return;
    await ctx.conversation.exitAll();
    await ctx.conversation.enter(dialogue.name);
  }

  async function open(
    ctx: BotContext,
    dialogue: AnyDialogue,
    draft: Draft = dialogue.begin(),
  ): Promise<void> {
    if (!isPrivate(ctx)) return show(ctx, privateOnlyScreen(t, dialogue.name));
    await openOver(ctx, dialogue, draft, await drafts.of(chatIdOf(ctx), dialogue.name));
  }

  async function openOver(
    ctx: PrivateContext,
    dialogue: AnyDialogue,
    draft: Draft,
    kept: KeptDraft | undefined,
  ): Promise<void> {
    await settle(ctx, dialogue, await turns.open(ctx, chatIdOf(ctx), dialogue, draft, kept));
  }

  async function offer(ctx: BotContext, dialogue: AnyDialogue): Promise<void> {
    if (!isPrivate(ctx)) return show(ctx, privateOnlyScreen(t, dialogue.name));
    const kept = await drafts.of(chatIdOf(ctx), dialogue.name);
    const begun = dialogue.begin();
    const isLeft =
      kept !== undefined && kept.step !== null && !isDeepStrictEqual(kept.answers, begun.answers);
    // The command once more after a kill: it has been opened by it.
    if (!isLeft || kept.updateId === ctx.update.update_id) return openOver(ctx, dialogue, begun, kept);
    await turns.offer(ctx, dialogue, kept);
  }

  async function unfinished(chatId: number): Promise<DialogueName | undefined> {
    const left = await drafts.unfinished(chatId);
    const dialogue = dialogues.find(({ name }) => name === left?.dialogue);
    return dialogue?.isFor(chatId) ? dialogue.name : undefined;
  }

  return { feature, open, offer, unfinished };
}

const isPrivate = (ctx: BotContext): ctx is PrivateContext => ctx.chat?.type === 'private';

function chatIdOf(ctx: BotContext): number {
  if (!ctx.chat) throw new Error('a conversation needs a chat');
  return ctx.chat.id;
}
