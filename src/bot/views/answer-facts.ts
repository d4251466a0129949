import { type AnswerPart, ATTRIBUTES, type Attribute } from '../../answers/answer.ts';
import type { SearchRef } from '../../answers/documents.ts';
import { hasFact, METRICS_OF } from '../../answers/facts.ts';
import { isRecordedAttribute } from '../../answers/intents.ts';
import { sentencesOf } from '../../answers/sentences.ts';
import { readMetric } from '../../catalog/figures.ts';
import type { Cluster, Technopark } from '../../catalog/model.ts';
import { benefitsAtSite } from '../../catalog/site-benefits.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { packRecord, recordName } from '../records.ts';
import { ROUTES } from '../routes.ts';
import {
  type AnswerTools,
  type Block,
  EMPTY_BLOCK,
  personButton,
  recordNote,
  sourceNote,
} from './answer-block.ts';
import { clusterValue, figuresOf, siteValue, stationsOf } from './answer-fact-values.ts';
import { figureValue } from './figures.ts';
import { formatDate, uncapitalised } from './format.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, pressButton } from './screen.ts';

type Recorded = (typeof ATTRIBUTES)[number];

/** What is told of an object: the value asked for, what helps beside it, and where it is from. */
export interface Fact {
  readonly name: string;
  /** Undefined where the sources do not tell. */
  readonly value: Html | undefined;
  readonly more: Html;
  readonly source: Html;
}

/** A longer name hides the answer. */
const NAME_MAX = 48;

export function factOf(tools: AnswerTools, ref: SearchRef, attribute: Attribute): Fact | undefined {
  const { t, catalog } = tools;
  const site = ref.kind === 'technopark' ? catalog.findTechnopark(ref.slug) : undefined;
  const cluster = ref.kind === 'cluster' ? catalog.findCluster(ref.slug) : undefined;
  const record = site ?? cluster;
  if (ref.kind === 'term') return ofAllSites(t);
  if (!record) return undefined;
  const isKnown = hasFact(catalog, ref, attribute) && isRecorded(attribute);
  const value = !isKnown
    ? undefined
    : site
      ? siteValue(tools, site, attribute)
      : cluster && clusterValue(tools, cluster, attribute);
  const figures = isRecorded(attribute) ? figuresOf(record, attribute) : [];
  return {
    name: record.name.length > NAME_MAX ? record.shortName : record.name,
    value,
    more: joinHtml([
      attribute === 'specializations' ? sentencesOf(record.description)[0] : undefined,
      isKnown ? historyLine(t, record, attribute) : undefined,
      site
        ? whereLine(t, site, attribute)
        : cluster && attribute === 'sites'
          ? html`${cluster.location}`
          : undefined,
    ]),
    source:
      figures.length > 0
        ? sourceNote(
            t,
            figures.map(({ sourceUrl }) => sourceUrl),
            figures[0]?.asOf ?? record.asOf,
          )
        : recordNote(t, record),
  };
}

/** What is asked of technoparks in general is told of none. */
const ofAllSites = (t: Translate): Fact => ({
  name: t.text('answer-all-sites'),
  value: undefined,
  more: html``,
  source: html``,
});

const isRecorded = (attribute: Attribute): attribute is Recorded =>
  ATTRIBUTES.some((known) => known === attribute);

/** The older figures, which other sources may still name. */
function historyLine(t: Translate, { figures }: Technopark | Cluster, attribute: Recorded): Html | undefined {
  const older = (METRICS_OF[attribute] ?? []).flatMap((metric) => readMetric(figures, metric).older);
  if (older.length === 0) return undefined;
  const items = older.slice(0, 3).map((figure) =>
    t.text('answer-older-item', {
      value: figureValue(t, figure, 'value'),
      date:
        figure.qualifier === 'planned'
          ? t.text('answer-plan-of', { date: formatDate(t, figure.asOf) })
          : formatDate(t, figure.asOf),
    }),
  );
  return t('answer-older', { figures: items.join(', ') });
}

/** Where it is: what people go on to ask. */
function whereLine(t: Translate, site: Technopark, attribute: Attribute): Html | undefined {
  if (attribute === 'metro') return html`${site.address}`;
  if (attribute === 'address' || attribute === 'okrug' || attribute === 'district') {
    return joinHtml([
      attribute === 'address' && !/\d/.test(site.address) && t('answer-no-house'),
      joinHtml(
        [
          attribute === 'address' ? site.okrug : site.address,
          site.metro.length > 0 && html`Ⓜ️ ${stationsOf(t, site)}`,
        ],
        ' · ',
      ),
    ]);
  }
  return undefined;
}

/** «47 резидентов», «открыт в 2007 году»: the value itself says what it is. */
const SAYING_WHAT: readonly Attribute[] = [
  'investment',
  'site-area',
  'residents',
  'resident-names',
  'jobs',
  'opened',
  'status-year',
  'status',
];

/** One thing about one object, or that the sources do not tell it. */
export function factBlock(
  tools: AnswerTools,
  { ref, attribute, verdict }: Extract<AnswerPart, { kind: 'fact' }>,
): Block {
  const { t, catalog } = tools;
  const fact = factOf(tools, ref, attribute);
  if (!fact) return EMPTY_BLOCK;
  const name = recordName(catalog, ref) ?? '';
  const subject = verdict && COMMON_BEGINNING.test(fact.name) ? uncapitalised(fact.name) : fact.name;
  const site = ref.kind === 'technopark' ? catalog.findTechnopark(ref.slug) : undefined;
  const buttons = [
    pressButton(buttonLabel(t.text('answer-card', { name })), packRecord(ref)),
    ...(site && !tools.isOneOfSeveral ? nextButtons(tools, site, attribute) : []),
  ];
  // A site that is not there yet has neither residents nor a year of opening.
  const future =
    site && site.status !== 'operating' && attribute !== 'status' && t(`answer-not-operating-${site.status}`);
  if (!fact.value) {
    const what = isRecordedAttribute(attribute)
      ? t.text(`answer-missing-${attribute}`)
      : t.text(`answer-unrecorded-${attribute.slice('unrecorded/'.length)}`);
    const operator = site?.operator;
    return {
      text: joinHtml([
        t('answer-gap', { name: fact.name, what }),
        future,
        operator ? t('answer-gap-operator', { operator }) : !tools.hasOperators && t('answer-gap-person'),
      ]),
      buttons: tools.hasOperators ? [...buttons, personButton(t)] : buttons,
    };
  }
  return {
    text: joinHtml([
      SAYING_WHAT.includes(attribute)
        ? t('answer-fact-plain', { name: subject, value: fact.value })
        : t('answer-fact', {
            name: subject,
            label: t.text(`answer-label-${attribute}`),
            value: fact.value,
          }),
      future,
      fact.more,
      html`${fact.source}`,
    ]),
    buttons,
  };
}

/** A name that does not begin with a proper one goes on after «Нет:» with a small letter. */
const COMMON_BEGINNING =
  /^(?:Технопарк|Технополис|Технологический|Индустриальный|Инновационный|Многофункциональный|Нанотехнологический|Научно|Промышленный|Фармацевтический|Экологический)/u;

/** Where people go on from a fact of this sort. */
function nextButtons({ t, catalog }: AnswerTools, site: Technopark, attribute: Attribute): Button[] {
  const { slug, figures } = site;
  const isFigure = isRecordedAttribute(attribute) && METRICS_OF[attribute] !== undefined;
  return [
    ...(WHERE.includes(attribute)
      ? [pressButton(t.text('technopark-map'), ROUTES.technoparkMap.pack({ slug }))]
      : []),
    ...(isFigure && figures.length > 1
      ? [pressButton(t.text('technopark-figures'), ROUTES.technoparkFigures.pack({ slug }))]
      : []),
    ...(benefitsAtSite(catalog, site).length > 0
      ? [pressButton(t.text('technopark-benefits'), ROUTES.technoparkBenefits.pack({ slug, page: 0 }))]
      : []),
    pressButton(t.text('technopark-compare'), ROUTES.compare.pack({ slug })),
  ];
}

const WHERE: readonly Attribute[] = ['address', 'metro', 'okrug', 'district', 'neighbours'];
