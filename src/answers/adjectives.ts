/** Before one of these an adjective may be a name: «в останкинском технопарке». */
const SITE =
  /^(?:технопарк(?:а|у|е|ом)?|технополис(?:а|у|е|ом)?|наноцентр(?:а|у|е|ом)?|площадк(?:а|и|е|у|ой))$/u;
const SUFFIX = /^(.{3,}?)(?:овск|евск|инск|ск|шн)(?:ий|ый|ого|ому|ом|им|ым|ая|ой|ую)$/u;

/** The stem of the site's name that an adjective before the common noun is made of. */
export function nameOfAdjective(
  word: string,
  next: string | undefined,
  isSiteName: (stem: string) => boolean,
): string | undefined {
  if (next === undefined || !SITE.test(next)) return undefined;
  const root = SUFFIX.exec(word)?.[1];
  if (root === undefined) return undefined;
  return [root, word.replace(/ск\p{L}+$/u, '')].find(isSiteName);
}
