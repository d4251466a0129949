import KEY_WORDS from './key-words.json' with { type: 'json' };
import type { Understand, Understanding } from './understanding.ts';

/** UTF-16 units that are looked through for clauses. */
const LENGTH_MAX = 600;
const CLAUSES_MAX = 8;
/** A mark ends a clause where a space follows: «1,5» and «i.moscow» are words. */
const BETWEEN_CLAUSES = /(?<=[.!?;:,\n])\s+|\s+[—–-]\s+/u;

/**
 * «Пишу диплом. …», «я из Казани, …»: the text without what its writer tells of himself in words of other fields. It is no
 * reason to refuse what he asks of ours.
 */
export function withoutAsides(text: string, understand: Understand): string {
  if (text.length > LENGTH_MAX || !isStrange(understand(text))) return text;
  const clauses = text.split(BETWEEN_CLAUSES).filter((clause) => /\p{L}/u.test(clause));
  if (clauses.length > CLAUSES_MAX) return text;
  const asked = clauses.filter((clause) => !isAside(understand(clause)));
  if (asked.length === 0 || asked.length === clauses.length) return text;
  const rest = asked.join(' ');
  const read = understand(rest);
  return !isStrange(read) && isOfOurs(read) ? rest : text;
}

/** It would be refused, or has words of other fields. */
const isStrange = ({ refusals, everyday }: Understanding): boolean =>
  everyday.size > 0 || refusals.has('off-topic') || refusals.has('elsewhere');

const isAside = (clause: Understanding): boolean =>
  isStrange(clause) && !clause.isQuestion && !isOfOurs(clause) && clause.words.some(isOfOneself);

const isOfOneself = ({ text }: { readonly text: string }): boolean =>
  KEY_WORDS.ofOneself.includes(text) || FIRST_PERSON.test(text);

/** «Пишу», «сравниваю», «готовим», «работала». */
const FIRST_PERSON = /(?:[жшчщ]у|[аеиоуыюяь]ю|юсь|лю|ем|им|емся|имся|[аяеиы]ла?)$/u;

/** It names or asks something that the catalogue could have. */
const isOfOurs = ({
  mentions,
  attributes,
  criteria,
  nouns,
  taxes,
  holders,
  isQuestion,
}: Understanding): boolean =>
  mentions.length + attributes.length + criteria.length + nouns.size + taxes.size + holders.size > 0 ||
  isQuestion;
