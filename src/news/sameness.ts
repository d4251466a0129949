import type { Language } from '../answers/language.ts';

/** How much two titles must share (Dice) to tell the same. */
const LIKENESS_MIN = 0.8;
/** A title of fewer words is like others by chance: «Итоги года». */
const STEMS_MIN = 4;

/** Parameters by which sites count where their readers come from. */
const TRACKING = /^(?:utm_.*|ysclid|yclid|gclid|fbclid|_openstat|from|rss|mc_cid|mc_eid)$/i;

/** Equal for addresses of one page: without the protocol, `www.`, marks of where a reader comes from and the order of parameters. */
export function linkKeyOf(link: string): string {
  const url = new URL(link);
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const host = url.host.replace(/^(?:www|m)\./, '');
  const query = new URLSearchParams(parameters).toString();
  return `${host}${url.pathname.replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}`;
}

/** The different stems of a title, sorted. */
export const titleKeyOf = (title: string, language: Pick<Language, 'stemsOf'>): string =>
  [...new Set(language.stemsOf(title))].sort().join(' ');

/** Whether titles of these keys tell the same. */
export function isSameTitle(one: string, other: string): boolean {
  if (one === other) return one !== '';
  const stems = new Set(one.split(' '));
  const others = other.split(' ');
  if (Math.min(stems.size, others.length) < STEMS_MIN) return false;
  const shared = others.filter((stem) => stems.has(stem)).length;
  return (2 * shared) / (stems.size + others.length) >= LIKENESS_MIN;
}
