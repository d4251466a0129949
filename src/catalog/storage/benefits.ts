import { asc } from 'drizzle-orm';
import { benefitBeneficiaries, benefitRates, benefitRules, benefits } from '../../database/schema/index.ts';
import type { Benefit, BenefitRule, GeneralRate, PreferentialRate, RateParts } from '../model.ts';
import { groupByOwner, type KindStorage, listWriter, upsert } from './kind-storage.ts';

export const benefitStorage: KindStorage<Benefit> = {
  table: benefits,

  async write(db, entries) {
    const written = await upsert(db, benefits, entries, ({ record, position, digest }) => ({
      ...record,
      position,
      digest,
    }));
    const replace = listWriter(db, written);
    await replace(benefitBeneficiaries, benefitBeneficiaries.benefitId, (benefitId, record) =>
      record.beneficiaries.map((beneficiary, position) => ({ benefitId, beneficiary, position })),
    );
    // Deletes the rates too: they belong to the rule.
    await replace(benefitRules, benefitRules.benefitId, (benefitId, { rule }) =>
      rule === null
        ? []
        : [{ benefitId, ...rule, termYears: rule.term.years, termStartsAt: rule.term.startsAt }],
    );
    await replace(benefitRates, benefitRates.benefitId, (benefitId, { rule }) =>
      rule === null ? [] : rateRows(benefitId, rule),
    );
    return written;
  },

  async read(db) {
    const rows = await db.select().from(benefits).orderBy(asc(benefits.position));
    const beneficiariesOf = groupByOwner(
      await db
        .select({ owner: benefitBeneficiaries.benefitId, beneficiary: benefitBeneficiaries.beneficiary })
        .from(benefitBeneficiaries)
        .orderBy(asc(benefitBeneficiaries.position)),
    );
    const rules = await db.select().from(benefitRules);
    const rates = await db.select().from(benefitRates).orderBy(asc(benefitRates.position));
    const ruleOf = new Map(rules.map((rule) => [rule.benefitId, rule]));
    const ratesOf = groupByOwner(rates.map((rate) => ({ owner: rate.benefitId, ...rate })));
    return rows.map(({ id, position, digest, ...columns }) => {
      const rule = ruleOf.get(id);
      return {
        ...columns,
        beneficiaries: beneficiariesOf(id).map(({ beneficiary }) => beneficiary),
        rule: rule === undefined ? null : toRule(rule, ratesOf(id)),
      };
    });
  },
};

type RuleRow = typeof benefitRules.$inferSelect;
type RateRow = Omit<typeof benefitRates.$inferSelect, 'benefitId'>;

function rateRows(benefitId: number, { general, preferential }: BenefitRule) {
  const common = (rate: GeneralRate | PreferentialRate, position: number) => ({
    benefitId,
    position,
    validFrom: rate.from,
    validTo: rate.to,
    ratePct: rate.ratePct,
    federalPct: rate.parts?.federalPct ?? null,
    regionalPct: rate.parts?.regionalPct ?? null,
    note: rate.note,
  });
  return [
    ...general.map((rate, position) => ({ ...common(rate, position), side: 'general' as const })),
    ...preferential.map((rate, position) => ({
      ...common(rate, position),
      side: 'preferential' as const,
      firstYear: rate.yearsFromStart?.from ?? null,
      lastYear: rate.yearsFromStart?.to ?? null,
      rateMaxPct: rate.rateMaxPct,
      byInvestment: rate.byInvestment,
    })),
  ];
}

function toRule(
  { benefitId, termYears, termStartsAt, ...columns }: RuleRow,
  rates: readonly RateRow[],
): BenefitRule {
  return {
    ...columns,
    term: { years: termYears, startsAt: termStartsAt },
    general: rates.filter(({ side }) => side === 'general').map(toGeneralRate),
    preferential: rates
      .filter(({ side }) => side === 'preferential')
      .map((rate) => ({
        ...toGeneralRate(rate),
        yearsFromStart:
          rate.firstYear === null || rate.lastYear === null
            ? null
            : { from: rate.firstYear, to: rate.lastYear },
        rateMaxPct: rate.rateMaxPct,
        byInvestment: rate.byInvestment,
      })),
  };
}

const toGeneralRate = (rate: RateRow): GeneralRate => ({
  from: rate.validFrom,
  to: rate.validTo,
  ratePct: rate.ratePct,
  parts: toParts(rate),
  note: rate.note,
});

const toParts = ({ federalPct, regionalPct }: RateRow): RateParts | null =>
  federalPct === null || regionalPct === null ? null : { federalPct, regionalPct };
