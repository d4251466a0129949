import { sentencesOf } from '../../answers/sentences.ts';
import { preReformFigures, standingOn } from '../../catalog/benefit-list.ts';
import type { Benefit } from '../../catalog/model.ts';
import { currentRates } from '../../catalog/rates.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import { type AnswerTools, moreQuote } from './answer-block.ts';
import { rateLines } from './benefit-rates.ts';
import { formatDate } from './format.ts';

const ASKED_MAX = 2;
const SHORT = 100;

/** What a benefit gives: the rate first, then what was asked of it, each figure said once. */
export function benefitText(tools: AnswerTools, benefit: Benefit, sentences: readonly string[]): Html {
  const { t } = tools;
  const rates = rateLines(t, benefit, tools.today);
  const told = rates.value;
  const isRated = told !== '';
  const asked = sentences.slice(0, ASKED_MAX);
  const [summary = '', ...others] = [benefit.summary, ...benefit.details];
  const lead = (asked.length > 0 ? asked : [summary]).filter(
    (sentence) => !isRated || !isToldBy(told, sentence) || isCondition(benefit, sentence),
  );
  const { conditions, howToGet, notes } = benefit;
  const untold = (texts: readonly string[]): readonly string[] =>
    texts.filter(
      (each) => ![...lead, ...asked].some((sentence) => each.includes(sentence)) && !isToldBy(told, each),
    );
  const listed = (key: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [t.text(key, { items: texts.map(withStop).join(' ') })];
  const more = [
    ...untold([summary, ...others]),
    ...listed('answer-benefit-conditions', untold(conditions)),
    ...listed('answer-benefit-way', untold(howToGet)),
    ...untold(sentencesOf(notes ?? '')),
  ];
  const isNow = benefit.rule !== null && currentRates(benefit.rule, tools.today).preferential.length > 0;
  const quoted = lead.map((sentence, index) =>
    isNow || index > 0 ? html`${sentence}` : html`<b>${sentence}</b>`,
  );
  return joinHtml(
    [
      joinHtml([
        html`${t.text('search-benefit', { name: isRated ? holderOf(benefit) : benefit.title })}`,
        ...(isNow
          ? [rates, ...quoted, warning(tools, benefit)]
          : [...quoted, warning(tools, benefit), rates]),
      ]),
      moreQuote(tools, more, '\n'),
    ],
    '\n\n',
  );
}

const withStop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** «ОЭЗ «Технополис Москва»» of «ОЭЗ «Технополис Москва»: налог на прибыль 2 %»: the figure is told by the rates. */
const holderOf = ({ title }: Benefit): string => /^[^:]{2,60}(?=:)/u.exec(title)?.[0] ?? title;

const isCondition = ({ conditions }: Benefit, sentence: string): boolean => conditions.includes(sentence);

/** Whether it says nothing else: a short sentence without a figure that was not told already. */
function isToldBy(told: string, sentence: string): boolean {
  if (sentence.length > SHORT) return false;
  const figures = sentence.match(/\d[\d,]*/g) ?? [];
  const known: readonly string[] = told.replace(/[\u00a0\u202f]/g, ' ').match(/\d[\d,]*/g) ?? [];
  return figures.length > 0 && figures.every((figure) => known.includes(figure));
}

/** What makes the figures doubtful. */
export function warning({ t, today }: AnswerTools, benefit: Benefit): Html {
  const standing = standingOn(benefit, today);
  const reform = preReformFigures(benefit);
  const mark =
    standing === 'expired'
      ? t('answer-warning-expired')
      : standing === 'unconfirmed'
        ? t('answer-warning-unconfirmed', { date: formatDate(t, benefit.asOf) })
        : benefit.confidence === 'low'
          ? t('answer-warning-low')
          : undefined;
  return joinHtml([mark, reform !== 'none' && t(`benefit-pre-reform-${reform}`)]);
}
