import {
  BENEFIT_STATUSES,
  type Beneficiary,
  type Benefit,
  type BenefitKind,
  type BenefitStatus,
} from './model.ts';

/** Which benefits are wanted; an absent field does not narrow. */
export interface BenefitFilter {
  readonly beneficiary?: Beneficiary | undefined;
  readonly kind?: BenefitKind | undefined;
}

/** The benefits that pass the filter: in force first, then unconfirmed, expired last; else in the catalogue's order. */
export function listBenefits(
  benefits: readonly Benefit[],
  { beneficiary, kind }: BenefitFilter,
  today: string,
): readonly Benefit[] {
  return benefits
    .filter((benefit) => beneficiary === undefined || benefit.beneficiaries.includes(beneficiary))
    .filter((benefit) => kind === undefined || benefit.kind === kind)
    .toSorted((a, b) => rankOf(a, today) - rankOf(b, today));
}

const rankOf = (benefit: Benefit, today: string): number =>
  BENEFIT_STATUSES.indexOf(standingOn(benefit, today));

/** What the record says of itself, and «expired» from the day after its last one, whatever it says. */
export const standingOn = ({ status, validTo }: Benefit, today: string): BenefitStatus =>
  validTo !== null && validTo < today ? 'expired' : status;

/** How many benefits of each standing, in the order of the vocabulary, without those that are none. */
export const countStandings = (
  benefits: readonly Benefit[],
  today: string,
): readonly { readonly standing: BenefitStatus; readonly count: number }[] =>
  BENEFIT_STATUSES.map((standing) => ({
    standing,
    count: benefits.filter((benefit) => standingOn(benefit, today) === standing).length,
  })).filter(({ count }) => count > 0);

/** Since this day the general profit tax is 25 % and no more 20 % (Law No. 176-FZ): earlier rates mislead. */
const PROFIT_TAX_REFORM = '2025-01-01';

/**
 * Whether the figures of a benefit are from before the tax reform of 2025: `all` where every preferential rate of
 * profit tax ended before it, `some` where only the notes say so of a part.
 */
export function preReformFigures({ rule, notes, details }: Benefit): 'all' | 'some' | 'none' {
  const rates = rule?.tax === 'profit' ? rule.preferential : [];
  if (rates.length > 0 && rates.every(({ to }) => to !== null && to < PROFIT_TAX_REFORM)) return 'all';
  return [notes ?? '', ...details].some((text) => PRE_REFORM.test(text)) ? 'some' : 'none';
}

/** The word by which a record says that a figure is from before the reform. */
const PRE_REFORM = /дореформенн/iu;
