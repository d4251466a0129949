import type { AnswerPart, Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { hasFact } from '../facts.ts';
import type { Mention } from '../mentions.ts';
import { NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import { attributesGoingOn, attributesOf } from './asked-attributes.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { placesOf, type Subject } from './subjects.ts';

const FACT_SCORE = 0.95;
const FACT_OF_BEFORE_SCORE = 0.85;
const CARD_SCORE = 1;
const COMPARED_MAX = 4;

/** One or several things about one or several objects. */
export const planFacts: Plan = (question, situation) => {
  const found = planGap(question, situation);
  const { catalog } = situation.knowledge;
  const isGap = found?.parts.every(
    (part) =>
      part.kind === 'fact' &&
      part.ref.kind === 'cluster' &&
      FIGURES.includes(part.attribute) &&
      !hasFact(catalog, part.ref, part.attribute),
  );
  return isGap ? undefined : found;
};

/** The same, also where a network or a zone has no such field and another record may tell. */
export const planGap: Plan = (question, situation) => {
  const attributes = attributesGoingOn(question, situation);
  const named = placesOf(question, situation);
  if (isStrange(question, attributes)) return undefined;
  const subjects = named.length > 0 || attributes.length === 0 ? named : describedBy(question, situation);
  if (subjects.length === 0 || attributes.length === 0) return undefined;
  if (isOfSupport(question, subjects, attributes)) return undefined;
  const { catalog } = situation.knowledge;
  const parts = attributes.flatMap((attribute): AnswerPart[] => {
    const known = saidElsewhere(attribute, subjects, situation, question);
    if (known) return [known];
    const refs = subjects.flatMap((subject) => meantOf(subject, (ref) => hasFact(catalog, ref, attribute)));
    const [only, ...others] = refs.slice(0, COMPARED_MAX);
    if (!only) return [];
    return others.length === 0
      ? [{ kind: 'fact', ref: only, attribute }]
      : [{ kind: 'comparison', asked: askedOf(question), refs: [only, ...others], attribute }];
  });
  return toDraft(parts, subjects, attributes.at(-1) ?? null);
};

/** What no field holds may stand in the words of the record. */
function saidElsewhere(
  attribute: Attribute,
  subjects: readonly Subject[],
  { knowledge }: Situation,
  question: Understanding,
): AnswerPart | undefined {
  if (YEARS.includes(attribute)) {
    const ref = subjects.length === 1 ? subjects[0]?.refs[0] : undefined;
    if (!ref || hasFact(knowledge.catalog, ref, attribute)) return undefined;
    const passage = knowledge.passages(question, () => 0).find((each) => isSameRef(each.ref, ref));
    const dated = [...(passage?.statements ?? []), ...statementsOf(knowledge.catalog, ref)]
      .filter((statement) => YEAR.test(statement) && BEGINNING.test(statement))
      .slice(0, 1);
    return dated.length > 0 ? { kind: 'passage', ref, sentences: dated } : undefined;
  }
  if (!attribute.startsWith(UNRECORDED)) return undefined;
  const topic = attribute.slice(UNRECORDED.length);
  const ref = subjects.flatMap(({ refs }) => refs).find((each) => knowledge.speaksOf(each, topic));
  if (!ref) return undefined;
  if (knowledge.speaksOf(ref, topic) === 'facts' && ref.kind === 'technopark') {
    return { kind: 'fact', ref, attribute: 'facilities' };
  }
  const passage = knowledge.passages(question, () => 0).find((each) => isSameRef(each.ref, ref));
  return passage && { kind: 'passage', ref, sentences: passage.statements };
}

const YEARS: readonly Attribute[] = ['opened', 'status-year'];
const YEAR = /(?:19|20)\d\d/;
/** A sentence that tells when something began or will begin. */
const BEGINNING =
  /откры|откро|постро|достро|ввод|ввест|введ|заверш|запус|запущ|начал|созда|основ|сдат|сдан|строя|строи/iu;
const UNRECORDED = 'unrecorded/';

const DESCRIBED_SHARE = 0.55;
const DESCRIBED_EVIDENCE = 6;
const DESCRIBED_MARGIN = 1.2;

/** The one place that fits what was said of it: its street and number, what is made there. */
function describedBy(question: Understanding, { knowledge }: Situation): readonly Subject[] {
  const { attributes, nouns, asks, mentions } = question;
  if (
    nouns.has('sites') ||
    nouns.has('clusters') ||
    asks.has('benefit') ||
    asks.has('procedure') ||
    asks.has('role')
  )
    return [];
  if (mentions.length > 0 || attributes.every(({ value }) => value.startsWith(UNRECORDED))) return [];
  const asking = new Set(attributes.flatMap(({ places }) => places));
  const [best, next] = knowledge.passages(question, () => 0, asking).filter(({ ref }) => isPlace(ref));
  if (!best || best.explained < DESCRIBED_SHARE || best.evidence < DESCRIBED_EVIDENCE) return [];
  if (next && best.evidence < next.evidence * DESCRIBED_MARGIN) return [];
  return [{ refs: withCards([best.ref]), isFromContext: false }];
}

/** A topic that no record has, beside a word that nobody knows, is asked of something else. */
const isStrange = ({ unexplained, nouns }: Understanding, attributes: readonly Attribute[]): boolean =>
  unexplained.some(({ isKnown }) => !isKnown) &&
  !nouns.has('site') &&
  attributes.length > 0 &&
  attributes.every((attribute) => attribute.startsWith(UNRECORDED));

/** Taxes, grants and procedures of a zone or a network are no facts of its record. */
function isOfSupport(
  { asks, taxes, holders, unexplained }: Understanding,
  subjects: readonly Subject[],
  attributes: readonly Attribute[],
): boolean {
  if (taxes.size > 0) return true;
  const isOfCluster = subjects.every(({ refs }) => refs.some(({ kind }) => kind === 'cluster'));
  if (!isOfCluster) return false;
  if (asks.has('procedure') || attributes.includes('benefits')) return true;
  if (asks.has('benefit') && holders.size > 0 && !asks.has('count')) return true;
  const isFigure = attributes.some((attribute) => FIGURES.includes(attribute));
  return (!isFigure && asks.has('benefit')) || unexplained.length > 3;
}

const FIGURES: readonly Attribute[] = [
  'residents',
  'jobs',
  'area',
  'site-area',
  'investment',
  'website',
  'opened',
];

/** Several objects side by side. */
export const planComparison: Plan = (question, situation) => {
  const { asks } = question;
  const isAsked = asks.has('compare') || asks.has('same');
  const subjects = placesOf(question, situation).filter(({ isFromContext }) => !isFromContext);
  if (!isAsked || subjects.length < 2) return undefined;
  const { catalog } = situation.knowledge;
  const [attribute = asks.has('same') ? 'address' : null] = attributesOf(question).filter(isComparable);
  const refs = subjects
    .flatMap((subject) =>
      meantOf(subject, (ref) => attribute === null || hasFact(catalog, ref, attribute)).slice(0, 1),
    )
    .slice(0, COMPARED_MAX);
  return toDraft([{ kind: 'comparison', asked: askedOf(question), refs, attribute }], subjects, attribute);
};

const askedOf = ({ asks }: Understanding): 'compare' | 'same' => (asks.has('same') ? 'same' : 'compare');

const isComparable = (attribute: Attribute): boolean => attribute !== 'about';

/** A name and nothing else opens the record; one of several opens a choice. */
export const planCard: Plan = (question, situation) => {
  const { unexplained, asks, nouns } = question;
  const [mention, ...others] = objectsOf(question, situation);
  const isOnlyName =
    attributesGoingOn(question, situation).length === 0 &&
    unexplained.every((word) => mention?.refs.some((ref) => situation.knowledge.says(ref, word))) &&
    !nouns.has('sites') &&
    !nouns.has('clusters') &&
    !asks.has('compare') &&
    !asks.has('procedure') &&
    !asks.has('benefit') &&
    !asks.has('role') &&
    !asks.has('count') &&
    !asks.has('definition') &&
    isWithin(question, mention, situation);
  if (!mention || others.length > 0 || !isOnlyName) return undefined;
  const places = placesOf(question, situation);
  const refs = places[0]?.refs ?? mention.refs.slice(0, 1);
  const [only, ...alike] = refs;
  if (!only) return undefined;
  const part: AnswerPart =
    alike.length === 0 ? { kind: 'card', ref: only } : { kind: 'choice', refs, attribute: null };
  return { parts: [part], matched: keyOf(only), score: CARD_SCORE, refs, attribute: null };
};

/** What chooses among sites must hold of the one that is named; in a talk about a list it is no name at all. */
function isWithin(
  { criteria, isContinued }: Understanding,
  mention: Mention | undefined,
  { context, knowledge }: Situation,
): boolean {
  const others = criteria.filter(({ places }) => !places.every((place) => mention?.places.includes(place)));
  if (isContinued && context.criteria !== null && criteria.length > others.length) return false;
  if (others.length === 0) return true;
  const chosen = knowledge.sites.select(
    withCriteria(
      NO_CRITERIA,
      others.map(({ value }) => value),
    ),
  );
  return (
    mention?.refs.some(
      ({ kind, slug }) => kind === 'technopark' && chosen.some((site) => site.slug === slug),
    ) ?? false
  );
}

/** What is named for itself, and not to say where another is: «Техноспарк в Троицке». */
function objectsOf({ mentions, words }: Understanding, { knowledge }: Situation): readonly Mention[] {
  const [first, ...others] = mentions;
  if (!first) return [];
  const isQualifier = ({ places }: Mention): boolean =>
    places.every((place) => {
      const word = words[place];
      return word !== undefined && first.refs.some((ref) => knowledge.says(ref, word));
    });
  return [first, ...others.filter((other) => !isQualifier(other))];
}

/** Of the records of one name those that have the fact: all sites, or one record; where none has it, the first. */
function meantOf({ refs }: Subject, has: (ref: SearchRef) => boolean): readonly SearchRef[] {
  const sites = refs.filter(({ kind }) => kind === 'technopark');
  if (sites.length > 1) {
    const known = sites.filter(has);
    return known.length > 0 ? known : sites.slice(0, 1);
  }
  return [refs.find(has) ?? refs[0]].filter((ref) => ref !== undefined);
}

function toDraft(
  parts: readonly AnswerPart[],
  subjects: readonly Subject[],
  attribute: Attribute | null,
): Draft | undefined {
  const [part] = parts;
  if (!part) return undefined;
  const refs = parts.flatMap((each) =>
    each.kind === 'fact'
      ? [each.ref]
      : each.kind === 'passage'
        ? withCards([each.ref])
        : each.kind === 'comparison'
          ? each.refs
          : [],
  );
  const matched =
    part.kind === 'fact'
      ? keyOf(part.ref, part.attribute)
      : part.kind === 'passage'
        ? keyOf(part.ref)
        : `comparison#${attribute ?? 'all'}`;
  const isFromContext = subjects.every((subject) => subject.isFromContext);
  return { parts, matched, score: isFromContext ? FACT_OF_BEFORE_SCORE : FACT_SCORE, refs, attribute };
}
