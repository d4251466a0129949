import { element } from './dom.ts';

const SHOWN_MS = 4000;

/** A dark line over the chat that goes away by itself; a new one takes the place of the old. */
export function createToasts(place: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    place.replaceChildren(element('div', { class: 'toast' }, text));
    timer = setTimeout(() => place.replaceChildren(), SHOWN_MS);
  };
}
