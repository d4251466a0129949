import type { Database } from '../database/client.ts';
import { createChoices } from './choices.ts';
import { createComparisons } from './comparisons.ts';
import { createDialogueContexts } from './dialogue-contexts.ts';
import { createDialogueDrafts } from './dialogue-drafts.ts';
import { createEstimates } from './estimates.ts';
import { createLocationRequests } from './location-requests.ts';
import { createPeople } from './people.ts';

/** What the bot keeps of a person from one message to the next; `people` gives all of it out and erases it. */
export const createPersonalStores = (database: Pick<Database, 'db'>, now: () => Date) => ({
  people: createPeople(database, now),
  choices: createChoices(database, now),
  comparisons: createComparisons(database, now),
  contexts: createDialogueContexts(database, now),
  drafts: createDialogueDrafts(database, now),
  estimates: createEstimates(database, now),
  locationRequests: createLocationRequests(database, now),
});
