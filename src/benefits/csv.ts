import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/**
 * A table as Excel with Russian settings opens it: UTF-8 with its mark, semicolons, CRLF. A text that Excel would take
 * for a formula is given an apostrophe in front, so that it stays a text.
 */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutral(cell) : cell))),
    { bom: true, delimiter: ';', record_delimiter: 'windows' },
  );

/** Also behind spaces, and the wide forms of the same signs. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
