import type { SearchDocument, SearchRef } from './documents.ts';
import type { Language } from './language.ts';
import type { Reading } from './normalise.ts';
import { type Build, buildEach } from './slices.ts';

/** A record as it is compared: stems only. */
export interface StemmedDocument {
  readonly ref: SearchRef;
  readonly names: readonly (readonly string[])[];
  readonly aliases: readonly (readonly string[])[];
  readonly facts: readonly string[];
  readonly texts: readonly string[];
}

const WHOLE: Reading = { limit: Number.POSITIVE_INFINITY };

export function* buildStemmedDocuments(
  documents: readonly SearchDocument[],
  language: Language,
): Build<StemmedDocument[]> {
  // The names of fields, okrugs and stations are those of many records.
  const known = new Map<string, readonly string[]>();
  const stems = (part: string): readonly string[] => {
    const stemmed = known.get(part) ?? language.stemsOf(part, WHOLE);
    known.set(part, stemmed);
    return stemmed;
  };
  return yield* buildEach(documents, ({ ref, names, aliases, facts, texts }) => ({
    ref,
    names: names.map(stems).filter(isNotEmpty),
    aliases: aliases.map(stems).filter(isNotEmpty),
    facts: facts.flatMap(stems),
    texts: texts.flatMap(stems),
  }));
}

const isNotEmpty = (stems: readonly string[]): boolean => stems.length > 0;
