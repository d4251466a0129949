import type { Attribute } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import { attributesOf } from './asked-attributes.ts';
import { keyOf, type Plan } from './plan.ts';
import { findPassages } from './texts.ts';

const SCORE = 0.85;
/** A frequent question asked for in nearly these words answers better. */
const ASKED_SO = 0.65;

/** Topics that no record tells of sites in general; of others a frequent question may. */
const UNTOLD: readonly Attribute[] = [
  'unrecorded/inventor',
  'unrecorded/output',
  'unrecorded/requisites',
  'unrecorded/revenue',
  'unrecorded/reviews',
  'unrecorded/vacancies',
  'unrecorded/women',
];

const TECHNOPARK: SearchRef = { kind: 'term', slug: 'technopark' };

/** «Выручка технопарков», «сколько платят в технопарках»: asked of them all, and told of none. */
export const planUntoldOfAll: Plan = (question, situation) => {
  const { words, mentions, taxes, holders, criteria, asks, text } = question;
  const isOfTechnoparks = words.some(({ readings }) => readings.has(KEY_WORDS.technopark));
  const [attribute, ...others] = attributesOf(question);
  if (!isOfTechnoparks || !attribute || others.length > 0 || !UNTOLD.includes(attribute)) return undefined;
  if (mentions.length + taxes.size + criteria.length > 0 || holders.size > 1) return undefined;
  if (asks.has('procedure') || (asks.has('benefit') && !WITHIN.test(text))) return undefined;
  const [best] = findPassages(question, situation);
  const isAsked = best?.ref.kind === 'faq' && best.likeness >= ASKED_SO && !asks.has('benefit');
  if (REQUIRED.test(text) || isAsked) return undefined;
  return {
    parts: [{ kind: 'fact', ref: TECHNOPARK, attribute }],
    matched: keyOf(TECHNOPARK, attribute),
    score: SCORE,
    refs: [TECHNOPARK],
    attribute,
  };
};

/** «Сколько платят технопарки» asks for a tax, «в технопарках» for wages. */
const WITHIN = /(?<!\p{L})в технопарк/iu;
/** What is demanded of those who come is told. */
const REQUIRED = /нужн|надо(?!\p{L})|требу|услови|порог|минимал|должн|промышленн/iu;
