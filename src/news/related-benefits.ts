import type { Canonical } from '../answers/canonical.ts';
import { INTENTS } from '../answers/intents.ts';
import type { Language } from '../answers/language.ts';
import { createPhraseBook } from '../answers/phrase-book.ts';
import type { Word } from '../answers/words.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** Slugs of the benefits that a sentence speaks of. */
export type FindBenefits = (words: readonly Word[]) => string[];

/** How much of a title has to be said, by the weight of its words. */
const SAID_MIN = 0.8;
/** A title of fewer telling words is said by chance. */
const STEMS_MIN = 3;
/** Said of every technopark and of every resident alike. */
const GENERIC_HOLDERS: ReadonlySet<string> = new Set(['technopark-operator', 'technopark-resident']);

/** A benefit is meant where its title is said nearly in full, or its tax and who has it. */
export function createFindBenefits(catalog: Catalog, language: Language, canonical: Canonical): FindBenefits {
  const book = (phrases: Readonly<Record<string, readonly string[]>>) =>
    createPhraseBook<string>(Object.entries(phrases), canonical);
  const taxes = book(INTENTS.taxes);
  const holders = book(INTENTS.holders);
  const titles = catalog.benefits.map(({ slug, title, rule }) => ({
    slug,
    stems: new Set(canonical.stemsOf(title).filter((stem) => isTelling(stem, language))),
    tax: rule?.tax,
    holders: new Set<string>(
      rule?.requires.flatMap((each) => (each.fact === 'status' ? each.value : [])) ?? [],
    ),
  }));
  const counts = new Map<string, number>();
  for (const { stems } of titles) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weightOf = (stem: string): number => Math.log(1 + titles.length / (counts.get(stem) ?? 1));
  const weigh = (stems: Iterable<string>): number =>
    [...stems].reduce((sum, stem) => sum + weightOf(stem), 0);

  return (words) => {
    const stems = new Set(words.flatMap(({ readings }) => [...readings.keys()]));
    const said = new Set(taxes.find(words).map(({ value }) => value));
    const by = holders.find(words).flatMap(({ value }) => (GENERIC_HOLDERS.has(value) ? [] : [value]));
    return titles
      .filter(
        (title) =>
          (title.tax !== undefined &&
            said.has(title.tax) &&
            by.some((holder) => title.holders.has(holder))) ||
          (title.stems.size >= STEMS_MIN &&
            weigh([...title.stems].filter((stem) => stems.has(stem))) >= SAID_MIN * weigh(title.stems)),
      )
      .map(({ slug }) => slug);
  };
}

const isTelling = (stem: string, language: Language): boolean =>
  !/^\d+$/.test(stem) && !language.isParticle(stem) && !language.isFiller(stem);
