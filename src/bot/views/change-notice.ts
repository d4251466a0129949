import { currentFigures } from '../../catalog/figures.ts';
import type { Benefit, Figure, Technopark } from '../../catalog/model.ts';
import type { RecordChange } from '../../news/change-notices.ts';
import type { Post } from '../../news/delivery.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import { plainText, shortened } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import { periodText } from './benefit-period.ts';
import { rateLines } from './benefit-rates.ts';
import { figureLines } from './figures.ts';

/** One thing of a record in words; empty where the record says nothing of it. */
interface Aspect {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Of one side of an aspect: a notice is no card. */
const ASPECT_MAX = 300;

/** «Льгота изменилась: было — стало»; undefined where what has changed is of no consequence to a reader. */
export function changeNotice(
  t: Translate,
  change: RecordChange,
  today: string,
): Pick<Post, 'title' | 'html'> | undefined {
  const lines = aspectsOf(t, change, today).flatMap(({ name, before, after }): Html[] => {
    if (before === after) return [];
    const label = t.text(`change-aspect-${name}`);
    const sides = { label, before: shortened(before, ASPECT_MAX), after: shortened(after, ASPECT_MAX) };
    if (before === '') return [t('change-added', sides)];
    return [after === '' ? t('change-removed', sides) : t('change-line', sides)];
  });
  if (lines.length === 0) return undefined;
  const name = change.kind === 'benefit' ? change.after.title : change.after.name;
  return {
    title: t.text(`change-title-${change.kind}`, { name }),
    html: joinHtml([t(`change-heading-${change.kind}`, { name }), ...lines], '\n\n').value,
  };
}

function aspectsOf(t: Translate, change: RecordChange, today: string): Aspect[] {
  switch (change.kind) {
    case 'benefit':
      return compared(change, {
        status: ({ status }) => t.text(`benefit-status-${status}`),
        rate: (benefit) => plainText(rateLines(t, benefit, today)),
        period: ({ validFrom, validTo }) => periodText(t, { from: validFrom, to: validTo }),
        summary: ({ summary }) => summary,
        conditions: ({ conditions }) => sentences(conditions),
        'how-to-get': ({ howToGet }) => sentences(howToGet),
      } satisfies Aspects<Benefit>);
    case 'technopark':
      return compared(change, {
        status: ({ status }) => t.text(`site-status-${status}`),
        operator: ({ operator }) => operator ?? '',
        address: ({ address }) => address,
        figures: ({ figures }) => figuresText(t, figures),
        residents: ({ notableResidents }) => names(notableResidents),
        facilities: ({ facilities }) => names(facilities),
      } satisfies Aspects<Technopark>);
    case 'cluster':
      return compared(change, {
        coordinator: ({ coordinator }) => coordinator ?? '',
        figures: ({ figures }) => figuresText(t, figures),
        companies: ({ anchorCompanies }) => names(anchorCompanies),
      });
  }
}

const figuresText = (t: Translate, figures: readonly Figure[]): string =>
  plainText(figureLines(t, currentFigures(figures)));

/** Of a list only what has gone and what has come is told: a reader must not look for the difference. */
interface List {
  readonly items: readonly string[];
  readonly separator: string;
}

const sentences = (items: readonly string[]): List => ({ items, separator: ' ' });
const names = (items: readonly string[]): List => ({ items, separator: ', ' });

type Aspects<T> = Readonly<Record<string, (record: T) => string | List>>;

const compared = <T>(
  { before, after }: { readonly before: T; readonly after: T },
  aspects: Aspects<T>,
): Aspect[] =>
  Object.entries(aspects).map(([name, read]) => {
    const [was, is] = [read(before), read(after)];
    return { name, before: without(was, is), after: without(is, was) };
  });

function without(one: string | List, other: string | List): string {
  if (typeof one === 'string') return one;
  const others = typeof other === 'string' ? [] : other.items;
  return one.items.filter((item) => !others.includes(item)).join(one.separator);
}
