import { type Catalog, createCatalog } from '../../src/catalog/catalog.ts';

const SYLLABLES = 'ба ве го ди жу зе ка лю ми но пе ро са ту фи хо ча шу эл яр'.split(' ');
const ENDINGS = 'ново град лаб тех мир поле'.split(' ');

/**
 * A catalogue of about so many documents: the real ones and, round after round, copies of them under other names. The
 * same each time.
 */
export function growCatalog(catalog: Catalog, documents: number): Catalog {
  const growth = documents / documentsOf(catalog);
  const nextName = createNames();
  const grow = <T extends { readonly slug: string }>(
    records: readonly T[],
    rename: (record: T, name: string) => T,
  ): readonly T[] =>
    Array.from({ length: Math.round(records.length * growth) }, (_, index) => index).flatMap((index) => {
      const record = records[index % records.length];
      const round = Math.floor(index / records.length);
      if (!record || round === 0) return record ?? [];
      return { ...rename(record, nextName()), slug: `${record.slug}-${round}` };
    });

  return createCatalog(`grown to ${documents}`, {
    ...catalog,
    technoparks: grow(catalog.technoparks, (site, name) => ({
      ...site,
      ...called('Технопарк', name),
      address: `Москва, ул. ${name}ская, ${name.length}`,
      description: `${name}. ${site.description}`,
    })),
    clusters: grow(catalog.clusters, (cluster, name) => ({
      ...cluster,
      ...called('Кластер', name),
      description: `${name}. ${cluster.description}`,
    })),
    organisations: grow(catalog.organisations, (organisation, name) => ({
      ...organisation,
      ...called('Фонд', name),
    })),
    benefits: grow(catalog.benefits, (benefit, name) => ({ ...benefit, title: `${name}: ${benefit.title}` })),
    procedures: grow(catalog.procedures, (procedure, name) => ({
      ...procedure,
      title: `${procedure.title} «${name}»`,
    })),
    glossary: grow(catalog.glossary, (term, name) => ({
      ...term,
      term: name,
      aliases: [`программа ${name}`],
    })),
    faq: grow(catalog.faq, (entry, name) => ({
      ...entry,
      question: `${entry.question} («${name}»)`,
      variants: entry.variants.map((variant) => `${variant} ${name}`),
    })),
  });
}

/** How many records questions are answered from. */
export function documentsOf(catalog: Catalog): number {
  const { technoparks, clusters, organisations, benefits, procedures, glossary, faq } = catalog;
  return [technoparks, clusters, organisations, benefits, procedures, glossary, faq].flat().length;
}

const called = (what: string, name: string) => ({
  name: `${what} «${name}»`,
  shortName: name,
  aliases: [`${what.toLowerCase()} ${name}`],
});

/** Gives names that no one else has, none twice, out of a linear congruential sequence. */
function createNames(): () => string {
  const given = new Set<string>();
  let state = 2026;
  const pick = (choices: readonly string[]): string => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return choices[Math.floor((state / 2 ** 32) * choices.length)] ?? '';
  };
  return function next(): string {
    const name = [pick(SYLLABLES), pick(SYLLABLES), pick(SYLLABLES), pick(ENDINGS)].join('');
    if (given.has(name)) return next();
    given.add(name);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
}
