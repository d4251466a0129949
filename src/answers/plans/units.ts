import type { Attribute } from '../answer.ts';

const HECTARES = /\d[^.]*гектар/iu;
/** How a sentence tells a figure of this sort. */
export const UNITS: Readonly<Partial<Record<Attribute, RegExp>>> = {
  area: /\d[^.]*(?:квадратн|кв\. ?м)/iu,
  'site-area': HECTARES,
  jobs: /\d[^.]*(?<!\p{L})(?:мест|человек|работник|сотрудник)/iu,
  residents: /\d[^.]*(?:компани|резидент)/iu,
  investment: /\d[^.]*рубл/iu,
};
