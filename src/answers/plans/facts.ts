import type { AnswerPart, Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { hasFact } from '../facts.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Mention } from '../mentions.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import { attributesGoingOn, attributesOf } from './asked-attributes.ts';
import { isChosenBy } from './criteria.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { placesOf, type Subject } from './subjects.ts';

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
  const named = placesOf(withoutQualifiers(question), situation);
  if (isStrange(question, attributes) || isOfNorm(question, attributes)) return undefined;
  const zone = named.length > 0 ? undefined : zoneOf(question, situation);
  const subjects =
    named.length > 0 || attributes.length === 0 ? named : zone ? [zone] : describedBy(question, situation);
  if (subjects.length === 0 || attributes.length === 0) return undefined;
  if (isOfSupport(question, subjects, attributes)) return undefined;
  const { catalog } = situation.knowledge;
  const parts = attributes.flatMap((attribute): AnswerPart[] => {
    const known = saidElsewhere(attribute, subjects, situation, question);
    if (known) return [known];
    const isFounding = attribute === 'opened' && FOUNDED.test(question.text);
    const refs = subjects.flatMap((subject) =>
      meantOf(isFounding ? clusterFirst(subject) : subject, (ref) => hasFact(catalog, ref, attribute)),
    );
    const [only, ...others] = refs.slice(0, COMPARED_MAX);
    if (!only) return [];
    return others.length === 0
      ? [{ kind: 'fact', ref: only, attribute }]
      : [{ kind: 'comparison', asked: askedOf(question), refs: [only, ...others], attribute }];
  });
  return toDraft(parts, subjects, attributes.at(-1) ?? null);
};

/** «Техноспарк в Зеленограде?»: what says where a site is said to be is not asked about itself. */
function withoutQualifiers(question: Understanding): Understanding {
  const mentions = question.mentions.filter(({ places }) => !isChosenBy(question, places));
  return mentions.length > 0 ? { ...question, mentions } : question;
}

const FOUNDED = /основ|учре|создал|создан/iu;

/** What is founded is the whole rather than the site of its name. */
const clusterFirst = (subject: Subject): Subject => {
  const clusters = subject.refs.filter(({ kind }) => kind === 'cluster');
  return clusters.length > 0 ? { ...subject, refs: clusters } : subject;
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
    const awaited = ref && attribute === 'opened' ? awaitedOf(ref, question, knowledge) : undefined;
    if (awaited) return awaited;
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

/** When a site that does not work yet is to open, where another record tells. */
function awaitedOf(
  ref: SearchRef,
  question: Understanding,
  knowledge: Situation['knowledge'],
): AnswerPart | undefined {
  const site = ref.kind === 'technopark' ? knowledge.catalog.findTechnopark(ref.slug) : undefined;
  if (!site || site.status === 'operating' || site.openedYear !== null) return undefined;
  const isOfSite = (text: string): boolean => text.includes(`«${site.shortName}»`);
  for (const passage of knowledge.passages(question, () => 0)) {
    const said = passage.statements.filter((text) => isOfSite(text) && AWAITED.test(text));
    if (passage.ref.kind === 'faq' && said.length > 0) {
      return { kind: 'passage', ref: passage.ref, sentences: said.slice(0, 1) };
    }
  }
  return undefined;
}

const AWAITED = /(?:ввод|откро|достро|завершат|сдадут|введут|заработа)[^.]*20\d\d/iu;

const YEARS: readonly Attribute[] = ['opened', 'status-year'];
const YEAR = /(?:19|20)\d\d/;
/** A sentence that tells when something began or will begin. */
const BEGINNING =
  /откры|откро|постро|достро|ввод|ввест|введ|заверш|запус|запущ|начал|созда|основ|сдат|сдан|строя|строи/iu;
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

const WELL_NAMED = 0.7;
const isWellNamed = ({ coverage }: Mention): boolean => coverage >= WELL_NAMED;

const FIGURES: readonly Attribute[] = ['residents', 'jobs', 'area', 'site-area', 'investment', 'opened'];

/** Several objects side by side. */
export const planComparison: Plan = (question, situation) => {
  const { asks } = question;
  const isAsked =
    asks.has('compare') || asks.has('same') || SIZE.test(question.text) || AGE.test(question.text);
  const named = placesOf(question, situation).filter(({ isFromContext }) => !isFromContext);
  const zone = named.length === 1 ? zoneOf(question, situation) : undefined;
  const subjects = zone ? [...named, zone] : named;
  if (!isAsked || subjects.length < 2) return undefined;
  const { catalog } = situation.knowledge;
  const bySize = SIZE.test(question.text) ? 'area' : null;
  const byAge = AGE.test(question.text) ? (['opened'] as const) : [];
  const [attribute = asks.has('same') ? 'address' : bySize] = [
    ...byAge,
    ...attributesOf(question).filter(isComparable),
  ];
  const refs = subjects
    .flatMap((subject) =>
      meantOf(subject, (ref) => attribute === null || hasFact(catalog, ref, attribute)).slice(0, 1),
    )
    .slice(0, COMPARED_MAX);
  return toDraft([{ kind: 'comparison', asked: askedOf(question), refs, attribute }], subjects, attribute);
};

const AGE = /раньше|старше|старее|новее|моложе|позже|первым/iu;
/** «Какой больше». */
const SIZE = /больше|крупнее|меньше|просторнее/iu;

const askedOf = ({ asks }: Understanding): 'compare' | 'same' => (asks.has('same') ? 'same' : 'compare');

const isComparable = (attribute: Attribute): boolean => attribute !== 'about';

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
