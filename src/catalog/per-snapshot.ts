import type { Catalog } from './catalog.ts';

/** Remembers what was made of a snapshot for as long as the snapshot lives: it never changes. */
export function perSnapshot<T>(make: (catalog: Catalog) => T): (catalog: Catalog) => T {
  const made = new WeakMap<Catalog, { readonly value: T }>();
  return (catalog) => {
    const known = made.get(catalog) ?? { value: make(catalog) };
    made.set(catalog, known);
    return known.value;
  };
}
