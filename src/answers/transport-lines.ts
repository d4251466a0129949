import type { Technopark } from '../catalog/model.ts';
import LINES from './transport-lines.json' with { type: 'json' };

interface TransportLine {
  readonly called: readonly string[];
  /** Those near which a site of the catalogue stands. */
  readonly stations: readonly string[];
}

/** Lines of the metro and of city trains, by the name that is shown; no record tells on which a station is. */
const TRANSPORT_LINES: ReadonlyMap<string, TransportLine> = new Map(Object.entries(LINES));

/** What each line is called. */
export const LINE_WORDINGS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...TRANSPORT_LINES].map(([line, { called }]) => [line, called]),
);

/** Whether one of the stations near the site is on the line. */
export const isOnLine = ({ metro }: Technopark, line: string): boolean =>
  metro.some(({ station }) => TRANSPORT_LINES.get(line)?.stations.includes(station) ?? false);
