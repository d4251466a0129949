import type { Refusal, SpeechAct } from '../answer.ts';
import { isSurelyOurs } from '../field.ts';
import type { Ask } from '../intents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import { isOfAnotherField } from '../other-fields.ts';
import type { Understanding } from '../understanding.ts';
import { type Draft, isPlace, type Plan } from './plan.ts';
import { goesOn } from './subjects.ts';

/** The gravest first. */
const GROUNDS: readonly Refusal[] = ['injection', 'insult', 'off-topic', 'elsewhere', 'personal'];

/** What is not ours to answer. */
export const planRefusal: Plan = (question, situation) => {
  const { context } = situation;
  const { refusals, mentions } = question;
  if (isOfAnotherField(question.text) || refusals.has('task')) return refuse('off-topic');
  const reason = GROUNDS.find((ground) => refusals.has(ground));
  if (!reason) return undefined;
  const isOurs =
    refusals.has('partner') ||
    mentions.some(
      ({ refs, places, coverage }) =>
        coverage >= ELSEWHERE_NAMED &&
        refs.some(isPlace) &&
        !places.every((place) => question.words[place]?.readings.has(KEY_WORDS.zone)),
    ) ||
    (goesOn(question) && context.refs.length > 0);
  // What is brought into the zone comes from abroad.
  if (reason === 'elsewhere' && (isOurs || question.taxes.has('customs'))) return undefined;
  if (reason === 'off-topic' && isSurelyOurs(question, situation)) return undefined;
  // «Правда, что … не платят налог вообще?» asks, it does not want to evade.
  if (reason === 'personal' && (question.asks.has('check') || isOfExemption(question))) return undefined;
  return refuse(reason);
};

/** «Резидент … не платит налог»: what is so for others, not what to do for oneself. */
const isOfExemption = ({ text, taxes, holders }: Understanding): boolean =>
  taxes.size > 0 && holders.size > 0 && /не плат(?:ит|ят)(?!\p{L})/iu.test(text);

/** «Инновационный центр в Казани»: a part of a name of ours is common to other cities. */
const ELSEWHERE_NAMED = 0.7;

export const refuse = (reason: Refusal, question: Understanding | null = null): Draft => ({
  parts: [{ kind: 'refusal', reason, question: question?.text ?? null, refs: [] }],
  matched: null,
  score: 0,
});

/** A greeting, thanks, a question to the bot itself. */
export const planSpeech: Plan = (question, { context }) => {
  const { isSpeech, speech, attributes, words } = question;
  if (words.length === 0) return said('skills');
  // «Ясно, бесполезный бот» is no agreement.
  const act = speech.find((each) => each === 'complaint') ?? speech[0];
  if (act && (isMostlySpeech(question) || isThanksFor(question))) return said(act);
  // «Что будут делать» after a site was spoken of is asked of the site.
  const isOfPlace = attributes.some(({ value }) => value !== 'about') && context.refs.some(isPlace);
  return isSpeech && act && !isOfPlace ? said(act) : undefined;
};

/** «Доброе утро, сынок», «спасибо, статья сдана»: beside what is said to the bot nothing is asked or named. */
const isMostlySpeech = (question: Understanding): boolean => {
  const { words, isQuestion, refusals, everyday, attributes, mentions, criteria, asks, nouns, taxes } =
    question;
  return (
    !isQuestion &&
    refusals.size === 0 &&
    [...everyday].every((place) => KEY_WORDS.itself.includes(words[place]?.text ?? '')) &&
    attributes.length + mentions.length + criteria.length + nouns.size + taxes.size === 0 &&
    [...asks].every((ask) => OF_ANYTHING.includes(ask)) &&
    question.unexplained.length <= UNEXPLAINED_MAX
  );
};
const UNEXPLAINED_MAX = 4;
/** «Статья» is a law and a piece of news, «зовут» is of a name and of an application. */
const OF_ANYTHING: readonly Ask[] = ['law', 'procedure'];

/** «Спасибо за сведения по ОЭЗ». */
const isThanksFor = ({ text, speech, isQuestion, attributes, words }: Understanding): boolean =>
  speech[0] === 'thanks' &&
  !isQuestion &&
  !text.includes('?') &&
  attributes.length < 2 &&
  words.slice(1, THANKED_BY).some((word) => word.text === 'за');
const THANKED_BY = 4;

const said = (act: SpeechAct): Draft => ({
  parts: [{ kind: 'speech', act }],
  matched: `speech/${act}`,
  score: 1,
});
