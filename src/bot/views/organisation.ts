import { proceduresOf } from '../../catalog/authorities.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { ORGANISATION_KINDS, type Organisation } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { bulletList } from './format.ts';
import { asOfLine, navigationRow, sourcesQuote } from './parts.ts';
import { recordButtons, refsTo } from './record-button.ts';
import { buttonLabel, pageOf, recordListScreen } from './record-list.ts';
import { inRows, linkButton, pressButton, type Screen } from './screen.ts';
import { shareButton } from './share.ts';

const PAGE_SIZE = 12;
const byName = new Intl.Collator('ru').compare;

/** Grouped by kind; the text has the full names, for a button holds the short one only. */
export function organisationListScreen(
  t: Translate,
  organisations: readonly Organisation[],
  wantedPage: number,
  back: string = ROUTES.handbook.pack({}),
): Screen {
  const ordered = ORGANISATION_KINDS.flatMap((kind) =>
    organisations
      .filter((organisation) => organisation.kind === kind)
      .toSorted((a, b) => byName(a.shortName, b.shortName)),
  );
  const { items, ...paging } = pageOf(ordered, PAGE_SIZE, wantedPage);
  const pageData = (page: number) => ROUTES.organisationList.pack({ page }, back);
  return recordListScreen(t, {
    text: joinHtml([t('organisation-list', { count: organisations.length }), ...groupsOf(t, items)], '\n\n'),
    buttons: items.map(({ slug, shortName }) =>
      pressButton(buttonLabel(shortName), ROUTES.organisation.pack({ slug }, pageData(paging.page))),
    ),
    perRow: 2,
    paging,
    pageData,
    back,
  });
}

const groupsOf = (t: Translate, organisations: readonly Organisation[]): Html[] =>
  ORGANISATION_KINDS.flatMap((kind) => {
    const group = organisations.filter((organisation) => organisation.kind === kind);
    if (group.length === 0) return [];
    return html`<b>${t.text(`organisation-kind-${kind}.plural`)}</b>\n${bulletList(group.map(bothNames))}`;
  });

/** «ДИПП — Департамент …»; the name alone where it says the short one. */
const bothNames = ({ name, shortName }: Organisation): string =>
  name.includes(shortName) ? name : `${shortName} — ${name}`;

export interface OrganisationPlace {
  readonly link: string;
  readonly back?: string | undefined;
}

export function organisationScreen(
  t: Translate,
  catalog: Catalog,
  organisation: Organisation,
  place: OrganisationPlace,
): Screen {
  const { slug, name, shortName, kind, role, website, sources, asOf, notes } = organisation;
  const back = place.back ?? ROUTES.organisationList.pack({ page: 0 });
  const here = ROUTES.organisation.pack({ slug }, back);
  return {
    text: joinHtml(
      [
        joinHtml([
          t('organisation-title', { name }),
          joinHtml([!name.includes(shortName) && html`${shortName}`, t(`organisation-kind-${kind}`)], ' · '),
        ]),
        html`${role}`,
        notes !== null && html`${t('organisation-notes')}\n${notes}`,
        sourcesQuote(t, sources),
        asOfLine(t, asOf),
      ],
      '\n\n',
    ),
    keyboard: [
      ...inRows(recordButtons(t, catalog, refsTo('procedure', proceduresOf(catalog, organisation)), here), 1),
      [
        ...(website === null ? [] : [linkButton(t.text('organisation-website'), website)]),
        shareButton(t, place.link, name),
      ],
      navigationRow(t, back),
    ],
  };
}
