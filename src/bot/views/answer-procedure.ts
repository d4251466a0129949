import type { AnswerPart } from '../../answers/answer.ts';
import type { ProcedureAspect } from '../../answers/procedure-goals.ts';
import { sentencesOf } from '../../answers/sentences.ts';
import type { Procedure } from '../../catalog/model.ts';
import { conditionSteps } from '../../catalog/procedure-conditions.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { RecordRef } from '../records.ts';
import { type AnswerTools, type Block, EMPTY_BLOCK, recordNote } from './answer-block.ts';
import { recordButtons } from './record-button.ts';

type ProcedurePart = Extract<AnswerPart, { kind: 'procedure' }>;

const BUTTONS_MAX = 4;

/** The steps of a procedure, or what of it was asked first and then the steps that go with it. */
export function procedureBlock(
  tools: AnswerTools,
  { slug, aspect, sentences, place, others }: ProcedurePart,
): Block {
  const { t, catalog } = tools;
  const procedure = catalog.findProcedure(slug);
  if (!procedure) return EMPTY_BLOCK;
  const site = place && catalog.findTechnopark(place.slug);
  const isPlain = aspect === 'steps' && sentences.length === 0;
  const main = mainStep(procedure);
  const isOfPart = PARTS.includes(aspect);
  const told = sentences.map((sentence) => (isOfPart ? html`${sentence}` : html`<b>${sentence}</b>`));
  return {
    text: joinHtml(
      [
        joinHtml([
          html`${t.text('search-procedure', { name: procedure.title })}`,
          ...(isOfPart ? [] : told),
          aspect !== 'steps' &&
            !(aspect === 'conditions' && sentences.length > 0) &&
            aspectText(tools, procedure, aspect),
          ...(isOfPart ? told : []),
          isPlain && main && html`<b>${main}</b>`,
          site?.operator && t('answer-procedure-operator', { name: site.shortName, operator: site.operator }),
          isPlain && t('answer-procedure-authority', { authority: procedure.authority }),
        ]),
        isPlain || aspect === 'authority' || aspect === 'conditions'
          ? Html.empty
          : t('answer-procedure-authority', { authority: procedure.authority }),
        isPlain &&
          procedure.documents.length > 0 &&
          t('answer-procedure-documents', { documents: procedure.documents.join('; ') }),
        wayQuote(tools, procedure, aspect),
        recordNote(t, procedure),
      ],
      '\n\n',
    ),
    buttons: recordButtons(
      t,
      catalog,
      [...(place ? [place] : []), { kind: 'procedure', slug } satisfies RecordRef, ...others].slice(
        0,
        BUTTONS_MAX,
      ),
    ),
  };
}

/** A part of the record, which comes before whatever else is told of it. */
const PARTS: readonly ProcedureAspect[] = ['documents', 'authority', 'duration', 'cost'];

/** The step in which one applies: what the whole comes to. */
const mainStep = ({ steps }: Procedure): string | undefined =>
  APPLYING.map((pattern) => steps.find(({ text }) => pattern.test(text))?.text).find(
    (text) => text !== undefined,
  );

const APPLYING: readonly RegExp[] = [/^(?:Подайте|Отправьте|Зайдите|Заполните заявку)/u, /напишите/u];

/** The whole way in a quote that is closed until tapped; of several answers it is left to the card. */
function wayQuote(
  { isOneOfSeveral }: AnswerTools,
  { steps, documents, notes }: Procedure,
  aspect: ProcedureAspect,
): Html {
  if (isOneOfSeveral) return Html.empty;
  const told = NOTED[aspect] && noteOn(notes, NOTED[aspect]);
  const way = [
    ...steps.map(({ n, text }) => `${n}. ${text}`),
    ...(aspect === 'authority' ? documents.map((document) => `• ${document}`) : []),
    sentencesOf(notes ?? '')
      .filter((sentence) => sentence !== told)
      .join(' '),
  ];
  return html`<blockquote expandable>${way.filter((line) => line !== '').join('\n')}</blockquote>`;
}

function aspectText(
  { t }: AnswerTools,
  procedure: Procedure,
  aspect: Exclude<ProcedureAspect, 'steps'>,
): Html {
  const { documents, authority, durationDays, notes } = procedure;
  const topic = NOTED[aspect];
  const note = topic && noteOn(notes, topic);
  switch (aspect) {
    case 'documents':
      return documents.length === 0
        ? joinHtml([t('answer-procedure-no-documents'), note])
        : joinHtml([...documents.map((document) => html`• <b>${document}</b>`), note]);
    case 'authority':
      return html`<b>${authority}</b>`;
    case 'duration':
      return durationDays === null
        ? joinHtml([t('answer-procedure-no-duration'), note])
        : t('answer-procedure-duration', { days: durationDays });
    case 'cost':
      return joinHtml([t('answer-procedure-no-cost'), note]);
    case 'conditions': {
      const named = conditionSteps(procedure);
      return joinHtml([
        t('answer-procedure-no-condition'),
        named.length > 0 && t('answer-procedure-conditions'),
        ...named,
      ]);
    }
  }
}

const NOTED: Readonly<Partial<Record<ProcedureAspect, RegExp>>> = {
  documents: /документ|перечень|списо?к/iu,
  duration: /(?:^|\s)срок|дней/iu,
  cost: /порог|рубл/iu,
};

/** What the notes add to it. */
const noteOn = (notes: string | null, topic: RegExp): string | undefined =>
  sentencesOf(notes ?? '').find((each) => topic.test(each));
