import { NO_CONTEXT } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { nameOf } from '../names.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import { isPlace, type Plan, type Situation } from './plan.ts';
import { goesOn } from './subjects.ts';
import { draftOf, findPassages } from './texts.ts';

const GIVEN_SCORE = 0.9;
const LOOKED_THROUGH = 6;

/** «Кто последним стал якорным резидентом», «и кому его дали»: whom a status was given to, by the newest sentence. */
export const planGiven: Plan = (question, situation) => {
  if (!ASKED.test(question.text) || OTHER_ASKS.some((ask) => question.asks.has(ask))) return undefined;
  if (question.mentions.some(({ refs }) => refs.some(isPlace)) || question.years.length > 0) return undefined;
  const status = statusOf(question, situation);
  if (!status) return undefined;
  const { catalog, understand, says, stands } = situation.knowledge;
  const name = understand(nameOf(catalog, status) ?? '');
  const [newest] = findPassages(name, { ...situation, context: NO_CONTEXT })
    .slice(0, LOOKED_THROUGH)
    .filter(({ ref }) => name.words.every((word) => says(ref, word)))
    .flatMap((passage) =>
      statementsOf(catalog, passage.ref)
        .filter((each) => GIVEN.test(each))
        .map((sentence) => ({
          passage,
          sentence,
          year: Math.max(0, ...(sentence.match(YEARS) ?? []).map(Number)),
          isNamed: name.words.every((word) => stands(sentence, word)),
          names: sentence.split('«').length,
        })),
    )
    .filter(({ year }) => year > 0)
    .toSorted((a, b) => b.year - a.year || b.names - a.names || Number(b.isNamed) - Number(a.isNamed));
  return (
    newest &&
    draftOf({ ...newest.passage, statements: [newest.sentence], score: GIVEN_SCORE }, question, situation)
  );
};

const OTHER_ASKS = ['benefit', 'role', 'law', 'count', 'documents'] as const;

/** The one that is named, or that was spoken of. */
function statusOf(question: Understanding, { context }: Situation): SearchRef | undefined {
  // «Статус» alone is that of a technopark, whose list tells it.
  const named = question.mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap(({ refs }) => refs)
    .find(({ kind, slug }) => kind === 'term' && slug !== 'technopark');
  const [last] = context.refs;
  const before = last?.kind === 'term' && goesOn(question) ? last : undefined;
  const held: SearchRef | undefined = question.holders.has('anchor-resident') ? ANCHOR : undefined;
  return named ?? held ?? before;
}

const FULLY_NAMED = 0.9;
const ANCHOR: SearchRef = { kind: 'term', slug: 'anchor' };
const ASKED =
  /(?<!\p{L})(?:кто|кому|как(?:ой|ая|ому|ую) (?:компани|завод|фирм|предприят)\p{L}*)(?!\p{L}).*(?:дали|дал|присво|вручил|получил|стал|удосто|досталс)|(?:дали|присво\p{L}+|достал\p{L}+) .*(?<!\p{L})(?:кому|кто)(?!\p{L})/iu;
const GIVEN =
  /(?<!\p{L})(?:получил[аи]?|дали|присвоили|присвоен)(?!\p{L})[^.]*\p{Lu}|\p{Lu}[^.]* (?:получил[аи]?|дали|присвоили)(?!\p{L})/u;
const YEARS = /(?:19|20)\d\d/gu;
