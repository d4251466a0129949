import type { Figure, FigureQualifier } from '../../catalog/model.ts';
import { Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { capitalised, formatDate } from './format.ts';

/**
 * A figure with its unit and what its source says of it: «свыше 340 рабочих мест», «29 400 м² (первая очередь)».
 * That it is planned is not part of it: see {@link figureLines}.
 *
 * @param form `named` says what is measured where the unit does not: «участок 9 га»; `value` stands under a heading.
 */
export function figureValue(t: Translate, figure: Figure, form: 'value' | 'named'): string {
  const { metric, value, qualifier } = figure;
  const text = t.text(`metric-${metric}.${form}`, {
    rounding: qualifier === 'over' || qualifier === 'about' ? qualifier : 'exact',
    ...(metric === 'investmentRub' ? { amount: formatRoubles(t, value) } : { count: value }),
  });
  const remark = qualifier && REMARKS[qualifier];
  return remark ? t.text(`figure-${remark}`, { value: text }) : text;
}

/** The qualifiers that stand in brackets after the value. */
const REMARKS: Readonly<Partial<Record<FigureQualifier, string>>> = {
  'first stage': 'first-stage',
  'whole institute': 'whole-institute',
};

const MILLION = 1e6;
const BILLION = 1e9;
const TRILLION = 1e12;

/** «300 млн ₽», «1,2 млрд ₽», «1,2 трлн ₽». */
function formatRoubles(t: Translate, amount: number): string {
  if (amount >= TRILLION) return t.text('roubles-trillion', { count: amount / TRILLION });
  if (amount >= BILLION) return t.text('roubles-billion', { count: amount / BILLION });
  if (amount >= MILLION) return t.text('roubles-million', { count: amount / MILLION });
  return t.text('roubles-one', { count: amount });
}

/**
 * «46 300 м², 24 резидента — на 3 октября 2025 года», «По плану (2021 год) — участок 17,5 га»: a line for each date,
 * plans apart, in the order in which the figures come.
 */
export function figureLines(t: Translate, figures: readonly Figure[]): Html {
  const groups = Map.groupBy(figures, ({ asOf, qualifier }) => `${asOf} ${qualifier === 'planned'}`);
  return joinHtml([...groups.values()].map((group) => dateLine(t, group)));
}

function dateLine(t: Translate, group: readonly Figure[]): Html {
  const [first] = group;
  if (!first) return Html.empty;
  const figures = group.map((figure) => figureValue(t, figure, 'named')).join(', ');
  const date = formatDate(t, first.asOf);
  return first.qualifier === 'planned'
    ? t('figure-plan', { figures, date })
    : t('figure-as-of', { figures: capitalised(figures), date });
}
