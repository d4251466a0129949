import { asc, eq, getTableColumns } from 'drizzle-orm';
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
import { groupByOwner, type KindStorage, listWriter, upsert } from './kind-storage.ts';

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
    const clustersOf = groupByOwner(
      await db
        .select({ owner: technoparkClusters.technoparkId, slug: clusters.slug })
        .from(technoparkClusters)
        .innerJoin(clusters, eq(clusters.id, technoparkClusters.clusterId))
        .orderBy(asc(technoparkClusters.position)),
    );
    const specializationsOf = groupByOwner(
      await db
        .select({ owner: technoparkSpecializations.technoparkId, slug: specializations.slug })
        .from(technoparkSpecializations)
        .innerJoin(specializations, eq(specializations.id, technoparkSpecializations.specializationId))
        .orderBy(asc(technoparkSpecializations.position)),
    );
    const { technoparkId: stopOwner, position: stopPosition, ...stop } = getTableColumns(technoparkMetro);
    const metroOf = groupByOwner(
      await db
        .select({ owner: stopOwner, ...stop })
        .from(technoparkMetro)
        .orderBy(asc(stopPosition)),
    );
    const facilitiesOf = groupByOwner(
      await db
        .select({ owner: technoparkFacilities.technoparkId, name: technoparkFacilities.name })
        .from(technoparkFacilities)
        .orderBy(asc(technoparkFacilities.position)),
    );
    const residentsOf = groupByOwner(
      await db
        .select({ owner: technoparkResidents.technoparkId, name: technoparkResidents.name })
        .from(technoparkResidents)
        .orderBy(asc(technoparkResidents.position)),
    );
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
      clusters: clustersOf(id).map(({ slug }) => slug),
      specializations: specializationsOf(id).map(({ slug }) => slug),
      metro: metroOf(id),
      facilities: facilitiesOf(id).map(({ name }) => name),
      notableResidents: residentsOf(id).map(({ name }) => name),
      figures: figuresOf(id),
    }));
  },
};
