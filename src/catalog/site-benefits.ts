import type { Catalog } from './catalog.ts';
import type { Beneficiary, Benefit, HolderStatus, Technopark } from './model.ts';

/** Whom a benefit at a site is for. The two participants are legal statuses of their own, not of {@link Beneficiary}. */
const SITE_BENEFIT_HOLDERS = [
  'sez-resident',
  'skolkovo-participant',
  'intc-participant',
  'technopark-resident',
  'startup',
  'anchor-resident',
  'technopark-operator',
  'investor',
] as const;
export type SiteBenefitHolder = (typeof SITE_BENEFIT_HOLDERS)[number];

export interface SiteBenefits {
  readonly holder: SiteBenefitHolder;
  /** In the catalogue's order; never empty. */
  readonly benefits: readonly Benefit[];
}

/**
 * The benefits that can be had at a site by what it is, each under the first of its holders. A benefit is given for a
 * status, not for an address: these are the statuses that the site makes possible. Empty for a site that is only
 * planned and has no legal regime yet.
 */
export function benefitsAtSite(catalog: Catalog, site: Technopark): readonly SiteBenefits[] {
  const taken = new Set<string>();
  return SITE_BENEFIT_HOLDERS.flatMap((holder) => {
    const benefits = RULES[holder](site, catalog.benefits).filter(({ slug }) => !taken.has(slug));
    for (const { slug } of benefits) taken.add(slug);
    return benefits.length === 0 ? [] : [{ holder, benefits }];
  });
}

/** The clusters that are a legal regime of their own: the special economic zone and two innovation centres. */
const ZONE = 'technopolis-moscow';
const SKOLKOVO = 'skolkovo';
/** An «ИНТЦ», an innovative centre of science and technology by federal law No. 216-FZ. */
const UNIVERSITY_VALLEY = 'vorobyovy-gory';

/** Built as investment priority projects («ИПП»), by the records' own words; the benefits count from the building on. */
const PRIORITY_PROJECTS: ReadonlySet<string> = new Set([
  'zil',
  'ntv',
  'ryabinovaya-44',
  'itelma',
  'sk-fire',
  'tehnopark-707',
]);

/**
 * Work as technoparks without the city's status of one: priority projects that are no more than that, sites whose
 * status the records call unconfirmed, and Skolkovo's technopark on federal land.
 */
const WITHOUT_CITY_STATUS: ReadonlySet<string> = new Set([
  'zil',
  'ntv',
  'ryabinovaya-44',
  'krekshino',
  'fian-troitsk',
  'sk-tehnopark',
]);

/** Has the city's benefits of a technopark since 2015, though it is a nanocentre by kind. */
const NANOCENTRES_WITH_CITY_STATUS: ReadonlySet<string> = new Set(['technospark']);

/**
 * Benefits that their beneficiaries alone would spread over every site: the incubator is a house at one site, a
 * creative technopark is a status that no site of the catalogue has, land for a rouble and the exchange for a change of
 * land use are given to named building projects.
 */
const NAMED_SITES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['incubator-strogino', new Set(['strogino'])],
  ['creative-tp', new Set<string>()],
  ['maip-rub-land', new Set(['tehnopark-707', 'farm-severny', 'novokosino'])],
  ['mpt-program', new Set(['tehnopark-707'])],
]);

/** Trainees for residents are also found by a service of the university's innovation centre. */
const TRAINEES = 'internships';

/** Statuses of a company, not of a place: they can be had anywhere. */
const STATUSES_OF_ANY_PLACE: readonly HolderStatus[] = ['moscow-investor', 'spik-investor'];

type Rule = (site: Technopark, benefits: readonly Benefit[]) => readonly Benefit[];

const RULES: Readonly<Record<SiteBenefitHolder, Rule>> = {
  'sez-resident': where(isInZone, openTo('sez-resident')),
  'skolkovo-participant': where(worksIn(SKOLKOVO), requiring('skolkovo-participant')),
  'intc-participant': where(
    worksIn(UNIVERSITY_VALLEY),
    (benefit) => requiring('intc-participant')(benefit) || benefit.slug === TRAINEES,
  ),
  'technopark-resident': where(isWorkingTechnopark, openTo('technopark-resident')),
  startup: namedFor('startup'),
  'anchor-resident': where(hasCityStatus, openTo('anchor-resident')),
  'technopark-operator': where(hasCityStatus, openTo('technopark-operator')),
  investor: (site, benefits) => [
    ...where(isPriorityProject, openTo('investor-ipp'))(site, benefits),
    ...namedFor('investor-ipp')(site, benefits),
  ],
};

function where(isSuch: (site: Technopark) => boolean, applies: (benefit: Benefit) => boolean): Rule {
  return (site, benefits) => (isSuch(site) ? benefits.filter(applies) : []);
}

/** The benefits that name this very site. */
function namedFor(beneficiary: Beneficiary): Rule {
  return (site, benefits) =>
    benefits.filter(
      ({ slug, beneficiaries }) =>
        beneficiaries.includes(beneficiary) && NAMED_SITES.get(slug)?.has(site.slug),
    );
}

/** For this beneficiary, and asking for no status that belongs to another place. */
function openTo(beneficiary: Beneficiary): (benefit: Benefit) => boolean {
  const open: readonly string[] = [beneficiary, ...STATUSES_OF_ANY_PLACE];
  return (benefit) => {
    const statuses = requiredStatuses(benefit);
    return (
      benefit.beneficiaries.includes(beneficiary) &&
      !NAMED_SITES.has(benefit.slug) &&
      (statuses.length === 0 || statuses.some((status) => open.includes(status)))
    );
  };
}

function requiring(status: HolderStatus): (benefit: Benefit) => boolean {
  return (benefit) => requiredStatuses(benefit).includes(status);
}

/** Site after site asks every benefit. */
const statusesKnown = new WeakMap<Benefit, readonly HolderStatus[]>();

/** The statuses one of which the benefit's rule demands; empty where it demands none. */
function requiredStatuses(benefit: Benefit): readonly HolderStatus[] {
  const known = statusesKnown.get(benefit);
  if (known) return known;
  const statuses = (benefit.rule?.requires ?? []).flatMap((requirement) =>
    requirement.fact === 'status' ? requirement.value : [],
  );
  statusesKnown.set(benefit, statuses);
  return statuses;
}

function worksIn(cluster: string): (site: Technopark) => boolean {
  return ({ clusters, status }) => status === 'operating' && clusters.includes(cluster);
}

/** Land of the zone is that before anything is built on it; a site that is only planned may not be of it yet. */
function isInZone({ clusters, status }: Technopark): boolean {
  return clusters.includes(ZONE) && status !== 'planned';
}

function isWorkingTechnopark({ kind, status }: Technopark): boolean {
  return status === 'operating' && (kind === 'technopark' || kind === 'nanocentre');
}

function hasCityStatus(site: Technopark): boolean {
  return (
    isWorkingTechnopark(site) &&
    !WITHOUT_CITY_STATUS.has(site.slug) &&
    (site.kind === 'technopark' || NANOCENTRES_WITH_CITY_STATUS.has(site.slug))
  );
}

function isPriorityProject({ slug }: Technopark): boolean {
  return PRIORITY_PROJECTS.has(slug);
}
