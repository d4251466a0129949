import type { Catalog } from '../../catalog/catalog.ts';
import { TIMELINE_METRICS, type TimelineFact, type TimelineMetric } from '../../catalog/model.ts';
import {
  type Disagreement,
  disagreementsOf,
  eventsOf,
  figuresOf,
  type MetricFact,
} from '../../catalog/timeline.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { bulletList, formatDate } from './format.ts';
import { type NumberedSources, numberSources } from './numbered-sources.ts';
import { splitBySize } from './pages.ts';
import { navigationRow, pagerRow } from './parts.ts';
import { type Button, inRows, pressButton, type Screen } from './screen.ts';
import { figuresTable, formatFigure } from './timeline-table.ts';

const FIGURES_PER_PAGE = 9;
const EVENTS_PER_PAGE = 5;
/** Characters of a page's facts with their sources; headings and statements have the rest of the message. */
const PAGE_MAX_LENGTH = 2600;

/** The newest figure of each metric and the way into its history. */
export function timelineScreen(
  t: Translate,
  { timeline }: Catalog,
  back: string = ROUTES.handbook.pack({}),
): Screen {
  const histories = TIMELINE_METRICS.map((metric) => ({
    metric,
    figures: figuresOf(timeline, metric),
  })).filter(({ figures }) => figures.length > 0);
  const newest = histories.flatMap(({ figures }) => figures.slice(-1));
  const sources = numberSources(t, newest);
  const here = ROUTES.timeline.pack({ metric: undefined, page: 0 }, back);
  const events = eventsOf(timeline).length;
  return {
    text: joinHtml(
      [
        t('timeline'),
        newest.length > 0 &&
          html`${t('timeline-newest')}\n${bulletList(newest.map((figure) => newestLine(t, figure, sources)))}`,
        newest.length > 0 && sources.quote,
      ],
      '\n\n',
    ),
    keyboard: [
      ...inRows(
        histories.map(({ metric, figures }) => metricButton(t, metric, figures.length, here)),
        2,
      ),
      ...inRows(events > 0 ? [chronicleButton(t, events, here)] : [], 1),
      navigationRow(t, back),
    ],
  };
}

const metricButton = (t: Translate, metric: TimelineMetric, count: number, back: string): Button =>
  pressButton(
    t.text('timeline-metric-button', { metric: t.text(`timeline-metric-${metric}`), count }),
    ROUTES.timeline.pack({ metric, page: 0 }, back),
  );

const chronicleButton = (t: Translate, count: number, back: string): Button =>
  pressButton(t.text('timeline-events', { count }), ROUTES.chronicle.pack({ page: 0 }, back));

const newestLine = (t: Translate, figure: MetricFact, sources: NumberedSources): Html =>
  t('timeline-newest-line', {
    title: figure.title,
    date: formatDate(t, figure.date),
    sources: sources.numbersOf(figure).join(', '),
  });

/** The history of one metric as a dated table; figures that do not go together are named side by side. */
export function figuresScreen(
  t: Translate,
  { timeline }: Catalog,
  metric: TimelineMetric,
  wantedPage: number,
  back: string = ROUTES.timeline.pack({ metric: undefined, page: 0 }),
): Screen {
  const all = figuresOf(timeline, metric);
  const pages = splitBySize(all, lengthOf, PAGE_MAX_LENGTH, FIGURES_PER_PAGE);
  const page = Math.min(wantedPage, pages.length - 1);
  const figures = pages[page] ?? [];
  const disagreements = disagreementsOf(all).filter(
    ({ earlier, later }) => figures.includes(later) || figures.includes(earlier),
  );
  const sources = numberSources(t, figures);
  return {
    text: joinHtml(
      [
        t('timeline-metric', {
          metric: t.text(`timeline-metric-${metric}`),
          count: all.length,
          about: t.text(`timeline-metric-${metric}.about`),
        }),
        figures.length === 0
          ? t('timeline-empty')
          : figuresTable(t, figures, { disagreements, numbersOf: sources.numbersOf }),
        disagreementsNote(t, disagreements),
        figures.length > 0 && explanations(t, figures),
        figures.length > 0 && sources.quote,
      ],
      '\n\n',
    ),
    keyboard: [
      ...pagerRow(t, { page, pageCount: pages.length }, (target) =>
        ROUTES.timeline.pack({ metric, page: target }, back),
      ),
      navigationRow(t, back),
    ],
  };
}

function disagreementsNote(t: Translate, disagreements: readonly Disagreement[]): Html {
  if (disagreements.length === 0) return Html.empty;
  const lines = disagreements.map(({ earlier, later }) =>
    t('timeline-disagreement', {
      before: formatFigure(earlier),
      'before-date': formatDate(t, earlier.date),
      after: formatFigure(later),
      'after-date': formatDate(t, later.date),
    }),
  );
  return html`${t('timeline-disagreements')}\n${bulletList(lines)}`;
}

const explanations = (t: Translate, figures: readonly MetricFact[]): Html => {
  const lines = figures.map((figure) =>
    t('timeline-explanation', {
      date: formatDate(t, figure.date),
      value: formatFigure(figure),
      text: figure.text,
    }),
  );
  return html`<blockquote expandable>${t('timeline-explanations')}\n${joinHtml(lines)}</blockquote>`;
};

/** The events that changed no figure, the oldest first. */
export function chronicleScreen(
  t: Translate,
  { timeline }: Catalog,
  wantedPage: number,
  back: string = ROUTES.timeline.pack({ metric: undefined, page: 0 }),
): Screen {
  const all = eventsOf(timeline);
  const pages = splitBySize(all, lengthOf, PAGE_MAX_LENGTH, EVENTS_PER_PAGE);
  const page = Math.min(wantedPage, pages.length - 1);
  const events = pages[page] ?? [];
  const sources = numberSources(t, events);
  return {
    text: joinHtml(
      [
        t('timeline-chronicle', { count: all.length }),
        ...events.map((event) =>
          t('timeline-event', {
            date: formatDate(t, event.date),
            title: event.title,
            text: event.text,
            sources: sources.numbersOf(event).join(', '),
          }),
        ),
        events.length > 0 && sources.quote,
      ],
      '\n\n',
    ),
    keyboard: [
      ...pagerRow(t, { page, pageCount: pages.length }, (target) =>
        ROUTES.chronicle.pack({ page: target }, back),
      ),
      navigationRow(t, back),
    ],
  };
}

/** What a fact takes of a screen: its words, its line with dates and figures, its sources. */
const lengthOf = ({ title, text, sources }: TimelineFact): number =>
  LINE_LENGTH +
  title.length +
  text.length +
  sources.reduce((sum, source) => sum + source.title.length + LINE_LENGTH, 0);

/** Of a date, a number and what stands between them. */
const LINE_LENGTH = 30;
