import type { Choices } from '../../people/choices.ts';
import { NEED_NAMES, Needs, NO_NEEDS } from '../../selection/needs.ts';
import { rankSites } from '../../selection/ranking.ts';
import { needLines } from '../views/choose-needs.ts';
import { choiceScreen } from '../views/choose-result.ts';
import { type ChooseStepsDependencies, chooseSteps } from './choose-steps.ts';
import { defineDialogue } from './define-dialogue.ts';
import type { Dialogue } from './dialogue.ts';

export interface ChooseDialogueDependencies extends ChooseStepsDependencies {
  readonly choices: Choices;
}

/** `/choose`: what a company looks for, step by step; in the end it is kept, and the sites are ranked by it. */
export function createChooseDialogue(dependencies: ChooseDialogueDependencies): Dialogue<Needs> {
  const { t, catalog, reader, choices } = dependencies;
  return defineDialogue<Needs>({
    name: 'choose',
    version: 1,
    answers: Needs,
    empty: NO_NEEDS,
    answersQuestionsFirst: true,
    steps: chooseSteps(dependencies),
    summary: (needs) => needLines(t, catalog(), needs, NEED_NAMES),
    async finish(needs, { chatId }) {
      await choices.keep(chatId, needs);
      const snapshot = catalog();
      const ranking = rankSites({ catalog: snapshot, premisesOf: reader.premisesOf }, needs);
      return choiceScreen(t, snapshot, needs, ranking, 0);
    },
  });
}
