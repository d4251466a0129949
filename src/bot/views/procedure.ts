import { authoritiesOf } from '../../catalog/authorities.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { LegalAct, Procedure } from '../../catalog/model.ts';
import { html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { type Block, paginate, paragraph, section } from './pages.ts';
import { asOfLine, labelled, navigationRow, pagerRow, sourcesQuote } from './parts.ts';
import { recordButtons, refsTo } from './record-button.ts';
import { buttonLabel, pageOf, recordListScreen } from './record-list.ts';
import { inRows, pressButton, type Screen } from './screen.ts';
import { shareButton } from './share.ts';

const PAGE_SIZE = 8;
/** Visible characters of one part; the sources, which every part ends with, have the rest of the message. */
const PART_MAX_LENGTH = 1900;

export function procedureListScreen(
  t: Translate,
  procedures: readonly Procedure[],
  wantedPage: number,
  back: string = ROUTES.handbook.pack({}),
): Screen {
  const { items, ...paging } = pageOf(procedures, PAGE_SIZE, wantedPage);
  const pageData = (page: number) => ROUTES.procedureList.pack({ page }, back);
  return recordListScreen(t, {
    text: t('procedure-list', { count: procedures.length }),
    buttons: items.map(({ slug, title }) =>
      pressButton(buttonLabel(title), ROUTES.procedure.pack({ slug }, pageData(paging.page))),
    ),
    paging,
    pageData,
    back,
  });
}

export interface ProcedurePlace {
  /** From 0, the default; one that is no more is the last. */
  readonly part?: number;
  readonly link: string;
  readonly back?: string | undefined;
}

export function procedureScreen(
  t: Translate,
  catalog: Catalog,
  procedure: Procedure,
  place: ProcedurePlace,
): Screen {
  const { slug, title, sources, asOf } = procedure;
  const parts = paginate(blocksOf(t, procedure), PART_MAX_LENGTH);
  const back = place.back ?? ROUTES.procedureList.pack({ page: 0 });
  const part = Math.min(place.part ?? 0, parts.length - 1);
  const partData = (number: number) =>
    number === 0
      ? ROUTES.procedure.pack({ slug }, back)
      : ROUTES.procedurePart.pack({ slug, part: number }, back);
  return {
    text: joinHtml(
      [t('procedure-title', { title }), parts[part], sourcesQuote(t, sources), asOfLine(t, asOf)],
      '\n\n',
    ),
    keyboard: [
      ...pagerRow(t, { page: part, pageCount: parts.length }, partData),
      ...inRows(
        recordButtons(t, catalog, refsTo('organisation', authoritiesOf(catalog, procedure)), partData(part)),
        2,
      ),
      [shareButton(t, place.link, title)],
      navigationRow(t, back),
    ],
  };
}

function blocksOf(t: Translate, procedure: Procedure): Block[] {
  const { audience, steps, documents, durationDays, authority, legalBasis, notes } = procedure;
  const days = durationDays !== null && t('procedure-duration-days', { days: durationDays });
  return [
    ...paragraph(t('procedure-audience', { audience })),
    ...section(
      t('procedure-steps'),
      steps.map(({ n, text }) => html`${n}. ${text}`),
    ),
    ...section(
      t('procedure-documents'),
      documents.map((document) => html`• ${document}`),
    ),
    ...paragraph(labelled(t('procedure-duration'), days)),
    ...section(t('procedure-authority'), [html`${authority}`]),
    ...section(
      t('procedure-legal-basis'),
      legalBasis.map((act) => html`• ${nameOfAct(t, act)}`),
    ),
    ...(notes === null ? [] : section(t('procedure-notes'), [html`${notes}`])),
  ];
}

const nameOfAct = (t: Translate, { act, article }: LegalAct): string =>
  article === null ? act : t.text('benefit-legal-article', { act, article });
