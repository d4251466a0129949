import type { Answer, DialogueContext } from '../../src/answers/answer.ts';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { answerScreen } from '../../src/bot/views/answer.ts';
import type { Screen } from '../../src/bot/views/screen.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { ru } from '../support/locale.ts';
import { labelsOf, plainText } from '../support/screen.ts';
import { createBm25, recordTexts } from './bm25.ts';
import type { Question } from './questions.ts';
import type { Reply } from './score.ts';

/** Hears the messages of a new chat one after another and replies to the last. */
export type Respondent = (messages: readonly string[]) => Reply;

/** Laws begin and end by the day: the same one always. */
const TODAY = '2026-11-22';
const PLACE = { username: 'technoparks_bot', today: TODAY };

export const messagesOf = ({ context, q }: Question): readonly string[] => [...(context ?? []), q];

/** The bot itself, from the question to the screen. */
export function createBotRespondent(catalog: Catalog): Respondent {
  const answerer = createAnswerer(() => catalog);
  // The first question builds the indexes.
  answerer.answer('', { today: TODAY });
  const show = (answer: Answer): Screen => answerScreen(ru, catalog, answer, PLACE);
  return (messages) => {
    let context: DialogueContext | undefined;
    let answer: Answer | undefined;
    for (const message of messages) {
      answer = answerer.answer(message, { today: TODAY, context });
      context = answer.context;
    }
    if (!answer) throw new Error('nothing was asked');
    const screen = show(answer);
    return { text: textOf(screen), zone: answer.zone, candidates: candidatesOf(answer, screen, show) };
  };
}

/** The measure to be better than: the best record whole, found by the words of all messages together. */
export function createBm25Respondent(catalog: Catalog): Respondent {
  const find = createBm25(recordTexts(catalog));
  return (messages) => {
    const found = find(messages.join(' '));
    return { text: found ?? 'Ничего не нашлось.', zone: found ? 'answer' : 'refuse', candidates: [] };
  };
}

const textOf = (screen: Screen): string =>
  [plainText(screen.text.value), ...labelsOf(screen).flat()].join('\n');

/** The labels of what may have been meant, each with the answer it leads to. */
function candidatesOf(answer: Answer, screen: Screen, show: (answer: Answer) => Screen): string[] {
  const choice = answer.parts.find((part) => part.kind === 'choice');
  if (!choice) return [];
  const labels = labelsOf(screen).flat();
  return choice.refs.map((ref, index) => {
    const chosen: Answer = {
      ...answer,
      zone: 'answer',
      parts: [
        choice.attribute === null
          ? { kind: 'card', ref }
          : { kind: 'fact', ref, attribute: choice.attribute },
      ],
    };
    return `${labels[index] ?? ''}\n${textOf(show(chosen))}`;
  });
}
