import { generalRate } from '../../catalog/rates.ts';
import { RULE_TAXES } from '../../catalog/vocabulary.ts';
import type { Plan } from './plan.ts';

const GENERAL_SCORE = 0.9;

/** «Обычная ставка налога на имущество», «сколько за землю без льгот»: what is paid without a status. */
export const planGeneralRate: Plan = ({ text, taxes, holders, asks, years }, { knowledge, today }) => {
  if (!GENERAL.test(text) || holders.size > 0 || years.length > 0 || asks.has('law') || asks.has('compare')) {
    return undefined;
  }
  const known = RULE_TAXES.filter(
    (tax) =>
      taxes.has(tax) &&
      knowledge.catalog.benefits.some(({ rule }) => rule?.tax === tax && generalRate(rule, today)),
  );
  if (known.length === 0) return undefined;
  return {
    parts: [{ kind: 'taxes', items: known.map((tax) => ({ holder: null, tax, slug: null })) }],
    matched: known.map((tax) => `general-rate/${tax}`).join(' '),
    score: GENERAL_SCORE,
  };
};

const GENERAL =
  /обычн\p{L}* (?:\p{L}+ )?(?:ставк|налог|аренд|взнос|земельн|страхов|ндс)|(?:ставк|налог|ндс|взнос|аренд)\p{L}* обычн|общ(?:ая|ей|ую|ие|их) ставк|стандартн\p{L}* (?:\p{L}+ )?(?:ставк|налог|аренд)|без (?:\p{L}+ ){0,2}(?:льгот|статус)/iu;
