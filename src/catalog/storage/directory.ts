import { asc } from 'drizzle-orm';
import {
  glossary,
  organisations,
  procedureSteps,
  procedures,
  timeline,
} from '../../database/schema/index.ts';
import type { Organisation, Procedure, Term, TimelineFact } from '../model.ts';
import { groupByOwner, type KindStorage, listWriter, upsert } from './kind-storage.ts';

export const procedureStorage: KindStorage<Procedure> = {
  table: procedures,

  async write(db, entries) {
    const written = await upsert(db, procedures, entries, ({ record, position, digest }) => ({
      ...record,
      position,
      digest,
    }));
    await listWriter(db, written)(procedureSteps, procedureSteps.procedureId, (procedureId, record) =>
      record.steps.map(({ n, text }) => ({ procedureId, number: n, text })),
    );
    return written;
  },

  async read(db) {
    const rows = await db.select().from(procedures).orderBy(asc(procedures.position));
    const stepsOf = groupByOwner(
      await db
        .select({ owner: procedureSteps.procedureId, n: procedureSteps.number, text: procedureSteps.text })
        .from(procedureSteps)
        .orderBy(asc(procedureSteps.number)),
    );
    return rows.map(({ id, position, digest, ...columns }) => ({ ...columns, steps: stepsOf(id) }));
  },
};

export const organisationStorage: KindStorage<Organisation> = {
  table: organisations,

  write: (db, entries) =>
    upsert(db, organisations, entries, ({ record, position, digest }) => ({ ...record, position, digest })),

  async read(db) {
    const rows = await db.select().from(organisations).orderBy(asc(organisations.position));
    return rows.map(({ id, position, digest, ...columns }) => columns);
  },
};

export const termStorage: KindStorage<Term> = {
  table: glossary,

  write: (db, entries) =>
    upsert(db, glossary, entries, ({ record, position, digest }) => ({ ...record, position, digest })),

  async read(db) {
    const rows = await db.select().from(glossary).orderBy(asc(glossary.position));
    return rows.map(({ id, position, digest, ...columns }) => columns);
  },
};

export const timelineStorage: KindStorage<TimelineFact> = {
  table: timeline,

  write: (db, entries) =>
    upsert(db, timeline, entries, ({ record, slug, position, digest }) => ({
      ...record,
      slug,
      position,
      digest,
      metricName: record.metric?.name ?? null,
      metricValue: record.metric?.value ?? null,
    })),

  async read(db) {
    const rows = await db.select().from(timeline).orderBy(asc(timeline.position));
    return rows.map(({ id, slug, position, digest, metricName, metricValue, ...columns }) => ({
      ...columns,
      metric: metricName === null || metricValue === null ? null : { name: metricName, value: metricValue },
    }));
  },
};
