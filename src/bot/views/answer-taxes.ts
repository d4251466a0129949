import type { AnswerPart, TaxItem, Verdict } from '../../answers/answer.ts';
import type { Benefit, PreferentialRate } from '../../catalog/model.ts';
import { currentRates, generalRate } from '../../catalog/rates.ts';
import type { RuleTax } from '../../catalog/vocabulary.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { warning } from './answer-benefit.ts';
import { type AnswerTools, type Block, recordNote } from './answer-block.ts';
import { percent, rateLines, rateText } from './benefit-rates.ts';
import { uncapitalised } from './format.ts';
import { recordButtons, refsTo } from './record-button.ts';
import { pressButton } from './screen.ts';

const OTHERS_MAX = 4;

/** What each pays of each tax, one below the other; where there is no benefit, that, and who has one. */
export function taxesBlock(
  tools: AnswerTools,
  { items, verdict }: Extract<AnswerPart, { kind: 'taxes' }>,
): Block {
  const { t, catalog } = tools;
  const known = items.flatMap(({ slug }) => (slug === null ? [] : (catalog.findBenefit(slug) ?? [])));
  const given = known.length > 0 ? known : benefitsOn(tools, items[0]?.tax).slice(0, OTHERS_MAX);
  const [source] = given.toSorted((a, b) => b.asOf.localeCompare(a.asOf));
  return {
    text: joinHtml(
      [
        lowestText(tools, items),
        ...items.map((item) => itemText(tools, item, verdict)),
        known.length === 0 &&
          given.length > 0 &&
          t(items[0]?.holder === null ? 'answer-tax-less' : 'answer-tax-given', {
            holders: [...new Set(given.map((benefit) => holderOf(t, benefit)))].join(', '),
          }),
        source && recordNote(t, source),
      ],
      '\n\n',
    ),
    buttons: [
      ...recordButtons(t, catalog, refsTo('benefit', given)),
      ...(given.length === 0 ? [pressButton(t.text('menu-benefits'), ROUTES.benefitMenu.pack({}))] : []),
    ],
  };
}

/** Of several who pay one tax at a rate, who pays the least. */
function lowestText({ t, catalog, today }: AnswerTools, items: readonly TaxItem[]): Html | undefined {
  const rated = items.flatMap(({ holder, tax, slug }) => {
    const benefit = slug === null ? undefined : catalog.findBenefit(slug);
    const rule = benefit?.status === 'in-force' ? benefit.rule : undefined;
    const rates = rule?.tax === tax ? currentRates(rule, today).preferential : [];
    return holder === null || rates.length === 0 ? [] : [{ holder, tax, rates, effect: rule?.effect }];
  });
  const [first, second] = rated.toSorted((a, b) => highestOf(a.rates) - highestOf(b.rates));
  if (!first || !second || rated.length < items.length) return undefined;
  if (rated.some(({ tax }) => tax !== first.tax) || highestOf(first.rates) >= lowestOf(second.rates))
    return undefined;
  if (highestOf(first.rates) === 0) {
    return t('answer-tax-exempt', { holder: uncapitalised(t.text(`answer-holder-${first.holder}`)) });
  }
  // A share of an amount and a rate are no two of a kind.
  if (rated.some(({ effect }) => effect !== first.effect)) return undefined;
  return t('answer-tax-lowest', {
    holder: uncapitalised(t.text(`answer-holder-${first.holder}`)),
    rate: rateText(t, ...first.rates),
    other: rateText(t, ...second.rates),
  });
}

const lowestOf = (rates: readonly PreferentialRate[]): number =>
  Math.min(...rates.map(({ ratePct }) => ratePct));
const highestOf = (rates: readonly PreferentialRate[]): number =>
  Math.max(...rates.map(({ ratePct, rateMaxPct }) => rateMaxPct ?? ratePct));

function itemText(tools: AnswerTools, { holder, tax, slug }: TaxItem, verdict: Verdict | undefined): Html {
  const { t, catalog, today } = tools;
  if (holder === null) return generalText(tools, tax);
  const name = t.text(`answer-holder-${holder}`);
  const benefit = slug === null ? undefined : catalog.findBenefit(slug);
  if (benefit) {
    return joinHtml([html`<b>${name}</b>`, ratesOf(tools, benefit, tax), warning(tools, benefit)]);
  }
  const [rule] = benefitsOn(tools, tax).flatMap((each) => each.rule ?? []);
  const general = rule && generalRate(rule, today);
  return joinHtml([
    t('answer-tax-none', {
      holder: verdict ? uncapitalised(name) : name,
      tax: uncapitalTax(t.text(`tax-name-${tax}`)),
    }),
    rule && general && t('benefit-rate-general', { rate: percent(t, general.ratePct), base: rule.base }),
  ]);
}

/** «Налог на имущество — 2,2 % среднегодовой стоимости»: what is paid without any benefit. */
function generalText(tools: AnswerTools, tax: RuleTax): Html {
  const { t, today } = tools;
  const [rule] = benefitsOn(tools, tax).flatMap((each) => each.rule ?? []);
  const general = rule && generalRate(rule, today);
  if (!rule || !general) return Html.empty;
  return joinHtml([
    t('answer-tax-general', {
      tax: t.text(`tax-name-${tax}`),
      rate: percent(t, general.ratePct),
      base: rule.base,
    }),
    general.note,
  ]);
}

/** A package has the rates of one of its taxes only; of the others its summary tells. */
const ratesOf = ({ t, today }: AnswerTools, benefit: Benefit, tax: RuleTax): Html =>
  benefit.rule?.tax === tax ? rateLines(t, benefit, today) : html`${benefit.summary}`;

/** What is in force; where nothing surely is, what may be. */
function benefitsOn({ catalog }: AnswerTools, tax: RuleTax | undefined): readonly Benefit[] {
  const given = catalog.benefits.filter(({ rule, status }) => rule?.tax === tax && status !== 'expired');
  const inForce = given.filter(({ status }) => status === 'in-force');
  return inForce.length > 0 ? inForce : given;
}

/** By the status that the benefit requires, where it is one; a technopark has it as the one who runs it. */
function holderOf(t: Translate, { title, rule }: Benefit): string {
  const [status] = rule?.requires.flatMap((each) => (each.fact === 'status' ? each.value : [])) ?? [];
  if (status === 'technopark-operator') return t.text(`answer-holder-${status}`);
  return /^[^:]{2,60}(?=:)/u.exec(title)?.[0] ?? title;
}

/** An abbreviation stays as it is. */
const uncapitalTax = (name: string): string => (name === name.toUpperCase() ? name : uncapitalised(name));
