/** What one word of a question asks for. */
export interface Asked {
  readonly weight: number;
  /** Stems that may be meant with how sure that is. */
  readonly stems: ReadonlyMap<string, number>;
}

/** … and where it stands in the question. */
export interface AskedAt extends Asked {
  readonly place: number;
}

/** A synonym is no word of the name. */
const OWN_WORD = 0.75;

/** How much is found of what is asked besides the name. @param shareOf how well the word asked is found at all */
export function beyondName(
  named: ReadonlySet<string>,
  asked: readonly Asked[],
  shareOf: (word: number) => number,
): number {
  let whole = 0;
  let found = 0;
  for (const [word, { weight, stems }] of asked.entries()) {
    if (isOfName(stems, named)) continue;
    whole += weight;
    found += weight * shareOf(word);
  }
  return whole < HARDLY_ASKED ? 1 : found / whole;
}

function isOfName(stems: Asked['stems'], named: ReadonlySet<string>): boolean {
  for (const [stem, likelihood] of stems) if (likelihood >= OWN_WORD && named.has(stem)) return true;
  return false;
}

/** Less than any telling word weighs. */
const HARDLY_ASKED = 1;

/** Less surely meant, a word is not that of a qualifier. */
const SURE = 0.7;

/** The stems that are asked for beyond doubt. */
export const sureStems = (asked: readonly Asked[]): ReadonlySet<string> =>
  new Set(
    asked.flatMap(({ stems }) =>
      [...stems].flatMap(([stem, likelihood]) => (likelihood >= SURE ? [stem] : [])),
    ),
  );

export const isOfOthers = (qualifier: readonly string[], sure: ReadonlySet<string>): boolean =>
  qualifier.length > 0 && !qualifier.some((stem) => sure.has(stem));
