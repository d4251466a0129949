import { createCanonical } from '../answers/canonical.ts';
import { createLanguage } from '../answers/language.ts';
import { LEXICON, type Lexicon } from '../answers/lexicon.ts';
import { wordsOf } from '../answers/normalise.ts';
import { createPhraseBook } from '../answers/phrase-book.ts';
import { createSpelling } from '../answers/spelling.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Technopark } from '../catalog/model.ts';
import { OKRUGS } from '../catalog/model.ts';
import { perSnapshot } from '../catalog/per-snapshot.ts';
import WORDS from './need-words.json' with { type: 'json' };
import {
  type NeededPlace,
  PREMISES,
  PRIORITIES,
  type Premise,
  type Priority,
  STAGES,
  type Stage,
} from './needs.ts';

/** Reads what was typed for a need, misspelt words forgiven; each list is empty where nothing was understood. */
export interface NeedsReader {
  fields(text: string): readonly string[];
  premises(text: string): readonly Premise[];
  stages(text: string): readonly Stage[];
  priorities(text: string): readonly Priority[];
  place(catalog: Catalog, text: string): Omit<NeededPlace, 'near'>;
  /** «Не важно». */
  isNoMatter(text: string): boolean;
  /** The rooms that a site is known to have. */
  premisesOf(site: Technopark): ReadonlySet<Premise>;
}

/** Below, a word is taken for what it says and not for a misspelling. */
const SURE_LIKELIHOOD = 0.76;

export function createNeedsReader(lexicon: Lexicon = LEXICON): NeedsReader {
  const language = createLanguage(lexicon);
  const canonical = createCanonical({}, language);

  /** Finds the values whose wordings a text has. */
  function bookOf<V extends string>(wordings: readonly (readonly [V, readonly string[]])[]) {
    const book = createPhraseBook(wordings, canonical);
    const stems = new Set(
      wordings.flatMap(([, texts]) => texts.flatMap((text) => wordsOf(text).map(language.stem))),
    );
    const spelling = createSpelling(stems);
    const readingsOf = (stem: string): ReadonlyMap<string, number> => {
      const [best] = stems.has(stem) ? [] : spelling.correct(stem);
      return new Map([best && best.likelihood >= SURE_LIKELIHOOD ? [best.word, best.likelihood] : [stem, 1]]);
    };
    return (text: string): readonly V[] => {
      const words = wordsOf(text).map((word) => ({
        text: word,
        readings: readingsOf(language.stem(word)),
        isKnown: true,
      }));
      return [...new Set(book.find(words).map(({ value }) => value))];
    };
  }

  const fields = bookOf(Object.entries(lexicon.specializations));
  const premises = bookOf(PREMISES.map((premise) => [premise, WORDS.premises[premise]] as const));
  const stages = bookOf(STAGES.map((stage) => [stage, WORDS.stages[stage]] as const));
  const priorities = bookOf(PRIORITIES.map((priority) => [priority, WORDS.priorities[priority]] as const));
  const noMatter = bookOf([['no-matter', WORDS.noMatter]]);
  const okrugs = bookOf(OKRUGS.map((okrug) => [okrug, lexicon.okrugs[okrug]] as const));
  const byOwnName = (names: readonly string[]) => bookOf([...new Set(names)].map((name) => [name, [name]]));
  const places = perSnapshot(({ technoparks }) => ({
    districts: byOwnName(technoparks.map(({ district }) => district)),
    stations: byOwnName(technoparks.flatMap(({ metro }) => metro.map(({ station }) => station))),
  }));
  const known = new WeakMap<Technopark, ReadonlySet<Premise>>();

  return {
    fields,
    premises,
    stages,
    priorities,
    isNoMatter: (text) => noMatter(text).length > 0,
    place(catalog, text) {
      const { districts, stations } = places(catalog);
      return { okrugs: [...okrugs(text)], districts: [...districts(text)], stations: [...stations(text)] };
    },
    premisesOf(site) {
      const found = known.get(site) ?? new Set(site.facilities.flatMap((facility) => premises(facility)));
      known.set(site, found);
      return found;
    },
  };
}
