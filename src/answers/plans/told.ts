import type { AnswerPart, AnswerRef, Attribute } from '../answer.ts';
import type { Told } from '../coverage.ts';
import type { Passage } from '../passage.ts';
import type { Understanding } from '../understanding.ts';
import { type Draft, isSameRef, type Situation } from './plan.ts';

/** What a draft says of the question: a record is told by its texts, all else by what it was chosen by. */
export function toldBy(draft: Draft, question: Understanding, { knowledge }: Situation): Told {
  const refs = draft.parts.flatMap(refsOf);
  return {
    places: new Set([
      ...namePlaces([...refs, ...(draft.refs ?? [])], question),
      ...draft.parts.flatMap((part) => placesTold(part, question)),
    ]),
    stems: draft.parts.flatMap((part) =>
      refsOf(part).flatMap((ref) => knowledge.stemsOf(ref).slice(0, TEXTS.includes(part.kind) ? 2 : 1)),
    ),
  };
}

/** What they tell are the sentences of their records, not names and fields alone. */
const TEXTS: readonly AnswerPart['kind'][] = ['passage', 'procedure', 'card', 'nearest'];

/** What a record says where only these sentences of it are quoted. */
export const toldInPassage = (
  { ref, statements }: Passage<AnswerRef>,
  question: Understanding,
  { knowledge }: Situation,
): Told => ({
  places: new Set(namePlaces([ref], question)),
  stems: [...knowledge.stemsOf(ref).slice(0, 1), ...statements.map(knowledge.stemsIn)],
});

/** Where the records are named. */
const namePlaces = (refs: readonly AnswerRef[], { mentions }: Understanding): readonly number[] =>
  mentions
    .filter((mention) => mention.refs.some((ref) => refs.some((other) => isSameRef(ref, other))))
    .flatMap(({ places }) => places);

function refsOf(part: AnswerPart): readonly AnswerRef[] {
  if (part.kind === 'procedure') return [{ kind: 'procedure', slug: part.slug }];
  if ('ref' in part) return [part.ref];
  return 'refs' in part && part.kind !== 'choice' && part.kind !== 'refusal' ? part.refs : [];
}

/** Where the words stand that the part answers by being what it is; texts answer by what stands in them. */
function placesTold(part: AnswerPart, question: Understanding): readonly number[] {
  switch (part.kind) {
    case 'passage':
    case 'procedure':
    case 'nearest':
    case 'choice':
    case 'refusal':
      return [];
    case 'fact':
      // That nothing is known of it tells nothing of it.
      return part.attribute.startsWith('unrecorded/')
        ? []
        : [...attributePlaces(question, part.attribute), ...question.cues];
    case 'comparison':
      return part.attribute === null
        ? understood(question)
        : [...attributePlaces(question, part.attribute), ...question.cues];
    case 'sites':
      return understood(question).filter((place) => isChosenBy(place, question));
    case 'history':
      return understood(question).filter((place) => {
        const text = question.words[place]?.text ?? '';
        return part.year === 'all' || !YEAR.test(text) || text === part.year;
      });
    default:
      return understood(question);
  }
}

const YEAR = /^(?:19|20)\d\d$/u;

const understood = ({ words, unexplained }: Understanding): readonly number[] =>
  words.flatMap((word, place) => (unexplained.includes(word) ? [] : [place]));

/** A list tells by what its sites were chosen, and no other field of them. */
const isChosenBy = (place: number, { criteria, attributes }: Understanding): boolean =>
  criteria.some(({ places }) => places.includes(place)) ||
  !attributes.some(({ value, places }) => !CHOSEN_BY.includes(value) && places.includes(place));

const CHOSEN_BY: readonly Attribute[] = [
  'metro',
  'okrug',
  'district',
  'status',
  'status-year',
  'opened',
  'operator',
  'specializations',
  'facilities',
  'clusters',
  'sites',
];

const attributePlaces = ({ attributes }: Understanding, attribute: Attribute): readonly number[] =>
  attributes.flatMap(({ value, places }) => (value === attribute ? places : []));
