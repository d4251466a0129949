import type { AnswerRef, Verdict } from '../../answers/answer.ts';
import { findEvent, statementsOf } from '../../answers/sources.ts';
import { proceduresFor } from '../../catalog/benefit-procedures.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import type { RecordRef } from '../records.ts';
import { recordName } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { benefitText } from './answer-benefit.ts';
import {
  type AnswerTools,
  type Block,
  EMPTY_BLOCK,
  moreQuote,
  recordNote,
  sourceNote,
} from './answer-block.ts';
import { startButton } from './estimate-change.ts';
import { recordButtons, refsTo } from './record-button.ts';
import { pressButton } from './screen.ts';

const RELATED_MAX = 3;

/** The sentences of a record that answer, what they belong to, and the way to the whole of it. */
export function passageBlock(
  tools: AnswerTools,
  ref: AnswerRef,
  sentences: readonly string[],
  verdict?: Verdict,
): Block {
  if (ref.kind === 'event') return eventBlock(tools, ref.slug, sentences);
  const { t, catalog } = tools;
  const name = recordName(catalog, ref);
  const record = recordOf(tools, ref);
  if (name === undefined || !record) return EMPTY_BLOCK;
  const benefit = ref.kind === 'benefit' ? catalog.findBenefit(ref.slug) : undefined;
  if (benefit) {
    return {
      text: joinHtml([benefitText(tools, benefit, sentences, verdict), recordNote(t, benefit)], '\n\n'),
      buttons: [
        ...recordButtons(t, catalog, [ref, ...relatedTo(tools, ref)].slice(0, RELATED_MAX)),
        ...(benefit.rule?.calculable ? [startButton(t, benefit.slug)] : []),
      ],
    };
  }
  const all = mainStatements(tools, ref);
  const lead = sentences.length > 0 ? sentences : shownOf(all, all.slice(0, 1));
  const shown = TOLD_APART.includes(ref.kind) ? lead : shownOf(all, lead);
  const isNamed = ref.kind !== 'faq';
  return {
    text: joinHtml(
      [
        joinHtml([
          isNamed &&
            (verdict
              ? html`${t(`answer-verdict-${verdict}`)} ${name}`
              : html`${t.text(`search-${ref.kind}`, { name: fullName(catalog, ref, name, shown) })}`),
          joinHtml(
            shown.map((statement) => (statement === lead[0] ? html`<b>${statement}</b>` : statement)),
            ' ',
          ),
        ]),
        moreQuote(
          tools,
          all.filter((statement) => !shown.includes(statement)),
          separatorOf(ref),
        ),
        recordNote(t, record),
      ],
      '\n\n',
    ),
    buttons: recordButtons(t, catalog, [ref, ...relatedTo(tools, ref)].slice(0, RELATED_MAX)),
  };
}

/** «МПТ — места приложения труда»: what an abbreviation stands for, unless the text says it. */
function fullName(
  catalog: Catalog,
  { kind, slug }: RecordRef,
  name: string,
  shown: readonly string[],
): string {
  const whole =
    kind === 'organisation'
      ? catalog.findOrganisation(slug)?.name
      : kind === 'term'
        ? catalog.findTerm(slug)?.aliases[0]
        : undefined;
  if (whole === undefined || !ABBREVIATION.test(name) || whole.includes(name)) return name;
  const isSaid = shown.some((statement) => statement.toLowerCase().includes(whole.toLowerCase()));
  return isSaid ? name : `${name} — ${whole}`;
}

const ABBREVIATION = /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

/** Steps stand one below the other. */
const separatorOf = ({ kind }: AnswerRef): string => (kind === 'procedure' ? '\n' : ' ');

/** UTF-16 units that are read without scrolling. */
const AT_ONCE = 330;

/** Their sentences need no other before them: the one that answers comes first. */
const TOLD_APART: readonly AnswerRef['kind'][] = ['organisation', 'technopark', 'cluster'];

/** In the order of the record where what answers stands near its beginning; else that alone. */
function shownOf(all: readonly string[], lead: readonly string[]): readonly string[] {
  const [first = ''] = lead;
  const index = all.indexOf(first);
  const isNear = index >= 0 && all.slice(0, index + 1).join(' ').length <= AT_ONCE;
  if (!isNear) return lead;
  let length = 0;
  return all.filter((statement, place) => {
    length += statement.length;
    return place <= index || length <= AT_ONCE || lead.includes(statement);
  });
}

function eventBlock(tools: AnswerTools, slug: string, sentences: readonly string[]): Block {
  const { t, catalog } = tools;
  const event = findEvent(catalog, slug);
  if (!event) return EMPTY_BLOCK;
  const [lead = event.title, ...others] = sentences;
  const rest = statementsOf(catalog, { kind: 'event', slug }).filter(
    (statement) => statement !== lead && !others.includes(statement),
  );
  return {
    text: joinHtml(
      [
        joinHtml([html`<b>${lead}</b>`, others.join(' ')]),
        moreQuote(tools, rest),
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

export function recordOf({ catalog }: AnswerTools, { kind, slug }: RecordRef) {
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
  if (kind === 'procedure') {
    const procedure = catalog.findProcedure(slug);
    const steps = procedure?.steps.map(({ n, text }) => `${n}. ${text}`) ?? [];
    return procedure ? [...steps, procedure.authority, ...procedure.documents] : [];
  }
  return statementsOf(catalog, ref);
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
