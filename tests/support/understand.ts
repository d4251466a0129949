import { INTENTS } from '../../src/answers/intents.ts';
import { buildKnowledge } from '../../src/answers/knowledge.ts';
import { LEXICON } from '../../src/answers/lexicon.ts';
import { buildAtOnce } from '../../src/answers/slices.ts';
import { bundledCatalog } from './catalog.ts';

/** Reads a question as the bot does with the catalogue that the project ships. */
export const { understand } = buildAtOnce(buildKnowledge(bundledCatalog, LEXICON, INTENTS));
