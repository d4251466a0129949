import type { Translate } from '../../translate.ts';
import { type Choice, choice, next, type Reply, stay } from './dialogue.ts';

/** One of several things that a step lets choose any number of. */
export interface Option<V> {
  readonly value: V;
  /** Stands for it in buttons: 1 to 36 of `a-z`, `0-9` and `-`, unique in its step. */
  readonly code: string;
  readonly label: string;
}

const NEXT = 'next';

export const marked = (label: string, isChosen: boolean): string => (isChosen ? `✓ ${label}` : label);

/** A button for each option, which sets what it is not and takes away what it is. */
export const toggles = <V>(options: readonly Option<V>[], chosen: readonly V[]): Choice[] =>
  options.map(({ value, code, label }) => {
    const isChosen = chosen.includes(value);
    return choice(marked(label, isChosen), `${isChosen ? 'off' : 'on'}-${code}`);
  });

/** «Дальше», once something is chosen: before that the step can be skipped. */
export const nextRow = (t: Translate, isAnyChosen: boolean): Choice[][] =>
  isAnyChosen ? [[choice(t.text('dialogue-next'), NEXT, 'primary')]] : [];

/** What a press on {@link toggles} or {@link nextRow} does; undefined for any other value. */
export function pressOption<V, A>(
  pressed: string,
  answers: A,
  options: readonly Option<V>[],
  chosen: readonly V[],
  put: (chosen: V[]) => A,
): Reply<A> | undefined {
  if (pressed === NEXT) return next(answers);
  const [, sign, code] = /^(on|off)-(.+)$/.exec(pressed) ?? [];
  const option = options.find((known) => known.code === code);
  if (!option) return undefined;
  const others = chosen.filter((value) => value !== option.value);
  return stay(put(sign === 'on' ? [...others, option.value] : others));
}
