import { Exact } from './money.ts';

/** A share in per cent, 0 to 100: «70 %», «70», «0,7», «70,5 процентов»; undefined for anything else. */
export function readShare(text: string): number | undefined {
  const [, digits = '', unit = ''] = SHARE.exec(plain(text)) ?? [];
  if (digits === '') return undefined;
  const value = new Exact(digits.replace(',', '.'));
  const isFraction = unit === '' && value.lessThanOrEqualTo(1) && /[.,]/.test(digits);
  const share = isFraction ? value.times(100) : value;
  return share.lessThanOrEqualTo(100) && share.decimalPlaces() <= 2 ? share.toNumber() : undefined;
}

/** A whole number of years, 1 to `max`: «3», «3 года», «на 5 лет»; undefined for anything else. */
export function readYears(text: string, max: number): number | undefined {
  const [, digits = ''] = YEARS.exec(plain(text)) ?? [];
  const years = Number(digits);
  return digits !== '' && years >= 1 && years <= max ? years : undefined;
}

/** A calendar year of this century: «2024», «с 2024 года», «в 2024-м»; undefined for anything else. */
export function readCalendarYear(text: string): number | undefined {
  const [, digits] = CALENDAR_YEAR.exec(plain(text)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

const SHARE = /^(?:около |примерно |~ ?)?(\d{1,3}(?:[.,]\d{1,4})?) ?(%|процент(?:а|ов)?|п\. ?п\.)?$/;
const YEARS = /^(?:на |примерно )?(\d{1,2})(?:-х)? ?(?:год(?:а|ов)?|лет|г\.?)?$/;
const CALENDAR_YEAR =
  /^(?:с |со |в |от |получили в )?(20\d\d)(?:-?(?:го|м|й|ом))?(?: ?(?:год(?:а|у)?|г\.?))?$/;

const plain = (text: string): string =>
  text.normalize('NFKC').trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').replace(/[.!]$/, '');
