import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonLink, parseComparisonPayload } from '../../src/bot/comparison-link.ts';
import { bundledCatalog as catalog } from '../support/catalog.ts';

const slugs = catalog.technoparks.map(({ slug }) => slug);
const payloadOf = (link: string) => new URL(link).searchParams.get('start') ?? '';

describe('the link to a comparison', () => {
  it('names the sites as long as it can, and is short enough for any four', () => {
    expect(comparisonLink('bot', ['kalibr', 'strogino'])).toBe('https://t.me/bot?start=cmp_kalibr_strogino');
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...slugs), { minLength: 1, maxLength: 4 }), (chosen) => {
        const payload = payloadOf(comparisonLink('bot', chosen));
        expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        expect(parseComparisonPayload(catalog, payload)).toEqual({ slugs: chosen, unknown: 0 });
      }),
    );
    const long = ['technopolis-pechatniki', 'technopolis-alabushevo', 'technopolis-angstrem'];
    expect(payloadOf(comparisonLink('bot', long))).toMatch(/^cmx_/);
  });

  it('drops what is not in the catalogue and counts it, keeps each once and no more than four', () => {
    expect(parseComparisonPayload(catalog, 'cmp_kalibr_nowhere_slava_kalibr_gone')).toEqual({
      slugs: ['kalibr', 'slava'],
      unknown: 2,
    });
    expect(parseComparisonPayload(catalog, 'cmp_kalibr_slava_temp_modul_vti')?.slugs).toHaveLength(4);
    expect(parseComparisonPayload(catalog, 'cmx_zzzzzyyyyy')).toEqual({ slugs: [], unknown: 1 });
  });

  it.each(['', 'cmp_', 'cmp', 'cmp_Калибр', 'cmp_a__b', 'tp_kalibr', "cmp_'; drop", 'cmx_', 'q_abc'])(
    '%j is none',
    (payload) => {
      expect(parseComparisonPayload(catalog, payload)).toBeUndefined();
    },
  );

  it('takes any payload', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 64 }), (payload) => {
        parseComparisonPayload(catalog, payload);
        parseComparisonPayload(catalog, `cmp_${payload}`);
        parseComparisonPayload(catalog, `cmx_${payload}`);
      }),
    );
  });
});
