import type { AnswerPart, Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { hasFact } from '../facts.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Mention } from '../mentions.ts';
import type { Understanding } from '../understanding.ts';
import { attributesGoingOn, attributesOf } from './asked-attributes.ts';
import {
  chosenWithin,
  eachNamesake,
  eachOnce,
  sitesOnStreet,
  withKindOfBeginning,
  withoutQualifiers,
} from './meant.ts';
import { isOfChange, isOfThingThere } from './no-fact.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { saidElsewhere } from './said-of-site.ts';
import { goesOn, placesOf, type Subject } from './subjects.ts';
import { findPassages } from './texts.ts';

const FACT_SCORE = 0.95;
const FACT_OF_BEFORE_SCORE = 0.85;
const COMPARED_MAX = 4;

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
  return isGap ? undefined : found;
};

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
    const meant = attribute === 'opened' ? withKindOfBeginning(question) : (subject: Subject) => subject;
    const refs = subjects.flatMap((subject) =>
      meantOf(meant(subject), (ref) => hasFact(catalog, ref, attribute)),
    );
    const [only, ...others] = refs.slice(0, COMPARED_MAX);
    if (!only) return [];
    return others.length === 0
      ? [{ kind: 'fact', ref: only, attribute }]
      : [{ kind: 'comparison', asked: askedOf(question), refs: [only, ...others], attribute }];
  });
  return toDraft(parts, subjects, attributes.at(-1) ?? null);
};

const UNRECORDED = 'unrecorded/';

const DESCRIBED_SHARE = 0.55;
const DESCRIBED_EVIDENCE = 6;
const DESCRIBED_MARGIN = 1.2;

/** «Сайт технополиса»: the zone is called by a common noun. */
function zoneOf({ words, nouns }: Understanding, { knowledge }: Situation): Subject | undefined {
  const word = words.find(({ readings }) => readings.has(KEY_WORDS.technopolis));
  if (!word || nouns.has('sites')) return undefined;
  const zone = knowledge.catalog.clusters.find(({ slug }) => knowledge.says({ kind: 'cluster', slug }, word));
  return zone && { refs: [{ kind: 'cluster', slug: zone.slug }], isFromContext: false };
}

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

const FIGURES: readonly Attribute[] = ['residents', 'jobs', 'area', 'site-area', 'investment', 'opened'];

/** Several objects side by side, by all that is asked of them; «где больше резидентов?» goes on about those before. */
export const planComparison: Plan = (question, situation) => {
  const { asks } = question;
  const isAsked =
    asks.has('compare') || asks.has('same') || SIZE.test(question.text) || AGE.test(question.text);
  const named = placesOf(question, situation).filter(({ isFromContext }) => !isFromContext);
  const zone = named.length === 1 ? zoneOf(question, situation) : undefined;
  const several = asks.has('same') ? eachNamesake(named) : named;
  const subjects =
    named.length === 0 ? comparedBefore(question, situation) : zone ? [...named, zone] : several;
  if (!isAsked || subjects.length < 2) return undefined;
  const attributes = comparedBy(question);
  const drafts = attributes.flatMap((attribute) => {
    const refs = comparedRefs(subjects, attribute, situation);
    return refs.length < 2
      ? []
      : [{ kind: 'comparison', asked: askedOf(question), refs, attribute } as const];
  });
  return toDraft(drafts, subjects, attributes[0] ?? null);
};

/** In a short question that asks for a figure. */
const comparedBefore = (question: Understanding, { context }: Situation): readonly Subject[] =>
  goesOn(question) && question.attributes.length > 0 && question.unexplained.length === 0
    ? context.refs.filter(isPlace).map((ref) => ({ refs: [ref], isFromContext: true }))
    : [];

const PARTS_MAX = 3;

/** What is asked of them: «работает больше людей» asks for people, «крупнее по людям» for nothing else either. */
function comparedBy(question: Understanding): readonly (Attribute | null)[] {
  const { asks, text } = question;
  if (AGE.test(text)) return ['opened'];
  const asked = attributesOf(question).filter((attribute) => attribute !== 'about');
  const figures = asked.filter((attribute) => attribute !== 'area' && FIGURES.includes(attribute));
  const told = asked.filter(
    (attribute) =>
      figures.length === 0 ||
      !(
        attribute === 'status' ||
        attribute === 'metro' ||
        (attribute === 'area' && !AREA.test(text)) ||
        (attribute === 'address' && !ADDRESS.test(text))
      ),
  );
  if (told.length > 0) return told.slice(0, PARTS_MAX);
  return [asks.has('same') ? 'address' : SIZE.test(text) ? 'area' : null];
}

const AREA = /площад|метр|квадрат|м2|размер/iu;
const ADDRESS = /адрес|улиц|наход|располож/iu;

function comparedRefs(
  subjects: readonly Subject[],
  attribute: Attribute | null,
  { knowledge: { catalog } }: Situation,
): readonly SearchRef[] {
  const has = (ref: SearchRef): boolean => attribute === null || hasFact(catalog, ref, attribute);
  const taken: SearchRef[] = [];
  for (const { refs, isFromContext } of subjects) {
    const untaken = refs.filter((ref) => !taken.some((other) => isSameRef(ref, other)));
    taken.push(...meantOf({ refs: untaken, isFromContext }, has).slice(0, 1));
  }
  return taken.slice(0, COMPARED_MAX);
}

const AGE = /раньше|старше|старее|новее|моложе|позже|первым/iu;
/** «Какой больше». */
const SIZE = /больше|крупнее|меньше|просторнее/iu;

const askedOf = ({ asks }: Understanding): 'compare' | 'same' => (asks.has('same') ? 'same' : 'compare');

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
