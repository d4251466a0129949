import { asc, getTableColumns } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import {
  clusters,
  specializations,
  technoparkClusters,
  technoparkFacilities,
  technoparkFigures,
  technoparkMetro,
  technoparkResidents,
  technoparkSpecializations,
  technoparks,
} from '../../database/schema/index.ts';
import type { Technopark } from '../model.ts';
import { groupByOwner, type KindStorage, listWriter, readSlugs, upsert } from './kind-storage.ts';

export const technoparkStorage: KindStorage<Technopark> = {
  table: technoparks,

  async write(db, entries, findId) {
    const written = await upsert(db, technoparks, entries, ({ record, position, digest }) => ({
      ...record,
      position,
      digest,
      latitude: record.location.lat,
      longitude: record.location.lon,
      locationPrecision: record.location.precision,
    }));
    const replace = listWriter(db, written);
    await replace(technoparkClusters, technoparkClusters.technoparkId, (technoparkId, record) =>
      record.clusters.map((slug, position) => ({
        technoparkId,
        clusterId: findId('clusters', slug),
        position,
      })),
    );
    await replace(technoparkSpecializations, technoparkSpecializations.technoparkId, (technoparkId, record) =>
      record.specializations.map((slug, position) => ({
        technoparkId,
        specializationId: findId('specializations', slug),
        position,
      })),
    );
    await replace(technoparkMetro, technoparkMetro.technoparkId, (technoparkId, record) =>
      record.metro.map((stop, position) => ({ technoparkId, position, ...stop })),
    );
    await replace(technoparkFacilities, technoparkFacilities.technoparkId, (technoparkId, record) =>
      record.facilities.map((name, position) => ({ technoparkId, position, name })),
    );
    await replace(technoparkResidents, technoparkResidents.technoparkId, (technoparkId, record) =>
      record.notableResidents.map((name, position) => ({ technoparkId, position, name })),
    );
    await replace(technoparkFigures, technoparkFigures.technoparkId, (technoparkId, record) =>
      record.figures.map((figure, position) => ({ technoparkId, position, ...figure })),
    );
    return written;
  },

  async read(db) {
    const rows = await db.select().from(technoparks).orderBy(asc(technoparks.position));
    const clustersOf = await readSlugs(db, {
      links: technoparkClusters,
      owner: technoparkClusters.technoparkId,
      target: technoparkClusters.clusterId,
      table: clusters,
    });
    const specializationsOf = await readSlugs(db, {
      links: technoparkSpecializations,
      owner: technoparkSpecializations.technoparkId,
      target: technoparkSpecializations.specializationId,
      table: specializations,
    });
    const { technoparkId: stopOwner, position: stopPosition, ...stop } = getTableColumns(technoparkMetro);
    const metroOf = groupByOwner(
      await db
        .select({ owner: stopOwner, ...stop })
        .from(technoparkMetro)
        .orderBy(asc(stopPosition)),
    );
    const facilitiesOf = await readNames(db, technoparkFacilities);
    const residentsOf = await readNames(db, technoparkResidents);
    const {
      technoparkId: figureOwner,
      position: figurePosition,
      ...figure
    } = getTableColumns(technoparkFigures);
    const figuresOf = groupByOwner(
      await db
        .select({ owner: figureOwner, ...figure })
        .from(technoparkFigures)
        .orderBy(asc(figurePosition)),
    );
    return rows.map(({ id, position, digest, latitude, longitude, locationPrecision, ...columns }) => ({
      ...columns,
      location: { lat: latitude, lon: longitude, precision: locationPrecision },
      clusters: clustersOf(id),
      specializations: specializationsOf(id),
      metro: metroOf(id),
      facilities: facilitiesOf(id),
      notableResidents: residentsOf(id),
      figures: figuresOf(id),
    }));
  },
};

/** A list of names by the id of their technopark. */
async function readNames(
  db: Db,
  table: typeof technoparkFacilities | typeof technoparkResidents,
): Promise<(technoparkId: number) => string[]> {
  const { technoparkId: owner, name, position } = table;
  const namesOf = groupByOwner(await db.select({ owner, name }).from(table).orderBy(asc(position)));
  return (technoparkId) => namesOf(technoparkId).map((row) => row.name);
}
