import type { Message } from 'grammy/types';
import type { Answer } from '../../answers/answer.ts';
import type { SearchRef } from '../../answers/documents.ts';
import type {
  Decision,
  PageOf,
  PageRequest,
  QuestionGroup,
  QuestionLog,
} from '../../answers/question-log.ts';
import { readRecordKey, toRecordKey } from '../../answers/record-key.ts';
import type { SearchResult } from '../../answers/search.ts';
import type { QUESTION_LISTS } from '../button-choices.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { forAdmins } from '../for-admins.ts';
import { recordName } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { type ShowOptions, show } from '../show.ts';
import { goneScreen } from '../views/gone.ts';
import { navigationRow, paging } from '../views/parts.ts';
import { choiceScreen, confirmScreen, decisionScreen } from '../views/question-link.ts';
import {
  decidedScreen,
  groupScreen,
  type QuestionListPage,
  UNANSWERED,
  unansweredScreen,
} from '../views/question-log.ts';

export interface QuestionLogDependencies extends FeatureDependencies {
  readonly questionLog: QuestionLog;
  readonly search: (text: string) => SearchResult;
  /** What the bot says to a question today, with the linked variants in force. */
  readonly answer: (question: string) => Answer;
  readonly adminIds: ReadonlySet<number>;
}

type QuestionList = (typeof QUESTION_LISTS)[number];

const PAGE_SIZE = 8;
const NEAREST_MAX = 5;

/**
 * `/questions`: what the bot could not answer, to be linked to a record or rejected. For admins in their private chat
 * only; that is checked anew with every command, press and reply.
 */
export function createQuestionLogFeature(dependencies: QuestionLogDependencies): Feature {
  const { t, catalog, questionLog, search, answer, adminIds } = dependencies;
  const feature = createFeature(forAdmins(adminIds));

  feature.command('questions', (ctx) => showList(ctx, 'unanswered', 0));

  feature.press(ROUTES.questionList, (ctx, { list, page }) => showList(ctx, list, page));

  feature.press(ROUTES.questionGroup, async (ctx, { group: id, step }, back) => {
    if (step === 'reject') return showDecided(ctx, await questionLog.reject(id), back);
    const group = await questionLog.find(id);
    if (!group) return showGroupGone(ctx);
    if (step === 'open') {
      return show(ctx, groupScreen(t, catalog(), group, { answerNow: answer, back }));
    }
    await show(ctx, choiceScreen(t, catalog(), group, { refs: nearestTo(group), back }));
  });

  feature.press(ROUTES.questionTarget, async (ctx, { group: id, kind, slug, step }, back) => {
    const ref = { kind, slug };
    const name = recordName(catalog(), ref);
    if (name === undefined) return show(ctx, goneScreen(t, back));
    if (step === 'link') return showDecided(ctx, await questionLog.link(id, toRecordKey(ref)));
    const group = await questionLog.find(id);
    if (!group) return showGroupGone(ctx);
    await show(ctx, confirmScreen(t, group, { ref, name }, back));
  });

  feature.press(ROUTES.questionDecision, async (ctx, { decision: id, step }, back) => {
    if (step === 'undo') {
      const isUndone = await questionLog.undo(id);
      return showList(ctx, 'unanswered', 0, {
        notice: t.text(isUndone ? 'question-log-undone' : 'question-log-undone-already'),
      });
    }
    await showDecided(ctx, await questionLog.findDecision(id), back);
  });

  // The name of a record, as a reply to a message about a group: the buttons of that message tell which group.
  feature.on('message:text', async (ctx, next) => {
    const id = groupShownIn(ctx.message.reply_to_message);
    if (id === undefined || ctx.message.text.startsWith('/')) return next();
    const group = await questionLog.find(id);
    if (!group) {
      return show(ctx, { text: t('question-log-group-gone'), keyboard: [navigationRow(t, UNANSWERED)] });
    }
    const wanted = ctx.message.text;
    await show(ctx, choiceScreen(t, catalog(), group, { refs: found(search(wanted)), wanted }));
  });

  async function showList(ctx: BotContext, list: QuestionList, page: number, options: ShowOptions = {}) {
    if (list === 'unanswered') {
      await show(ctx, unansweredScreen(t, await pageOf(questionLog.unanswered, page)), options);
    } else {
      await show(ctx, decidedScreen(t, await pageOf(questionLog.decided, page)), options);
    }
  }

  async function showDecided(ctx: BotContext, decision: Decision | undefined, back?: string) {
    if (!decision) return showGroupGone(ctx);
    await show(ctx, decisionScreen(t, catalog(), decision, { answerNow: answer, back }));
  }

  const showGroupGone = (ctx: BotContext) =>
    showList(ctx, 'unanswered', 0, { notice: t.text('question-log-group-gone') });

  /** What the bot itself suggests to these questions, then what the search finds by their words. */
  function nearestTo({ examples }: QuestionGroup): SearchRef[] {
    const refs = examples.flatMap(({ text }) => [...suggestedIn(answer(text)), ...found(search(text))]);
    const byKey = new Map(refs.map((ref) => [toRecordKey(ref), ref]));
    return [...byKey.values()].slice(0, NEAREST_MAX);
  }

  return feature;
}

function suggestedIn({ matched, parts }: Answer): SearchRef[] {
  const ref = matched === null ? undefined : readRecordKey(matched);
  const refs = parts.flatMap((part) => (part.kind === 'choice' || part.kind === 'refusal' ? part.refs : []));
  return ref ? [ref, ...refs] : refs;
}

function found(result: SearchResult): readonly SearchRef[] {
  if (result.outcome === 'hit') return [result.ref];
  return result.outcome === 'several' ? result.refs : result.suggestions;
}

/** The group that the message lets decide on; a list only opens groups. */
function groupShownIn(message: Message['reply_to_message']): number | undefined {
  for (const button of message?.reply_markup?.inline_keyboard.flat() ?? []) {
    if (!('callback_data' in button)) continue;
    const group = ROUTES.questionGroup.parse(button.callback_data)?.values;
    if (group && group.step !== 'open') return group.group;
    const target = ROUTES.questionTarget.parse(button.callback_data)?.values;
    if (target) return target.group;
  }
  return undefined;
}

/** The wanted page, or the last one where the list has become shorter. */
async function pageOf<T>(
  read: (request: PageRequest) => Promise<PageOf<T>>,
  wanted: number,
): Promise<QuestionListPage<T>> {
  const asked = await read({ page: wanted, pageSize: PAGE_SIZE });
  const place = paging(asked.total, PAGE_SIZE, wanted);
  const page = place.page === wanted ? asked : await read({ page: place.page, pageSize: PAGE_SIZE });
  return { ...page, paging: place };
}
