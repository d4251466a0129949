import type { Attribute } from '../../answers/answer.ts';
import { isRecordedAttribute } from '../../answers/intents.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import type { RecordRef } from '../records.ts';
import { type AnswerTools, type Block, EMPTY_BLOCK, recordNote } from './answer-block.ts';
import { recordButtons } from './record-button.ts';

/** How to reach an office: its site, the only thing that is known; whatever else is asked is said to be missing. */
export function officeBlock(tools: AnswerTools, ref: RecordRef, attribute: Attribute): Block {
  const { t, catalog } = tools;
  const office = catalog.findOrganisation(ref.slug);
  if (!office) return EMPTY_BLOCK;
  const { shortName: name, website } = office;
  const link = website && html`<a href="${website}">${new URL(website).host}</a>`;
  const missing = isRecordedAttribute(attribute)
    ? `answer-missing-${attribute}`
    : `answer-unrecorded-${attribute.slice('unrecorded/'.length)}`;
  const isGap = attribute !== 'contacts' && (attribute !== 'website' || !website);
  return {
    text: joinHtml([
      (isGap || !link) && t('answer-gap', { name, what: t.text(missing) }),
      link &&
        (isGap
          ? t('technopark-website', { link })
          : t('answer-fact', { name, label: t.text('answer-label-website'), value: link })),
      recordNote(t, office),
    ]),
    buttons: recordButtons(t, catalog, [ref]),
  };
}
