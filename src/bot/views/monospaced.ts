/** Pads without a run of plain spaces, which a client may fold. */
const PAD = '\u00A0';
const NO_BREAK_SPACE = '\u00A0';
const ELLIPSIS = '…';

export const padded = (text: string, width: number): string => text.padEnd(width, PAD);

/** The text cut to the width, with an ellipsis where something is left out. */
export const cutTo = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}${ELLIPSIS}`;

/**
 * Lines of at most `width` characters, broken between words; where a word is longer, at its no-break spaces, its
 * hyphens and then anywhere.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((chunk) => brokenDown(chunk, width))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

/** The first lines; where that is not all, the last of them says so. */
export function firstLines(lines: readonly string[], max: number, width: number): readonly string[] {
  if (lines.length <= max) return lines;
  const last = lines[max - 1] ?? '';
  return [...lines.slice(0, max - 1), `${last.slice(0, width - 1).trimEnd()}${ELLIPSIS}`];
}

function brokenDown(chunk: string, width: number): string[] {
  if (chunk.length <= width) return [chunk];
  return chunk.split(NO_BREAK_SPACE).flatMap((word) => hyphenated(word, width));
}

/** Two pieces that follow one another never fit into one line. */
function hyphenated(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (rest.length > width) {
    const ownHyphen = rest.lastIndexOf('-', width - 1);
    const cut = ownHyphen > 0 ? ownHyphen + 1 : width - 1;
    pieces.push(ownHyphen > 0 ? rest.slice(0, cut) : `${rest.slice(0, cut)}-`);
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
