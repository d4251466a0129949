import { slugOf } from './entries.ts';
import { fileNameOf } from './files.ts';
import { KINDS } from './kinds.ts';
import { type Kind, NEWS_TOPICS, type RecordOf, type Records, type Specialization } from './model.ts';
import { type CatalogProblem, expected, shown } from './problems.ts';

/** A mention of another record. */
interface Reference {
  readonly field: string;
  readonly slug: string;
  /** The kinds of which at least one must have the slug. */
  readonly kinds: readonly Kind[];
}

const THEMES: ReadonlySet<string> = new Set(NEWS_TOPICS);

const references = (field: string, slugs: readonly string[], ...kinds: readonly Kind[]): Reference[] =>
  slugs.map((slug, index) => ({ field: `${field}.${index}`, slug, kinds }));

const REFERENCES: { readonly [K in Kind]?: (record: RecordOf<K>) => readonly Reference[] } = {
  clusters: ({ specializations }) => references('specializations', specializations, 'specializations'),
  technoparks: ({ specializations, clusters }) => [
    ...references('specializations', specializations, 'specializations'),
    ...references('clusters', clusters, 'clusters'),
  ],
  faq: ({ related }) => [
    ...references('related.benefits', related.benefits, 'benefits'),
    ...references('related.procedures', related.procedures, 'procedures'),
    ...references('related.clusters', related.clusters, 'clusters'),
    ...references('related.technoparks', related.technoparks, 'technoparks'),
  ],
  news: ({ topics }) =>
    references('topics', topics, 'technoparks', 'clusters', 'benefits').filter(
      ({ slug }) => !THEMES.has(slug),
    ),
};

/**
 * What is wrong between records: duplicates, and references that resolve neither in the files nor in the database.
 *
 * @param given what the files hold: whole kinds
 * @param stored what the database holds of every kind; it counts where the files have nothing of the kind
 */
export function checkReferences(given: Partial<Records>, stored: Records): CatalogProblem[] {
  const result: Records = { ...stored, ...given };
  const slugs = new Map(KINDS.map((kind) => [kind, new Set(result[kind].map(slugOf))]));
  const isKnown = ({ slug, kinds }: Reference) => kinds.some((kind) => slugs.get(kind)?.has(slug));
  return [
    ...KINDS.flatMap((kind) => duplicates(kind, (given[kind] ?? []).map(slugOf))),
    ...KINDS.flatMap((kind) => unresolved(kind, result[kind], given[kind] === undefined, isKnown)),
    ...misusedBits(given.specializations ?? [], stored.specializations),
  ];
}

function unresolved<K extends Kind>(
  kind: K,
  records: readonly RecordOf<K>[],
  isStored: boolean,
  isKnown: (reference: Reference) => boolean,
): CatalogProblem[] {
  const referencesOf = REFERENCES[kind];
  if (!referencesOf) return [];
  return records.flatMap((record) =>
    referencesOf(record)
      .filter((reference) => !isKnown(reference))
      .map(({ field, slug, kinds }) => ({
        file: fileNameOf(kind),
        isStored,
        record: slugOf(record),
        field,
        expected: expected('reference', { files: kinds.map(fileNameOf).join(', ') }),
        received: shown(slug),
      })),
  );
}

function duplicates(kind: Kind, slugs: readonly string[]): CatalogProblem[] {
  const seen = new Set<string>();
  const repeated = slugs.filter((slug) => {
    const isRepeated = seen.has(slug);
    seen.add(slug);
    return isRepeated;
  });
  return repeated.map((slug) => ({
    file: fileNameOf(kind),
    isStored: false,
    record: slug,
    field: 'slug',
    expected: expected('unique'),
    received: shown(slug),
  }));
}

/** Buttons in old messages hold the bits: one that was given stays, and is given to no other. */
function misusedBits(given: readonly Specialization[], stored: readonly Specialization[]): CatalogProblem[] {
  const bitOf = new Map(stored.map(({ slug, bit }) => [slug, bit]));
  const ownerOf = new Map(stored.map(({ slug, bit }) => [bit, slug]));
  return given.flatMap(({ slug, bit }) => {
    const own = bitOf.get(slug) ?? bit;
    const owner = ownerOf.get(bit) ?? slug;
    ownerOf.set(bit, owner);
    if (own === bit && owner === slug) return [];
    return [
      {
        file: fileNameOf('specializations'),
        isStored: false,
        record: slug,
        field: 'bit',
        expected: own === bit ? expected('free-bit', { owner }) : expected('same-bit', { bit: own }),
        received: shown(bit),
      },
    ];
  });
}
