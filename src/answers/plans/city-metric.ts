import type { TimelineMetric } from '../../catalog/vocabulary.ts';
import type { Attribute } from '../answer.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Understanding } from '../understanding.ts';
import type { Word } from '../words.ts';

export const GROWTH =
  /вырос|увелич|прибав|стало больше|прирост|измени|уменьш|во сколько раз|насколько больше|разниц|с .{0,12}\d{4}.{0,12} (?:по|до) /iu;

export const isNumber = ({ readings }: Word): boolean =>
  [...readings.keys()].some((stem) => /^\d+$/.test(stem));

/** The figures of the city that an attribute asks for. */
export const METRIC_OF: Readonly<Partial<Record<Attribute, TimelineMetric>>> = {
  residents: 'companies',
  'resident-names': 'companies',
  jobs: 'employees',
  area: 'areaSqm',
  investment: 'investmentsRub',
};

const NO_METRIC: readonly Attribute[] = ['site-area', 'unrecorded/rent'];

/** What is asked of the time of a figure. */
const ABOUT_TIME: readonly Attribute[] = ['opened', 'status-year', 'status', 'about'];

/** The figure of the city that is asked for. */
export function metricOf({
  attributes,
  nouns,
  holders,
  words,
  asks,
  years,
  text,
}: Understanding): TimelineMetric | undefined {
  // «Сколько гектаров занимают», «сколько стоит аренда»: no figure of the city is of hectares or rents.
  if (attributes.some(({ value }) => NO_METRIC.includes(value))) return undefined;
  const metric = attributes.map(({ value }) => METRIC_OF[value]).find((each) => each !== undefined);
  if (metric === 'companies' && holders.has('sez-resident')) return 'sezResidents';
  if (metric) return metric;
  if (attributes.length === 0 && COMPANIES.test(text)) return 'companies';
  const isOther = attributes.some(({ value }) => !ABOUT_TIME.includes(value));
  if (isOther && !asks.has('history')) return undefined;
  if (attributes.length > 0 && !asks.has('count') && !asks.has('history') && !words.some(isNumber))
    return undefined;
  if (!nouns.has('sites') && !nouns.has('site')) return undefined;
  if (words.some(({ text }) => text.startsWith(KEY_WORDS.technopolis))) return 'technopolises';
  const isAsked =
    asks.has('count') || asks.has('history') || asks.has('check') || years.length > 0 || GROWTH.test(text);
  return isAsked || words.some(isNumber) ? 'technoparks' : undefined;
}

/** «Компаний в технопарках в 2020-м». */
const COMPANIES =
  /(?<!\p{L})(?:компаний|фирм|организаций|резидентов|арендаторов) (?:\p{L}+ ){0,2}(?:в|у) (?:\p{L}+ )?технопарк/iu;
