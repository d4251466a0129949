import type { Benefit } from '../../catalog/model.ts';
import type { AnswerRef } from '../answer.ts';
import type { Understanding } from '../understanding.ts';
import { isPlace, isSameRef, type Situation } from './plan.ts';
import { goesOn } from './subjects.ts';

/** How much likelier a record is by what is asked: its kind, its object, its tax and status, the talk before. */
export function favourOf(question: Understanding, situation: Situation): (ref: AnswerRef) => number {
  const { asks, mentions, taxes, holders } = question;
  const { catalog } = situation.knowledge;
  const named = mentions.flatMap(({ refs }) => refs);
  const before = goesOn(question) ? situation.context.refs : [];
  const [goal] = situation.knowledge.procedures.find(question.words);
  const wanted =
    goal && goal.places.length >= GOAL_WORDS
      ? goal.records.find(({ kind }) => kind === 'benefit')
      : undefined;
  const only = onlySite(question);
  const office = WHICH_OFFICE.exec(question.text)?.groups?.['sort']?.toLowerCase();
  return (ref) => {
    let favour = KIND_FAVOUR[ref.kind] ?? 0;
    if (question.rejected.some((other) => isSameRef(other, ref))) favour -= REJECTED;
    if (asks.has('definition') && ref.kind === 'term') favour += 0.18;
    if (asks.has('procedure') && ref.kind === 'procedure') favour += 0.12;
    if (ref.kind === 'procedure' && asks.has('count') && !asks.has('procedure')) favour -= 0.06;
    if (ref.kind === 'faq' && asks.has('benefit') && taxes.size === 0 && holders.size > 0) favour += 0.05;
    if (ref.kind === 'cluster' && asks.has('benefit')) favour -= 0.06;
    const isNamedRef = named.some((other) => isSameRef(other, ref));
    if (ref.kind === 'organisation' && office !== undefined) favour += favourOfSort(catalog, ref, office);
    if (ref.kind === 'organisation')
      favour += asks.has('role') ? 0.08 : asks.has('benefit') && !isNamedRef ? -0.06 : 0;
    if (
      asks.has('benefit') &&
      ref.kind === 'benefit' &&
      holdersOf(catalog, ref.slug).some((holder) => holders.has(holder))
    )
      favour += 0.04;
    if (isNamedRef)
      favour += asks.has('benefit') && !asks.has('role') ? 0.02 : ref.kind === 'organisation' ? 0.1 : 0.05;
    if (wanted && isSameRef(wanted, ref)) favour += 0.08;
    if (only.length > 0 && isPlace(ref)) favour -= unlike(only, ref);
    if (before.some((other) => isSameRef(other, ref))) favour += 0.3;
    if (ref.kind === 'benefit') {
      const benefit = catalog.findBenefit(ref.slug);
      if (benefit) favour += benefitFavour(benefit, { taxes, holders }) + (asks.has('benefit') ? 0.08 : 0);
    }
    return favour;
  };
}

/** All that is called as the one site that is named in full. */
function onlySite({ mentions, nouns }: Understanding): readonly AnswerRef[] {
  if (nouns.has('sites') || !nouns.has('site') || nouns.has('cluster')) return [];
  const [only, ...others] = mentions.filter(
    ({ refs, coverage }) => coverage >= FULLY_NAMED && refs.some(({ kind }) => kind === 'technopark'),
  );
  return only && others.length === 0 ? only.refs : [];
}

const FULLY_NAMED = 0.85;
/** Another site answers nothing that is asked of this one; «технопарк у МФТИ» is no cluster of that name. */
const OTHER_SITE = 0.3;
const CLUSTER_NAMESAKE = 0.05;

function unlike(only: readonly AnswerRef[], ref: AnswerRef): number {
  const isNamed = only.some((other) => isSameRef(other, ref));
  if (ref.kind === 'cluster') return isNamed ? CLUSTER_NAMESAKE : 0;
  return isNamed ? 0 : OTHER_SITE;
}

/** «Выкуп земли в ОЭЗ»: the measure that is wanted, in so many of its words. */
const GOAL_WORDS = 3;

/** «Какая городская структура …», «какой фонд …» is answered by an office. */
const WHICH_OFFICE =
  /как(?:ая|ой|ое|ую|ого) (?:\p{L}+ ){0,2}?(?<sort>структур|фонд|ведомств|департамент|орган(?!из)|учрежден|министерств|организац|вуз|университет|институт|агентств|ассоциац|корпорац)/iu;

/** Of a sort that is part of its name, or of one that any may be called. */
function favourOfSort(catalog: Situation['knowledge']['catalog'], { slug }: AnswerRef, sort: string): number {
  const name = catalog.findOrganisation(slug)?.name.toLowerCase() ?? '';
  return ANY_SORT.test(sort) || name.includes(sort) ? 0.15 : 0;
}

const ANY_SORT = /^(?:структур|ведомств|орган|учрежден|организац|вуз|министерств)/u;

const REJECTED = 0.5;

const KIND_FAVOUR: Readonly<Partial<Record<AnswerRef['kind'], number>>> = {
  faq: 0.02,
  event: -0.03,
  technopark: -0.03,
  term: -0.1,
};

/** What may be over gives way to what is in force, unless it is what was named. */
const UNCONFIRMED = -0.03;
const EXPIRED = -0.04;
const FOR_OTHERS = 0.06;

export const holdersOf = (catalog: Situation['knowledge']['catalog'], slug: string): readonly string[] => {
  const benefit = catalog.findBenefit(slug);
  return benefit ? statusesOf(benefit).required : [];
};

/** Those whose status or accreditation it takes; none where it takes none. */
export const meantFor = (catalog: Situation['knowledge']['catalog'], slug: string): readonly string[] => {
  const benefit = catalog.findBenefit(slug);
  return benefit ? statusesOf(benefit).meant : [];
};

interface Statuses {
  /** One of them is demanded. */
  readonly required: readonly string[];
  /** The same, with the accreditation that only an IT company has. */
  readonly meant: readonly string[];
}

/** Question after question asks every benefit. */
const statusesKnown = new WeakMap<Benefit, Statuses>();

function statusesOf(benefit: Benefit): Statuses {
  const known = statusesKnown.get(benefit);
  if (known) return known;
  const requires = benefit.rule?.requires ?? [];
  const statuses = {
    required: requires.flatMap((each) => (each.fact === 'status' ? each.value : [])),
    meant: requires.flatMap((each): readonly string[] =>
      each.fact === 'status' ? each.value : each.fact === 'it-accreditation' ? ['it-company'] : [],
    ),
  };
  statusesKnown.set(benefit, statuses);
  return statuses;
}

function benefitFavour(
  benefit: Benefit,
  { taxes, holders }: Pick<Understanding, 'taxes' | 'holders'>,
): number {
  const { kind, rule, beneficiaries, status } = benefit;
  const isOfTax = (rule !== null && taxes.has(rule.tax)) || (kind === 'customs' && taxes.has('customs'));
  const statuses = statusesOf(benefit).meant;
  const doubt = status === 'in-force' ? 0 : status === 'unconfirmed' ? UNCONFIRMED : EXPIRED;
  const isForOthers =
    statuses.length > 0 && holders.size > 0 && !statuses.some((holder) => holders.has(holder));
  const isForHolder = (statuses.length > 0 ? statuses : beneficiaries).some((holder) => holders.has(holder));
  if (isOfTax && isForHolder) return 0.22;
  if (kind === 'tax' && rule === null && isForHolder && taxes.size > 0) return 0.1;
  return doubt + (isOfTax || isForHolder ? 0.03 : 0) - (isForOthers ? FOR_OTHERS : 0);
}
