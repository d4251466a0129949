import type { Verdict } from '../../answers/answer.ts';
import { sentencesOf } from '../../answers/sentences.ts';
import { actsOf } from '../../answers/sources.ts';
import { preReformFigures, standingOn } from '../../catalog/benefit-list.ts';
import type { Benefit } from '../../catalog/model.ts';
import { currentRates } from '../../catalog/rates.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import { type AnswerTools, moreQuote } from './answer-block.ts';
import { rateLines } from './benefit-rates.ts';
import { formatDate, uncapitalised } from './format.ts';

const ASKED_MAX = 3;
const SHORT = 130;
/** Lines below the value that are read at a glance. */
const LINES_MAX = 2;

/** What a benefit gives: the value first, then in two lines what was asked of it, each figure said once. */
export function benefitText(
  tools: AnswerTools,
  benefit: Benefit,
  sentences: readonly string[],
  verdict?: Verdict,
): Html {
  const { t, catalog, today } = tools;
  const rates = rateLines(t, benefit, today);
  const told = rates.value;
  const isRated = told !== '';
  const isNow = benefit.rule !== null && currentRates(benefit.rule, today).preferential.length > 0;
  const isOver = standingOn(benefit, today) === 'expired';
  const acts = actsOf(catalog, { kind: 'benefit', slug: benefit.slug });
  const named = sentences.filter((sentence) => acts.includes(sentence)).slice(0, 1);
  const asked = sentences.filter((sentence) => !acts.includes(sentence)).slice(0, ASKED_MAX);
  const lead = (asked.length > 0 ? asked : [benefit.summary]).filter(
    (sentence) => !isRated || isPart(benefit, sentence) || !isToldBy(told, sentence),
  );
  const linesLeft =
    asked.length > 1 ? LINES_MAX : Math.max(1, LINES_MAX - (isNow ? told.split('\n').length - 1 : 0));
  const shown = lead.some((sentence) => isPart(benefit, sentence)) ? lead : lead.slice(0, linesLeft);
  const quoted = quotedOf(tools, benefit, shown, isNow);
  const name = isRated ? holderOf(benefit) : benefit.title;
  const heading = verdict
    ? html`${t(`answer-verdict-${verdict}`)} ${/^\p{Lu}\p{Ll}/u.test(name) ? uncapitalised(name) : name}`
    : html`${t.text('search-benefit', { name })}`;
  // What is so stands in the line that says what is not.
  const isSetRight = verdict !== undefined && isNow;
  return joinHtml(
    [
      joinHtml([
        isSetRight ? html`${heading}. ${rates}` : heading,
        ...named.map((act) => html`<b>${act}</b>`),
        ...(isNow
          ? [...(isSetRight ? [] : [rates]), ...quoted, warning(tools, benefit)]
          : isOver
            ? [warning(tools, benefit), ...quoted, rates]
            : [...quoted, warning(tools, benefit), rates]),
      ]),
      moreQuote(tools, moreOf(tools, benefit, [...named, ...shown.flatMap(sentencesOf)], told), '\n'),
    ],
    '\n\n',
  );
}

/** Conditions and steps stand behind a word that says what they are. */
function quotedOf(
  tools: AnswerTools,
  benefit: Benefit,
  shown: readonly string[],
  isValueSaid: boolean,
): readonly Html[] {
  const { conditions, howToGet } = benefit;
  const among = (texts: readonly string[]) => shown.filter((sentence) => texts.includes(sentence));
  const prose = shown.filter((sentence) => !conditions.includes(sentence) && !howToGet.includes(sentence));
  return [
    ...prose.map((sentence, index) =>
      isValueSaid || index > 0 ? html`${sentence}` : html`<b>${sentence}</b>`,
    ),
    ...listed(tools, benefit, { conditions: among(conditions), way: among(howToGet) }).map(
      (line) => html`${line}`,
    ),
  ];
}

/** What was not said yet. */
function moreOf(
  tools: AnswerTools,
  benefit: Benefit,
  said: readonly string[],
  told: string,
): readonly string[] {
  const { summary, details, conditions, howToGet, notes } = benefit;
  const untold = (texts: readonly string[]): readonly string[] =>
    texts.filter((each) => !said.some((sentence) => each.includes(sentence)) && !isToldBy(told, each));
  return [
    ...untold([...sentencesOf(summary), ...details]),
    ...listed(tools, benefit, { conditions: untold(conditions), way: untold(howToGet) }),
    ...untold(sentencesOf(notes ?? '').filter((note) => !OF_SOURCES.test(note))),
  ];
}

/** How a source was read is told on the card. */
const OF_SOURCES = /прочитан|взят[аоы]? с|не вид|недатирован|в найденных текстах|на странице/iu;

function listed(
  { t, today }: AnswerTools,
  benefit: Benefit,
  { conditions, way }: { readonly conditions: readonly string[]; readonly way: readonly string[] },
): readonly string[] {
  const standing = standingOn(benefit, today);
  const line = (key: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [t.text(key, { items: texts.map(withStop).join(' '), standing })];
  return [...line('answer-benefit-conditions', conditions), ...line('answer-benefit-way', way)];
}

const withStop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** «ОЭЗ «Технополис Москва»» of «ОЭЗ «Технополис Москва»: налог на прибыль 2 %»: the figure is told by the rates. */
const holderOf = ({ title }: Benefit): string => /^[^:]{2,60}(?=:)/u.exec(title)?.[0] ?? title;

/** Its conditions and the way to it stand as they are. */
const isPart = ({ conditions, howToGet }: Benefit, sentence: string): boolean =>
  conditions.includes(sentence) || howToGet.includes(sentence);

/** Whether it says nothing else: a short sentence without a figure that was not told already. */
function isToldBy(told: string, sentence: string): boolean {
  if (sentence.length > SHORT) return false;
  const figures = (sentence.match(/\d[\d,]*/g) ?? []).filter((figure) => figure !== '0');
  const known: readonly string[] = told.replace(/[\u00a0\u202f]/g, ' ').match(/\d[\d,]*/g) ?? [];
  return figures.length > 0 && figures.every((figure) => known.includes(figure));
}

/** What makes the figures doubtful. */
export function warning({ t, today }: AnswerTools, benefit: Benefit): Html {
  const standing = standingOn(benefit, today);
  const reform = preReformFigures(benefit);
  const mark =
    standing === 'expired'
      ? t('answer-warning-expired', {
          until: benefit.validTo === null ? 'unknown' : formatDate(t, benefit.validTo),
        })
      : standing === 'unconfirmed'
        ? t('answer-warning-unconfirmed', { date: formatDate(t, benefit.asOf) })
        : benefit.confidence === 'low'
          ? t('answer-warning-low')
          : undefined;
  return joinHtml([mark, reform !== 'none' && t(`benefit-pre-reform-${reform}`)]);
}
