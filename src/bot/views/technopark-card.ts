import type { Catalog } from '../../catalog/catalog.ts';
import { currentFigures, plannedFigures } from '../../catalog/figures.ts';
import type { Technopark } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { figureLines } from './figures.ts';
import { capitalised, uncapitalised } from './format.ts';
import { asOfLine, sourcesQuote } from './parts.ts';
import type { Screen } from './screen.ts';
import { technoparkButtons } from './technopark-buttons.ts';

export interface TechnoparkCardPlace {
  /** The address that opens this card in Telegram. */
  readonly link: string;
  /** Packed data of the screen before; without it the way back leads to the whole list. */
  readonly back?: string | undefined;
}

/** The card of a site: what it is, where, what for, how large, who is there, and how it is known. */
export function technoparkScreen(
  t: Translate,
  catalog: Catalog,
  site: Technopark,
  place: TechnoparkCardPlace,
): Screen {
  return {
    text: joinHtml(
      [
        joinHtml([t(`technopark-heading-${site.status}`, { name: site.name }), whatItIs(t, site)]),
        whereItIs(t, site),
        joinHtml([specializations(t, catalog, site), html`${site.description}`]),
        figureLines(t, [...currentFigures(site.figures), ...plannedFigures(site.figures)]),
        particulars(t, catalog, site),
        joinHtml([notes(t, site), sourcesQuote(t, site.sources), asOfLine(t, site.asOf)]),
      ],
      '\n\n',
    ),
    keyboard: technoparkButtons(t, catalog, site, place),
  };
}

/** «действует · открытие — 2007 год · статус с 2012 года»; the kind where the name does not tell it already. */
function whatItIs(t: Translate, { name, kind, status, statusYear, openedYear }: Technopark): Html {
  const kindName = t.text(`technopark-kind-${kind}`);
  return joinHtml(
    [
      !name.toLowerCase().includes(kindName) && kindName,
      t.text(`site-status-${status}`),
      openedYear && t('technopark-opened', { year: String(openedYear) }),
      statusYear && t('technopark-status-year', { year: String(statusYear) }),
    ],
    ' · ',
  );
}

function whereItIs(t: Translate, { address, okrug, district, metro }: Technopark): Html {
  const area = address.includes(district) ? okrug : `${okrug}, ${district}`;
  return joinHtml([
    t('technopark-address', { address: withoutCity(t, address), area }),
    metro.length > 0 &&
      t('technopark-metro', {
        stations: metro
          .map(({ station, walkMinutes }) =>
            walkMinutes === null ? station : t.text('technopark-walk', { station, minutes: walkMinutes }),
          )
          .join(' · '),
      }),
  ]);
}

/** All of the catalogue is in Moscow: its name would only make the line longer. */
function withoutCity(t: Translate, address: string): string {
  const city = `${t.text('technopark-city')}, `;
  return address.startsWith(city) ? address.slice(city.length) : address;
}

const specializations = (t: Translate, catalog: Catalog, site: Technopark): Html | undefined =>
  site.specializations.length === 0
    ? undefined
    : t('technopark-specializations', {
        titles: capitalised(
          site.specializations
            .flatMap((slug) => catalog.findSpecialization(slug)?.title ?? [])
            .map(uncapitalised)
            .join(', '),
        ),
      });

/** What is there, who is there, who runs it, what it belongs to, how to reach it: a line for each that is known. */
function particulars(t: Translate, catalog: Catalog, site: Technopark): Html {
  const clusters = site.clusters.flatMap((slug) => catalog.findCluster(slug)?.shortName ?? []);
  const { facilities, notableResidents, operator, website, phone, email } = site;
  return joinHtml([
    facilities.length > 0 && t('technopark-facilities', { list: facilities.join(', ') }),
    notableResidents.length > 0 && t('technopark-residents', { list: notableResidents.join(', ') }),
    operator && t('technopark-operator', { name: operator }),
    clusters.length > 0 && t('technopark-clusters', { list: clusters.join(', '), count: clusters.length }),
    website && t('technopark-website', { link: html`<a href="${website}">${new URL(website).host}</a>` }),
    phone && t('technopark-phone', { phone }),
    email && t('technopark-email', { email }),
  ]);
}

/** What the record says of its own gaps and doubts: on the card, for they change how its facts are to be read. */
const notes = (t: Translate, site: Technopark): Html | undefined =>
  site.notes === null
    ? undefined
    : html`<blockquote expandable>${t('technopark-notes', { notes: site.notes })}</blockquote>`;
