import type { AnswerPart, Attribute } from '../../answers/answer.ts';
import type { SearchRef } from '../../answers/documents.ts';
import { FIGURE_OF } from '../../answers/plans/asked-attributes.ts';
import { rankingFigure, readMetric } from '../../catalog/figures.ts';
import type { FigureMetric, Technopark } from '../../catalog/model.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import { recordName } from '../records.ts';
import { type AnswerTools, type Block, sourceNote } from './answer-block.ts';
import { factOf } from './answer-facts.ts';
import { comparisonScreen } from './comparison.ts';
import { figureValue } from './figures.ts';
import { recordButtons } from './record-button.ts';
import type { Screen } from './screen.ts';

type Part<K extends AnswerPart['kind']> = Extract<AnswerPart, { kind: K }>;

/** Sites side by side in a table, each in a line first; undefined where something else is compared. */
export function comparedSites(tools: AnswerTools, refs: readonly SearchRef[]): Screen | undefined {
  const { t, catalog, username } = tools;
  const sites = refs.flatMap(({ kind, slug }) =>
    kind === 'technopark' ? (catalog.findTechnopark(slug) ?? []) : [],
  );
  if (sites.length < refs.length) return undefined;
  const newest =
    sites
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? '';
  return comparisonScreen(
    t,
    catalog,
    sites.map(({ slug }) => slug),
    {
      username,
      notice: joinHtml(sites.map((site) => inShort(tools, site))),
      note: sourceNote(
        t,
        sites.flatMap(({ sources }) => sources.slice(0, 1).map(({ url }) => url)),
        newest,
      ),
    },
  );
}

const TOLD: readonly FigureMetric[] = ['areaSqm', 'residents'];

/** «Калибр — СВАО, 75 000 м², 47 резидентов». */
function inShort({ t }: AnswerTools, { shortName, okrug, status, figures }: Technopark): Html {
  const told = TOLD.flatMap((metric) => {
    const { current, planned } = readMetric(figures, metric);
    if (current) return [figureValue(t, current, 'named')];
    return planned ? [t.text('answer-compare-plan', { value: figureValue(t, planned, 'named') })] : [];
  });
  const state = status === 'operating' ? [] : [t.text(`site-status-${status}`)];
  return t('answer-compare-short', { name: shortName, facts: [okrug, ...state, ...told].join(', ') });
}

/** What is asked of each, or what is known of each, one below the other. */
export function comparisonBlock(tools: AnswerTools, { refs, attribute, asked }: Part<'comparison'>): Block {
  const { t, catalog } = tools;
  const facts = (of: Attribute) => refs.flatMap((ref) => factOf(tools, ref, of) ?? []);
  const text =
    attribute === null
      ? COMPARED.flatMap((of) => {
          const known = refs.flatMap((ref) => {
            const value = factOf(tools, ref, of)?.value;
            return value ? [t('answer-compare-line', { name: recordName(catalog, ref) ?? '', value })] : [];
          });
          return known.length === 0
            ? []
            : [joinHtml([t('answer-compare', { label: t.text(`answer-label-${of}`) }), ...known])];
        })
      : [
          joinHtml([
            !isOfIdentity(asked) &&
              asked !== 'each' &&
              conclusion(tools, { refs, attribute, isLeast: asked === 'least' }),
            ...facts(attribute).map(({ name, value }) =>
              value ? t('answer-compare-line', { name, value }) : t('answer-compare-gap', { name }),
            ),
          ]),
          ...facts(attribute)
            .slice(0, 1)
            .map(({ source }) => source),
        ];
  return {
    text: joinHtml(
      [isOfIdentity(asked) && t(`answer-apart-${asked}`), ...text],
      attribute === null ? '\n' : '\n\n',
    ),
    buttons: recordButtons(t, catalog, refs),
  };
}

/** Which has more of it, or was there first; nothing where the figures of two are not known or are the same. */
function conclusion(
  { t, catalog }: AnswerTools,
  {
    refs,
    attribute,
    isLeast,
  }: { readonly refs: readonly SearchRef[]; readonly attribute: Attribute; readonly isLeast: boolean },
): Html | undefined {
  const metric = FIGURE_OF[attribute];
  const known = refs.flatMap(({ kind, slug }) => {
    const site = kind === 'technopark' ? catalog.findTechnopark(slug) : undefined;
    const cluster = kind === 'cluster' ? catalog.findCluster(slug) : undefined;
    const record = site ?? cluster;
    const value =
      attribute === 'opened'
        ? (site?.openedYear ?? site?.statusYear ?? cluster?.establishedYear)
        : metric && record && rankingFigure(record.figures, metric)?.value;
    return record && typeof value === 'number' ? [{ name: record.shortName, value }] : [];
  });
  const isByAge = attribute === 'opened';
  const sorted = known.toSorted((a, b) => (isByAge === isLeast ? b.value - a.value : a.value - b.value));
  const [first, second] = sorted;
  if (!first || !second || first.value === second.value) return undefined;
  return t(`answer-compare-${isByAge ? 'age' : 'size'}`, { name: first.name, least: String(isLeast) });
}

const isOfIdentity = (asked: Part<'comparison'>['asked']): asked is 'same' | 'different' =>
  asked === 'same' || asked === 'different';

/** What one compares sites by. */
const COMPARED = [
  'area',
  'residents',
  'jobs',
  'status',
  'opened',
  'okrug',
  'metro',
  'specializations',
] as const;
