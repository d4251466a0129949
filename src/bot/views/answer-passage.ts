import type { AnswerRef } from '../../answers/answer.ts';
import { findEvent, statementsOf } from '../../answers/sources.ts';
import { preReformFigures, standingOn } from '../../catalog/benefit-list.ts';
import { proceduresFor } from '../../catalog/benefit-procedures.ts';
import type { Benefit } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { RecordRef } from '../records.ts';
import { recordName } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { type AnswerTools, type Block, EMPTY_BLOCK, recordNote, sourceNote } from './answer-block.ts';
import { rateLines } from './benefit-rates.ts';
import { formatDate } from './format.ts';
import { recordButtons, refsTo } from './record-button.ts';
import { pressButton } from './screen.ts';

/** UTF-16 units of what follows the answer itself. */
const REST_MAX = 600;
/** The steps of a procedure are told to the end. */
const STEPS_MAX = 1300;
const RELATED_MAX = 3;

/** The sentences of a record that answer, what they belong to, and the way to the whole of it. */
export function passageBlock(tools: AnswerTools, ref: AnswerRef, sentences: readonly string[]): Block {
  if (ref.kind === 'event') return eventBlock(tools, ref.slug, sentences);
  const { t, catalog } = tools;
  const name = recordName(catalog, ref);
  const record = recordOf(tools, ref);
  if (name === undefined || !record) return EMPTY_BLOCK;
  const benefit = ref.kind === 'benefit' ? catalog.findBenefit(ref.slug) : undefined;
  const all = mainStatements(tools, ref);
  const lead = sentences.length > 0 ? sentences : all.slice(0, 1);
  const rest = restOf(all, lead, ref.kind === 'procedure' ? STEPS_MAX : REST_MAX);
  const isNamed = ref.kind !== 'faq';
  return {
    text: joinHtml(
      [
        joinHtml([
          isNamed && html`${t.text(`search-${ref.kind}`, { name })}`,
          html`<b>${lead[0] ?? ''}</b>`,
          lead.length > 1 && lead.slice(1).join(' '),
        ]),
        benefit && joinHtml([warning(tools, benefit), rateLines(t, benefit, tools.today)]),
        rest !== '' && html`${rest}`,
        recordNote(t, record),
      ],
      '\n\n',
    ),
    buttons: recordButtons(t, catalog, [ref, ...relatedTo(tools, ref)].slice(0, RELATED_MAX)),
  };
}

function eventBlock({ t, catalog }: AnswerTools, slug: string, sentences: readonly string[]): Block {
  const event = findEvent(catalog, slug);
  if (!event) return EMPTY_BLOCK;
  const [lead = event.title, ...others] = sentences;
  const rest = restOf(statementsOf(catalog, { kind: 'event', slug }), [lead, ...others]);
  return {
    text: joinHtml(
      [
        joinHtml([html`<b>${lead}</b>`, others.join(' ')]),
        rest !== '' && html`${rest}`,
        sourceNote(
          t,
          event.sources.map(({ url }) => url),
          event.date,
        ),
      ],
      '\n\n',
    ),
    buttons: [
      pressButton(t.text('answer-history-button'), ROUTES.timeline.pack({ metric: undefined, page: 0 })),
    ],
  };
}

function recordOf({ catalog }: AnswerTools, { kind, slug }: RecordRef) {
  switch (kind) {
    case 'technopark':
      return catalog.findTechnopark(slug);
    case 'cluster':
      return catalog.findCluster(slug);
    case 'benefit':
      return catalog.findBenefit(slug);
    case 'procedure':
      return catalog.findProcedure(slug);
    case 'organisation':
      return catalog.findOrganisation(slug);
    case 'term':
      return catalog.findTerm(slug);
    case 'faq':
      return catalog.findFaqEntry(slug);
    case 'news':
      return undefined;
  }
}

/** Of a record with many sentences those that say what it is. */
function mainStatements(
  { catalog }: AnswerTools,
  ref: Exclude<AnswerRef, { kind: 'event' }>,
): readonly string[] {
  const { kind, slug } = ref;
  if (kind === 'benefit') {
    const benefit = catalog.findBenefit(slug);
    return benefit ? [benefit.summary, ...benefit.details] : [];
  }
  if (kind === 'procedure') {
    return catalog.findProcedure(slug)?.steps.map(({ n, text }) => `${n}. ${text}`) ?? [];
  }
  return statementsOf(catalog, ref);
}

/** In order, without what was said already, as much as fits. */
function restOf(all: readonly string[], said: readonly string[], max: number = REST_MAX): string {
  const rest: string[] = [];
  let length = 0;
  for (const statement of all) {
    if (said.includes(statement)) continue;
    if (length + statement.length > max) break;
    rest.push(statement);
    length += statement.length;
  }
  return rest.join(rest.some((statement) => /^\d\./.test(statement)) ? '\n' : ' ');
}

function warning({ t, today }: AnswerTools, benefit: Benefit): Html | undefined {
  const standing = standingOn(benefit, today);
  const reform = preReformFigures(benefit);
  const mark =
    standing === 'expired'
      ? t('answer-warning-expired')
      : standing === 'unconfirmed'
        ? t('answer-warning-unconfirmed', { date: formatDate(t, benefit.asOf) })
        : benefit.confidence === 'low'
          ? t('answer-warning-low')
          : undefined;
  return joinHtml([mark, reform !== 'none' && t(`benefit-pre-reform-${reform}`)]);
}

/** Where one goes on from here. */
function relatedTo({ catalog }: AnswerTools, { kind, slug }: RecordRef): RecordRef[] {
  if (kind === 'benefit') {
    const benefit = catalog.findBenefit(slug);
    return benefit ? refsTo('procedure', proceduresFor(catalog, benefit)) : [];
  }
  if (kind === 'faq') {
    const related = catalog.findFaqEntry(slug)?.related;
    if (!related) return [];
    const { benefits, procedures, clusters, technoparks } = related;
    const to = (of: RecordRef['kind'], slugs: readonly string[]) =>
      slugs.map((each): RecordRef => ({ kind: of, slug: each }));
    return [
      ...to('procedure', procedures),
      ...to('benefit', benefits),
      ...to('cluster', clusters),
      ...to('technopark', technoparks),
    ];
  }
  return [];
}
