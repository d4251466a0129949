/**
 * The closed lists of values a record may hold, in the order in which they are shown. What a user reads for each
 * stands in locales/ru.ftl.
 */

/** The twelve administrative okrugs of Moscow by their own abbreviations. The order is fixed: buttons count on it. */
export const OKRUGS = [
  'ЦАО',
  'САО',
  'СВАО',
  'ВАО',
  'ЮВАО',
  'ЮАО',
  'ЮЗАО',
  'ЗАО',
  'СЗАО',
  'ЗелАО',
  'ТАО',
  'НАО',
] as const;
export type Okrug = (typeof OKRUGS)[number];

/** The order is fixed: buttons count on it. */
export const TECHNOPARK_KINDS = [
  'technopark',
  'technopolis',
  'industrial-park',
  'innovation-centre',
  'nanocentre',
] as const;
export type TechnoparkKind = (typeof TECHNOPARK_KINDS)[number];

/** The order is fixed: buttons count on it. */
export const SITE_STATUSES = ['operating', 'under-construction', 'planned'] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

/** How exact a point on the map is; only `building` is a door one can walk up to. */
export const LOCATION_PRECISIONS = ['building', 'street', 'district'] as const;
export type LocationPrecision = (typeof LOCATION_PRECISIONS)[number];

export const CLUSTER_KINDS = [
  'territorial-cluster',
  'special-economic-zone',
  'innovation-centre',
  'city-cluster',
] as const;
export type ClusterKind = (typeof CLUSTER_KINDS)[number];

/** The unit stands in the name: square metres, hectares, roubles; the rest are counts. */
export const FIGURE_METRICS = [
  'areaSqm',
  'siteAreaHa',
  'residents',
  'companies',
  'jobs',
  'investmentRub',
] as const;
export type FigureMetric = (typeof FIGURE_METRICS)[number];

/**
 * `over` and `about`: the source rounds. `first stage`: what is already open of a larger whole. `planned`: only a
 * plan, even at a working site. `whole institute`: counts more than the site, so it takes part in no ranking or total.
 */
export const FIGURE_QUALIFIERS = ['over', 'about', 'first stage', 'planned', 'whole institute'] as const;
export type FigureQualifier = (typeof FIGURE_QUALIFIERS)[number];

export const BENEFIT_KINDS = [
  'tax',
  'land',
  'rent',
  'subsidy',
  'loan',
  'export',
  'customs',
  'infrastructure',
  'consulting',
] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

export const BENEFIT_STATUSES = ['in-force', 'unconfirmed', 'expired'] as const;
export type BenefitStatus = (typeof BENEFIT_STATUSES)[number];

/** Who a benefit is for. */
export const BENEFICIARIES = [
  'technopark-resident',
  'anchor-resident',
  'technopark-operator',
  'industrial-complex',
  'sez-resident',
  'investor-ipp',
  'mik-participant',
  'startup',
  'sme',
  'exporter',
] as const;
export type Beneficiary = (typeof BENEFICIARIES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const ORGANISATION_KINDS = [
  'government',
  'development-institution',
  'management-company',
  'association',
  'university',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The themes of news; a topic of a news item is one of these or the slug of a technopark, a cluster or a benefit. */
export const NEWS_TOPICS = ['technoparks', 'clusters', 'benefits', 'investments', 'education'] as const;
export type NewsTopic = (typeof NEWS_TOPICS)[number];

/** Figures of the city as a whole. `technoparks` and `technopolises` are counts of sites. */
export const TIMELINE_METRICS = [
  'technoparks',
  'technopolises',
  'areaSqm',
  'companies',
  'sezResidents',
  'employees',
  'investmentsRub',
] as const;
export type TimelineMetric = (typeof TIMELINE_METRICS)[number];

export const RULE_TAXES = [
  'profit',
  'property',
  'land',
  'land-lease',
  'transport',
  'vat',
  'insurance',
] as const;
export type RuleTax = (typeof RULE_TAXES)[number];

export const RULE_BASES = [
  'taxable-profit',
  'property-average-value',
  'land-cadastral-value',
  'vehicle',
  'turnover',
  'payroll',
] as const;
export type RuleBase = (typeof RULE_BASES)[number];

/**
 * What the preferential rate means. `exemption`: nothing is paid. `rate`: it replaces the general rate.
 * `share-of-amount`: the per cent of the usual amount that is left to pay. `deduction`: a deduction, see the note.
 */
export const RULE_EFFECTS = ['exemption', 'rate', 'share-of-amount', 'deduction'] as const;
export type RuleEffect = (typeof RULE_EFFECTS)[number];

/** The event from which the years of a benefit are counted. */
export const RULE_TERM_STARTS = ['status', 'asset-accounting', 'land-acquisition', 'registration'] as const;
export type RuleTermStart = (typeof RULE_TERM_STARTS)[number];

/** The legal statuses that open a benefit; finer than {@link BENEFICIARIES}, which sorts the list for a reader. */
export const HOLDER_STATUSES = [
  'technopark-operator',
  'industrial-technopark-operator',
  'anchor-resident',
  'industrial-complex',
  'investor-ipp',
  'sez-resident',
  'intc-participant',
  'skolkovo-participant',
  'moscow-investor',
  'spik-investor',
] as const;
export type HolderStatus = (typeof HOLDER_STATUSES)[number];

/** Circumstances a rule may require that are answered by yes or no. */
export const CIRCUMSTANCES = [
  'land-owned',
  'land-leased-from-city',
  'activity-in-zone',
  'technology-development',
  'production',
  'investment-on-schedule',
  'investment-made',
  'eligible-activity',
  'revenue-within-1-bn',
  'vehicle-registered',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];
