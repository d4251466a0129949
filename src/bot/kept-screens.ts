import type { Catalog } from '../catalog/catalog.ts';
import { perSnapshot } from '../catalog/per-snapshot.ts';
import type { Screen } from './views/screen.ts';

/** The screens most asked for are few; what is beyond them is made anew. */
const MOST_KEPT = 200;

/**
 * Screens that look the same to everybody, made once a snapshot of the catalogue: most people open the same pages. When
 * there are too many, the one kept longest goes.
 *
 * @param keyOf tells apart what `make` makes
 */
export function keepScreens<T extends readonly unknown[]>(
  catalog: () => Catalog,
  keyOf: (...values: T) => string,
  make: (catalog: Catalog, ...values: T) => Screen,
): (...values: T) => Screen {
  const keptOf = perSnapshot(() => new Map<string, Screen>());
  return (...values) => {
    const snapshot = catalog();
    const kept = keptOf(snapshot);
    const key = keyOf(...values);
    const known = kept.get(key);
    if (known) return known;
    const [longest] = kept.keys();
    if (kept.size >= MOST_KEPT && longest !== undefined) kept.delete(longest);
    const screen = make(snapshot, ...values);
    kept.set(key, screen);
    return screen;
  };
}
