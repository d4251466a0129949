import type { Catalog } from '../catalog/catalog.ts';
import { type Build, buildAtOnce, buildInSlices } from './slices.ts';

/** What is made of the catalogue in force. */
export interface Latest<T> {
  /** What was made last: while a new catalogue is being worked on, that of the one before. */
  current(): T;
  /** Resolves when that of the catalogue in force now is there. */
  ready(): Promise<void>;
}

/**
 * Makes something of each version of the catalogue, aside and in slices, so that nothing waits for it. Only when
 * there is nothing yet and it is asked for is it made at once.
 */
export function createLatest<T>(catalog: () => Catalog, make: (snapshot: Catalog) => Build<T>): Latest<T> {
  let kept: { readonly version: string; readonly made: T } | undefined;
  let making: Promise<void> | undefined;

  const isCurrent = (): boolean => kept?.version === catalog().version;

  const catchUp = async (): Promise<void> => {
    try {
      while (!isCurrent()) {
        const snapshot = catalog();
        kept = { version: snapshot.version, made: await buildInSlices(make(snapshot)) };
      }
    } finally {
      making = undefined;
    }
  };

  const ready = (): Promise<void> => {
    if (isCurrent()) return Promise.resolve();
    making ??= catchUp();
    return making;
  };

  return {
    ready,
    current() {
      if (kept === undefined) {
        const snapshot = catalog();
        kept = { version: snapshot.version, made: buildAtOnce(make(snapshot)) };
      } else if (!isCurrent()) {
        // The old one goes on; who waits for the new one hears why it does not come.
        ready().catch(() => {});
      }
      return kept.made;
    },
  };
}
