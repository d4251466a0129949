import type { Catalog } from './catalog.ts';
import type { Organisation, Procedure } from './model.ts';

/** The organisations that decide on a procedure: those whose full name stands in its `authority`. */
export const authoritiesOf = ({ organisations }: Catalog, { authority }: Procedure): Organisation[] =>
  organisations.filter(({ name }) => authority.includes(name));

/** What one goes to an organisation for. */
export const proceduresOf = ({ procedures }: Catalog, { name }: Organisation): Procedure[] =>
  procedures.filter(({ authority }) => authority.includes(name));
