import type { Technopark } from '../catalog/model.ts';
import { type Build, buildEach } from './slices.ts';

/** The sites one of whose texts has all words of one of the value's wordings. */
export function* buildHolders(
  sites: readonly Technopark[],
  synonyms: Readonly<Record<string, readonly string[]>>,
  textsOf: (site: Technopark) => readonly string[],
  stemsOf: (text: string) => readonly string[],
): Build<(value: string) => ReadonlySet<Technopark>> {
  const values = Object.entries(synonyms).map(
    ([value, wordings]) => [value, wordings.map(stemsOf), new Set<Technopark>()] as const,
  );
  yield* buildEach(sites, (site) => {
    const texts = textsOf(site).map((text) => new Set(stemsOf(text)));
    for (const [, wordings, holders] of values) {
      const isHeld = texts.some((text) => wordings.some((stems) => stems.every((stem) => text.has(stem))));
      if (isHeld) holders.add(site);
    }
  });
  const found = new Map(values.map(([value, , holders]) => [value, holders]));
  return (value) => found.get(value) ?? new Set();
}
