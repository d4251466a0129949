import marks from './scrub-marks.json' with { type: 'json' };

/** UTF-16 units kept of a question. */
export const SCRUBBED_LIMIT = 500;

/** Longer than any message of Telegram: what is pasted must not cost time. */
const READ_LIMIT = 4096;

const LINK = /[a-z0-9+.-]{0,20}:\/\/\S+|www\.\S+|(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,20}[/?]\S+/giu;
const EMAIL = /[^\s@＠﹫,;:<>()[\]«»"]{1,64} ?[@＠﹫] ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
const USERNAME = /[@＠﹫][\p{L}\p{N}_]*/gu;
/** At least seven digits with no more than what stands between the digits of a phone, a card or a passport. */
const DIGITS = /\+?\p{N}(?:[\s().,\-‐-―_*/]{0,3}\p{N}){6,}/gu;

/** Numbers that say nothing of a person: «1 500 000», «2015–2020», «31.12.2028». */
const HARMLESS = [
  /^\p{N}{1,3}(?: \p{N}{3})+(?:[.,]\p{N}{1,2})?$/u,
  /^(?:19|20)\p{N}{2} ?[-‐-―/] ?(?:19|20)\p{N}{2}$/u,
  /^\p{N}{1,2}\.\p{N}{1,2}\.(?:19|20)\p{N}{2}$/u,
];

const PHONE = /^\+|^[78][3489]\d{9}$|^9\d{9}$/;

const RULES: readonly { readonly pattern: RegExp; readonly markOf: (found: string) => string }[] = [
  { pattern: LINK, markOf: () => marks.link },
  { pattern: EMAIL, markOf: () => marks.email },
  { pattern: USERNAME, markOf: () => marks.username },
  { pattern: DIGITS, markOf: markOfDigits },
];

/**
 * What may be kept of a question (rule 44): links, e-mails, usernames, phones and the numbers of documents and cards
 * give way to marks. On one line, at most {@link SCRUBBED_LIMIT} long; scrubbing twice changes nothing.
 */
export function scrub(text: string): string {
  const line = onOneLine(text);
  const scrubbed = RULES.reduce((rest, { pattern, markOf }) => rest.replace(pattern, markOf), line).slice(
    0,
    SCRUBBED_LIMIT,
  );
  // A mark or the cut may have left neighbours of which the rules make something else.
  return scrubbed === text ? scrubbed : scrub(scrubbed);
}

/** The asker's own words: a scrubbed text without the marks. */
export const withoutMarks = (scrubbed: string): string =>
  onOneLine(Object.values(marks).reduce((rest, mark) => rest.replaceAll(mark, ' '), scrubbed));

/** Characters that are not seen can hide a number from the rules, and some of them no database takes. */
const onOneLine = (text: string): string =>
  text
    .slice(0, READ_LIMIT)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{M}]+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

function markOfDigits(found: string): string {
  if (HARMLESS.some((pattern) => pattern.test(found))) return found;
  return PHONE.test(found.normalize('NFKC').replace(/[^+\d]/g, '')) ? marks.phone : marks.number;
}

export type Contact = 'email' | 'phone';

/** A text to be shown to another person: phones and e-mails give way to marks, all else and the lines stay. */
export function hideContacts(text: string): { readonly text: string; readonly found: readonly Contact[] } {
  const found = new Set<Contact>();
  const hide = (contact: Contact) => {
    found.add(contact);
    return marks[contact];
  };
  const shown = text
    .replace(EMAIL, () => hide('email'))
    .replace(DIGITS, (digits) => (markOfDigits(digits) === marks.phone ? hide('phone') : digits));
  return { text: shown, found: [...found] };
}
