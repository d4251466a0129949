import type { AnswerRef, Attribute, Refusal } from './answer.ts';
import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Knowledge } from './knowledge.ts';
import type { Mention } from './mentions.ts';
import { type Draft, isPlace, isSameRef, type Situation } from './plans/plan.ts';
import { goesOn, namedIn } from './plans/subjects.ts';
import { findPassages } from './plans/texts.ts';
import type { Understanding } from './understanding.ts';
import type { Word } from './words.ts';

/**
 * What the words of a question say of its field, for and against. Calibrated on the questions of tests/questions and
 * tests/eval: a word of another field weighs as much as a technopark.
 */
const OTHER_FIELD = 1;
const UNKNOWN_NOUN = 0.6;
const UNKNOWN_OTHER = 0.25;
/** A word of some record, but not of the one that answers. */
const UNTOLD = 0.3;
/** From this on a record is believed to answer in other words. */
const LIKELY_SCORE = 0.54;
const REJECTED_NAME = 0.6;
const OF_THE_CITY = 0.6;
/** An address, a phone, a founder of something that was not named. */
const OF_NOTHING = 0.5;
/** With less than that nothing is guessed. */
const GUESSED_CLOSENESS = 0.5;
const OURS = {
  noun: 1,
  resident: 0.7,
  commonNoun: 0.3,
  place: 0.5,
  commonName: 0.25,
  wholeName: 0.3,
  status: 0.6,
  tax: 0.3,
  other: 0.3,
  told: 0.5,
  office: 0.4,
};

/** Why a question should not be answered, though some record was found for it: it speaks of something else. */
export function outsideField(
  question: Understanding,
  draft: Draft,
  situation: Situation,
): Refusal | undefined {
  if (isSurelyOurs(question, situation)) return undefined;
  const close = closenessOf(question, situation) + toldOf(question, draft, situation);
  const against = strangenessOf(question, draft, situation.knowledge, close > 0);
  const isGuess = draft.parts.every(({ kind }) => kind === 'choice' || kind === 'nearest');
  const isOutside = (against > 0 && against > close) || (isGuess && close < GUESSED_CLOSENESS);
  if (!isOutside) return undefined;
  return against >= OTHER_FIELD || question.rejected.length > 0 ? 'off-topic' : 'unknown';
}

/** From this on no word of another field makes it a question of that field. */
const SURELY = 1.5;

/** Whether it names an object of the catalogue and asks something of it, or speaks of our field in several words. */
export const isSurelyOurs = (question: Understanding, situation: Situation): boolean =>
  (namedIn(question, situation).some(isPlace) &&
    question.attributes.some(
      ({ value }) => value !== 'about' && question.everyday.size <= (OF_ANYTHING.includes(value) ? 0 : 1),
    )) ||
  closenessOf(question, situation) >= SURELY ||
  isMeasureOf(question, situation) ||
  isWellTold(question, situation);

/** Anything may be rented, and anything has its hours. */
const OF_ANYTHING: readonly Attribute[] = ['unrecorded/rent', 'unrecorded/hours'];

/** A subsidy or a grant for one of the statuses, told by a record in much the same words. */
function isMeasureOf(question: Understanding, situation: Situation): boolean {
  const { asks, holders, everyday } = question;
  if (everyday.size > 1) return false;
  const [goal] = situation.knowledge.procedures.find(question.words);
  const kind = goal?.records[0]?.kind;
  const isOfOurs = kind === 'benefit' || (kind === 'organisation' && everyday.size === 0);
  const isNamed = isOfOurs && goal !== undefined && goal.places.length > 1;
  if (isNamed) return true;
  if (!asks.has('benefit')) return false;
  const [best] = findPassages(question, situation);
  return (
    best?.ref.kind === 'benefit' &&
    best.score >= MEASURE.score &&
    best.likeness >= MEASURE.likeness &&
    (holders.size > 0 || best.evidence >= MEASURE.evidence)
  );
}

const MEASURE = { score: 0.55, likeness: 0.55, evidence: 8 };

/** Something is named and asked for in nearly these words, or a record explains nearly all of many. */
function isWellTold(question: Understanding, situation: Situation): boolean {
  const [best] = findPassages(question, situation);
  return (
    best !== undefined &&
    !isPlace(best.ref) &&
    ((best.likeness >= WELL_TOLD.likeness && namedIn(question, situation).length > 0) ||
      (best.explained >= WELL_TOLD.explained && best.evidence >= WELL_TOLD.evidence))
  );
}

const WELL_TOLD = { likeness: 0.7, explained: 0.7, evidence: 14 };

function strangenessOf(
  question: Understanding,
  draft: Draft,
  knowledge: Knowledge,
  hasOwnWord: boolean,
): number {
  const { words, everyday, unexplained, attributes, mentions, rejected } = question;
  const refs = refsOf(draft);
  const isNamed = mentions.some((mention) => mention.refs.some(isPlace) && !isCommonName(question, mention));
  const isQuoted = draft.parts.every(({ kind }) => QUOTED.includes(kind));
  const isDoubtful = isQuoted && question.nouns.size === 0 && (draft.score < LIKELY_SCORE || !hasOwnWord);
  const explained = new Set([
    ...mentions.flatMap(({ places }) => places),
    ...(isNamed ? attributes.flatMap(({ places }) => places) : []),
  ]);
  const apart =
    (rejected.length > 0 ? REJECTED_NAME : 0) +
    (isOfTheCity(question) && draft.metric === undefined ? OF_THE_CITY : 0) +
    (isQuoted && (isOfNothing(question) || (!hasOwnWord && !isNamed && refs.some(isPlace))) ? OF_NOTHING : 0);
  return words.reduce((sum, word, place) => {
    if (explained.has(place) || refs.some((ref) => knowledge.tells(ref, word))) return sum;
    if (everyday.has(place)) return sum + OTHER_FIELD;
    if (!unexplained.includes(word)) return sum;
    if (word.isKnown) return sum + (isDoubtful ? UNTOLD : 0);
    return sum + (VERB.test(word.text) || ADJECTIVE.test(word.text) ? UNKNOWN_OTHER : UNKNOWN_NOUN);
  }, apart);
}

/** What the record itself says for it: nearly all that is asked, or it is asked for in just these words. */
function toldOf(question: Understanding, draft: Draft, situation: Situation): number {
  const refs = refsOf(draft);
  const passage = findPassages(question, situation).find(({ ref }) =>
    refs.some((other) => isSameRef(other, ref)),
  );
  if (!passage) return 0;
  const { explained, evidence, likeness } = passage;
  const isExplained = TOLD.some((floor) => explained >= floor.explained && evidence >= floor.evidence);
  return (
    (isExplained ? OURS.told : 0) +
    (likeness >= ASKED_SO.likeness && evidence >= ASKED_SO.evidence ? OURS.told : 0)
  );
}

const TOLD = [
  { explained: 0.75, evidence: 6.5 },
  { explained: 0.6, evidence: 8 },
  { explained: 0.5, evidence: 12 },
];
const ASKED_SO = { likeness: 0.65, evidence: 5 };

const QUOTED: readonly string[] = ['passage', 'nearest', 'procedure'];

/** When the city was founded, how many stations it has: it is no record of ours. */
const isOfTheCity = ({ nouns, attributes, mentions, criteria }: Understanding): boolean =>
  nouns.has('city') &&
  nouns.size === 1 &&
  mentions.length + criteria.length === 0 &&
  attributes.some(({ value }) => OF_A_PLACE.includes(value));

const OF_A_PLACE: readonly Attribute[] = [
  'opened',
  'metro',
  'area',
  'site-area',
  'address',
  'okrug',
  'district',
  'operator',
];

const isOfNothing = ({ nouns, attributes, mentions, criteria, holders, asks }: Understanding): boolean =>
  nouns.size + mentions.length + criteria.length + holders.size === 0 &&
  !asks.has('role') &&
  attributes.some(
    ({ value }) => OF_A_RECORD.includes(value) && !(value === 'operator' && asks.has('benefit')),
  );

const OF_A_RECORD: readonly Attribute[] = [
  'phone',
  'email',
  'website',
  'address',
  'metro',
  'operator',
  'unrecorded/head',
];

const isCommonName = ({ commonNames }: Understanding, { places }: Mention): boolean =>
  places.every((place) => commonNames.has(place));

function closenessOf(question: Understanding, situation: Situation): number {
  const { words, nouns, mentions, holders, taxes, asks, attributes, criteria, everyday } = question;
  const named = mentions.filter(({ refs }) => refs.some(isPlace));
  const isWhole = named.some(({ places }) => places.length > 1);
  const terms = [
    ownNounOf(words, nouns.size > 0),
    Math.max(0, ...named.map((mention) => (isCommonName(question, mention) ? OURS.commonName : OURS.place))),
    isWhole ? OURS.wholeName : 0,
    named.length === 0 && isOfficeNamed(question) ? OURS.office : 0,
    holders.size > 0 || STATUS_GIVEN.test(question.text) ? OURS.status : 0,
    taxes.size > 0 ? OURS.tax : 0,
    asks.has('list') && criteria.some(({ value }) => IN_THE_CITY.includes(value.list)) ? OURS.place : 0,
    nouns.has('sites') && criteria.some(({ value }) => value.list === 'specializations') ? OURS.place : 0,
    asks.has('benefit') ? OURS.other : 0,
    asks.has('benefit') && nouns.has('city') && mentions.length === 0 ? OURS.other : 0,
    named.length > 0 &&
    attributes.some(({ value }) => everyday.size === 0 || !value.startsWith('unrecorded/'))
      ? OURS.other
      : 0,
    goesOn(question) && situation.context.refs.length > 0 ? OURS.place : 0,
  ];
  return terms.reduce((sum, term) => sum + term, 0);
}

/** «Статус не подтвердили»: a status that is given, confirmed and taken away. */
const STATUS_GIVEN =
  /(?<!\p{L})статус\p{L}*(?!\p{L}).*(?:подтвер|присв|лиш|отзыв|отозв|отбер|отобр|продл|снял|снят|отказ|на \d+ (?:лет|год))|(?:подтвер|присв|лиш|отзыв|отозв|отбер|отобр|продл|снял|снят|отказ)\p{L}* .*(?<!\p{L})статус/iu;

const isOfficeNamed = ({ mentions }: Understanding): boolean =>
  mentions.some(
    ({ refs, coverage }) =>
      coverage >= FULLY_NAMED && !refs.some(isPlace) && refs.some(({ kind }) => kind === 'organisation'),
  );
const FULLY_NAMED = 0.85;

const IN_THE_CITY: readonly string[] = ['okrugs', 'districts', 'stations'];

/** The records that answer; those that are only offered prove nothing. */
const refsOf = ({ parts }: Draft): readonly AnswerRef[] =>
  parts.flatMap((part): readonly AnswerRef[] =>
    'ref' in part ? [part.ref] : part.kind === 'procedure' ? [{ kind: 'procedure', slug: part.slug }] : [],
  );

/** What an unknown verb or adjective means is seldom what a question is about. */
const VERB = /(?:ть|ться|л|ла|ли|ло|ет|ит|ут|ют|ат|ят|ем|им|ешь|ишь|ся|сь|но|то)$/u;

/** One may be a resident of a country, and a park has a name of its own. */
function ownNounOf(words: readonly Word[], hasNoun: boolean): number {
  if (words.some(isOfOurs)) return OURS.noun;
  if (words.some(({ readings }) => readings.has(KEY_WORDS.resident))) return OURS.resident;
  return hasNoun ? OURS.commonNoun : 0;
}

const ADJECTIVE = /(?:ск|н|в)(?:ий|ый|ой|ая|ое|ого|ому|ом|ие|ые|их|ых|ую)$/u;

const isOfOurs = ({ readings }: Word): boolean => KEY_WORDS.ours.some((stem) => readings.has(stem));
