import { asc, getTableColumns } from 'drizzle-orm';
import {
  clusterFigures,
  clusterSpecializations,
  clusters,
  specializations,
} from '../../database/schema/index.ts';
import type { Cluster } from '../model.ts';
import { groupByOwner, type KindStorage, listWriter, readSlugs, upsert } from './kind-storage.ts';

export const clusterStorage: KindStorage<Cluster> = {
  table: clusters,

  async write(db, entries, findId) {
    const written = await upsert(db, clusters, entries, ({ record, position, digest }) => ({
      ...record,
      position,
      digest,
    }));
    const replace = listWriter(db, written);
    await replace(clusterSpecializations, clusterSpecializations.clusterId, (clusterId, record) =>
      record.specializations.map((slug, position) => ({
        clusterId,
        specializationId: findId('specializations', slug),
        position,
      })),
    );
    await replace(clusterFigures, clusterFigures.clusterId, (clusterId, record) =>
      record.figures.map((figure, position) => ({ clusterId, position, ...figure })),
    );
    return written;
  },

  async read(db) {
    const rows = await db.select().from(clusters).orderBy(asc(clusters.position));
    const specializationsOf = await readSlugs(db, {
      links: clusterSpecializations,
      owner: clusterSpecializations.clusterId,
      target: clusterSpecializations.specializationId,
      table: specializations,
    });
    const { clusterId: owner, position: place, ...figure } = getTableColumns(clusterFigures);
    const figuresOf = groupByOwner(
      await db
        .select({ owner, ...figure })
        .from(clusterFigures)
        .orderBy(asc(place)),
    );
    return rows.map(({ id, position, digest, ...columns }) => ({
      ...columns,
      specializations: specializationsOf(id),
      figures: figuresOf(id),
    }));
  },
};
