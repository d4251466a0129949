import type { Catalog } from './catalog.ts';
import type { Benefit, Circumstance, HolderStatus, Procedure } from './model.ts';

/** Who holds the status by which a rule opens a benefit has got it by one of these, and keeps it by the other. */
const BY_STATUS: Partial<Record<HolderStatus, readonly string[]>> = {
  'technopark-operator': ['get-tp-status', 'confirm-status'],
  'industrial-technopark-operator': ['get-prom-tp', 'confirm-status'],
  'anchor-resident': ['become-anchor'],
  'industrial-complex': ['get-promcomplex', 'confirm-status'],
  'investor-ipp': ['get-ipp-status', 'confirm-status'],
  'sez-resident': ['become-sez-resident'],
};

/** The lower rent holds only once the contract with the city has been changed. */
const BY_CIRCUMSTANCE: Partial<Record<Circumstance, readonly string[]>> = {
  'land-leased-from-city': ['apply-land-lease'],
};

const OWN_STEPS_OF_THE_CITY_GRANTS = ['ask-subsidy'];
const GRANTS_FOR_MEMBERS_OF_THE_CLUSTER = ['ask-subsidy', 'join-mik'];
const RESIDENCE_IN_THE_ZONE = ['become-sez-resident'];

/** Benefits whose way is not told by a rule: they have none, or the procedure is about this very benefit. */
const BY_BENEFIT: Readonly<Record<string, readonly string[]>> = {
  // The procedure describes this measure.
  'offset-contract': ['offset-bid'],
  'maip-rub-land': ['land-1rub'],
  'mf-interest': ['get-mf-credit'],
  'creative-tp': ['creative-tp-status'],
  'ip-secured-loan': ['ip-loan', 'join-mik'],
  // Paid under No. 152-PP, No. 1863-PP and the like: the common scheme of an application.
  'tp-credit-interest': OWN_STEPS_OF_THE_CITY_GRANTS,
  'tp-grid-subsidy': OWN_STEPS_OF_THE_CITY_GRANTS,
  'staff-training': OWN_STEPS_OF_THE_CITY_GRANTS,
  'import-subst-grant': OWN_STEPS_OF_THE_CITY_GRANTS,
  'export-grant': OWN_STEPS_OF_THE_CITY_GRANTS,
  // The same, and the applicant must be a member of the Moscow Innovation Cluster.
  'tp-equip-subsidy': GRANTS_FOR_MEMBERS_OF_THE_CLUSTER,
  'mik-equip-grant': GRANTS_FOR_MEMBERS_OF_THE_CLUSTER,
  'mik-patent-grant': GRANTS_FOR_MEMBERS_OF_THE_CLUSTER,
  'mik-pilot-grant': GRANTS_FOR_MEMBERS_OF_THE_CLUSTER,
  'mik-kip-grant': GRANTS_FOR_MEMBERS_OF_THE_CLUSTER,
  'mik-engineering': GRANTS_FOR_MEMBERS_OF_THE_CLUSTER,
  // Membership itself is what opens them; for the angel's refund it is the start-up that must be a member.
  'mik-services': ['join-mik'],
  'angel-refund': ['join-mik'],
  // For residents of the zone only, and without a rule to say so.
  'sez-customs': RESIDENCE_IN_THE_ZONE,
  'sez-land-buyout': RESIDENCE_IN_THE_ZONE,
  'sez-stability': RESIDENCE_IN_THE_ZONE,
  'sez-infrastructure': RESIDENCE_IN_THE_ZONE,
  // For residents of a technopark only.
  'rent-1rub-premises': ['become-tp-resident'],
};

/** The procedures that lead to a benefit, the closest first; those the catalogue does not hold are left out. */
export function proceduresFor(catalog: Catalog, { slug, rule }: Benefit): readonly Procedure[] {
  const requirements = rule?.requires ?? [];
  const circumstances = requirements.flatMap((requirement) =>
    requirement.fact === 'other' && requirement.op === '=' ? [requirement.value] : [],
  );
  const statuses = requirements.flatMap((requirement) =>
    requirement.fact === 'status' ? requirement.value : [],
  );
  const slugs = [
    ...(BY_BENEFIT[slug] ?? []),
    ...circumstances.flatMap((circumstance) => BY_CIRCUMSTANCE[circumstance] ?? []),
    ...statuses.flatMap((status) => BY_STATUS[status]?.[0] ?? []),
    ...statuses.flatMap((status) => BY_STATUS[status]?.slice(1) ?? []),
  ];
  return [...new Set(slugs)].flatMap((procedure) => catalog.findProcedure(procedure) ?? []);
}
