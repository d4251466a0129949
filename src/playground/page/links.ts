/** What following a link means inside this chat. */
export type LinkTarget =
  | { readonly to: 'web'; readonly href: string }
  /** A deep link to this very bot: Telegram would stay in the chat and start it with the payload. */
  | { readonly to: 'start'; readonly payload: string }
  | { readonly to: 'profile' }
  /** Only a Telegram client, or nobody, can follow it. */
  | { readonly to: 'nowhere' };

const webProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const telegramHosts: ReadonlySet<string> = new Set(['t.me', 'telegram.me', 'telegram.dog']);
const startPayload = /^[\w-]{1,64}$/;

/** A payload is at most 64 characters `A-Za-z0-9_-`; an empty one is a plain /start. */
export const isStartPayload = (payload: string): boolean => payload === '' || startPayload.test(payload);

export function linkTarget(url: string, botUsername: string): LinkTarget {
  const parsed = URL.parse(/^[a-z][a-z\d+.-]*:/iu.test(url) ? url : `https://${url}`);
  if (!parsed) return { to: 'nowhere' };
  if (parsed.protocol === 'tg:') return telegramTarget(parsed, botUsername);
  if (!webProtocols.has(parsed.protocol)) return { to: 'nowhere' };
  if (telegramHosts.has(parsed.hostname)) {
    const [username = '', ...deeper] = parsed.pathname.split('/').filter(Boolean);
    if (deeper.length === 0 && isSame(username, botUsername)) return botTarget(parsed);
  }
  return { to: 'web', href: parsed.href };
}

function telegramTarget(url: URL, botUsername: string): LinkTarget {
  const username = url.searchParams.get('domain');
  if (url.host !== 'resolve' || !username) return { to: 'nowhere' };
  return isSame(username, botUsername) ? botTarget(url) : { to: 'web', href: `https://t.me/${username}` };
}

function botTarget(url: URL): LinkTarget {
  const payload = url.searchParams.get('start');
  if (payload === null) return { to: 'profile' };
  return isStartPayload(payload) ? { to: 'start', payload } : { to: 'nowhere' };
}

const isSame = (username: string, other: string) => username.toLowerCase() === other.toLowerCase();
