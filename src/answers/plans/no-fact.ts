import type { Attribute } from '../answer.ts';
import type { Understanding } from '../understanding.ts';

/** «Что изменится для резидентов»: nothing of what is there. */
export const isOfChange = ({ text }: Understanding): boolean => CHANGED.test(text);

/** «Где найти стажировку в особой зоне»: something else is looked for, and the zone only says where. */
export function isOfThingThere(
  { mentions, words, unexplained }: Understanding,
  attributes: readonly Attribute[],
): boolean {
  const [only, ...others] = mentions;
  const [first = 0] = only?.places ?? [];
  const sought = unexplained.filter((word) => word.isKnown && words.indexOf(word) < first);
  return (
    others.length === 0 &&
    only !== undefined &&
    attributes.length === 1 &&
    attributes[0] === 'address' &&
    SOUGHT.test(words.map(({ text }) => text).join(' ')) &&
    sought.length > 0
  );
}

/** «Когда зону переименовали», «в каком году передали»: something happened that is no beginning. */
export const isOfOtherEvent = ({ text, words, years }: Understanding): boolean =>
  years.length === 0 &&
  !BEGUN.test(text) &&
  !STATUS.test(text) &&
  words.some((word) => word.isKnown && HAPPENED.test(word.text));

const HAPPENED = /^.{3,}(?:ал|ял|ил|ел|ыл|шл)(?:и|а|о)?(?:сь|ся)?$/u;
const BEGUN =
  /(?<!\p{L})(?:откры|постро|созда|основ|запус|запущ|появ|заработа|стартова|образова|возвел|возник|сда[лн]|вв[её]л|введен|начал|пусти)/iu;
const STATUS = /статус|технопарком|признал/iu;

const SOUGHT = /(?<!\p{L})(?:найти|искать|пройти|взять|получить|устроиться)(?!\p{L})/u;

const CHANGED = /(?<!\p{L})(?:что|чего|как\p{L}*) (?:\p{L}+ ){0,3}(?:измени|поменя|нового)/iu;
