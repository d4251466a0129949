import type { AnswerRef } from '../../answers/answer.ts';
import { findEvent } from '../../answers/sources.ts';
import { joinHtml } from '../../telegram/html.ts';
import { recordName } from '../records.ts';
import { type AnswerTools, type Block, EMPTY_BLOCK, recordNote, sourceNote } from './answer-block.ts';
import { recordOf } from './answer-passage.ts';
import { recordButtons } from './record-button.ts';

/** What another record says of the same, in short, below an answer. */
export function besidesBlock(tools: AnswerTools, ref: AnswerRef, sentences: readonly string[]): Block {
  const { t, catalog } = tools;
  const said = sentences.join(' ');
  if (ref.kind === 'event') {
    const event = findEvent(catalog, ref.slug);
    if (!event) return EMPTY_BLOCK;
    const urls = event.sources.map(({ url }) => url);
    return {
      text: joinHtml([joinHtml([t('answer-besides'), said], ' '), sourceNote(t, urls, event.date)]),
      buttons: [],
    };
  }
  const name = recordName(catalog, ref);
  const record = recordOf(tools, ref);
  if (name === undefined || !record) return EMPTY_BLOCK;
  // A frequent question is told by its answer alone.
  const heading = ref.kind === 'faq' ? t('answer-besides') : t('answer-besides-of', { name });
  return {
    text: joinHtml([joinHtml([heading, said], ' '), recordNote(t, record)]),
    buttons: recordButtons(t, catalog, [ref]),
  };
}
