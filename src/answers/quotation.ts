import type { Query, Source, Statement } from './passage.ts';
import type { Asked } from './passage-rating.ts';
import { type Build, buildEach } from './slices.ts';

/** What a record says of a question. */
export interface Quotation {
  /** The sentence that has most of what was asked, then those that add to it. */
  readonly texts: readonly string[];
  /** 0–1: how well the first of them answers. */
  readonly best: number;
}

/** Quotes a record, given by its place among the sources, for the question. */
export type Quote = (
  asked: readonly Asked[],
  whole: number,
  query: Pick<Query, 'bonusOf' | 'wantsActs'>,
) => (id: number) => Quotation;

const STATEMENTS_MAX = 3;
/** A further sentence is quoted where it adds this much of what was asked. */
const ADDED_SHARE = 0.12;

/** A sentence whose stems are numbers: thousands of them are compared with every question. */
interface CodedStatement {
  readonly text: string;
  readonly stems: readonly number[];
}

interface RatedStatement {
  readonly text: string;
  /** How much of the question each of its words is, where the sentence has it. */
  readonly shares: readonly number[];
  readonly bonus: number;
}

export function* buildQuote<R>(sources: readonly Source<R>[]): Build<Quote> {
  const codes = new Map<string, number>();
  const codeOf = (stem: string): number => {
    const code = codes.get(stem) ?? codes.size;
    codes.set(stem, code);
    return code;
  };
  const encode = ({ text, stems }: Statement): CodedStatement => ({
    text,
    stems: [...new Set(stems)].map(codeOf),
  });
  const records = yield* buildEach(sources, ({ statements, acts }) => {
    const told = statements.map(encode);
    return { told, withActs: acts.length === 0 ? told : [...told, ...acts.map(encode)] };
  });

  return (asked, whole, { bonusOf, wantsActs }) => {
    const isMeant = new Uint8Array(codes.size);
    const meant = new Map<number, { readonly word: number; readonly likelihood: number }[]>();
    for (const [word, { stems }] of asked.entries()) {
      for (const [stem, likelihood] of stems) {
        const code = codes.get(stem);
        if (code === undefined) continue;
        isMeant[code] = 1;
        const others = meant.get(code);
        if (others) others.push({ word, likelihood });
        else meant.set(code, [{ word, likelihood }]);
      }
    }

    /** What has nothing of the question is left out. */
    const rate = ({ text, stems }: CodedStatement): RatedStatement[] => {
      let best: number[] | undefined;
      for (let index = 0; index < stems.length; index += 1) {
        const stem = stems[index] ?? 0;
        if (isMeant[stem] === 0) continue;
        best ??= asked.map(() => 0);
        for (const { word, likelihood } of meant.get(stem) ?? []) {
          if ((best[word] ?? 0) < likelihood) best[word] = likelihood;
        }
      }
      if (!best) return [];
      const shares = best.map((likelihood, word) => ((asked[word]?.weight ?? 0) * likelihood) / whole);
      return [{ text, shares, bonus: bonusOf(text) }];
    };

    return (id) => {
      const record = records[id];
      return choose(((wantsActs ? record?.withActs : record?.told) ?? []).flatMap(rate));
    };
  };
}

function choose(statements: readonly RatedStatement[]): Quotation {
  const covered: number[] = [];
  const texts: string[] = [];
  let best = 0;
  while (texts.length < STATEMENTS_MAX) {
    let chosen: RatedStatement | undefined;
    let gain = 0;
    for (const statement of statements) {
      if (texts.includes(statement.text)) continue;
      const value = addedBy(statement, covered) * (1 + statement.bonus);
      if (value > gain) {
        gain = value;
        chosen = statement;
      }
    }
    if (!chosen || (texts.length > 0 && gain < ADDED_SHARE)) break;
    if (texts.length === 0) best = Math.min(1, (gain * (1 + chosen.bonus / 2)) / (1 + chosen.bonus));
    texts.push(chosen.text);
    for (const [word, share] of chosen.shares.entries()) {
      covered[word] = Math.max(covered[word] ?? 0, share);
    }
  }
  return { texts, best };
}

function addedBy({ shares }: RatedStatement, covered: readonly number[]): number {
  let sum = 0;
  for (let word = 0; word < shares.length; word += 1) {
    sum += Math.max(0, (shares[word] ?? 0) - (covered[word] ?? 0));
  }
  return sum;
}
