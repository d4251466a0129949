import type { Benefit } from '../../catalog/model.ts';
import { isWithin } from '../../catalog/rates.ts';
import { RULE_TAXES, type RuleTax } from '../../catalog/vocabulary.ts';
import { type AnswerPart, type AnswerRef, HOLDERS, type Holder } from '../answer.ts';
import OVERVIEWS from '../benefit-overviews.json' with { type: 'json' };
import type { Passage } from '../passage.ts';
import { readRecordKey } from '../record-key.ts';
import type { Understanding } from '../understanding.ts';
import { isToldOfAll } from './notions.ts';
import { isSameRef, keyOf, type Plan, type Situation, withCards } from './plan.ts';
import { goesOn } from './subjects.ts';
import { findPassages } from './texts.ts';
import { isAskedWhole } from './whole.ts';

const TAXES_SCORE = 0.9;
const OVERVIEW_SCORE = 0.88;
const PAIRS_MAX = 4;

/** Who pays what of which tax: one below the other where it is several, and plainly where there is no benefit. */
export const planTaxes: Plan = (question, situation) => {
  const { asks } = question;
  if (asks.has('role') || asks.has('procedure') || asks.has('definition') || asks.has('law'))
    return undefined;
  const taxes = RULE_TAXES.filter((tax) => question.taxes.has(tax));
  const named = holdersMeant(question);
  const before = named.length === 0 ? holdersBefore(question, situation) : [];
  const holders = named.length > 0 ? named : before;
  const pairs = holders.flatMap((holder) => taxes.map((tax) => ({ holder, tax })));
  if (pairs.length === 0 || pairs.length > PAIRS_MAX) return undefined;
  const { benefits } = situation.knowledge.catalog;
  const items = pairs.map((pair) => ({
    ...pair,
    slug: benefits.find((benefit) => isBenefitOf(benefit, pair.holder, pair.tax))?.slug ?? null,
  }));
  if (items.length === 1 && before.length === 0 && !isMistaken(items, question, situation)) return undefined;
  if (items.length > 1 && question.unexplained.length > 1) return undefined;
  const refs = items.flatMap(({ slug }) => (slug === null ? [] : [{ kind: 'benefit' as const, slug }]));
  return {
    parts: [{ kind: 'taxes', items }],
    matched: refs.length > 0 ? refs.map((ref) => keyOf(ref)).join(' ') : `no-benefit/${items[0]?.holder}`,
    score: TAXES_SCORE,
    refs,
  };
};

/** «А земельный?», «и какой на имущество»: it goes on about whoever the benefit was for. */
function holdersBefore(question: Understanding, { context, knowledge }: Situation): readonly Holder[] {
  const [last] = context.refs;
  if (!last || !goesOn(question)) return [];
  if (last.kind === 'benefit') {
    const benefit = knowledge.catalog.findBenefit(last.slug);
    return benefit ? holdersOf(benefit).slice(0, 1) : [];
  }
  return HOLDERS.filter((holder) => OVERVIEWS[holder] === `${last.kind}/${last.slug}`).slice(0, 1);
}

/** No frequent question tells of these whether a status has them. */
const RARELY_GIVEN: readonly RuleTax[] = ['vat', 'transport', 'insurance'];

/** Whether the likeliest record is a benefit of somebody else. */
function isMistaken(
  [item]: readonly { readonly holder: Holder; readonly tax: RuleTax; readonly slug: string | null }[],
  question: Understanding,
  situation: Situation,
): boolean {
  const [best] = findPassages(question, situation);
  if (item?.slug === null && RARELY_GIVEN.includes(item.tax)) return true;
  const benefit = best?.ref.kind === 'benefit' && situation.knowledge.catalog.findBenefit(best.ref.slug);
  if (!item || !benefit || benefit.slug === item.slug) return false;
  if (item.slug === null && benefit.rule !== null && !isOnTax(benefit, item.tax)) return true;
  const holders = holdersOf(benefit);
  return holders.length > 0 && !holders.includes(item.holder);
}

const holdersOf = ({ rule }: Benefit): readonly Holder[] =>
  rule?.requires.flatMap((each): readonly Holder[] =>
    each.fact === 'status' ? each.value : each.fact === 'it-accreditation' ? ['it-company'] : [],
  ) ?? [];

/** A package is told by the tax of its rule and names the others in its title. */
function isBenefitOf(benefit: Benefit, holder: Holder, tax: RuleTax): boolean {
  return holdersOf(benefit).includes(holder) && isOnTax(benefit, tax);
}

const isOnTax = ({ rule, title }: Benefit, tax: RuleTax): boolean =>
  rule?.tax === tax || TAX_WORDS[tax].test(title);

const LEASE = /аренд/iu;
const TAX_WORDS: Readonly<Record<RuleTax, RegExp>> = {
  profit: /прибыль/iu,
  property: /имуществ/iu,
  land: /земельн/iu,
  'land-lease': LEASE,
  transport: /транспорт/iu,
  vat: /НДС/u,
  insurance: /взнос/iu,
};

/** A technopark is also said of its operator and of its residents: it gives way to whoever is named more closely. */
function holdersMeant({ holders, asks }: Understanding): readonly Holder[] {
  const named = HOLDERS.filter((holder) => holders.has(holder));
  if (asks.has('compare') && named.length > 1) {
    return named.includes('technopark-resident')
      ? named.filter((holder) => holder !== 'technopark-operator')
      : named;
  }
  const special = named.filter(
    (holder) => holder !== 'technopark-operator' && holder !== 'technopark-resident',
  );
  // A plant in the zone is its resident, unless both are asked about.
  if (special.includes('sez-resident')) return special.filter((holder) => holder !== 'industrial-complex');
  if (special.length > 0) return special;
  return named.includes('technopark-resident') ? ['technopark-resident'] : named;
}

/** «До какого числа действует ставка 5 процентов»: the benefits that have this very rate. */
export const planRate: Plan = (question, situation) => {
  const { text, words, asks, unexplained } = question;
  const rate = RATE.exec(text)?.[1] ?? (question.taxes.size > 0 && NOTHING.test(text) ? '0' : undefined);
  if (
    !rate ||
    MONEY.test(text) ||
    !asks.has('benefit') ||
    asks.has('compare') ||
    holdersMeant(question).length > 0
  )
    return undefined;
  if (unexplained.some((word) => !RATE_WORD.test(word.text)) || words.length > RATE_WORDS_MAX)
    return undefined;
  const value = Number(rate.replace(',', '.'));
  const { benefits } = situation.knowledge.catalog;
  const found = benefits.filter(
    ({ rule, status }) =>
      status === 'in-force' &&
      rule !== null &&
      (question.taxes.size === 0 || question.taxes.has(rule.tax)) &&
      rule.preferential.some(
        ({ ratePct, from, to }) => ratePct === value && isWithin({ from, to }, situation.today),
      ),
  );
  const refs = found.slice(0, RATES_MAX).map(({ slug }) => ({ kind: 'benefit' as const, slug }));
  if (refs.length === 0 || found.length > RATES_MAX) return undefined;
  return {
    parts: refs.map((ref): AnswerPart => ({ kind: 'passage', ref, sentences: [] })),
    matched: refs.map((ref) => keyOf(ref)).join(' '),
    score: OVERVIEW_SCORE,
    refs,
  };
};

/** These have rates of another sort. */
const MONEY = /кредит|за[её]м|займ|ипотек|грант|субсид/iu;
const RATE = /(\d{1,2}(?:[.,]\d)?)\s*(?:%|процент)/iu;
const NOTHING = /(?<!\p{L})(?:нулев\p{L}+|ноль|нол[ья]|нуль|нул[ья])(?!\p{L})|(?<![\d.,])0(?![\d.,])/iu;
const RATE_WORD = /^(?:\d|нул|нол|процент|ставк|числ|дат|действ)/iu;
const RATE_WORDS_MAX = 12;
const RATES_MAX = 2;

/** «Льготы промкомплекса», «что получает участник Ломоносова»: all that a status gives. */
export const planOverview: Plan = (question, situation) => {
  const { asks, mentions, taxes, unexplained, text } = question;
  const aspects = situation.knowledge.procedures.aspectsOf(question.words);
  const isGoal = situation.knowledge.procedures.find(question.words).some(({ isWhole }) => isWhole);
  const isOther = OTHER_ASKS.some((ask) => asks.has(ask)) || aspects.size > 0 || isGoal;
  const isOfSite = mentions.some(
    ({ refs, coverage, places }) =>
      (coverage >= NAMED && refs.every(({ kind }) => kind === 'technopark')) ||
      // «Инвестор» is also the name of a service.
      (coverage >= FULLY_NAMED && places.length > 1 && refs.every(({ kind }) => kind === 'organisation')),
  );
  const holders = holdersMeant(question);
  const isCompared =
    asks.has('compare') &&
    !asks.has('most') &&
    holders.length > 1 &&
    !question.nouns.has('cluster') &&
    !isToldOfAll(question, situation);
  if (!(asks.has('benefit') || isCompared) || taxes.size > 0 || isOther || isOfSite || SPECIAL.test(text)) {
    return undefined;
  }
  const { catalog, holds } = situation.knowledge;
  const strange = unexplained.filter(({ text: word }) => !MEMBER.test(word));
  if (holders.length === 0 || holders.length > PAIRS_MAX || strange.length > 0) return undefined;
  const refs = holders.flatMap((holder) => readRecordKey(OVERVIEWS[holder]) ?? []).filter(holds);
  const [ref] = refs;
  if (!ref) return undefined;
  const passages = findPassages(question, situation);
  // «Что дают креативным технопаркам»: another record is asked for in nearly these words.
  const [best] = passages;
  if (best && best.likeness >= ASKED_SO && !refs.some((each) => isSameRef(each, best.ref))) return undefined;
  return {
    parts: refs.map(
      (each): AnswerPart => ({
        kind: 'passage',
        ref: each,
        sentences: each.kind === 'faq' ? sentencesOf(each, passages, question, situation) : [],
      }),
    ),
    matched: refs.map((each) => keyOf(each)).join(' '),
    score: OVERVIEW_SCORE,
    refs: withCards(refs).filter(({ slug, kind }) => kind !== 'benefit' || catalog.findBenefit(slug)),
  };
};

function sentencesOf(
  ref: AnswerRef,
  passages: readonly Passage<AnswerRef>[],
  question: Understanding,
  situation: Situation,
): readonly string[] {
  const passage = passages.find((each) => isSameRef(each.ref, ref));
  return passage && !isAskedWhole(passage, question, situation) ? passage.statements : [];
}

const ASKED_SO = 0.88;
const NAMED = 0.6;
const FULLY_NAMED = 0.85;
const OTHER_ASKS = ['role', 'procedure', 'definition', 'law', 'documents', 'same'] as const;
/** One thing of all that a status gives has an answer of its own. */
const SPECIAL =
  /креатив|деньг|денег|станк|станок|оборудован|грант|субсид|кредит|за[её]м|займ|лизинг|пошлин|аренд|земл|компенс|возмещ|вычет|ставк|взнос|обуч|патент|ипотек|пилот|экспорт|присоед|подключ|\d/iu;
const MEMBER =
  /^(?:ста(?:н|ть)|буд|сниж|уменьш|обнул|нол|нул|срок|участни|резидент|компани|фирм|организац|статус|город|московск|завод)/u;
