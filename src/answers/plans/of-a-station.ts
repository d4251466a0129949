import type { Attribute } from '../answer.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import type { Understanding } from '../understanding.ts';
import type { Plan } from './plan.ts';
import { refuse } from './talk.ts';

/** «До какого часа метро Строгино», «когда открыли станцию Калужская»: a station is no site, though one is called so. */
export const planOfStation: Plan = (question) =>
  question.attributes.some(({ value }) => OF_STATION.includes(value)) && isOfStation(question)
    ? refuse('off-topic')
    : undefined;

/** What is asked of stations themselves. */
const OF_STATION: readonly Attribute[] = ['unrecorded/hours', 'opened'];

/** The station stands beside its cue, and nothing is asked for near it. */
function isOfStation({ words, criteria }: Understanding): boolean {
  const station = criteria.find(
    ({ value, places: [first = 0] }) =>
      value.list === 'stations' &&
      STATION.test(words[first - 1]?.text ?? '') &&
      !NEAR.test(words[first - 2]?.text ?? ''),
  );
  return (
    station !== undefined &&
    words.every(
      ({ readings, text }, place) =>
        station.places.includes(place) || !(readings.has(KEY_WORDS.technopark) || SITE.test(text)),
    )
  );
}

const STATION = /^(?:метро|станци)/u;
const NEAR = /^(?:у|около|возле|рядом|близ|вблизи|от|до|с|на|к|при)$/u;
const SITE = /^(?:площадк|технополис|кластер|инкубатор|коворкинг|наноцентр)/u;
