import type { Catalog } from '../../catalog/catalog.ts';
import type { FaqEntry } from '../../catalog/model.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import type { RecordRef } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { asOfLine, navigationRow, sourcesQuote } from './parts.ts';
import { recordButtons } from './record-button.ts';
import { buttonLabel, pageOf, recordListScreen } from './record-list.ts';
import { inRows, pressButton, type Screen } from './screen.ts';

const PAGE_SIZE = 8;

export function faqListScreen(
  t: Translate,
  faq: readonly FaqEntry[],
  wantedPage: number,
  back: string = ROUTES.handbook.pack({}),
): Screen {
  const { items, ...paging } = pageOf(faq, PAGE_SIZE, wantedPage);
  const pageData = (page: number) => ROUTES.faqList.pack({ page }, back);
  return recordListScreen(t, {
    text: t('faq-list', { count: faq.length }),
    buttons: items.map(({ slug, question }) =>
      pressButton(buttonLabel(question), ROUTES.faqEntry.pack({ slug }, pageData(paging.page))),
    ),
    paging,
    pageData,
    back,
  });
}

export function faqScreen(
  t: Translate,
  catalog: Catalog,
  entry: FaqEntry,
  back: string = ROUTES.faqList.pack({ page: 0 }),
): Screen {
  const { slug, question, answer, related, sources, asOf } = entry;
  const here = ROUTES.faqEntry.pack({ slug }, back);
  const buttons = (...refs: RecordRef[][]) => recordButtons(t, catalog, refs.flat(), here);
  return {
    text: joinHtml(
      [t('faq-title', { question }), html`${answer}`, sourcesQuote(t, sources), asOfLine(t, asOf)],
      '\n\n',
    ),
    keyboard: [
      ...inRows(buttons(refs('benefit', related.benefits), refs('procedure', related.procedures)), 1),
      ...inRows(buttons(refs('cluster', related.clusters), refs('technopark', related.technoparks)), 2),
      navigationRow(t, back),
    ],
  };
}

const refs = (kind: RecordRef['kind'], slugs: readonly string[]): RecordRef[] =>
  slugs.map((slug) => ({ kind, slug }));
