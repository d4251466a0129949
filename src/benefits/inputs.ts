import { z } from 'zod';
import { CIRCUMSTANCES, type HolderStatus } from '../catalog/vocabulary.ts';
import { money } from './money.ts';

/**
 * Who one is or could become: the statuses of the law, an IT company by its accreditation, and a company without
 * either. In the order in which they are offered; a new one stands at the end: buttons count on it.
 */
export const ESTIMATE_STATUSES = [
  'sez-resident',
  'technopark-operator',
  'industrial-technopark-operator',
  'anchor-resident',
  'industrial-complex',
  'investor-ipp',
  'skolkovo-participant',
  'intc-participant',
  'it-accredited',
  'moscow-investor',
  'spik-investor',
  'no-status',
] as const satisfies readonly (HolderStatus | 'it-accredited' | 'no-status')[];
export type EstimateStatus = (typeof ESTIMATE_STATUSES)[number];

/** `leased`: from the city. */
export const LAND_RIGHTS = ['owned', 'leased', 'none'] as const;
export type LandRight = (typeof LAND_RIGHTS)[number];

/** What the agreement with a special economic zone is about. */
export const ZONE_ACTIVITIES = ['technology-development', 'production'] as const;
export type ZoneActivity = (typeof ZONE_ACTIVITIES)[number];

/** The figures in roubles a year; the investment is of the whole plan. */
export const FIGURES = ['profit', 'propertyValue', 'landCadastralValue', 'payroll', 'investment'] as const;
export type FigureName = (typeof FIGURES)[number];

/** What a rule may require that is answered by yes or no; the order is fixed: buttons count on it. */
export const CONDITIONS = [
  'it-accreditation',
  'tax-debt-none',
  'separate-accounting',
  'average-salary',
  'investment-per-hectare',
  'manufacturing-premises',
  ...CIRCUMSTANCES,
] as const;
export type Condition = (typeof CONDITIONS)[number];

export const YEARS_MAX = 15;
/** The years that the rules of the catalogue can be tried on. */
const FIRST_YEAR = 2018;
const LAST_YEAR = 2060;

const facts = z
  .strictObject({
    /** The share of the revenue that the favoured activity brings, in per cent. */
    'share-of-revenue-from-activity': z.number().min(0).max(100).optional(),
    ...(Object.fromEntries(CONDITIONS.map((condition) => [condition, z.boolean().optional()])) as Record<
      Condition,
      z.ZodOptional<z.ZodBoolean>
    >),
  })
  .readonly();

/** All that an estimate is made of. JSON-shaped; null is «not known». */
export const estimateInputs = z
  .strictObject({
    statuses: z.array(z.enum(ESTIMATE_STATUSES)).min(1).readonly(),
    /** The first calendar year. */
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
    /** How many calendar years. */
    years: z.int().min(1).max(YEARS_MAX),
    /** Which year of the benefit the first one is, counting from 1; null: the first, as of a status still to come. */
    yearsFromStart: z.int().min(1).max(99).nullable(),
    profit: money.nullable(),
    propertyValue: money.nullable(),
    landCadastralValue: money.nullable(),
    landRight: z.enum(LAND_RIGHTS).nullable(),
    payroll: money.nullable(),
    investment: money.nullable().default(null),
    activity: z.enum(ZONE_ACTIVITIES).nullable(),
    facts: facts.default({}),
  })
  .readonly();
export type EstimateInputs = z.infer<typeof estimateInputs>;

/** The year of the benefit that a calendar year is. */
export const benefitYear = ({ year, yearsFromStart }: EstimateInputs, calendarYear: number): number =>
  (yearsFromStart ?? 1) + calendarYear - year;

/** The calendar year in which the status was or will be given. */
export const statusYear = ({ year, yearsFromStart }: EstimateInputs): number =>
  year - (yearsFromStart ?? 1) + 1;
