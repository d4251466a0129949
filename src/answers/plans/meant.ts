import type { SearchRef } from '../documents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Knowledge } from '../knowledge.ts';
import type { Mention } from '../mentions.ts';
import { NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import type { Word } from '../words.ts';
import { isChosenBy } from './chosen-by.ts';
import { isPlace, isSameRef, type Situation } from './plan.ts';
import type { Subject } from './subjects.ts';

/** «Техноспарк в Зеленограде?», «пожарный технопарк в Сколкове»: what says where a site is is not asked about itself. */
export function withoutQualifiers(question: Understanding, situation: Situation): Understanding {
  const { mentions, words } = question;
  const isWhere = (mention: Mention): boolean => {
    const [first = 0] = mention.places;
    const other = mentions.find(({ places }) => (places[0] ?? 0) < first && !places.includes(first));
    const isPlaced = IN.test(words[first - 1]?.text ?? '');
    const after = mentions.find(({ places }) => places[0] === (mention.places.at(-1) ?? first) + 1);
    return (
      isChosenBy(question, mention.places) ||
      (isPlaced && other !== undefined && isToldBy(other, mention, question, situation)) ||
      // «Троицк Техноспарк»: a part of the city before what stands in it.
      (after !== undefined &&
        isQuarter(mention, question, situation) &&
        isToldBy(after, mention, question, situation))
    );
  };
  const own = mentions.filter((mention) => !isWhere(mention));
  return own.some(({ refs }) => refs.some(isPlace)) ? { ...question, mentions: own } : question;
}

const isQuarter = ({ places }: Mention, { words }: Understanding, { knowledge }: Situation): boolean =>
  knowledge.sites
    .read(places.flatMap((place) => words[place] ?? []))
    .some(({ value }) => value.list === 'okrugs' || value.list === 'districts');

const IN = /^(?:во?|на|из|при)$/u;

const isToldBy = (
  { refs: [ref] }: Mention,
  { places }: Mention,
  { words }: Understanding,
  { knowledge }: Situation,
): boolean =>
  ref !== undefined && places.every((place) => words[place] && knowledge.tells(ref, words[place]));

/** «Технопарк про экологию в Сколкове»: the one site of that sort which speaks of the place. */
export function chosenWithin(question: Understanding, situation: Situation): readonly Subject[] | undefined {
  const { mentions, criteria, words, nouns } = question;
  const [only, ...others] = mentions;
  if (!only || others.length > 0 || !nouns.has('site')) return undefined;
  const [first = 0] = only.places;
  const own = criteria.filter(({ places }) => places.every((place) => !only.places.includes(place)));
  if (!IN.test(words[first - 1]?.text ?? '') || !own.some(({ value }) => value.list === 'specializations')) {
    return undefined;
  }
  const { knowledge } = situation;
  const within = knowledge.sites
    .select(
      withCriteria(
        NO_CRITERIA,
        own.map(({ value }) => value),
      ),
    )
    .map(({ slug }): SearchRef => ({ kind: 'technopark', slug }))
    .filter((ref) => only.places.every((place) => words[place] && knowledge.tells(ref, words[place])));
  return within.length === 1 ? [{ refs: within, isFromContext: false }] : undefined;
}

/** What is named twice is one. */
export const eachOnce = (subjects: readonly Subject[]): readonly Subject[] =>
  subjects.filter(
    ({ refs: [ref] }, index) =>
      subjects.findIndex(({ refs: [other] }) => ref && other && isSameRef(ref, other)) === index,
  );

const FOUNDED = /основ|учре|создал|создан/iu;
const OPENED = /откры/iu;

/** What is founded is the whole rather than the site of its name, and what is opened is the site. */
export const withKindOfBeginning =
  ({ text, mentions }: Understanding) =>
  (subject: Subject): Subject => {
    const kind = FOUNDED.test(text) ? 'cluster' : OPENED.test(text) ? 'technopark' : undefined;
    const namesakes =
      mentions.find(({ refs }) => refs.some((ref) => subject.refs.some((own) => isSameRef(own, ref))))
        ?.refs ?? subject.refs;
    const refs = namesakes.filter((ref) => ref.kind === kind);
    return refs.length > 0 ? { ...subject, refs } : subject;
  };

/** «Технопарк Сколково и Сколково — одно и то же?»: of one name, and asked of as two. */
export const eachNamesake = (named: readonly Subject[]): readonly Subject[] => {
  const [only] = eachOnce(named);
  return only && eachOnce(named).length === 1 && only.refs.length > 1
    ? only.refs.slice(0, 2).map((ref) => ({ ...only, refs: [ref] }))
    : named;
};

/** The word that names a street. */
export function streetOf({ words }: Understanding): Word | undefined {
  const place = words.findIndex(({ text }) => STREET.test(text));
  return place < 0
    ? undefined
    : [words[place + 1], words[place - 1]].find((word) => word !== undefined && STREET_NAME.test(word.text));
}

/** «На улице Промышленной»: the sites whose address names the street. */
export function sitesOnStreet(question: Understanding, { catalog, stands }: Knowledge): readonly SearchRef[] {
  const street = streetOf(question);
  if (!street) return [];
  return catalog.technoparks
    .filter(({ address }) => stands(address, street))
    .map(({ slug }) => ({ kind: 'technopark', slug }));
}

const STREET = /^(?:улиц|проспект|шоссе|проезд|бульвар|набережн|переул)/u;
/** An adjective, or the name of somebody: «Промышленной», «Твардовского». */
const STREET_NAME = /^\p{L}{3,}(?:ой|ого|ская|ское|ский|ском|ая|ое|ый|ий|ева|ова|ина)$/u;

/** «Сайт технополиса»: the zone is called by a common noun. */
export function zoneOf({ words, nouns }: Understanding, { knowledge }: Situation): Subject | undefined {
  const word = words.find(({ readings }) => readings.has(KEY_WORDS.technopolis));
  if (!word || nouns.has('sites')) return undefined;
  const zone = knowledge.catalog.clusters.find(({ slug }) => knowledge.says({ kind: 'cluster', slug }, word));
  return zone && { refs: [{ kind: 'cluster', slug: zone.slug }], isFromContext: false };
}
