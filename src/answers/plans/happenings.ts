import type { AnswerRef } from '../answer.ts';
import { statementsOf } from '../sources.ts';
import type { Understanding } from '../understanding.ts';
import type { Plan } from './plan.ts';
import { draftOf, findPassages } from './texts.ts';

/** «Кто открывал технопарк МФТИ»: the sentence of what happened that names somebody. */
export const planActor: Plan = (question, situation) => {
  const { text, attributes, unexplained, asks, mentions } = question;
  const isDone = unexplained.some((word) => word.isKnown && DONE.test(word.text));
  if (!WHO.test(text) || !isDone || attributes.length > 0 || asks.has('role') || mentions.length === 0) {
    return undefined;
  }
  const { catalog } = situation.knowledge;
  for (const passage of findPassages(question, situation).slice(0, LOOKED_THROUGH)) {
    if (!TELLING.includes(passage.ref.kind) || passage.explained < TOLD) continue;
    const sentence = statementsOf(catalog, passage.ref).find((statement) => NAMED.test(statement));
    if (sentence !== undefined) {
      return draftOf({ ...passage, statements: [sentence], score: ACTOR_SCORE }, question, situation);
    }
  }
  return undefined;
};

const TELLING: readonly AnswerRef['kind'][] = ['event', 'faq'];
const ACTOR_SCORE = 0.85;
const LOOKED_THROUGH = 5;
const TOLD = 0.5;
const WHO = /(?<!\p{L})кто(?!\p{L})/iu;
const DONE = /.{3}(?:ал|ял|ил|ел|ыл)(?:и|а)?$/u;
/** A name and a surname, or the post of somebody of whom there is one. */
const NAMED =
  /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:ов|ев|ёв|ин|ын|[оеи][вн]а|ук|юк|ко|айс)(?!\p{L})|президент|премьер/u;

/** «Первое соглашение с РОСНАНО», «какой технопарк первым стал креативным»: the event whose title says which it was. */
export const planNth: Plan = (question, situation) => {
  const { asks, taxes, nouns, attributes } = question;
  const isOfOther =
    taxes.size > 0 ||
    asks.has('procedure') ||
    nouns.has('sites') ||
    attributes.some(({ value }) => value !== 'opened');
  if (isOfOther || !ASKED.test(question.text)) return undefined;
  const [best, ...others] = findPassages(question, situation);
  if (!best) return undefined;
  const event = [best, ...others].find(
    ({ ref, explained, evidence, score }) =>
      ref.kind === 'event' &&
      isCountedSo(question, ref) &&
      explained >= NTH.explained &&
      evidence >= NTH.evidence &&
      score >= best.score - NTH.margin,
  );
  return event && draftOf(event, question, situation);
};

const ASKED = /(?<!\p{L})(?:кто|какой|какая|какое|как(?:ом|ого) (?:год|числ)\p{L}+|когда)(?!\p{L})/iu;
const NTH = { explained: 0.5, evidence: 4, margin: 0.3 };

const isCountedSo = ({ words }: Understanding, { slug }: AnswerRef): boolean =>
  words.some(({ text }) => {
    const [ordinal] = ORDINAL.exec(text) ?? [];
    return ordinal !== undefined && slug.toLowerCase().includes(ordinal);
  });

const ORDINAL = /^(?:перв|втор|трет)/u;
