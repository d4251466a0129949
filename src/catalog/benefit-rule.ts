import { z } from 'zod';
import { isoDate, isPeriod, line, percent, prose } from './fields.ts';
import {
  CIRCUMSTANCES,
  HOLDER_STATUSES,
  RULE_BASES,
  RULE_EFFECTS,
  RULE_TAXES,
  RULE_TERM_STARTS,
} from './vocabulary.ts';

const years = z.int().min(1).max(99);

const period = { from: isoDate.nullable(), to: isoDate.nullable() };

/** How a rate of profit tax is shared between the federal budget and the city's. */
const rateParts = z.strictObject({ federalPct: percent, regionalPct: percent }).readonly();
export type RateParts = z.infer<typeof rateParts>;

const generalRate = z
  .strictObject({ ...period, ratePct: percent, parts: rateParts.nullable(), note: prose.nullable() })
  .refine(({ from, to }) => isPeriod(from, to), { error: 'period', path: ['to'] })
  .readonly();
export type GeneralRate = z.infer<typeof generalRate>;

const preferentialRate = z
  .strictObject({
    ...period,
    /** The years of the benefit in which the rate holds, the first being 1, both ends included; null: all of them. */
    yearsFromStart: z
      .strictObject({ from: years, to: years })
      .refine(({ from, to }) => from <= to, { error: 'period', path: ['to'] })
      .readonly()
      .nullable(),
    ratePct: percent,
    /** Where the law leaves a range, its upper end. */
    rateMaxPct: percent.nullable(),
    /** Where the investment narrows that range: from how many roubles of it which rate. */
    byInvestment: z
      .array(z.strictObject({ fromRub: z.number().positive(), ratePct: percent }).readonly())
      .min(1)
      .readonly()
      .nullable()
      .default(null),
    parts: rateParts.nullable(),
    note: prose.nullable(),
  })
  .refine(({ from, to }) => isPeriod(from, to), { error: 'period', path: ['to'] })
  .refine(({ ratePct, rateMaxPct }) => rateMaxPct === null || ratePct <= rateMaxPct, {
    error: 'range',
    path: ['rateMaxPct'],
  })
  .readonly();
export type PreferentialRate = z.infer<typeof preferentialRate>;

const requirement = z.discriminatedUnion('fact', [
  z
    .strictObject({
      fact: z.literal('status'),
      op: z.literal('in'),
      value: z.array(z.enum(HOLDER_STATUSES)).min(1).readonly(),
      unit: z.null(),
      text: line,
    })
    .readonly(),
  z
    .strictObject({
      fact: z.enum(['tax-debt-none', 'separate-accounting', 'it-accreditation']),
      op: z.literal('='),
      value: z.literal(true),
      unit: z.null(),
      text: line,
    })
    .readonly(),
  z
    .strictObject({
      fact: z.literal('average-salary'),
      op: z.literal('>='),
      value: z.literal('industry-average'),
      unit: z.null(),
      text: line,
    })
    .readonly(),
  z
    .strictObject({
      fact: z.literal('investment'),
      op: z.literal('>='),
      value: z.number().positive(),
      unit: z.enum(['rub', 'rub-per-ha', 'pct-of-benefits']),
      text: line,
    })
    .readonly(),
  z
    .strictObject({
      fact: z.literal('share-of-revenue-from-activity'),
      op: z.literal('>='),
      value: percent,
      unit: z.literal('pct'),
      text: line,
    })
    .readonly(),
  z.discriminatedUnion('op', [
    z
      .strictObject({
        fact: z.literal('other'),
        op: z.literal('='),
        value: z.enum(CIRCUMSTANCES),
        unit: z.null(),
        text: line,
      })
      .readonly(),
    z
      .strictObject({
        fact: z.literal('other'),
        op: z.literal('>='),
        value: percent,
        unit: z.literal('pct'),
        text: line,
      })
      .readonly(),
  ]),
]);
/** One condition of a rule: a fact about the company, how it is compared, with what, and the words for a reader. */
export type Requirement = z.infer<typeof requirement>;

/** What of a benefit can be calculated. */
export const benefitRule = z
  .strictObject({
    tax: z.enum(RULE_TAXES),
    /** What the rate is taken of. */
    base: z.enum(RULE_BASES),
    /** What everybody pays; empty where no single rate says it. */
    general: z.array(generalRate).readonly(),
    preferential: z.array(preferentialRate).readonly(),
    effect: z.enum(RULE_EFFECTS),
    /** For how many years, from which event; null where the law sets no limit or no event. */
    term: z
      .strictObject({ years: years.nullable(), startsAt: z.enum(RULE_TERM_STARTS).nullable() })
      .readonly(),
    requires: z.array(requirement).readonly(),
    calculable: z.boolean(),
    /** Why no estimate is made; null exactly where one is. */
    whyNot: prose.nullable(),
  })
  .refine((rule) => rule.calculable === (rule.whyNot === null), { error: 'why-not', path: ['whyNot'] })
  .readonly();
export type BenefitRule = z.infer<typeof benefitRule>;
