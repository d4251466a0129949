import type { Technopark } from '../../catalog/model.ts';
import type { Translate } from '../../translate.ts';
import type { Button } from './screen.ts';
import { cardRow } from './technopark-buttons.ts';

/** A point on the map as Telegram shows it: a message of its own, with buttons. */
export interface Venue {
  readonly latitude: number;
  readonly longitude: number;
  readonly title: string;
  readonly address: string;
  readonly keyboard: Button[][];
}

/** A point that is not the very building says so in its title: it would be taken for the door. */
export const technoparkVenue = (
  t: Translate,
  { slug, shortName, address, location }: Technopark,
  back: string | undefined,
): Venue => ({
  latitude: location.lat,
  longitude: location.lon,
  title: t.text(`technopark-venue-${location.precision}`, { name: shortName }),
  address,
  keyboard: [cardRow(t, slug, back)],
});
