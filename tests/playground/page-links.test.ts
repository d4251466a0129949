import { describe, expect, it } from 'vitest';
import { isStartPayload, linkTarget } from '../../src/playground/page/links.ts';

const target = (url: string) => linkTarget(url, 'Parks_bot');

describe('where a link leads', () => {
  it.each([
    ['https://example.org/a?b=1', { to: 'web', href: 'https://example.org/a?b=1' }],
    ['example.org', { to: 'web', href: 'https://example.org/' }],
    ['mailto:a@example.org', { to: 'web', href: 'mailto:a@example.org' }],
    ['https://t.me/parks_bot?start=tp_kalibr', { to: 'start', payload: 'tp_kalibr' }],
    ['t.me/parks_bot?start=', { to: 'start', payload: '' }],
    ['tg://resolve?domain=parks_bot&start=bn_oez', { to: 'start', payload: 'bn_oez' }],
    ['https://t.me/parks_bot', { to: 'profile' }],
    ['https://t.me/somebody', { to: 'web', href: 'https://t.me/somebody' }],
    ['https://t.me/parks_bot/12?start=x', { to: 'web', href: 'https://t.me/parks_bot/12?start=x' }],
    ['tg://resolve?domain=somebody', { to: 'web', href: 'https://t.me/somebody' }],
    ['tg://user?id=1', { to: 'nowhere' }],
    ['javascript:alert(1)', { to: 'nowhere' }],
    ['data:text/html,x', { to: 'nowhere' }],
    ['https://t.me/parks_bot?start=две', { to: 'nowhere' }],
    ['', { to: 'nowhere' }],
  ])('%s', (url, expected) => {
    expect(target(url)).toEqual(expected);
  });

  it('knows a payload by its letters and its length', () => {
    expect(['', 'tp_kalibr', 'a-b', 'x'.repeat(64)].every(isStartPayload)).toBe(true);
    expect(['a b', 'ё', 'a=b', 'x'.repeat(65)].some(isStartPayload)).toBe(false);
  });
});
