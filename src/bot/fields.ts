import { COMPARED_MAX } from '../catalog/comparison.ts';
import type { Point } from '../catalog/nearby.ts';
import { SITE_CODE_LENGTH } from '../catalog/site-code.ts';
import { type Field, numberField } from '../telegram/callback-data.ts';

/** Around Moscow, more than the hundred kilometres within which the nearest sites are looked for. */
const REGION = { south: 54, west: 34.5, north: 57.5, east: 41 };
/** A thousandth of a degree is 110 metres to the north and 60 to the east. */
const STEPS_PER_DEGREE = 1000;
const COLUMNS = (REGION.east - REGION.west) * STEPS_PER_DEGREE + 1;
const ROWS = (REGION.north - REGION.south) * STEPS_PER_DEGREE + 1;

/** No finer than a button carries it, on purpose: which house somebody stands at is of no use here. */
export const roundedPoint = ({ lat, lon }: Point): Point => ({ lat: rounded(lat), lon: rounded(lon) });

const rounded = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;

/** A rounded point of the region, as one number; any other is moved to the region's edge. */
export const pointField: Field<Point> = {
  format: ({ lat, lon }) => {
    const row = stepsFrom(REGION.south, lat, ROWS);
    const column = stepsFrom(REGION.west, lon, COLUMNS);
    return numberField.format(row * COLUMNS + column);
  },
  parse: (text) => {
    const [number] = numberField.parse(text) ?? [];
    if (number === undefined || number >= ROWS * COLUMNS) return undefined;
    return [
      roundedPoint({
        lat: REGION.south + Math.floor(number / COLUMNS) / STEPS_PER_DEGREE,
        lon: REGION.west + (number % COLUMNS) / STEPS_PER_DEGREE,
      }),
    ];
  },
};

const stepsFrom = (edge: number, degrees: number, count: number): number =>
  Math.min(Math.max(Math.round((degrees - edge) * STEPS_PER_DEGREE), 0), count - 1);

const CODES = new RegExp(`^(?:[\\w-]{${SITE_CODE_LENGTH}}){1,${COMPARED_MAX}}$`);
const CODE = new RegExp(`[\\w-]{${SITE_CODE_LENGTH}}`, 'g');

/** The codes of one to four sites, one after another. */
export const siteCodesField: Field<readonly string[]> = {
  format: (codes) => codes.join(''),
  parse: (text) => (CODES.test(text) ? [text.match(CODE) ?? []] : undefined),
};
