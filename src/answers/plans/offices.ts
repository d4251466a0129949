import type { AnswerRef, Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import { hasFact } from '../facts.ts';
import type { Passage } from '../passage.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import { planActor } from './happenings.ts';
import { type Draft, isPlace, isSameRef, keyOf, type Plan, type Situation } from './plan.ts';
import { goesOn } from './subjects.ts';
import { draftOf, findPassages } from './texts.ts';

const OFFICE_SCORE = 0.9;
const FULLY_NAMED = 0.85;

/** How to reach an office that is named. */
export const planOfficeContact: Plan = (question, situation) => {
  const asked = question.attributes.map(({ value }) => value).filter((value) => CONTACTS.includes(value));
  const attribute = asked.find((value) => ONLINE.includes(value)) ?? asked[0];
  if (question.asks.has('count') || question.unexplained.length > 1) return undefined;
  const ref = attribute && (officeOf(question, attribute, situation) ?? officeBefore(question, situation));
  return attribute && ref
    ? {
        parts: [{ kind: 'fact', ref, attribute }],
        matched: keyOf(ref, attribute),
        score: OFFICE_SCORE,
        refs: [ref],
        attribute,
      }
    : undefined;
};

/** «Сайт?» after an office was spoken of. */
const officeBefore = (question: Understanding, { context }: Situation): SearchRef | undefined =>
  goesOn(question) && context.refs[0]?.kind === 'organisation' ? context.refs[0] : undefined;

/** What is held of offices. */
const ONLINE: readonly Attribute[] = ['website', 'contacts'];
const CONTACTS: readonly Attribute[] = ['address', 'website', 'phone', 'email', 'contacts'];

/** Who heads an office, looks after it, did so before; who opened or signed something. */
export const planPerson: Plan = (question, situation) => {
  const { text, mentions, taxes } = question;
  const isOfSite = mentions.some(({ refs }) => refs.every(({ kind }) => kind === 'technopark'));
  const named = mentions.flatMap(({ refs }) => refs);
  const isWho =
    (named.length > 0 && (LEADING_POST.test(text) || LAST_POST.test(text))) ||
    (WHO.test(text) && POST.test(text));
  if (!isWho || taxes.size > 0 || isOfSite) return planActor(question, situation);
  const { catalog, stands } = situation.knowledge;
  const passages = findPassages(question, situation);
  if (isAllNamedIn(passages[0], situation)) return undefined;
  const found = passages.filter(
    ({ ref, evidence }) => HEADED.includes(ref.kind) && evidence >= PERSON_EVIDENCE,
  );
  const peopleOf = ({ ref }: Passage<AnswerRef>): readonly string[] =>
    statementsOf(catalog, ref).filter((statement) => PERSON.test(statement));
  const isNamed = ({ ref }: Passage<AnswerRef>): boolean => named.some((other) => isSameRef(other, ref));
  const isOfAnybody = named.length === 0 || CURATOR.test(text);
  const best = [...found.filter(isNamed), ...(isOfAnybody ? found : [])].find(
    (each) => peopleOf(each).length > 0,
  );
  if (!best) return headUntold(question, situation);
  const asked = question.unexplained.filter((word) => word.isKnown);
  const said = (statement: string): number => asked.filter((word) => stands(statement, word)).length;
  const people = peopleOf(best);
  const statements = BEFORE.test(text)
    ? people.filter((statement) => HEADED_BEFORE.test(statement))
    : people.toSorted((a, b) => said(b) - said(a));
  return statements.length > 0
    ? draftOf({ ...best, statements: statements.slice(0, 1), score: OFFICE_SCORE }, question, situation)
    : undefined;
};

/** Of an office whose record names nobody it is said that nobody is named. */
function headUntold({ mentions, unexplained }: Understanding, { knowledge }: Situation): Draft | undefined {
  const offices = mentions
    .filter(({ coverage, refs }) => coverage >= FULLY_NAMED && !refs.some(isPlace))
    .flatMap(({ refs }) => refs.find(({ kind }) => kind === 'organisation') ?? []);
  const [ref] = offices;
  if (!ref || offices.length > 1 || unexplained.length > 1) return undefined;
  if (statementsOf(knowledge.catalog, ref).some((statement) => POST.test(statement))) return undefined;
  return {
    parts: [{ kind: 'fact', ref, attribute: HEAD }],
    matched: keyOf(ref, HEAD),
    score: OFFICE_SCORE,
    refs: [ref],
    attribute: HEAD,
  };
}

const HEAD: Attribute = 'unrecorded/head';

/** A frequent question in nearly these words knows all of them. */
const isAllNamedIn = (best: Passage<AnswerRef> | undefined, { knowledge }: Situation): boolean =>
  best?.ref.kind === 'faq' &&
  best.likeness >= ASKED_SO &&
  statementsOf(knowledge.catalog, best.ref).some((statement) => PERSON.test(statement));

const ASKED_SO = 0.66;
/** Whoever looks after something is named by what he looks after. */
const CURATOR = /курир|куратор|министр|заместител|зам\p{L}* ?мэра/iu;
const WHO = /(?<!\p{L})(?:кто|кем|кого|имя|фамили\p{L}*|фио|зовут|как(?:ой|ая|ого))(?!\p{L})/iu;
const POST =
  /(?<!\p{L})(?:зам(?:естител|мэр|эр|\p{L}* мэр)|министр|руковод|глав[аыу](?!\p{L})|директор|председател|предправлен|возглав|курир|куратор|пост(?!\p{L})|должност|начальник|главн\p{L}+ в(?!\p{L}))/iu;
/** «Руководитель департамента …»: the post alone asks who has it. */
const LEADING_POST =
  /^\s*(?:руководител[ьи]|глава|(?:ген)?директор|председател[ьи]|начальник|министр|куратор)(?!\p{L})/iu;
/** «Фонд Сколково председатель». */
const LAST_POST =
  /(?<!\p{L})(?:руководител[ьи]|глава|(?:ген)?директор|председател[ьи]|начальник|министр|куратор)\s*[?.!]*\s*$/iu;
const PERSON =
  /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:ов|ев|ин|ын|ий|ой|ов[аы]|ев[аы]|ин[аы]|ая|ук|юк|ко|ма|ис|айс)(?!\p{L})/u;
const BEFORE = /до (?:него|нее|неё|этого)|прежн|предыдущ|раньше|бывш|предшествен|сменил/iu;
const HEADED_BEFORE = /руководил|раньше|до \d{4}/iu;
const HEADED: readonly AnswerRef['kind'][] = ['organisation', 'cluster'];
const PERSON_EVIDENCE = 3;

/** What only the record of an office tells, whatever sites or clusters the question speaks of. */
export const planOfficeTold: Plan = (question, situation) => {
  const { asks } = question;
  if (isOfOther(question) || OTHER_ASKS.some((ask) => asks.has(ask)) || MODAL.test(question.text))
    return undefined;
  const passages = findPassages(question, situation).filter(({ ref }) => ref.kind !== 'event');
  const floor = (passages[0]?.score ?? 0) - CLEARLY;
  const [best, ...others] = passages.toSorted(
    (a, b) => Number(isWorded(b, floor)) - Number(isWorded(a, floor)),
  );
  if (best?.ref.kind !== 'organisation') return undefined;
  const next = others.find(({ ref }) => ref.kind !== 'organisation');
  const isClear = best.score >= (next?.score ?? 0) + CLEARLY && isTold(best, question, situation);
  // «Площадки ОЭЗ» asks for sites.
  return isClear || (isWorded(best, floor) && !question.nouns.has('sites'))
    ? draftOf({ ...best, score: Math.max(OFFICE_SCORE, best.score) }, question, situation)
    : undefined;
};

/** An office that is asked for in just these words. */
const isWorded = ({ ref, likeness, score }: Passage<AnswerRef>, floor: number): boolean =>
  ref.kind === 'organisation' && likeness >= IN_THESE_WORDS && score >= floor;
const IN_THESE_WORDS = 0.8;

const OTHER_ASKS = ['procedure', 'definition', 'role', 'same'] as const;
/** What one may or has to do is no matter of an office. */
const MODAL = /(?<!\p{L})(?:можно|нужно|надо|могу|может|могут|как)(?!\p{L})/iu;
const CLEARLY = 0.1;
/** Nearly all that is asked, or much of a long question. */
const TOLD = [
  { explained: 0.75, evidence: 6 },
  { explained: 0.5, evidence: 13 },
];
const BEYOND = 0.45;

/** Its sentence has words of the question that are not its name. */
function isTold(
  { ref, explained, beyond, evidence, statements: [first = ''] }: Passage<AnswerRef>,
  { words, mentions, text }: Understanding,
  { knowledge }: Situation,
): boolean {
  const named = new Set(
    mentions.flatMap(({ refs, places }) => (refs.some((other) => isSameRef(other, ref)) ? places : [])),
  );
  const isSaid =
    OFFICE_NOUN.test(text) ||
    words.some(
      (word, place) => !named.has(place) && !knowledge.isTalk(word) && knowledge.stands(first, word),
    );
  return (
    isSaid &&
    beyond >= BEYOND &&
    TOLD.some((floor) => explained >= floor.explained && evidence >= floor.evidence)
  );
}

/** An office is spoken of, not the place of its name. */
export const OFFICE_NOUN =
  /(?<!\p{L})(?:фонд|агентств|университет|институт|вуз(?!\p{L})|корпораци|ассоциаци|сервис)/iu;

const isOfOther = ({
  taxes,
  asks,
  holders,
  attributes,
  nouns,
  mentions,
  unexplained,
}: Understanding): boolean =>
  taxes.size > 0 ||
  asks.has('compare') ||
  (asks.has('benefit') && holders.size > 0) ||
  attributes.some(({ value }) => REACHED_BY.includes(value)) ||
  // «Адрес технополиса МИЭТ» is asked of the site.
  (attributes.length > 0 &&
    unexplained.length === 0 &&
    nouns.has('site') &&
    mentions.some(({ refs }) => refs.some(({ kind }) => kind === 'technopark')));

/** No sentence of a record tells them. */
const REACHED_BY: readonly Attribute[] = ['website', 'phone', 'email', 'contacts'];

/** The one that is named in full; of a place of the same name only what that does not tell. */
function officeOf(
  { mentions, words, nouns }: Understanding,
  attribute: Attribute,
  { knowledge: { catalog } }: Situation,
): SearchRef | undefined {
  const named = mentions
    .filter(({ coverage }) => coverage >= FULLY_NAMED)
    .flatMap(({ refs, places }) => {
      const office = refs.find(({ kind }) => kind === 'organisation');
      // «Сайт фонда Сколково» is that of the fund.
      const isCalledOffice = places.some((place) => OFFICE_NOUN.test(words[place]?.text ?? ''));
      const isPlaceToo = !isCalledOffice && refs.some(isPlace);
      const isSite = nouns.has('site') || refs.some(({ kind }) => kind === 'technopark');
      const isTold =
        office &&
        (!isSite || (!nouns.has('site') && ONLINE.includes(attribute))) &&
        catalog.findOrganisation(office.slug)?.website;
      const isMeant = !isPlaceToo || (isTold && !refs.some((ref) => hasFact(catalog, ref, attribute)));
      return office && isMeant ? [office] : [];
    });
  return named.length === 1 ? named[0] : undefined;
}
