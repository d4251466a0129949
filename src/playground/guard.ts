import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Keeps other sites' pages out, as the chat page has no login. A page elsewhere can make a browser send requests
 * here, but its `Origin` tells; and a name that is made to point to this machine (DNS rebinding) shows in `Host`.
 */
export function createGuard(boundHost: string): MiddlewareHandler {
  const isLocal = LOOPBACK.test(boundHost);
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const isForeign =
      (isLocal && !isLocalHost(host, boundHost)) ||
      (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) ||
      (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none');
    if (isForeign) return c.text('Forbidden', 403);
    await next();
    return undefined;
  };
}

function isLocalHost(host: string, boundHost: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return LOOPBACK.test(name) || name === boundHost;
}

/** Headers of everything that a browser shows. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};
