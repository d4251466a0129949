import { z } from 'zod';
import { OKRUGS } from '../catalog/vocabulary.ts';

/** What rooms are needed; the words of records and of users for each are in need-words.json. */
export const PREMISES = [
  'office',
  'laboratory',
  'clean-room',
  'production',
  'storage',
  'showroom',
  'incubator',
] as const;
export type Premise = (typeof PREMISES)[number];

export const STAGES = ['idea', 'young', 'production', 'investor'] as const;
export type Stage = (typeof STAGES)[number];

export const PRIORITIES = ['benefits', 'transport', 'neighbours', 'university'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Rooms are measured in square metres, land in hectares. At least one bound is there. */
const area = z.strictObject({
  unit: z.enum(['sqm', 'ha']),
  from: z.number().positive().nullable(),
  to: z.number().positive().nullable(),
});
export type NeededArea = z.infer<typeof area>;

/** Any of these will do; all empty: no matter where. */
const place = z.strictObject({
  okrugs: z.array(z.enum(OKRUGS)),
  districts: z.array(z.string()),
  stations: z.array(z.string()),
  /** Slugs of the sites nearest to a point that was given; the point itself is not kept. */
  near: z.array(z.string()),
});
export type NeededPlace = z.infer<typeof place>;

/** What a company looks for; null and an empty list mean that it is of no matter. */
export const Needs = z.strictObject({
  /** Slugs of specializations. */
  fields: z.array(z.string()),
  premises: z.array(z.enum(PREMISES)),
  area: area.nullable(),
  place,
  stage: z.enum(STAGES).nullable(),
  priorities: z.array(z.enum(PRIORITIES)),
});
export type Needs = z.infer<typeof Needs>;

/** In the order in which they are asked: buttons count on it. */
export const NEED_NAMES = [
  'fields',
  'premises',
  'area',
  'place',
  'stage',
  'priorities',
] as const satisfies readonly (keyof Needs)[];
export type NeedName = (typeof NEED_NAMES)[number];

export const ANYWHERE: NeededPlace = { okrugs: [], districts: [], stations: [], near: [] };

export const NO_NEEDS: Needs = {
  fields: [],
  premises: [],
  area: null,
  place: ANYWHERE,
  stage: null,
  priorities: [],
};

export const hasNoNeeds = ({ fields, premises, area, place, stage, priorities }: Needs): boolean =>
  fields.length + premises.length + priorities.length === 0 &&
  area === null &&
  stage === null &&
  isAnywhere(place);

export const isAnywhere = ({ okrugs, districts, stations, near }: NeededPlace): boolean =>
  okrugs.length + districts.length + stations.length + near.length === 0;
