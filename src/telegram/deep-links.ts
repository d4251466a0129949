import { LIMITS } from './limits.ts';

/** What a link `t.me/<bot>?start=<prefix>_<slug>` can open. */
const DEEP_LINK_PREFIXES = {
  tp: 'technopark',
  cl: 'cluster',
  bn: 'benefit',
  pr: 'procedure',
  or: 'organisation',
  gl: 'term',
  nw: 'news',
  fq: 'faq',
} as const;

export type DeepLinkPrefix = keyof typeof DEEP_LINK_PREFIXES;
export type DeepLinkKind = (typeof DEEP_LINK_PREFIXES)[DeepLinkPrefix];

export interface DeepLinkTarget {
  readonly kind: DeepLinkKind;
  readonly slug: string;
}

const isPrefix = (text: string): text is DeepLinkPrefix => Object.hasOwn(DEEP_LINK_PREFIXES, text);

/** Reads the payload of `/start`; undefined for anything else than `<prefix>_<slug>`. It comes from outside: untrusted. */
export function parseStartPayload(payload: string): DeepLinkTarget | undefined {
  const [, prefix = '', slug = ''] = /^([a-z]{2})_([a-z0-9-]{1,60})$/.exec(payload) ?? [];
  return isPrefix(prefix) ? { kind: DEEP_LINK_PREFIXES[prefix], slug } : undefined;
}

/** @throws RangeError when the payload would be over Telegram's limit. */
export const deepLink = (botUsername: string, { kind, slug }: DeepLinkTarget): string =>
  startLink(botUsername, `${prefixOf(kind)}_${slug}`);

export function prefixOf(kind: DeepLinkKind): DeepLinkPrefix {
  const prefix = Object.keys(DEEP_LINK_PREFIXES).find(
    (key) => isPrefix(key) && DEEP_LINK_PREFIXES[key] === kind,
  );
  if (prefix === undefined || !isPrefix(prefix)) throw new RangeError(`no deep link to a ${kind}`);
  return prefix;
}

/** @throws RangeError when the payload is over Telegram's limit. */
export function startLink(botUsername: string, payload: string): string {
  if (payload.length > LIMITS.startPayload) throw new RangeError(`start payload too long: ${payload}`);
  return `https://t.me/${botUsername}?start=${payload}`;
}
