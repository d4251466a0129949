import type { Contact } from '../../answers/scrub.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import { plainText, shortened } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import { choice, type StepView } from '../conversations/dialogue.ts';
import { quote } from './ask.ts';
import { answerLines } from './operators.ts';
import type { Button, Screen } from './screen.ts';

/** UTF-16 units of what an asker may hand on. */
export const QUESTION_MAX = 1000;

/** @param ticket the number that something is added to; null for a new question */
export const questionView = (t: Translate, ticket: number | null): StepView => ({
  question: joinHtml(
    [
      ticket === null
        ? t('ask-question', { limit: QUESTION_MAX })
        : t('ask-question-follow-up', { number: String(ticket), limit: QUESTION_MAX }),
      t('ask-warning'),
    ],
    '\n\n',
  ),
  rows: [],
});

/** So that the answer with what stands around it is one message. */
const ANSWER_MAX = 3000;

/** What the bot answers itself. */
export const helpedView = (t: Translate, answer: Screen, records: readonly Button[]): StepView => ({
  question: joinHtml([t('ask-found'), inLimits(answer.text), t('ask-helped')], '\n\n'),
  rows: [
    ...records.map((button) => [button]),
    [choice(t.text('ask-helped-yes'), 'yes'), choice(t.text('ask-helped-no'), 'no', 'primary')],
  ],
});

function inLimits(text: Html): Html {
  const plain = plainText(text);
  return plain.length <= ANSWER_MAX ? text : quote(shortened(plain, ANSWER_MAX));
}

export interface Preview {
  readonly question: string;
  /** Undefined for what is added to a ticket. */
  readonly botAnswer: string | null | undefined;
  /** What was taken out of the question. */
  readonly hidden: readonly Contact[];
}

/** Exactly what the operators get. */
export const previewView = (t: Translate, { question, botAnswer, hidden }: Preview): StepView => ({
  question: joinHtml(
    [
      joinHtml([
        t('ask-preview'),
        quote(question),
        ...(botAnswer === undefined ? [] : answerLines(t, botAnswer)),
      ]),
      joinHtml([hiddenNotes(t, hidden), t('ask-preview-anonymous'), t('ask-warning')]),
    ],
    '\n\n',
  ),
  rows: [[choice(t.text('ask-send'), 'send', 'success')]],
});

export const hiddenNotes = (t: Translate, hidden: readonly Contact[]): Html =>
  joinHtml(hidden.map((contact) => t(`ask-hidden-${contact}`)));
