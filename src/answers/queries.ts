import type { Canonical } from './canonical.ts';
import type { Intents } from './intents.ts';
import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Language } from './language.ts';
import type { Query } from './passage-index.ts';
import { createTalk } from './talk.ts';
import type { Understanding } from './understanding.ts';
import type { Word } from './words.ts';

const FILLER_IMPORTANCE = 0.1;
/** A word that no record has is a misspelt one or says that the question is not ours. */
const UNKNOWN_IMPORTANCE = 0.75;
/** What is asked, but not of what; a figure that may be just what is wrong. */
const CUE_IMPORTANCE = 0.35;
/** A year that is asked about may be just what is wrong. */
const YEAR_IMPORTANCE = 0.5;
const NUMBER_IMPORTANCE = 0.5;
const SYNONYM = 0.8;

/** Where such a thing is asked, a sentence that has it is worth more. */
const EXPECTED: readonly { readonly asked: RegExp; readonly has: RegExp; readonly bonus: number }[] = [
  {
    asked: /(?:когда|как(?:ом|ой|ого) (?:год|месяц)|до какого|срок|сколько лет)/u,
    has: /(?:19|20)\d\d|(?:\d+|дв[ае]|три|пять|семь|десять) (?:лет|год)/u,
    bonus: 0.3,
  },
  { asked: /(?:процент|ставк|дол[юяи]|налог|%)/u, has: /\d[\d,]* ?%|половин/u, bonus: 0.3 },
  {
    asked: /(?:руб|сумм|стои|вложи|дают|дадут|грант|размер|потолок|предел|лимит)/u,
    has: /руб|млн|млрд/u,
    bonus: 0.25,
  },
  {
    asked: /(?:верн[уё]т|возвра[щт]|возме[сщ]|компенс|оплат)/u,
    has: /возвраща|возме[сщ]|компенс|оплачива|верн[уё]т/u,
    bonus: 0.4,
  },
  { asked: /(?:^|\s)(?:где|куда)\s/u, has: /портал|сайт|i\.moscow|платформ|кабинет/u, bonus: 0.3 },
  { asked: /сколько/u, has: /\d/u, bonus: 0.2 },
  { asked: /(?:сколько|какой порог|минимальн|какая|какое|каков)/u, has: /\d/u, bonus: 0.2 },
  { asked: /(?:закон|стать|постановлен|норматив|регулир|приказ)/u, has: /№|НК РФ|кодекс/iu, bonus: 0.5 },
];

const YEAR_BONUS = 0.5;

/** «Сколько предприятий …»: a sentence that counts just these is worth more than another figure. */
const COUNTED = /(?<!\p{L})скольк(?:о|им|их|ими) (?:\p{L}+(?:ых|их) )?(\p{L}{4,})/u;
const COUNTED_BONUS = 0.6;
const NUMBER =
  /(?:\d[\d,.]*|тыс\.|млн|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|восьми|десяти)(?: \p{L}+(?:ых|их))?/u;

/** A sentence on the sources of a record answers only who asks for them. */
const OF_SOURCES =
  /^(?:Год публикации|Текст \d{4} года|Дата сведений|Координатор назван|(?:Список|Перечень) документов)|в найденных текстах|в доступном тексте|в источниках (?:не|нет)|взят[аоы]? с|без даты|недатирован|прочитан/u;
const OF_SOURCES_PENALTY = -0.4;

/** The catalogue is of Moscow: of any other city it says the same. */
const OTHER_REGION = new Map([[KEY_WORDS.region, 1]]);

/** What a stem of a name weighs besides its rarity. */
export function createImportance(
  intents: Intents,
  language: Language,
  canonical: Canonical,
): (stem: string) => number {
  const isTalk = createTalk(intents, language, canonical);
  return (stem) => {
    if (language.isParticle(stem)) return 0;
    return isTalk({ text: stem, readings: new Map([[stem, 1]]), isKnown: true }) ? FILLER_IMPORTANCE : 1;
  };
}

/** That it is money is said of every measure. */
const isMoney = ({ text }: Word): boolean => KEY_WORDS.money.some((beginning) => text.startsWith(beginning));

/** Makes a query of what was understood. */
export function createQueries(
  intents: Intents,
  language: Language,
  canonical: Canonical,
): (question: Understanding, without?: ReadonlySet<number>) => Query {
  const isTalk = createTalk(intents, language, canonical);
  const synonyms = new Map<string, Map<string, number>>();
  for (const group of intents.synonyms) {
    const stems = new Set(
      group.flatMap((word) => {
        const found = canonical.stemsOf(word);
        return found.length === 1 ? found : [];
      }),
    );
    for (const stem of stems) {
      const others = synonyms.get(stem) ?? new Map<string, number>();
      for (const other of stems) if (other !== stem) others.set(other, SYNONYM);
      synonyms.set(stem, others);
    }
  }
  const none = new Map<string, number>();

  const importanceOf = (word: Word): number => {
    if (language.isParticle(word.text)) return 0;
    if (isTalk(word)) return FILLER_IMPORTANCE;
    if (/^20[0-2]\d$/.test(word.text)) return YEAR_IMPORTANCE;
    if (/^\d{1,3}$/.test(word.text)) return NUMBER_IMPORTANCE;
    return word.isKnown ? 1 : UNKNOWN_IMPORTANCE;
  };

  /** A number of what is counted in the question, by that word or another for it. */
  const countedIn = (text: string): RegExp | undefined => {
    const noun = COUNTED.exec(text)?.[1];
    if (noun === undefined) return undefined;
    const stem = language.stem(noun);
    const named = [stem, ...(synonyms.get(stem) ?? none).keys()].filter((each) => /^\p{L}{3,}$/u.test(each));
    return named.length === 0 ? undefined : new RegExp(`${NUMBER.source} (?:${named.join('|')})`, 'iu');
  };

  return ({ words, text, cues, elsewhere, years, asks, refusals }, without) => {
    const lower = text.toLowerCase();
    const expected = EXPECTED.filter(({ asked }) => asked.test(lower));
    const counted = countedIn(lower);
    return {
      wantsActs: asks.has('law'),
      words: words.map((word, place) =>
        elsewhere.has(place) && !refusals.has('partner') ? { ...word, readings: OTHER_REGION } : word,
      ),
      importanceOf: (word, place) =>
        without?.has(place)
          ? 0
          : Math.min(
              importanceOf(word),
              cues.has(place) || isMoney(word) || (asks.has('check') && /^\d+$/.test(word.text))
                ? CUE_IMPORTANCE
                : 1,
            ),
      expand: (stem) => synonyms.get(stem) ?? none,
      bonusOf: (statement) =>
        expected.reduce((sum, { has, bonus }) => sum + (has.test(statement) ? bonus : 0), 0) +
        (counted?.test(statement) ? COUNTED_BONUS : 0) +
        (years.some((year) => statement.includes(String(year))) ? YEAR_BONUS : 0) +
        (OF_SOURCES.test(statement) ? OF_SOURCES_PENALTY : 0),
    };
  };
}
