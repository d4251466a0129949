import type { AnswerPart, Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { hasFact } from '../facts.ts';
import type { Mention } from '../mentions.ts';
import type { Understanding } from '../understanding.ts';
import { attributesGoingOn } from './asked-attributes.ts';
import {
  chosenWithin,
  eachOnce,
  sitesOnStreet,
  withKindOfBeginning,
  withoutQualifiers,
  zoneOf,
} from './meant.ts';
import { isOfChange, isOfOtherEvent, isOfThingThere } from './no-fact.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { saidElsewhere } from './said-of-site.ts';
import { placesOf, type Subject } from './subjects.ts';
import { findPassages } from './texts.ts';
import { toldInstead } from './told-instead.ts';
import { UNITS } from './units.ts';

const FACT_SCORE = 0.95;
const FACT_OF_BEFORE_SCORE = 0.85;
export const COMPARED_MAX = 4;

/** One or several things about one or several objects. */
export const planFacts: Plan = (question, situation) => {
  const found = planGap(question, situation);
  const { catalog } = situation.knowledge;
  const [first] = found?.parts ?? [];
  const isGap =
    first?.kind === 'fact' &&
    first.ref.kind === 'cluster' &&
    FIGURES.includes(first.attribute) &&
    !hasFact(catalog, first.ref, first.attribute);
  const isOfOther = question.asks.has('benefit') || question.attributes.length > 1;
  return isGap && (isOfOther || isToldElsewhere(first.attribute, question, situation)) ? undefined : found;
};

/** Another record may tell the figure, but not one without any of its sort. */
function isToldElsewhere(attribute: Attribute, question: Understanding, situation: Situation): boolean {
  const [best] = findPassages(question, situation);
  return (
    best !== undefined &&
    best.explained >= TOLD_ELSEWHERE &&
    (UNITS[attribute] ?? ANY_NUMBER).test(best.statements[0] ?? '')
  );
}

const TOLD_ELSEWHERE = 0.6;
const ANY_NUMBER = /\d/u;

/** The same, also where a network or a zone has no such field and another record may tell. */
export const planGap: Plan = (question, situation) => {
  const attributes = attributesGoingOn(question, situation);
  const chosen = chosenWithin(question, situation);
  const named = chosen ?? eachOnce(placesOf(withoutQualifiers(question, situation), situation));
  if (isStrange(question, attributes) || isOfNorm(question, attributes) || isOfChange(question))
    return undefined;
  if (isOfThingThere(question, attributes)) return undefined;
  const zone = named.length > 0 ? undefined : zoneOf(question, situation);
  const subjects =
    named.length > 0 || attributes.length === 0 ? named : zone ? [zone] : describedBy(question, situation);
  if (subjects.length === 0 || attributes.length === 0) return undefined;
  if (isOfSupport(question, subjects, attributes) || isOfMeasure(question, subjects, situation))
    return undefined;
  const { catalog } = situation.knowledge;
  const parts = attributes.flatMap((attribute): AnswerPart[] => {
    const known = saidElsewhere(attribute, subjects, situation, question);
    if (known) return [known];
    if (attribute === 'opened' && isOfOtherEvent(question)) return [];
    const meant = attribute === 'opened' ? withKindOfBeginning(question) : (subject: Subject) => subject;
    const refs = subjects.flatMap((subject) =>
      meantOf(meant(subject), (ref) => hasFact(catalog, ref, attribute)),
    );
    const [only, ...others] = refs.slice(0, COMPARED_MAX);
    if (!only) return [];
    const told = hasFact(catalog, only, attribute) ? undefined : toldInstead(attribute, question, situation);
    if (told) return [told];
    return others.length === 0
      ? [{ kind: 'fact', ref: only, attribute }]
      : [
          {
            kind: 'comparison',
            asked: subjects.length > 1 ? comparisonAsked(question) : ofEach(question),
            refs: [only, ...others],
            attribute,
          },
        ];
  });
  return toDraft(parts, subjects, attributes.at(-1) ?? null);
};

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
  const onStreet = sitesOnStreet(question, knowledge);
  if (onStreet.length > 0) return onStreet.map((ref) => ({ refs: [ref], isFromContext: false }));
  const asking = new Set(attributes.flatMap(({ places }) => places));
  const [best, next] = knowledge.passages(question, () => 0, asking).filter(({ ref }) => isPlace(ref));
  if (!best || best.explained < DESCRIBED_SHARE || best.evidence < DESCRIBED_EVIDENCE) return [];
  if (next && best.evidence < next.evidence * DESCRIBED_MARGIN) return [];
  return [{ refs: withCards([best.ref]), isFromContext: false }];
}

/** «Сколько вложить на квадратный метр»: what is asked of those who come, no figure of what is there. */
const isOfNorm = ({ text }: Understanding, attributes: readonly Attribute[]): boolean =>
  PER_UNIT.test(text) && attributes.includes('investment');

const PER_UNIT =
  /(?<!\p{L})(?:на|за) (?:один |1 )?(?:кв\.? ?м|квадратн|квадрат(?!\p{L})|метр|гектар|га(?!\p{L}))/iu;

/** A topic that no record has, beside a word that nobody knows, is asked of something else. */
const isStrange = ({ unexplained, nouns }: Understanding, attributes: readonly Attribute[]): boolean =>
  unexplained.some(({ isKnown }) => !isKnown) &&
  !nouns.has('site') &&
  attributes.length > 0 &&
  attributes.every((attribute) => attribute.startsWith(UNRECORDED));

/** Taxes, grants and procedures of a zone or a network are no facts of its record. */
function isOfSupport(
  { asks, taxes, holders, unexplained, mentions }: Understanding,
  subjects: readonly Subject[],
  attributes: readonly Attribute[],
): boolean {
  if (taxes.size > 0) return true;
  // Two words of a long name that stand in a question about money name nothing.
  if (asks.has('benefit') && !attributes.includes('benefits') && !mentions.some(isWellNamed)) return true;
  const isOfCluster = subjects.every(({ refs }) => refs.some(({ kind }) => kind === 'cluster'));
  if (!isOfCluster) return false;
  if (asks.has('procedure') || attributes.includes('benefits')) return true;
  if (asks.has('benefit') && holders.size > 0 && !asks.has('count')) return true;
  const isFigure = attributes.some((attribute) => FIGURES.includes(attribute));
  return (!isFigure && asks.has('benefit')) || unexplained.length > 3;
}

/** «Сколько стоит выкуп земли в ОЭЗ»: a measure is asked for in nearly these words. */
function isOfMeasure(question: Understanding, subjects: readonly Subject[], situation: Situation): boolean {
  if (question.unexplained.length === 0 || !subjects.every(({ refs }) => refs[0]?.kind === 'cluster'))
    return false;
  const [best] = findPassages(question, situation);
  return (
    best?.ref.kind === 'benefit' && best.likeness >= MEASURE.likeness && best.evidence >= MEASURE.evidence
  );
}

const MEASURE = { likeness: 0.75, evidence: 7 };

const WELL_NAMED = 0.7;
const isWellNamed = ({ coverage }: Mention): boolean => coverage >= WELL_NAMED;

export const FIGURES: readonly Attribute[] = [
  'residents',
  'jobs',
  'area',
  'site-area',
  'investment',
  'opened',
];

/** What is asked of several: which has more or less, or whether they are one. */
export const comparisonAsked = ({ asks, text }: Understanding): 'compare' | 'least' | 'same' | 'different' =>
  asks.has('same') ? (DIFFERENT.test(text) ? 'different' : 'same') : LESS.test(text) ? 'least' : 'compare';
const DIFFERENT = /(?<!\p{L}|не )разн(?:ые|ое|ых|ая|ый)(?!\p{L})/iu;
const LESS = /(?<!\p{L})(?:меньше|моложе|новее|позже|мельче|дешевле|последн\p{L}+)(?!\p{L})/iu;

/** «Сколько гектаров в Отрадном», where two are called so, compares nothing. */
const ofEach = (question: Understanding): ReturnType<typeof comparisonAsked> | 'each' => {
  const asked = comparisonAsked(question);
  return asked === 'compare' && !question.asks.has('compare') ? 'each' : asked;
};

/** Of the records of one name those that have the fact: all sites, or one record; where none has it, the first. */
export function meantOf({ refs }: Subject, has: (ref: SearchRef) => boolean): readonly SearchRef[] {
  const sites = refs.filter(({ kind }) => kind === 'technopark');
  if (sites.length > 1) {
    const known = sites.filter(has);
    return known.length > 0 ? known : sites.slice(0, 1);
  }
  return [refs.find(has) ?? refs[0]].filter((ref) => ref !== undefined);
}

export function toDraft(
  parts: readonly AnswerPart[],
  subjects: readonly Subject[],
  attribute: Attribute | null,
): Draft | undefined {
  const [part] = parts;
  if (!part) return undefined;
  const refs = parts
    .flatMap((each) =>
      each.kind === 'fact'
        ? [each.ref]
        : each.kind === 'passage'
          ? withCards([each.ref])
          : each.kind === 'comparison'
            ? each.refs
            : [],
    )
    .filter((ref, index, all) => all.findIndex((other) => isSameRef(ref, other)) === index);
  const matched =
    part.kind === 'fact'
      ? keyOf(part.ref, part.attribute)
      : part.kind === 'passage'
        ? keyOf(part.ref)
        : `comparison#${attribute ?? 'all'}`;
  const isFromContext = subjects.every((subject) => subject.isFromContext);
  return { parts, matched, score: isFromContext ? FACT_OF_BEFORE_SCORE : FACT_SCORE, refs, attribute };
}
