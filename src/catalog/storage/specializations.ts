import { asc } from 'drizzle-orm';
import { specializations } from '../../database/schema/index.ts';
import type { Specialization } from '../model.ts';
import { type KindStorage, upsert } from './kind-storage.ts';

export const specializationStorage: KindStorage<Specialization> = {
  table: specializations,

  write: (db, entries) =>
    upsert(db, specializations, entries, ({ record, position, digest }) => ({ ...record, position, digest })),

  async read(db) {
    const rows = await db.select().from(specializations).orderBy(asc(specializations.position));
    return rows.map(({ id, position, digest, ...columns }) => columns);
  },
};
