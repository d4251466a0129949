import type { Catalog } from '../catalog/catalog.ts';
import type { FaqEntry, Okrug, Procedure } from '../catalog/model.ts';
import type { Lexicon } from './lexicon.ts';

/** The kinds of records that can be found, in the order in which a reader expects those of one name. */
export const SEARCHED_KINDS = [
  'technopark',
  'cluster',
  'benefit',
  'procedure',
  'organisation',
  'term',
  'faq',
] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

/** A slug is unique within its kind only. */
export interface SearchRef {
  readonly kind: SearchedKind;
  readonly slug: string;
}

/** A record as the search sees it; the parts in the order of what a match in them is worth. */
export interface SearchDocument {
  readonly ref: SearchRef;
  /** What the record is called first: names, title, term, question. */
  readonly names: readonly string[];
  /** What else it is called: aliases, other wordings of a question. */
  readonly aliases: readonly string[];
  /** Where it is, who and what is there, what it is about. */
  readonly facts: readonly string[];
  readonly texts: readonly string[];
}

export function describeCatalog(catalog: Catalog, lexicon: Lexicon): SearchDocument[] {
  const fieldWords = (slug: string) => [
    catalog.findSpecialization(slug)?.title ?? slug,
    ...(lexicon.specializations[slug] ?? []),
  ];
  const okrugWords = (okrug: Okrug | null) => (okrug ? [okrug, ...lexicon.okrugs[okrug]] : []);
  const documents = [
    ...catalog.technoparks.map((site) =>
      describe('technopark', site.slug, {
        names: [site.name, site.shortName],
        aliases: site.aliases,
        facts: [
          ...okrugWords(site.okrug),
          ...site.specializations.flatMap(fieldWords),
          site.district,
          site.address,
          ...site.metro.map(({ station }) => station),
          ...site.facilities,
          ...site.notableResidents,
          site.operator ?? '',
        ],
        texts: [site.description],
      }),
    ),
    ...catalog.clusters.map((cluster) =>
      describe('cluster', cluster.slug, {
        names: [cluster.name, cluster.shortName],
        aliases: cluster.aliases,
        facts: [
          ...okrugWords(cluster.okrug),
          ...cluster.specializations.flatMap(fieldWords),
          cluster.location,
          ...cluster.universities,
          ...cluster.anchorCompanies,
          cluster.coordinator ?? '',
        ],
        texts: [cluster.description],
      }),
    ),
    ...catalog.benefits.map((benefit) =>
      describe('benefit', benefit.slug, {
        names: [benefit.title],
        facts: benefit.legalBasis.map(({ act }) => act),
        texts: [benefit.summary, ...benefit.details, ...benefit.conditions, ...benefit.howToGet],
      }),
    ),
    ...catalog.procedures.map(describeProcedure),
    ...catalog.organisations.map((organisation) =>
      describe('organisation', organisation.slug, {
        names: [organisation.name, organisation.shortName],
        aliases: organisation.aliases,
        texts: [organisation.role],
      }),
    ),
    ...catalog.glossary.map((term) =>
      describe('term', term.slug, { names: [term.term], aliases: term.aliases, texts: [term.definition] }),
    ),
    ...catalog.faq.map(describeFaqEntry),
  ];
  return documents.map((document) => {
    const { kind, slug } = document.ref;
    const aliases = lexicon.aliases[`${kind}/${slug}`] ?? [];
    return aliases.length === 0 ? document : { ...document, aliases: [...document.aliases, ...aliases] };
  });
}

const describeProcedure = (procedure: Procedure): SearchDocument =>
  describe('procedure', procedure.slug, {
    names: [procedure.title],
    facts: [procedure.audience, procedure.authority, ...procedure.legalBasis.map(({ act }) => act)],
    texts: [...procedure.steps.map(({ text }) => text), ...procedure.documents],
  });

const describeFaqEntry = (entry: FaqEntry): SearchDocument =>
  describe('faq', entry.slug, { names: [entry.question], aliases: entry.variants, texts: [entry.answer] });

const describe = (
  kind: SearchedKind,
  slug: string,
  parts: Partial<Omit<SearchDocument, 'ref'>>,
): SearchDocument => ({ ref: { kind, slug }, names: [], aliases: [], facts: [], texts: [], ...parts });
