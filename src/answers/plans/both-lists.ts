import type { DomainNoun } from '../intents.ts';
import type { Understanding } from '../understanding.ts';
import { planClusters } from './clusters.ts';
import type { Plan } from './plan.ts';
import { planList } from './sites.ts';

/** «Технопарки и кластеры ЗАО»: the list of each. */
export const planBothLists: Plan = (question, situation) => {
  if (!question.nouns.has('sites') || !question.nouns.has('clusters')) return undefined;
  const sites = planList(without(question, 'cluster', 'clusters'), situation);
  const clusters = planClusters(without(question, 'site', 'sites'), situation);
  return sites && clusters ? { ...sites, parts: [...sites.parts, ...clusters.parts] } : undefined;
};

const without = (question: Understanding, ...nouns: readonly DomainNoun[]): Understanding => ({
  ...question,
  nouns: new Set([...question.nouns].filter((noun) => !nouns.includes(noun))),
});
