import type { Answer } from '../answers/answer.ts';
import type { SearchResult } from '../answers/search.ts';
import { createAskDialogue } from './conversations/ask.ts';
import type { AnyDialogue } from './conversations/dialogue.ts';
import type { Dialogues } from './conversations/dialogues.ts';
import type { Feature, FeatureDependencies } from './feature.ts';
import { createAskFeature } from './features/ask.ts';
import { createAskContactsFeature } from './features/ask-contacts.ts';
import { createAskRepliesFeature } from './features/ask-replies.ts';
import { createOperatorsFeature } from './features/operators.ts';
import { createOperatorsAnswersFeature } from './features/operators-answers.ts';
import { createOperatorsChatFeature } from './features/operators-chat.ts';
import type { QuestionsDependencies } from './features/questions.ts';
import type { TicketDesk } from './ticket-desk.ts';

export interface AskingDependencies extends FeatureDependencies {
  /** Undefined where nobody answers. */
  readonly desk: TicketDesk | undefined;
  readonly answer: (question: string) => Answer;
  readonly record: QuestionsDependencies['record'];
  readonly search: (text: string) => SearchResult;
  /** The bot's own. */
  readonly username: string;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Questions to a person, for their places in the bot. */
export interface Asking {
  readonly dialogues: readonly AnyDialogue[];
  /** Before what drops a group's messages. */
  readonly watch: readonly Feature[];
  /** Before the conversations: the operators' chat, and replies to what is said of a question. */
  readonly replies: readonly Feature[];
  /** Among the features. */
  feature(dialogues: Dialogues): Feature;
}

export function createAsking(dependencies: AskingDependencies): Asking {
  const { t, desk } = dependencies;
  if (!desk) {
    return {
      dialogues: [],
      watch: [],
      replies: [],
      feature: () => createAskContactsFeature(dependencies),
    };
  }
  const { tickets, deliver } = desk;
  const dialogue = createAskDialogue({ ...dependencies, tickets, deliver });
  return {
    dialogues: [dialogue],
    watch: [createOperatorsChatFeature({ t, desk })],
    replies: [
      createOperatorsAnswersFeature({ ...dependencies, desk }),
      createOperatorsFeature({ t, desk }),
      createAskRepliesFeature({ t, desk }),
    ],
    feature: (dialogues) => createAskFeature({ t, desk, dialogues, dialogue }),
  };
}
