import type { Okrug, SiteStatus, TechnoparkKind } from '../catalog/vocabulary.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** Words in their dictionary form, or phrases; capitals, ё and dashes make no difference. */
type Synonyms = readonly string[];

/** The words that mean something to the bot. An operator extends `lexicon.json`, never the code. */
export interface Lexicon {
  readonly okrugs: Readonly<Record<Okrug, Synonyms>>;
  /** By the slug of the specialization. */
  readonly specializations: Readonly<Record<string, Synonyms>>;
  readonly kinds: Readonly<Record<TechnoparkKind, Synonyms>>;
  readonly statuses: Readonly<Record<SiteStatus, Synonyms>>;
  /** What is on a site, and who stands behind its operator, by the words of the records. */
  readonly facilities: Readonly<Record<string, Synonyms>>;
  readonly owners: Readonly<Record<string, Synonyms>>;
  /** The city's programmes by which sites are built, by the words of their names. */
  readonly programmes: Readonly<Record<string, Synonyms>>;
  /** What a record is called besides, by `<kind>/<slug>`. */
  readonly aliases: Readonly<Record<string, Synonyms>>;
  /** Names that are words of every day: with other words beside them they name nothing. */
  readonly commonNames: Synonyms;
  /** Common nouns that stand before the proper name of a site or a cluster and are often left out. */
  readonly genericNames: Synonyms;
  /** The stems of words whose endings cut off would leave another word: «стоит» is not «сто». */
  readonly stems: Readonly<Record<string, string>>;
  /** Small words that change no name: prepositions, conjunctions. */
  readonly particles: Synonyms;
  /** Words of asking, of courtesy, and those that fit nearly every record: they tell little about what is meant. */
  readonly fillers: Synonyms;
}

export const LEXICON: Lexicon = lexicon;
