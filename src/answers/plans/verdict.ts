import { standingOn } from '../../catalog/benefit-list.ts';
import { readMetric } from '../../catalog/figures.ts';
import type { Benefit, Cluster, Figure, Technopark } from '../../catalog/model.ts';
import { currentRates } from '../../catalog/rates.ts';
import { figuresOf } from '../../catalog/timeline.ts';
import type { AnswerPart, Attribute, Verdict } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { METRICS_OF } from '../facts.ts';
import { isRecordedAttribute } from '../intents.ts';
import { type Quantity, quantitiesIn } from '../quantities.ts';
import { NO_CRITERIA, withCriteria } from '../site-criteria.ts';
import type { Understanding } from '../understanding.ts';
import { BUILT, claimsOf, isOfOneAlone, isStating, isWish, STATUS } from './claims.ts';
import { streetOf } from './meant.ts';
import { type Draft, isPlace, isSameRef, type Situation } from './plan.ts';
import { UNPROVEN } from './said-of-site.ts';

/** Where a question takes something for true that its answer bears out or not, says which. */
export function withVerdict(question: Understanding, draft: Draft, situation: Situation): Draft {
  const [part, ...others] = draft.parts;
  if (!part || !isJudged(part)) return draft;
  const verdict = verdictOn(part, question, situation);
  const isBorneOut = verdict !== 'so' || !isOfOneAlone(question);
  return verdict && isBorneOut ? { ...draft, parts: [{ ...part, verdict }, ...others] } : draft;
}

type Judged = Extract<AnswerPart, { kind: (typeof JUDGED)[number] }>;
const JUDGED = ['fact', 'history', 'taxes', 'passage'] as const;
const isJudged = (part: AnswerPart): part is Judged => JUDGED.some((kind) => kind === part.kind);

function verdictOn(part: Judged, question: Understanding, situation: Situation): Verdict | undefined {
  if (part.kind === 'fact') return onFact(part, question, situation);
  if (!isStating(question)) return undefined;
  switch (part.kind) {
    case 'history':
      return onCity(part, question, situation);
    case 'taxes':
      return isYesNo(question) && part.items.every(({ slug }) => slug === null) ? 'not-so' : undefined;
    case 'passage': {
      if (isPlace(part.ref)) return onTold(part, question, situation);
      const benefit =
        part.ref.kind === 'benefit' ? situation.knowledge.catalog.findBenefit(part.ref.slug) : undefined;
      return benefit && isYesNo(question) ? onBenefit(benefit, question, situation) : undefined;
    }
  }
}

/** A site in its own words: what nobody bears out, and what is still to come. */
function onTold(
  { ref, sentences: [first = ''] }: Extract<AnswerPart, { kind: 'passage' }>,
  { text }: Understanding,
  { knowledge }: Situation,
): Verdict | undefined {
  if (UNPROVEN.test(first)) return 'unconfirmed';
  const site = ref.kind === 'technopark' ? knowledge.catalog.findTechnopark(ref.slug) : undefined;
  return site && site.status !== 'operating' && BUILT.test(text) ? 'not-yet' : undefined;
}

/** A statement may also be the heading of what is asked for: «льготы технопарка». */
const isYesNo = ({ text, asks }: Understanding): boolean =>
  text.includes('?') || asks.has('check') || CHECKED.test(text);

const CHECKED = /(?<!\p{L})(?:же|ведь|да|так|значит|верно|вс[её] ещ[её]|до сих пор|по-?прежнему)(?!\p{L})/iu;

function onFact(
  { ref, attribute }: Extract<AnswerPart, { kind: 'fact' }>,
  question: Understanding,
  situation: Situation,
): Verdict | undefined {
  const { catalog } = situation.knowledge;
  const site = ref.kind === 'technopark' ? catalog.findTechnopark(ref.slug) : undefined;
  const record = site ?? (ref.kind === 'cluster' ? catalog.findCluster(ref.slug) : undefined);
  if (!record) return undefined;
  if (attribute === 'status') return site && onStanding(site, question);
  if (!isStating(question)) return undefined;
  // «Фотоника Гольяново дом» asks for the house.
  const isAskedFor = question.attributes.some(({ value }) => value === attribute) && !isYesNo(question);
  if (PLACES.includes(attribute) && (isAskedFor || !isCalled(ref, question))) return undefined;
  if (PLACES.includes(attribute)) return site && onPlace(site, question, situation);
  if (attribute === 'opened' || attribute === 'status-year') return onYear(record, question);
  if (attribute === 'operator') return onOwner(ref, question, situation);
  const [quantity] = quantitiesIn(question.text).filter(({ metrics }) => isOf(metrics, attribute));
  return quantity && onFigure(record, quantity, attribute, question);
}

/** Of a site that is only described nothing is stated. */
const isCalled = (ref: SearchRef, { mentions, nouns }: Understanding): boolean =>
  (mentions.length === 0 && !nouns.has('site')) ||
  mentions.some(({ refs }) => refs.some((other) => isSameRef(ref, other)));

const PLACES: readonly Attribute[] = ['address', 'okrug', 'district', 'metro'];

/** «Почему закрыли …» states as well. */
function onStanding({ status }: Technopark, question: Understanding): Verdict | undefined {
  const { text } = question;
  const isWorking = status === 'operating';
  if (CLOSED.test(text)) return isWorking ? 'not-so' : undefined;
  if (!isStating(question)) return undefined;
  if (UNDER_WAY.test(text)) return isWorking ? 'no-longer' : 'so';
  if (!BUILT.test(text)) return undefined;
  return isWorking ? 'so' : 'not-yet';
}

const CLOSED = /(?<!\p{L})закры(?:л|т(?!ь))/iu;
const UNDER_WAY = /(?<!\p{L})(?:стро(?:ят|ится|ящ)|недостро|планиру|в планах|запланиров)/iu;

function onPlace(
  { okrug, district, metro, address }: Technopark,
  question: Understanding,
  { knowledge }: Situation,
): Verdict | undefined {
  if (question.elsewhere.size > 0) return 'not-so';
  const checks = [
    // «В ЮВАО, а не в Зеленограде»: the first is stated.
    { said: claimsOf(question, 'okrugs').slice(0, 1), known: [okrug] },
    { said: claimsOf(question, 'stations'), known: metro.map(({ station }) => station) },
    { said: claimsOf(question, 'districts'), known: [district] },
  ].find(({ said }) => said.length > 0);
  const street = streetOf(question);
  if (!checks) return street && (knowledge.stands(address, street) ? 'so' : 'not-so');
  return checks.said.some((value) => checks.known.some((known) => known === value)) ? 'so' : 'not-so';
}

function onYear(record: Technopark | Cluster, { years, text }: Understanding): Verdict | undefined {
  const [claimed, ...others] = years;
  const known =
    'establishedYear' in record
      ? record.establishedYear
      : STATUS.test(text)
        ? record.statusYear
        : record.openedYear;
  if (claimed === undefined || others.length > 0 || known === null) return undefined;
  return known === claimed ? 'so' : 'not-so';
}

function onOwner(ref: SearchRef, question: Understanding, { knowledge }: Situation): Verdict | undefined {
  const owners = claimsOf(question, 'owners').map((value) => ({ list: 'owners' as const, value }));
  if (owners.length === 0) return undefined;
  const owned = knowledge.sites.select(withCriteria(NO_CRITERIA, owners));
  return owned.some(({ slug }) => slug === ref.slug) ? 'so' : 'not-so';
}

const isOf = (metrics: Quantity['metrics'], attribute: Attribute): boolean =>
  isRecordedAttribute(attribute) &&
  METRICS_OF[attribute] !== undefined &&
  (metrics === null || metrics.some((metric) => METRICS_OF[attribute]?.includes(metric)));

function onFigure(
  { figures }: Technopark | Cluster,
  { value, metrics }: Quantity,
  attribute: Attribute,
  question: Understanding,
): Verdict | undefined {
  if (BOUND.test(question.text) || isWish(question) || !isRecordedAttribute(attribute)) return undefined;
  const known = (metrics ?? METRICS_OF[attribute] ?? []).map((metric) => readMetric(figures, metric));
  const isSaid = (figure: Figure | undefined): boolean => figure !== undefined && isNear(figure.value, value);
  const current = known.flatMap((each) => each.current ?? []);
  const same = current.find(isSaid);
  if (same) return same.qualifier === 'whole institute' ? 'partly' : 'so';
  if (known.some(({ planned }) => isSaid(planned))) return 'not-yet';
  if (current.length === 0) return undefined;
  const isOld = known.some(({ older }) =>
    older.some((figure) => figure.qualifier !== 'planned' && isSaid(figure)),
  );
  return isOld ? 'no-longer' : 'not-so';
}

/** A bound is no figure, and a plan is said to be one. */
const BOUND = /(?<!\p{L})(?:больше|меньше|более|менее|свыше|около|до \d|от \d|план|проект|будет)/iu;
const TOLERANCE = 0.02;
const isNear = (known: number, said: number): boolean => Math.abs(known - said) <= known * TOLERANCE;

/** «В Москве 51 технопарк?» */
function onCity(
  { metric, year }: Extract<AnswerPart, { kind: 'history' }>,
  { text, words, years }: Understanding,
  { knowledge, today }: Situation,
): Verdict | undefined {
  const spelled = words.flatMap(({ readings }) =>
    [...readings.keys()].filter(
      (stem) => /^\d{1,3}$/.test(stem) && !years.some((each) => each % CENTURY === Number(stem)),
    ),
  );
  const [said = spelled.length === 1 ? Number(spelled[0]) : undefined] = quantitiesIn(text).map(
    ({ value }) => value,
  );
  const figures = figuresOf(knowledge.catalog.timeline, metric);
  const newest = figures.at(-1);
  if (said === undefined || !newest || year === 'all') return undefined;
  if (MORE.test(text) || LESS.test(text)) {
    if (year !== 'now' || PLANNED.test(text)) return undefined;
    return MORE.test(text) === newest.metric.value > said ? 'so' : 'not-so';
  }
  if (BOUND.test(text)) return undefined;
  const isSaid = (each: (typeof figures)[number]): boolean => isNear(each.metric.value, said);
  if (year !== 'now') {
    const ofYear = figures.filter(({ date }) => date.startsWith(year));
    return ofYear.length === 0 ? undefined : ofYear.some(isSaid) ? 'so' : 'not-so';
  }
  if (isSaid(newest)) return 'so';
  const [before] = figures.filter(isSaid).slice(-1);
  if (!before) return 'not-so';
  // Of about the same time sources disagree.
  return Number(today.slice(0, 4)) - Number(before.date.slice(0, 4)) > DISAGREE_YEARS
    ? 'no-longer'
    : undefined;
}

const DISAGREE_YEARS = 1;
const CENTURY = 100;
const MORE =
  /(?<!\p{L}|не )(?:больше|более|свыше|перевалил\p{L}*|за) (?:чем )?(?=\d|\p{L}*(?:дцат|сорок|десят|сот|ст[аоу](?!\p{L})))|не (?:меньше|менее)/iu;
const LESS =
  /(?<!\p{L}|не )(?:меньше|менее) (?:чем )?(?=\d|\p{L}*(?:дцат|сорок|десят|сот|ст[аоу](?!\p{L})))|не (?:больше|более)/iu;
const PLANNED = /план|проект|буд(?:ет|ут)/iu;

/** What is no more given, what nobody confirms, and a rate or a term that is another. */
function onBenefit(benefit: Benefit, question: Understanding, { today }: Situation): Verdict | undefined {
  const { text, taxes } = question;
  const standing = standingOn(benefit, today);
  if (standing === 'expired') return 'no-longer';
  if (standing === 'unconfirmed') return 'unconfirmed';
  const { rule } = benefit;
  if (!rule || OF_A_PART.test(text) || !taxes.has(rule.tax)) return undefined;
  const current = currentRates(rule, today).preferential;
  if (current.length === 0) return undefined;
  const years = YEARS.exec(text)?.[1];
  const spans = current.flatMap(({ yearsFromStart }) => yearsFromStart?.to ?? []);
  const isOtherTerm =
    years !== undefined && spans.length > 0 && Number(years) !== Math.max(...spans.map(Number));
  const rate = rateClaimed(text);
  const isOtherRate = rate !== undefined && !current.some(({ ratePct }) => ratePct === rate);
  if (isOtherTerm || isOtherRate) return 'not-so';
  const isPlain = question.unexplained.every((word) => RATE_WORD.test(word.text)) && !EXAGGERATED.test(text);
  return rate !== undefined && isPlain ? 'so' : undefined;
}

const RATE_WORD = /^(?:\d|процент|ноль|нул)/u;
const YEARS = /(?<!\d)(\d{1,2}) (?:лет|год)/iu;
/** The city's part of a tax has a rate of its own. */
const OF_A_PART = /городск|региональн|федеральн|(?<!\p{L})част[ьи](?!\p{L})|предел|сверх/iu;
const EXAGGERATED =
  /(?<!\p{L})(?:вс[ея]|всех|всей|всегда|навсегда|люб\p{L}+|кажд\p{L}+|вообще|кадастр\p{L}*|только)(?!\p{L})/iu;

function rateClaimed(text: string): number | undefined {
  const said = /(\d{1,2}(?:[.,]\d+)?)\s*(?:%|процент)/iu.exec(text)?.[1];
  if (said === undefined) return NOTHING.test(text) ? 0 : undefined;
  const rate = Number(said.replace(',', '.'));
  return DISCOUNT.test(text) ? 100 - rate : rate;
}

const NOTHING =
  /(?<!\p{L})(?:ноль|нул[ьяю]|нулев\p{L}+|не плат(?:ит|ят|им)|освобо(?:жд|дил)\p{L}*)(?!\p{L})/iu;
const DISCOUNT = /скидк|снижен|меньше на|экономи/iu;
