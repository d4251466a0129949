import type { Catalog } from './catalog.ts';
import type { Technopark } from './model.ts';
import { isSelected, NO_FILTER, type TechnoparkFilter } from './technopark-list.ts';

/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** The eight directions, clockwise from the north. */
export const DIRECTIONS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface NearbySite {
  readonly site: Technopark;
  readonly metres: number;
  /** Where the site lies, seen from the point. */
  readonly direction: Direction;
}

const NEAREST_COUNT = 5;

/** The sites nearest to the point, the nearest first; of two equally near the first of the catalogue. */
export function nearestSites(
  { technoparks }: Pick<Catalog, 'technoparks'>,
  point: Point,
  filter: TechnoparkFilter = NO_FILTER,
  count: number = NEAREST_COUNT,
): NearbySite[] {
  return technoparks
    .filter((site) => isSelected(site, filter))
    .map((site) => ({
      site,
      metres: metresBetween(point, site.location),
      direction: directionTo(point, site.location),
    }))
    .toSorted((one, other) => one.metres - other.metres)
    .slice(0, count);
}

const EARTH_RADIUS_M = 6_371_009;

/** The great-circle distance by the haversine formula: half a per cent off at most, the earth being no ball. */
export function metresBetween(from: Point, to: Point): number {
  const [lat1, lat2] = [radians(from.lat), radians(to.lat)];
  const haversine =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/** The direction in which one sets out for the other point. */
export function directionTo(from: Point, to: Point): Direction {
  const eighth = Math.round(bearing(from, to) / 45) % DIRECTIONS.length;
  return DIRECTIONS[eighth] ?? 'north';
}

/** Degrees clockwise from the north, from 0 up to 360. */
function bearing(from: Point, to: Point): number {
  const [lat1, lat2] = [radians(from.lat), radians(to.lat)];
  const turn = radians(to.lon - from.lon);
  const east = Math.sin(turn) * Math.cos(lat2);
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
