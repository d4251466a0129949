import type { Catalog } from './catalog.ts';
import type { Organisation, Procedure, Source } from './model.ts';

/** The organisations that decide on a procedure: those whose full name stands in its `authority`. */
export const authoritiesOf = ({ organisations }: Catalog, { authority }: Procedure): Organisation[] =>
  organisations.filter(({ name }) => authority.includes(name));

/** What one goes to an organisation for. */
export const proceduresOf = ({ procedures }: Catalog, { name }: Organisation): Procedure[] =>
  procedures.filter(({ authority }) => authority.includes(name));

/** Where one can ask: an organisation with its site, and the newest source of what is said of it. */
export interface Contact {
  readonly organisation: Organisation;
  readonly website: string;
  readonly source: Source | undefined;
}

/** Those that decide on procedures, the most of them first, then other bodies of the city; with a site to turn to. */
export function contactsOf(catalog: Catalog): Contact[] {
  const weights = new Map(
    catalog.organisations.map((organisation) => [organisation, proceduresOf(catalog, organisation).length]),
  );
  const weightOf = (organisation: Organisation) => weights.get(organisation) ?? 0;
  return catalog.organisations
    .filter((organisation) => organisation.kind === 'government' || weightOf(organisation) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .flatMap((organisation) => {
      const { website, sources } = organisation;
      const [source] = sources.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
      return website === null ? [] : [{ organisation, website, source }];
    });
}
