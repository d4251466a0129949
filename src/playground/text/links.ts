const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'tg', 'ton', 'tonsite']);

export type LinkCheck =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: string };

/**
 * A link as Telegram stores it: a scheme is added where there is none, the host gets into lower case and a bare host
 * gets its slash. Telegram takes `http`, `https` and its own schemes, and only hosts with a dot.
 */
export function checkLink(link: string): LinkCheck {
  const text = link.trim();
  if (text === '') return { ok: false, reason: 'URL host is empty' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  const isHostAndPort = /^[\w.-]+:\d+(?:[/?#]|$)/.test(text);
  if (scheme !== undefined && !isHostAndPort && !SCHEMES.has(scheme)) {
    return { ok: false, reason: 'Unsupported URL protocol' };
  }
  if (scheme === 'tg' || scheme === 'ton') return { ok: true, url: text };
  const address = scheme === undefined || isHostAndPort ? `http://${text}` : text;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/.\../.test(url.hostname) || /\s/.test(text)) return { ok: false, reason: 'Wrong HTTP URL' };
  // The path stays as it was written: Telegram neither encodes nor decodes it.
  const [, host = '', rest = ''] = /^[a-z]+:\/\/([^/?#]+)(.*)$/is.exec(address) ?? [];
  const path = rest === '' || rest.startsWith('/') ? rest || '/' : `/${rest}`;
  return { ok: true, url: `${url.protocol}//${host.toLowerCase()}${path}` };
}

/** The user that a `tg://user?id=…` link names. */
export function linkedUserId(link: string): number | undefined {
  const [, id] = /^tg:(?:\/\/)?user\?id=(\d{1,16})$/i.exec(link.trim()) ?? [];
  return id === undefined ? undefined : Number(id);
}
