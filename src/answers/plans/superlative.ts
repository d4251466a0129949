import { isStating } from './claims.ts';
import { isPlace, isSameRef, type Plan } from './plan.ts';
import { orderAsked, planRanking } from './ranking.ts';

/** «Первый технопарк Москвы — Сколково?»: whether the one that is named is the first of all. */
export const planSuperlative: Plan = (question, situation) => {
  const { mentions, nouns, text, asks } = question;
  const named = mentions.filter(({ refs }) => refs.some(isPlace));
  const [only, ...others] = named;
  const isOfSites = nouns.has('site') || nouns.has('sites');
  if (!only || others.length > 0 || !isOfSites || !orderAsked(asks) || !isStating(question)) return undefined;
  if (!text.includes('?') && !asks.has('check') && !CLAIMED.test(text)) return undefined;
  const ranked = planRanking(
    {
      ...question,
      mentions: mentions.filter((mention) => mention !== only),
      criteria: question.criteria.filter(
        ({ places }) => !places.every((place) => only.places.includes(place)),
      ),
    },
    situation,
  );
  const [part] = ranked?.parts ?? [];
  if (!ranked || part?.kind !== 'ranking') return undefined;
  const first = part.refs[part.place - 1];
  const isFirst = first !== undefined && only.refs.some((ref) => isSameRef(ref, first));
  return { ...ranked, parts: [{ ...part, verdict: isFirst ? 'so' : 'not-so' }] };
};

const CLAIMED = /(?<!\p{L})(?:это|же|ведь|да|так)(?!\p{L})/iu;
