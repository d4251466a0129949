import type { Source } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { sourceLine } from './parts.ts';

/** The sources of several facts on one screen, each once, under a number that a fact refers to. */
export interface NumberedSources {
  readonly numbersOf: (fact: Sourced) => number[];
  readonly quote: Html;
}

interface Sourced {
  readonly sources: readonly Source[];
}

export function numberSources(t: Translate, facts: readonly Sourced[]): NumberedSources {
  const distinct = new Map(facts.flatMap(({ sources }) => sources).map((source) => [keyOf(source), source]));
  const keys = [...distinct.keys()];
  const lines = [...distinct.values()].map((source, index) => html`${index + 1}. ${sourceLine(t, source)}`);
  return {
    numbersOf: ({ sources }) => sources.map((source) => keys.indexOf(keyOf(source)) + 1),
    quote: html`<blockquote expandable>${t('sources-heading')}\n${joinHtml(lines)}</blockquote>`,
  };
}

/** One page may be cited under two titles: the number is the page's. */
const keyOf = ({ title, url }: Source): string => url ?? title;
