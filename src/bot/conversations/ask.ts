import type { Message } from 'grammy/types';
import { z } from 'zod';
import type { Answer } from '../../answers/answer.ts';
import { type Contact, hideContacts } from '../../answers/scrub.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Tickets } from '../../people/tickets.ts';
import { plainText } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import { answerScreen } from '../views/answer.ts';
import { closedScreen, gladScreen, saidScreen, sentScreen, tooManyScreen } from '../views/ask.ts';
import { helpedView, hiddenNotes, previewView, QUESTION_MAX, questionView } from '../views/ask-steps.ts';
import { recordButtons } from '../views/record-button.ts';
import type { Screen } from '../views/screen.ts';
import { defineDialogue } from './define-dialogue.ts';
import { type Dialogue, next, type Occasion, type Reply, type Step, wrong } from './dialogue.ts';

/** What the asker has said so far. */
export interface AskAnswers {
  /** The number that something is added to; null for a new question. */
  readonly ticket: number | null;
  /** As it goes out: without phones and e-mails. */
  readonly question: string;
  /** Of the message that it came in. */
  readonly messageId: number;
  readonly hidden: readonly Contact[];
  /** What the bot says to it itself, as plain text. */
  readonly botAnswer: string | null;
  readonly isHelped: boolean | null;
}

export const NOTHING_ASKED: AskAnswers = {
  ticket: null,
  question: '',
  messageId: 0,
  hidden: [],
  botAnswer: null,
  isHelped: null,
};

const askAnswers: z.ZodType<AskAnswers> = z.strictObject({
  ticket: z.int().nullable(),
  question: z.string(),
  messageId: z.int(),
  hidden: z.array(z.enum(['email', 'phone'])),
  botAnswer: z.string().nullable(),
  isHelped: z.boolean().nullable(),
});

export interface AskDependencies {
  readonly t: Translate;
  readonly catalog: () => Catalog;
  /** What the bot says to a question today. */
  readonly answer: (question: string) => Answer;
  readonly record: (question: { readonly text: string } & Pick<Answer, 'zone' | 'matched' | 'score'>) => void;
  readonly tickets: Tickets;
  /** Something is to be delivered. */
  readonly deliver: () => void;
  readonly username: string;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

const QUESTION_MIN = 3;

/** `/ask`: a question, the bot's own try at it, the preview; what is said in the end goes to the operators. */
export function createAskDialogue(dependencies: AskDependencies): Dialogue<AskAnswers> {
  const { t, catalog, answer, record, tickets, deliver, username, today } = dependencies;

  const screenOf = (question: string): Screen =>
    answerScreen(t, catalog(), answer(question), { username, today: today(), hasOperators: true });

  /** The records of a choice; an answer in words says it all itself. */
  const recordsOf = (question: string) => {
    const [part] = answer(question).parts;
    return part?.kind === 'choice' ? recordButtons(t, catalog(), part.refs) : [];
  };

  /** Null where the bot has nothing to say. */
  function botAnswerTo(question: string): string | null {
    if (answer(question).zone === 'refuse') return null;
    const names = recordsOf(question).map(({ text }) => text);
    return [plainText(screenOf(question).text), ...names].join('\n');
  }

  const question: Step<AskAnswers> = {
    name: 'question',
    show: ({ ticket }) => questionView(t, ticket),
    expected: () => t('ask-expected', { limit: QUESTION_MAX }),
    read(message: Message, { ticket }): Reply<AskAnswers> {
      if (message.text === undefined) return wrong(t('ask-text-only'));
      const { text, found: hidden } = hideContacts(message.text.trim());
      if (text.length < QUESTION_MIN) return wrong(t('ask-too-short'));
      if (text.length > QUESTION_MAX) {
        return wrong(t('ask-too-long', { length: text.length, limit: QUESTION_MAX }));
      }
      const asked = { ticket, question: text, messageId: message.message_id, hidden, isHelped: null };
      if (ticket !== null) return next({ ...asked, botAnswer: null });
      const { zone, matched, score } = answer(text);
      return next(
        { ...asked, botAnswer: botAnswerTo(text) },
        { effect: async () => record({ text, zone, matched, score }) },
      );
    },
  };

  const helped: Step<AskAnswers> = {
    name: 'helped',
    isAsked: ({ botAnswer }) => botAnswer !== null,
    show: (answers) => helpedView(t, screenOf(answers.question), recordsOf(answers.question)),
    expected: () => t('ask-helped-expected'),
    press: (value, answers) =>
      value === 'yes' || value === 'no' ? next({ ...answers, isHelped: value === 'yes' }) : undefined,
  };

  const preview: Step<AskAnswers> = {
    name: 'preview',
    isAsked: ({ isHelped }) => isHelped !== true,
    show: ({ ticket, question: text, botAnswer, hidden }) =>
      previewView(t, { question: text, botAnswer: ticket === null ? botAnswer : undefined, hidden }),
    expected: () => t('ask-preview-expected'),
    press: (value, answers) => (value === 'send' ? next(answers) : undefined),
  };

  async function finish(answers: AskAnswers, { chatId, draftId }: Occasion): Promise<Screen> {
    if (answers.isHelped) return gladScreen(t);
    if (answers.ticket !== null) return addTo(answers.ticket, answers, chatId);
    const { question: text, botAnswer } = answers;
    const ticket = await tickets.submit({ draftKey: draftId, askerId: chatId, question: text, botAnswer });
    if (!ticket) return tooManyScreen(t);
    deliver();
    return sentScreen(t, ticket);
  }

  async function addTo(
    ticketId: number,
    { question: text, messageId, hidden }: AskAnswers,
    chatId: number,
  ): Promise<Screen> {
    const ticket = await tickets.find(ticketId);
    const said =
      ticket?.askerId === chatId && (await tickets.say(ticketId, { side: 'asker', text, chatId, messageId }));
    if (!said) return closedScreen(t, ticketId, 'ask-closed-already');
    deliver();
    return saidScreen(t, ticketId, hiddenNotes(t, hidden));
  }

  return defineDialogue<AskAnswers>({
    name: 'ask',
    version: 1,
    answers: askAnswers,
    empty: NOTHING_ASKED,
    steps: [question, helped, preview],
    finish,
  });
}
