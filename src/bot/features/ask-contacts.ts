import type { Answer } from '../../answers/answer.ts';
import type { SearchRef } from '../../answers/documents.ts';
import type { SearchResult } from '../../answers/search.ts';
import { contactsOf } from '../../catalog/authorities.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { repliedQuestion } from '../replied-question.ts';
import { ROUTES } from '../routes.ts';
import { show } from '../show.ts';
import { answeredScreen, contactsScreen } from '../views/ask-contacts.ts';

export interface AskContactsDependencies extends FeatureDependencies {
  readonly answer: (question: string) => Answer;
  readonly search: (text: string) => SearchResult;
  readonly today: () => string;
}

const NEAREST_MAX = 5;

/** `/ask` where nobody answers: who is responsible, and what the bot has that comes nearest. */
export function createAskContactsFeature(dependencies: AskContactsDependencies): Feature {
  const { t, catalog, answer, search, today } = dependencies;
  const feature = createFeature();
  const contacts = (nearest: readonly SearchRef[] = []) =>
    contactsScreen(t, catalog(), contactsOf(catalog()), nearest);

  function nearestTo(question: string): readonly SearchRef[] {
    const result = search(question);
    if (result.outcome === 'hit') return [result.ref];
    const found = result.outcome === 'several' ? result.refs : result.suggestions;
    return found.slice(0, NEAREST_MAX);
  }

  feature.command('ask', async (ctx) => {
    const question = ctx.match.trim();
    if (question === '') return show(ctx, contacts());
    const given = answer(question);
    if (given.zone === 'answer') {
      return show(ctx, answeredScreen(t, catalog(), given, { username: ctx.me.username, today: today() }));
    }
    await show(ctx, contacts(nearestTo(question)));
  });
  feature.press(ROUTES.ticketStart, async (ctx) => {
    const asked = repliedQuestion(ctx);
    await show(ctx, contacts(asked && nearestTo(asked.text)));
  });
  feature.press(ROUTES.ticketList, (ctx) => show(ctx, contacts()));
  return feature;
}
