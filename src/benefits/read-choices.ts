import type { LandRight, ZoneActivity } from './inputs.ts';
import { readCalendarYear } from './read-figures.ts';

/** «собственность», «арендуем у города», «нет земли»; undefined for anything else. */
export function readLandRight(text: string): LandRight | undefined {
  const said = plain(text);
  if (LAND.none.test(said)) return 'none';
  if (LAND.owned.test(said)) return 'owned';
  return LAND.leased.test(said) ? 'leased' : undefined;
}

/** «производство», «разработка технологий»; undefined for anything else. */
export function readActivity(text: string): ZoneActivity | undefined {
  const said = plain(text);
  if (ACTIVITY.production.test(said)) return 'production';
  return ACTIVITY.technology.test(said) ? 'technology-development' : undefined;
}

/** The calendar year of a status, null for one that is not there yet; undefined for anything else. */
export const readSince = (text: string): number | null | undefined =>
  NOT_YET.test(plain(text)) ? null : readCalendarYear(text);

const LAND = {
  none: /^(?:земли |участка )?нет(?: земли| участка| своей земли)?$|^без (?:земли|участка)$/,
  owned:
    /^(?:в |наша |своя )?(?:собственность|собственности|земля наша|своя|свой|собственная|собственный)(?: земля| участок)?$/,
  leased:
    /^(?:в |мы )?(?:аренда|аренде|арендуем|арендована|арендован)(?: у города| города| земля| участок)?$/,
} as const;
const ACTIVITY = {
  production: /^(?:промышленно-)?производств(?:о|енная)(?: деятельность)?$/,
  technology:
    /^(?:технико-внедренческая(?: деятельность)?|разработк[аи](?: технологий)?|технологии|внедрение)$/,
} as const;
const NOT_YET = /^(?:еще |пока )?(?:нет|не получен|не получили)(?: статуса)?$|^(?:еще|пока) нет$/;

const plain = (text: string): string =>
  text.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').replace(/[.!]$/, '');
