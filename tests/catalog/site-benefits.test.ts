import { describe, expect, it } from 'vitest';
import { benefitsAtSite, type SiteBenefitHolder } from '../../src/catalog/site-benefits.ts';
import { bundledCatalog as catalog } from '../support/catalog.ts';

function at(slug: string) {
  const site = catalog.findTechnopark(slug);
  if (!site) throw new Error(`no site ${slug}`);
  const groups = benefitsAtSite(catalog, site);
  const of = (holder: SiteBenefitHolder) =>
    groups.find((group) => group.holder === holder)?.benefits.map((benefit) => benefit.slug) ?? [];
  return { holders: groups.map(({ holder }) => holder), of, all: groups.flatMap(({ holder }) => of(holder)) };
}

describe('the benefits of a site', () => {
  it('a working technopark: its resident, anchor resident and operator', () => {
    const kalibr = at('kalibr');
    expect(kalibr.holders).toEqual(['technopark-resident', 'anchor-resident', 'technopark-operator']);
    expect(kalibr.of('technopark-operator')).toContain('tp-property-tax');
    expect(kalibr.of('anchor-resident')).toEqual(['anchor-profit-tax']);
    expect(kalibr.of('technopark-resident')).toContain('mik-equip-grant');
  });

  it('a resident of an ordinary technopark has no benefit of Skolkovo, of the zone or of an incubator elsewhere', () => {
    const foreign =
      /^(skolkovo|intc|sez|ipp|pc)-|^(incubator-strogino|creative-tp|prom-tp-package|maip-rub-land)$/;
    expect(at('kalibr').all.filter((slug) => foreign.test(slug))).toEqual([]);
  });

  it('a site of the special economic zone: its resident alone, while it is only planned nobody', () => {
    for (const slug of ['rudnevo', 'technopolis-pechatniki', 'oez-krasnaya-pakhra']) {
      expect(at(slug).holders).toEqual(['sez-resident']);
    }
    expect(at('rudnevo').all).toEqual(expect.arrayContaining(['sez-profit-tax', 'sez-customs', 'frp-loan']));
    expect(at('oez-alabushevo-2').all).toEqual([]);
    expect(
      catalog.technoparks
        .filter(({ kind }) => kind === 'technopolis')
        .filter(({ clusters }) => !clusters.includes('technopolis-moscow')),
    ).toEqual([]);
  });

  it('the innovation centres: their own participants', () => {
    expect(at('skolkovo').all).toEqual(['skolkovo-tax', 'skolkovo-vat', 'skolkovo-insurance']);
    expect(at('vorobyovy-gory').all).toEqual([
      'intc-tax',
      'skolkovo-vat',
      'skolkovo-insurance',
      'internships',
    ]);
    expect(at('sk-tehnopark').holders).toEqual(['skolkovo-participant', 'technopark-resident']);
    expect(at('renova-lab').holders).toEqual([
      'skolkovo-participant',
      'technopark-resident',
      'anchor-resident',
      'technopark-operator',
    ]);
  });

  it('a priority project: its investor, also while it is being built', () => {
    expect(at('sk-fire').holders).toEqual(['investor']);
    expect(at('tehnopark-707').of('investor')).toEqual(
      expect.arrayContaining(['ipp-property-tax', 'maip-rub-land', 'mpt-program']),
    );
    for (const slug of ['zil', 'ntv', 'ryabinovaya-44']) {
      expect(at(slug).holders).toEqual(['technopark-resident', 'investor']);
    }
    expect(at('itelma').holders).toEqual([
      'technopark-resident',
      'anchor-resident',
      'technopark-operator',
      'investor',
    ]);
    for (const slug of ['farm-severny', 'novokosino']) expect(at(slug).all).toEqual(['maip-rub-land']);
  });

  it('a site without the confirmed status of a technopark: no benefit of that status', () => {
    for (const slug of ['krekshino', 'fian-troitsk'])
      expect(at(slug).holders).toEqual(['technopark-resident']);
    expect(at('technospark').holders).toContain('technopark-operator');
  });

  it('the incubator only where it is', () => {
    const withIncubator = catalog.technoparks.filter(({ slug }) =>
      at(slug).all.includes('incubator-strogino'),
    );
    expect(withIncubator.map(({ slug }) => slug)).toEqual(['strogino']);
  });

  it('every site: no group is empty, no benefit comes twice', () => {
    for (const { slug } of catalog.technoparks) {
      const { all, holders, of } = at(slug);
      expect(new Set(all).size).toBe(all.length);
      expect(holders.filter((holder) => of(holder).length === 0)).toEqual([]);
    }
  });
});
