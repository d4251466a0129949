import { asc } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import {
  benefits,
  clusters,
  faq,
  faqBenefits,
  faqClusters,
  faqProcedures,
  faqTechnoparks,
  faqVariants,
  procedures,
  technoparks,
} from '../../database/schema/index.ts';
import type { FaqEntry } from '../model.ts';
import { groupByOwner, type KindStorage, listWriter, readSlugs, upsert } from './kind-storage.ts';

const RELATED = {
  benefits: { links: faqBenefits, table: benefits },
  procedures: { links: faqProcedures, table: procedures },
  clusters: { links: faqClusters, table: clusters },
  technoparks: { links: faqTechnoparks, table: technoparks },
} as const;

const RELATED_KINDS = ['benefits', 'procedures', 'clusters', 'technoparks'] as const;

export const faqStorage: KindStorage<FaqEntry> = {
  table: faq,

  async write(db, entries, findId) {
    const written = await upsert(db, faq, entries, ({ record, position, digest, origin }) => ({
      ...record,
      position,
      digest,
      origin,
    }));
    const replace = listWriter(db, written);
    await replace(faqVariants, faqVariants.faqId, (faqId, record) =>
      record.variants.map((text, position) => ({ faqId, position, text })),
    );
    for (const kind of RELATED_KINDS) {
      const { links } = RELATED[kind];
      await replace(links, links.faqId, (faqId, { related }) =>
        related[kind].map((slug, position) => ({ faqId, targetId: findId(kind, slug), position })),
      );
    }
    return written;
  },

  async read(db) {
    const rows = await db.select().from(faq).orderBy(asc(faq.position));
    const variantsOf = groupByOwner(
      await db
        .select({ owner: faqVariants.faqId, text: faqVariants.text })
        .from(faqVariants)
        .orderBy(asc(faqVariants.position)),
    );
    const benefitsOf = await readRelated(db, RELATED.benefits);
    const proceduresOf = await readRelated(db, RELATED.procedures);
    const clustersOf = await readRelated(db, RELATED.clusters);
    const technoparksOf = await readRelated(db, RELATED.technoparks);
    return rows.map(({ id, position, digest, origin, ...columns }) => ({
      ...columns,
      variants: variantsOf(id).map(({ text }) => text),
      related: {
        benefits: benefitsOf(id),
        procedures: proceduresOf(id),
        clusters: clustersOf(id),
        technoparks: technoparksOf(id),
      },
    }));
  },
};

const readRelated = (db: Db, { links, table }: (typeof RELATED)[keyof typeof RELATED]) =>
  readSlugs(db, { links, owner: links.faqId, target: links.targetId, table });
