import type { AnswerPart } from '../answer.ts';
import type { Understanding } from '../understanding.ts';
import { isPlace, keyOf, type Plan } from './plan.ts';

const HOST_SCORE = 0.9;
const HOSTS_MAX = 3;
/** «Сидит», «обосновалась», «резидент», «где производит»: it is asked where a company is. */
const SITS =
  /(?<!\p{L})где производ|резидент|арендатор|сидит|сидят|находит|обоснова|располож|располага|базиру|обита|размест|размеща|арендует|прописан|квартиру/iu;

/** «В каком технопарке ABBYY»: the sites that the company is a resident of. */
export const planHosts: Plan = (question, { knowledge }) => {
  const { words, nouns, mentions, asks, taxes, text } = question;
  const isAsked = nouns.has('site') || nouns.has('sites') || SITS.test(text) || isNameAlone(question);
  if (!isAsked || taxes.size > 0 || asks.has('benefit') || asks.has('procedure')) return undefined;
  if (mentions.some(({ refs }) => refs.some(isPlace))) return undefined;
  const hosts = knowledge.hostsOf(words).slice(0, HOSTS_MAX);
  const [first] = hosts;
  return (
    first && {
      parts: hosts.map((ref): AnswerPart => ({ kind: 'fact', ref, attribute: 'resident-names' })),
      matched: keyOf(first, 'resident-names'),
      score: HOST_SCORE,
      refs: hosts,
      attribute: 'resident-names',
    }
  );
};

/** «Альтоника»: nothing is said but a name. */
const isNameAlone = ({ words, attributes, asks, criteria }: Understanding): boolean =>
  words.length <= NAME_WORDS && attributes.length + asks.size + criteria.length === 0;

const NAME_WORDS = 2;
