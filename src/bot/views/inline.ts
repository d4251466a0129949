import type { InlineQueryResultArticle } from 'grammy/types';
import type { SearchRef } from '../../answers/documents.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Html } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { recordName } from '../records.ts';
import { uncapitalised } from './format.ts';
import { buttonLabel } from './record-list.ts';
import { linkButton } from './screen.ts';
import { placeOf } from './technopark-list.ts';

const DESCRIPTION_MAX = 110;

export interface InlineResult {
  /** Unique within an answer, at most 64 bytes. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What is sent when the result is chosen. */
  readonly text: Html;
  /** Opens the same in the bot. */
  readonly link: string;
}

/** Its one button is a link: a press of any other would come without the message's chat. */
export const inlineArticle = (
  t: Translate,
  { id, title, description, text, link }: InlineResult,
): InlineQueryResultArticle => ({
  type: 'article',
  id,
  title: buttonLabel(title),
  description: buttonLabel(description, DESCRIPTION_MAX),
  input_message_content: {
    message_text: text.value,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  },
  reply_markup: { inline_keyboard: [[linkButton(t.text('inline-open'), link)]] },
});

/** The name of a record with the icon of its kind, and the line under it. */
export const inlineLabels = (
  t: Translate,
  catalog: Catalog,
  ref: SearchRef,
): Pick<InlineResult, 'title' | 'description'> => ({
  title: t.text(`search-${ref.kind}`, { name: recordName(catalog, ref) ?? ref.slug }),
  description: describe(t, catalog, ref) ?? '',
});

/** What tells the record from others of its kind. */
function describe(t: Translate, catalog: Catalog, { kind, slug }: SearchRef): string | undefined {
  switch (kind) {
    case 'technopark': {
      const site = catalog.findTechnopark(slug);
      const fields = site?.specializations.flatMap((field) => catalog.findSpecialization(field)?.title ?? []);
      return (
        site &&
        [
          site.okrug,
          placeOf(site),
          t.text(`site-status-${site.status}`),
          fields?.map(uncapitalised).join(', '),
        ]
          .filter((part, index, parts) => part !== '' && parts.indexOf(part) === index)
          .join(' · ')
      );
    }
    case 'cluster':
      return catalog.findCluster(slug)?.description;
    case 'benefit':
      return catalog.findBenefit(slug)?.summary;
    case 'procedure':
      return catalog.findProcedure(slug)?.audience;
    case 'organisation':
      return catalog.findOrganisation(slug)?.role;
    case 'term':
      return catalog.findTerm(slug)?.definition;
    case 'faq':
      return catalog.findFaqEntry(slug)?.answer;
  }
}
