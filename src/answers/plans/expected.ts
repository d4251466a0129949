import { currentRates } from '../../catalog/rates.ts';
import type { AnswerRef } from '../answer.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Passage } from '../passage-index.ts';
import type { Understanding } from '../understanding.ts';
import type { Word } from '../words.ts';
import { meantFor } from './favour.ts';
import type { Situation } from './plan.ts';

type Found = Passage<AnswerRef>;

/** «Какая часть резидентов — малый бизнес»: a share of them all, no condition of a status. */
export function shareAmong(passages: readonly Found[], question: Understanding): Found | undefined {
  if (!isOfShare(question)) return undefined;
  const floor = (passages[0]?.score ?? 0) - SHARE_MARGIN;
  return passages.find(
    ({ ref, score, statements: [first = ''] }) =>
      ref.kind === 'faq' && score >= floor && SHARE_SAID.test(first),
  );
}

const isOfShare = ({ text, asks, taxes, nouns, attributes, mentions, words }: Understanding): boolean =>
  SHARE_OF_ALL.test(text) &&
  taxes.size === 0 &&
  !asks.has('benefit') &&
  !asks.has('procedure') &&
  (nouns.has('site') || nouns.has('sites') || attributes.some(({ value }) => value === 'residents')) &&
  mentions.every(
    ({ refs: [ref], places }) =>
      ref?.kind === 'term' && (places.length === 1 || places.every((place) => isGeneral(words[place]))),
  );

/** «Резиденты технопарков» are all of them. */
const isGeneral = (word: Word | undefined): boolean =>
  [KEY_WORDS.technopark, KEY_WORDS.resident].some((stem) => word?.readings.has(stem));

const SHARE_OF_ALL = /(?<!\p{L})дол[яюи](?!\p{L})|процент|(?<!\p{L})част[ьи](?!\p{L})/iu;
const SHARE_MARGIN = 0.15;

/** A rate of a tax is no share. */
const SHARE_SAID =
  /\d\s*%\s*(?:\(|,|—)?\s*(?:резидент|компани|технопарк|площад|мест|из них)|заполнен\p{L}* на \d/iu;

/** «0,7 процента для технопарка — от кадастровой стоимости?»: the benefit with this very rate, if there is but one near. */
export function ratedAmong(
  passages: readonly Found[],
  { text, taxes, asks, holders }: Understanding,
  { knowledge, today }: Situation,
): Found | undefined {
  const said = RATE_SAID.exec(text)?.[1];
  if (said === undefined || !asks.has('benefit') || taxes.size > 1) return undefined;
  const rate = Number(said.replace(',', '.'));
  const floor = (passages[0]?.score ?? 0) - RATE_MARGIN;
  const [only, ...others] = passages.filter(({ ref, score }) => {
    const rule = ref.kind === 'benefit' ? knowledge.catalog.findBenefit(ref.slug)?.rule : undefined;
    const given = meantFor(knowledge.catalog, ref.slug);
    return (
      score >= floor &&
      rule &&
      isOfTaxes(rule.tax, taxes) &&
      (holders.size === 0 || given.length === 0 || given.some((holder) => holders.has(holder))) &&
      currentRates(rule, today).preferential.some(({ ratePct }) => ratePct === rate)
    );
  });
  return others.length === 0 ? only : undefined;
}

/** What is paid for land of one's own and what for rented land are seldom told apart. */
const isOfTaxes = (tax: string, taxes: ReadonlySet<string>): boolean =>
  taxes.size === 0 || taxes.has(tax) || (LAND.includes(tax) && LAND.some((each) => taxes.has(each)));
const LAND: readonly string[] = ['land', 'land-lease'];

const RATE_SAID = /(?<![\d.,–-])(\d{1,2}(?:[.,]\d+)?)\s*(?:%|процент)/iu;
const RATE_MARGIN = 0.4;

/** Of those that fit the first, or the first that tells a share or a sum where one is asked. */
export function amongFit(fit: readonly Found[], { text }: Understanding): Found | undefined {
  const expected = EXPECTED.find(({ asked }) => asked.test(text))?.has;
  return (expected && fit.find(({ statements: [first = ''] }) => expected.test(first))) ?? fit[0];
}

const EXPECTED: readonly { readonly asked: RegExp; readonly has: RegExp }[] = [
  {
    asked: /сколько лет|на какой срок|надолго/iu,
    has: /(?:\d+|два|три|пять|семь|десять|пяти|семи|десяти) (?:лет|год)/iu,
  },
  { asked: SHARE_OF_ALL, has: /%|половин|треть|четверт/iu },
  {
    asked:
      /предел|потолок|лимит|максимальн\p{L}+ (?:сумм|размер)|какая сумма|сколько (?:\p{L}+ ){0,2}(?:дают|дадут|денег|рублей|миллионов|млн|выдали|вложил|эконом)/iu,
    has: /\d[\d, {2}]*(?:тыс|млн|млрд|руб)/iu,
  },
  { asked: /сколько/iu, has: /\d/u },
];
