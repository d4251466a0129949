import type { Searcher } from '../answers/searcher.ts';
import type { Choices } from '../people/choices.ts';
import type { Needs } from '../selection/needs.ts';
import { createNeedsReader } from '../selection/reader.ts';
import { createChooseDialogue } from './conversations/choose.ts';
import type { Dialogue } from './conversations/dialogue.ts';
import type { Dialogues } from './conversations/dialogues.ts';
import type { Feature, FeatureDependencies } from './feature.ts';
import { createChooseFeature } from './features/choose.ts';

export interface ChoosingDependencies extends FeatureDependencies, Pick<Searcher, 'search'> {
  readonly choices: Choices;
}

/** The choice of a site: its conversation, and what shows the last one. */
export interface Choosing {
  readonly dialogue: Dialogue<Needs>;
  feature(dialogues: Dialogues): Feature;
}

export function createChoosing(dependencies: ChoosingDependencies): Choosing {
  const { catalog, search } = dependencies;
  const reader = createNeedsReader();
  const dialogue = createChooseDialogue({
    ...dependencies,
    reader,
    findSite(name) {
      const found = search(name, ['technopark']);
      return found.outcome === 'hit' ? catalog().findTechnopark(found.ref.slug) : undefined;
    },
  });
  return {
    dialogue,
    feature: (dialogues) => createChooseFeature({ ...dependencies, dialogues, choosing: dialogue, reader }),
  };
}
