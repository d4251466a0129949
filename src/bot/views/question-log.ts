import type { Zone } from '../../answers/answer.ts';
import type { Decision, PageOf, QuestionGroup, Wording } from '../../answers/question-log.ts';
import { readRecordKey } from '../../answers/record-key.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { recordName } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow, type Paging } from './parts.ts';
import { buttonLabel, recordListScreen } from './record-list.ts';
import { type Button, pressButton, type Screen } from './screen.ts';

/** What the bot says to a question. */
export interface Outcome {
  readonly zone: Zone;
  readonly matched: string | null;
}

export interface QuestionListPage<T> extends PageOf<T> {
  readonly paging: Paging;
}

export const UNANSWERED = ROUTES.questionList.pack({ list: 'unanswered', page: 0 });

/** What awaits a decision, the most frequent first. */
export function unansweredScreen(t: Translate, list: QuestionListPage<QuestionGroup>): Screen {
  const pageData = (page: number) => ROUTES.questionList.pack({ list: 'unanswered', page });
  const here = pageData(list.paging.page);
  const decided = ROUTES.questionList.pack({ list: 'decided', page: 0 }, here);
  return recordListScreen(t, {
    text: joinHtml([
      t('question-log', { count: list.total }),
      t(list.total === 0 ? 'question-log-empty' : 'question-log-hint'),
    ]),
    buttons: list.items.map(({ id, count, examples }) =>
      pressButton(
        t.text('question-log-item', {
          count: String(count),
          question: buttonLabel(examples[0]?.text ?? '', LABEL_MAX),
        }),
        ROUTES.questionGroup.pack({ group: id, step: 'open' }, here),
      ),
    ),
    paging: list.paging,
    pageData,
    actions: [pressButton(t.text('question-log-decided'), decided)],
  });
}

/** What was linked and rejected, the last first. */
export function decidedScreen(t: Translate, list: QuestionListPage<Decision>): Screen {
  const pageData = (page: number) => ROUTES.questionList.pack({ list: 'decided', page });
  const here = pageData(list.paging.page);
  return recordListScreen(t, {
    text: joinHtml([
      t('question-log-history', { count: list.total }),
      list.total === 0 && t('question-log-history-empty'),
    ]),
    buttons: list.items.map(({ id, target, wordings }) => {
      const question = buttonLabel(wordings[0] ?? '', LABEL_MAX);
      return pressButton(
        target === null
          ? t.text('question-log-history-rejected', { question })
          : t.text('question-log-history-linked', { question }),
        ROUTES.questionDecision.pack({ decision: id, step: 'open' }, here),
      );
    }),
    paging: list.paging,
    pageData,
    back: UNANSWERED,
  });
}

const LABEL_MAX = 48;

export interface GroupPlace {
  /** What the bot says to these questions today. */
  readonly answerNow: (question: string) => Outcome;
  readonly back?: string | undefined;
}

/** A group: what was asked, when, and what the bot said to it. */
export function groupScreen(
  t: Translate,
  catalog: Catalog,
  { id, count, lastAskedAt, examples }: QuestionGroup,
  { answerNow, back = UNANSWERED }: GroupPlace,
): Screen {
  const isAnsweredNow = examples.every(({ text }) => answerNow(text).zone === 'answer');
  const here = ROUTES.questionGroup.pack({ group: id, step: 'open' }, back);
  const choose = ROUTES.questionGroup.pack({ group: id, step: 'choose' }, here);
  return {
    text: joinHtml(
      [
        t('question-log-group', { count, date: formatDay(lastAskedAt) }),
        joinHtml(examples.map((example) => exampleLine(t, catalog, example))),
        isAnsweredNow && t('question-log-answered-now'),
      ],
      '\n\n',
    ),
    keyboard: [
      [pressButton(t.text('question-log-link'), choose, 'primary')],
      [rejectButton(t, id, back)],
      navigationRow(t, back),
    ],
  };
}

export const rejectButton = (t: Translate, group: number, back?: string): Button =>
  pressButton(t.text('question-log-reject'), ROUTES.questionGroup.pack({ group, step: 'reject' }, back));

function exampleLine(t: Translate, catalog: Catalog, { text, askedAt, zone, matched }: Wording): Html {
  const nearest = nameOf(catalog, matched);
  const line = {
    question: shortened(text),
    date: formatDay(askedAt),
    outcome: t.text(`question-log-was-${zone}`),
  };
  return nearest === undefined
    ? t('question-log-example', line)
    : t('question-log-example-nearest', { ...line, name: nearest });
}

/** What the bot says to each of the questions. */
export const checkLines = (
  t: Translate,
  catalog: Catalog,
  wordings: readonly string[],
  answerNow: (question: string) => Outcome,
): Html =>
  joinHtml(
    wordings.map((question) => {
      const { zone, matched } = answerNow(question);
      const name = nameOf(catalog, matched);
      const line = { question: shortened(question), outcome: t.text(`question-log-is-${zone}`) };
      return name === undefined
        ? t('question-log-check', line)
        : t('question-log-check-record', { ...line, name });
    }),
  );

/** The wordings one under the other. */
export const wordingLines = (t: Translate, wordings: readonly string[]): Html =>
  joinHtml(wordings.map((text) => t('question-log-wording', { question: shortened(text) })));

/** The name of the record that a key names. */
export function nameOf(catalog: Catalog, key: string | null): string | undefined {
  const ref = key === null ? undefined : readRecordKey(key);
  return ref && recordName(catalog, ref);
}

const QUESTION_MAX = 160;

const shortened = (question: string): string => buttonLabel(question, QUESTION_MAX);

const DAY = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'Europe/Moscow' });

/** «22 ноября»: what is kept is of the last months. */
const formatDay = (time: Date): string => DAY.format(time);
