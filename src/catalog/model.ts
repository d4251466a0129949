/** The single description of a record of the catalogue: checked by zod where it enters, its type inferred. */
import { z } from 'zod';
import { benefitRule } from './benefit-rule.ts';
import {
  isoDate,
  isPeriod,
  isUnique,
  legalBasis,
  line,
  lines,
  partialDate,
  prose,
  slug,
  slugs,
  sources,
  url,
  year,
} from './fields.ts';
import {
  BENEFICIARIES,
  BENEFIT_KINDS,
  BENEFIT_STATUSES,
  CLUSTER_KINDS,
  CONFIDENCES,
  FIGURE_METRICS,
  FIGURE_QUALIFIERS,
  LOCATION_PRECISIONS,
  OKRUGS,
  ORGANISATION_KINDS,
  SITE_STATUSES,
  TECHNOPARK_KINDS,
  TIMELINE_METRICS,
} from './vocabulary.ts';

export type * from './benefit-rule.ts';
export type { LegalAct, Source } from './fields.ts';
export * from './vocabulary.ts';

const MOSCOW = { south: 55.1, north: 56.1, west: 36.7, east: 38 };

const specialization = z
  .strictObject({
    slug,
    title: line,
    emoji: z.emoji().max(8),
    /** The bit of a filter's mask in buttons: unique, never changed, never given to another. */
    bit: z.int().min(0).max(51),
  })
  .readonly();
export type Specialization = z.infer<typeof specialization>;

const figure = z
  .strictObject({
    metric: z.enum(FIGURE_METRICS),
    value: z.number().positive().max(Number.MAX_SAFE_INTEGER),
    asOf: partialDate,
    qualifier: z.enum(FIGURE_QUALIFIERS).nullable(),
    sourceUrl: url.nullable(),
  })
  .readonly();
/** A figure is as old as its own source, not as its card; several of one metric are its history. */
export type Figure = z.infer<typeof figure>;

const figures = z.array(figure).max(200).readonly();

const cluster = z
  .strictObject({
    slug,
    name: line,
    shortName: line,
    aliases: lines,
    kind: z.enum(CLUSTER_KINDS),
    description: prose,
    location: line,
    okrug: z.enum(OKRUGS).nullable(),
    specializations: slugs,
    universities: lines,
    anchorCompanies: lines,
    establishedYear: year.nullable(),
    coordinator: line.nullable(),
    figures,
    website: url.nullable(),
    sources,
    asOf: partialDate,
    notes: prose.nullable(),
  })
  .readonly();
export type Cluster = z.infer<typeof cluster>;

const metroStation = z
  .strictObject({ station: line, walkMinutes: z.int().min(1).max(180).nullable() })
  .readonly();

const technopark = z
  .strictObject({
    slug,
    name: line,
    shortName: line,
    aliases: lines,
    kind: z.enum(TECHNOPARK_KINDS),
    status: z.enum(SITE_STATUSES),
    /** When the city gave the site its status. */
    statusYear: year.nullable(),
    openedYear: year.nullable(),
    okrug: z.enum(OKRUGS),
    district: line,
    address: line,
    metro: z.array(metroStation).max(10).readonly(),
    /** Degrees, WGS 84. */
    location: z
      .strictObject({
        lat: z.number().min(MOSCOW.south).max(MOSCOW.north),
        lon: z.number().min(MOSCOW.west).max(MOSCOW.east),
        precision: z.enum(LOCATION_PRECISIONS),
      })
      .readonly(),
    specializations: slugs,
    description: prose,
    operator: line.nullable(),
    figures,
    notableResidents: lines,
    facilities: lines,
    website: url.nullable(),
    phone: line.nullable(),
    email: line.nullable(),
    clusters: slugs,
    sources,
    asOf: partialDate,
    notes: prose.nullable(),
  })
  .readonly();
export type Technopark = z.infer<typeof technopark>;

const benefit = z
  .strictObject({
    slug,
    title: line,
    kind: z.enum(BENEFIT_KINDS),
    status: z.enum(BENEFIT_STATUSES),
    summary: prose,
    details: z.array(prose).max(50).readonly(),
    beneficiaries: z.array(z.enum(BENEFICIARIES)).min(1).refine(isUnique, 'unique').readonly(),
    conditions: z.array(prose).max(50).readonly(),
    rule: benefitRule.nullable(),
    legalBasis,
    validFrom: isoDate.nullable(),
    validTo: isoDate.nullable(),
    howToGet: z.array(prose).max(50).readonly(),
    sources,
    asOf: partialDate,
    confidence: z.enum(CONFIDENCES),
    notes: prose.nullable(),
  })
  .refine(({ validFrom, validTo }) => isPeriod(validFrom, validTo), { error: 'period', path: ['validTo'] })
  .readonly();
export type Benefit = z.infer<typeof benefit>;

const procedure = z
  .strictObject({
    slug,
    title: line,
    audience: line,
    steps: z
      .array(z.strictObject({ n: z.int().min(1), text: prose }).readonly())
      .min(1)
      .max(50)
      .refine((steps) => steps.every((step, index) => step.n === index + 1), 'numbered-steps')
      .readonly(),
    documents: lines,
    durationDays: z.int().min(1).max(3_650).nullable(),
    authority: line,
    legalBasis,
    sources,
    asOf: partialDate,
    notes: prose.nullable(),
  })
  .readonly();
export type Procedure = z.infer<typeof procedure>;

const organisation = z
  .strictObject({
    slug,
    name: line,
    shortName: line,
    aliases: lines,
    role: prose,
    kind: z.enum(ORGANISATION_KINDS),
    website: url.nullable(),
    sources,
    asOf: partialDate,
    notes: prose.nullable(),
  })
  .readonly();
export type Organisation = z.infer<typeof organisation>;

const term = z
  .strictObject({ slug, term: line, aliases: lines, definition: prose, sources, asOf: partialDate })
  .readonly();
export type Term = z.infer<typeof term>;

const faqEntry = z
  .strictObject({
    slug,
    question: line,
    /** The same question in other words. */
    variants: lines,
    answer: prose,
    related: z
      .strictObject({ benefits: slugs, procedures: slugs, clusters: slugs, technoparks: slugs })
      .readonly(),
    sources,
    asOf: partialDate,
  })
  .readonly();
export type FaqEntry = z.infer<typeof faqEntry>;

const timelineFact = z
  .strictObject({
    date: partialDate,
    title: line,
    text: prose,
    metric: z
      .strictObject({ name: z.enum(TIMELINE_METRICS), value: z.number().nonnegative() })
      .readonly()
      .nullable(),
    sources,
  })
  .readonly();
/** An event of the history; has no slug: its date and title together are its key. */
export type TimelineFact = z.infer<typeof timelineFact>;

const newsItem = z
  .strictObject({
    slug,
    date: isoDate,
    title: line,
    summary: prose,
    /** Themes ({@link NEWS_TOPICS}) and slugs of technoparks, clusters or benefits: of all that have the slug. */
    topics: slugs,
    /** Null where an operator wrote the item himself. */
    sourceUrl: url.nullable(),
    sourceTitle: line,
  })
  .readonly();
export type NewsItem = z.infer<typeof newsItem>;

/** The model of each kind, in an order in which what is referred to comes before what refers to it. */
export const MODELS = {
  specializations: specialization,
  clusters: cluster,
  technoparks: technopark,
  benefits: benefit,
  procedures: procedure,
  organisations: organisation,
  glossary: term,
  faq: faqEntry,
  timeline: timelineFact,
  news: newsItem,
} as const;

export type Kind = keyof typeof MODELS;

export type RecordOf<K extends Kind> = z.infer<(typeof MODELS)[K]>;

/** The records of every kind, as the files hold them. */
export type Records = { readonly [K in Kind]: readonly RecordOf<K>[] };
