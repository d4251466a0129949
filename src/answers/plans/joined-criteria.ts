import type { Criterion, SiteCriteria } from '../site-choice.ts';

/** What a question that goes on about a list adds to what was chosen by before, rather than puts in its place. */
export const joined = (before: SiteCriteria, own: SiteCriteria, text: string): Partial<SiteCriteria> => ({
  ...(isAmongThem(text) ? narrowed(before, own) : {}),
  ...(ADDED.test(text) ? widened(before, own) : {}),
});

/** «Из них»: what was chosen by before holds. */
export const isAmongThem = (text: string): boolean => AMONG_THEM.test(text);

const AMONG_THEM = /(?<!\p{L})(?:(?:из|среди) (?:них|этих)|ещ[её] и)(?!\p{L})/iu;
const ADDED = /(?<!\p{L})(?:добав|прибав|(?:тоже|также|заодно)[.! ]*$)/iu;

/** «В каком из них есть ещё и музей»: what was chosen by before holds as well. */
const narrowed = (before: SiteCriteria, own: SiteCriteria): Partial<SiteCriteria> => ({
  facilities: [...before.facilities, ...own.facilities],
  owners: [...before.owners, ...own.owners],
  both: [
    ...before.both,
    ...own.both,
    ...(own.specializations.length === 0 ? [] : before.specializations).map(
      (value): Criterion => ({ list: 'specializations', value }),
    ),
  ],
});

/** «Добавь СВАО»: one as well as the other. */
const widened = (before: SiteCriteria, own: SiteCriteria): Partial<SiteCriteria> => ({
  okrugs: [...before.okrugs, ...own.okrugs],
  districts: [...before.districts, ...own.districts],
  specializations: [...before.specializations, ...own.specializations],
});
