import { figuresOf, type MetricFact } from '../../catalog/timeline.ts';
import type { TimelineMetric } from '../../catalog/vocabulary.ts';
import { statementsOf } from '../sources.ts';
import { METRIC_OF } from './city-metric.ts';
import { type Draft, keyOf, type Plan } from './plan.ts';

const MOMENT_SCORE = 0.92;

/** «Сколько технопарков было, когда запускали ЗИЛ»: the figure told of that very day, or those of its year. */
export const planThen: Plan = (question, situation) => {
  const { asks, nouns, mentions, attributes, text } = question;
  if (!asks.has('count') || !nouns.has('site') || !WHEN_BEGUN.test(text)) return undefined;
  const site = mentions
    .flatMap(({ refs }) => refs)
    .flatMap(({ kind, slug }) =>
      kind === 'technopark' ? (situation.knowledge.catalog.findTechnopark(slug) ?? []) : [],
    )[0];
  if (!site) return undefined;
  const metric = attributes.map(({ value }) => METRIC_OF[value]).find((each) => each !== undefined);
  const asked = metric ?? 'technoparks';
  const figures = figuresOf(situation.knowledge.catalog.timeline, asked);
  const told = figures.find(({ title, text: said }) => `${title} ${said}`.includes(`«${site.shortName}»`));
  const begun = site.openedYear ?? site.statusYear;
  const year = told?.date ?? (begun === null ? undefined : nearest(figures, String(begun)));
  return year === undefined ? undefined : historyOf(asked, year);
};

const WHEN_BEGUN =
  /(?<!\p{L})(?:к|когда|на момент|к моменту|перед|после|во время) (?:\p{L}+ ){0,2}(?:откр|запу|запус|сда(?:ва|ч|л)|вв(?:ели|од|ёл)|появ|пуск|строил|постро)/iu;

/** The year itself where it has a figure, or the figure that is nearest to it. */
function nearest(figures: readonly MetricFact[], year: string): string | undefined {
  if (figures.some(({ date }) => date.startsWith(year))) return year;
  const distance = ({ date }: MetricFact): number => Math.abs(Number(date.slice(0, 4)) - Number(year));
  return figures.toSorted((a, b) => distance(a) - distance(b))[0]?.date;
}

/** «Это пятидесятый технопарк города?»: how many there were said to be, and when. */
export const planNumbered: Plan = ({ asks, nouns, text, taxes, mentions }, { knowledge }) => {
  if (!nouns.has('site') || taxes.size > 0 || asks.has('procedure') || asks.has('benefit')) return undefined;
  if (!NUMBERED.test(text)) return undefined;
  const sites = mentions.flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'technopark'));
  for (const ref of sites) {
    const sentence = statementsOf(knowledge.catalog, ref).find((each) => NUMBERED.test(each));
    if (sentence !== undefined) {
      return {
        parts: [{ kind: 'passage', ref, sentences: [sentence] }],
        matched: keyOf(ref),
        score: MOMENT_SCORE,
        refs: [ref],
      };
    }
  }
  return historyOf('technoparks', 'now');
};

/** «Сорок девятый технопарк», «технопарк по счёту какой», «50-й по счёту». */
const NUMBERED =
  /(?<!\p{L})(?:(?:двадцат|тридцат|сороков|пятидесят|шестидесят)\p{L}+|(?:двадцать|тридцать|сорок|пятьдесят) (?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят)\p{L}+|\d\d-?(?:й|ый|ой|м|ым|го)) (?:по сч[её]ту )?(?:\p{L}+ )?технопарк|по сч[её]ту/iu;

const historyOf = (metric: TimelineMetric, year: string): Draft => ({
  parts: [{ kind: 'history', metric, year }],
  matched: `total#${metric}`,
  score: MOMENT_SCORE,
  metric,
});
