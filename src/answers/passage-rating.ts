import type { Query, Statement } from './passage.ts';

/** What one word of a question asks for. */
export interface Asked {
  readonly weight: number;
  /** Stems that may be meant with how sure that is. */
  readonly stems: ReadonlyMap<string, number>;
}

const STATEMENTS_MAX = 3;
/** A further sentence is quoted where it adds this much of what was asked. */
const ADDED_SHARE = 0.12;

/** A synonym is no word of the name. */
const OWN_WORD = 0.75;

/** How much is found of what is asked besides the name. */
export function beyondName(
  named: ReadonlySet<string>,
  asked: readonly Asked[],
  worthOf: (stem: string) => number,
): number {
  let whole = 0;
  let found = 0;
  for (const { weight, stems } of asked) {
    if ([...stems].some(([stem, likelihood]) => likelihood >= OWN_WORD && named.has(stem))) continue;
    whole += weight;
    found += weight * Math.max(0, ...[...stems].map(([stem, likelihood]) => likelihood * worthOf(stem)));
  }
  return whole < HARDLY_ASKED ? 1 : found / whole;
}

/** Less than any telling word weighs. */
const HARDLY_ASKED = 1;

export const isOfOthers = (qualifier: readonly string[], asked: readonly Asked[]): boolean =>
  qualifier.length > 0 && !asked.some(({ stems }) => qualifier.some((stem) => (stems.get(stem) ?? 0) >= 0.7));

/** The same sentences are read for question after question. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(stems: readonly string[]): ReadonlySet<string> {
  const set = sets.get(stems) ?? new Set(stems);
  sets.set(stems, set);
  return set;
}

/** The sentence that has most of what was asked, then those that add to it. */
export function quote(
  statements: readonly Statement[],
  asked: readonly Asked[],
  whole: number,
  { bonusOf }: Query,
): { readonly texts: string[]; readonly best: number } {
  const shares = statements.map(({ text, stems }) => {
    const said = setOf(stems);
    return {
      text,
      shares: asked.map(({ weight, stems: meant }) => {
        let best = 0;
        for (const [stem, likelihood] of meant) if (said.has(stem)) best = Math.max(best, likelihood);
        return (weight * best) / whole;
      }),
      bonus: bonusOf(text),
    };
  });
  const covered = asked.map(() => 0);
  const texts: string[] = [];
  let first = 0;
  while (texts.length < STATEMENTS_MAX) {
    let chosen: (typeof shares)[number] | undefined;
    let gain = 0;
    for (const statement of shares) {
      if (texts.includes(statement.text)) continue;
      const added = statement.shares.reduce(
        (sum, share, index) => sum + Math.max(0, share - (covered[index] ?? 0)),
        0,
      );
      const value = added * (1 + statement.bonus);
      if (value > gain) {
        gain = value;
        chosen = statement;
      }
    }
    if (!chosen || (texts.length > 0 && gain < ADDED_SHARE)) break;
    if (texts.length === 0) first = Math.min(1, (gain * (1 + chosen.bonus / 2)) / (1 + chosen.bonus));
    texts.push(chosen.text);
    for (const [index, share] of chosen.shares.entries()) {
      covered[index] = Math.max(covered[index] ?? 0, share);
    }
  }
  return { texts, best: first };
}
