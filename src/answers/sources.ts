import type { Catalog } from '../catalog/catalog.ts';
import type { LegalAct, TimelineFact } from '../catalog/model.ts';
import type { AnswerRef } from './answer.ts';
import type { Canonical } from './canonical.ts';
import { describeCatalog } from './documents.ts';
import type { Lexicon } from './lexicon.ts';
import type { Source } from './passage-index.ts';
import { sentencesOf } from './sentences.ts';
import { type Build, buildEach } from './slices.ts';
import type { Wordings } from './wordings.ts';

const OBJECTS: readonly AnswerRef['kind'][] = ['technopark', 'cluster', 'organisation'];

const WHOLE = { limit: Number.POSITIVE_INFINITY };

/** Every record of the catalogue by its names, its facts and its sentences. */
export function* buildSources(
  catalog: Catalog,
  lexicon: Lexicon,
  canonical: Canonical,
  wordings: Wordings,
): Build<Source<AnswerRef>[]> {
  const stems = (text: string) => canonical.stemsOf(text, WHOLE);
  const source = (
    ref: AnswerRef,
    names: readonly string[],
    facts: readonly string[],
    texts: readonly string[],
  ): Source<AnswerRef> => ({
    ref,
    isObject: OBJECTS.includes(ref.kind),
    names: names.map(stems),
    wordings: (wordings.get(`${ref.kind}/${ref.slug}`) ?? []).map(stems),
    facts: facts.flatMap(stems),
    statements: [...new Set(texts)].map((text) => ({ text, stems: stems(text) })),
    acts: actsOf(catalog, ref).map((text) => ({ text, stems: stems(text) })),
    qualifier: qualifierOf(names[0] ?? '').flatMap(stems),
  });
  return [
    ...(yield* buildEach(describeCatalog(catalog, lexicon), ({ ref, names, aliases, facts }) =>
      source(ref, [...names, ...aliases], facts, statementsOf(catalog, ref)),
    )),
    ...(yield* buildEach(catalog.timeline, (fact) =>
      source(eventRef(fact), [fact.title], [fact.date.slice(0, 4)], [fact.title, ...sentencesOf(fact.text)]),
    )),
  ];
}

/** An event has no slug: its day and its title are its key. */
export const eventRef = ({ date, title }: TimelineFact): AnswerRef => ({
  kind: 'event',
  slug: `${date} ${title}`,
});

/** What can be quoted of a record, the most telling first. */
export function statementsOf(catalog: Catalog, { kind, slug }: AnswerRef): readonly string[] {
  switch (kind) {
    case 'technopark':
      return prose(catalog.findTechnopark(slug), ['description', 'notes']);
    case 'cluster':
      return prose(catalog.findCluster(slug), ['description', 'notes']);
    case 'organisation':
      return prose(catalog.findOrganisation(slug), ['role', 'notes']);
    case 'term':
      return prose(catalog.findTerm(slug), ['definition']);
    case 'faq':
      return prose(catalog.findFaqEntry(slug), ['answer']);
    case 'benefit': {
      const benefit = catalog.findBenefit(slug);
      if (!benefit) return [];
      const { details, conditions, howToGet } = benefit;
      return [
        ...prose(benefit, ['summary']),
        ...details.flatMap(sentencesOf),
        ...conditions,
        ...prose(benefit, ['notes']),
        ...howToGet,
      ];
    }
    case 'procedure': {
      const procedure = catalog.findProcedure(slug);
      if (!procedure) return [];
      const { steps, documents, authority } = procedure;
      return [
        ...steps.flatMap(({ text }) => sentencesOf(text)),
        ...documents,
        authority,
        ...prose(procedure, ['notes']),
      ];
    }
    case 'event': {
      const fact = findEvent(catalog, slug);
      return fact ? [fact.title, ...sentencesOf(fact.text)] : [];
    }
  }
}

export const findEvent = ({ timeline }: Catalog, slug: string): TimelineFact | undefined =>
  timeline.find((fact) => eventRef(fact).slug === slug);

/** The laws that a record rests on. */
export function actsOf(catalog: Catalog, { kind, slug }: AnswerRef): readonly string[] {
  const record =
    kind === 'benefit'
      ? catalog.findBenefit(slug)
      : kind === 'procedure'
        ? catalog.findProcedure(slug)
        : undefined;
  return record?.legalBasis.map(actText) ?? [];
}

/** What stands before the colon of a title says for whom it is: «Промышленный комплекс: аренда …». */
const qualifierOf = (title: string): string[] => /^([^:]{2,60}):/u.exec(title)?.slice(1) ?? [];

const actText = ({ act, article }: LegalAct): string => (article === null ? act : `${act}, ${article}`);

function prose<K extends string>(
  record: Readonly<Record<K, string | null>> | undefined,
  fields: readonly K[],
): string[] {
  return fields.flatMap((field) => sentencesOf(record?.[field] ?? ''));
}
