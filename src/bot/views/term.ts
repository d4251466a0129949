import type { Catalog } from '../../catalog/catalog.ts';
import type { Term } from '../../catalog/model.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import type { RecordRef } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { asOfLine, navigationRow, sourcesQuote } from './parts.ts';
import { recordButtons } from './record-button.ts';
import { buttonLabel, pageOf, recordListScreen } from './record-list.ts';
import { inRows, pressButton, type Screen } from './screen.ts';
import { shareButton } from './share.ts';

const PAGE_SIZE = 8;
const byTerm = new Intl.Collator('ru').compare;

export function termListScreen(
  t: Translate,
  terms: readonly Term[],
  wantedPage: number,
  back: string = ROUTES.handbook.pack({}),
): Screen {
  const ordered = terms.toSorted((a, b) => byTerm(a.term, b.term));
  const { items, ...paging } = pageOf(ordered, PAGE_SIZE, wantedPage);
  const pageData = (page: number) => ROUTES.termList.pack({ page }, back);
  return recordListScreen(t, {
    text: t('term-list', { count: terms.length }),
    buttons: items.map(({ slug, term }) =>
      pressButton(buttonLabel(term), ROUTES.term.pack({ slug }, pageData(paging.page))),
    ),
    paging,
    pageData,
    back,
  });
}

export interface TermPlace {
  readonly link: string;
  readonly back?: string | undefined;
}

export function termScreen(t: Translate, catalog: Catalog, record: Term, place: TermPlace): Screen {
  const { slug, term, definition, sources, asOf } = record;
  const aliases = otherNames(record);
  const back = place.back ?? ROUTES.termList.pack({ page: 0 });
  const here = ROUTES.term.pack({ slug }, back);
  return {
    text: joinHtml(
      [
        joinHtml([
          t('term-title', { term }),
          aliases.length > 0 && t('term-aliases', { aliases: aliases.join(', ') }),
        ]),
        html`${definition}`,
        sourcesQuote(t, sources),
        asOfLine(t, asOf),
      ],
      '\n\n',
    ),
    keyboard: [
      ...inRows(recordButtons(t, catalog, namesakes(slug), here), 1),
      [shareButton(t, place.link, term)],
      navigationRow(t, back),
    ],
  };
}

/** What has the slug of a term is about the same thing: the fund itself beside the abbreviation of its name. */
const namesakes = (slug: string): RecordRef[] =>
  (['organisation', 'cluster', 'benefit', 'faq'] as const).map((kind) => ({ kind, slug }));

/** The aliases that tell more than the heading does: «МИК» stands in «Московский инновационный кластер (МИК)». */
function otherNames({ term, aliases }: Term): string[] {
  const heading = term.toLowerCase();
  return aliases.filter((alias) => !heading.includes(alias.toLowerCase()));
}
