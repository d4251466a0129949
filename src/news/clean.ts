import { Parser } from 'htmlparser2';

/** Elements that begin a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'blockquote',
  'br',
  'dd',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'td',
  'th',
  'tr',
  'ul',
]);

/** What stands within is not for reading. */
const HIDDEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'head',
  'form',
]);

/** UTF-16 units read: a page that was put into a feed whole. */
const READ_LIMIT = 200_000;

/** The text of a piece of HTML, or of plain text: a line for each paragraph, without markup and control characters. */
export function cleanHtml(source: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (HIDDEN.has(name)) hidden += 1;
      else if (BLOCKS.has(name)) text += '\n';
    },
    ontext(part) {
      if (hidden === 0) text += part;
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      else if (BLOCKS.has(name)) text += '\n';
    },
  });
  parser.end(source.slice(0, READ_LIMIT));
  return text
    .toWellFormed()
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/gu, '')
    .split('\n')
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** On one line. */
export const cleanLine = (source: string): string => cleanHtml(source).replaceAll('\n', ' ');

/** Cut at the end of a sentence where there is one in the second half, else at a word, with an ellipsis. */
export function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1).toWellFormed();
  const sentence = /^.*[.!?…][»”)]?(?=\s)/su.exec(cut)?.[0];
  if (sentence !== undefined && sentence.length > maxLength / 2) return sentence;
  const words = /^.*(?=\s)/su.exec(cut)?.[0] ?? cut;
  return `${words.replace(/[\s,;:—–-]+$/u, '')}…`;
}
