import type { Db } from '../../database/client.ts';
import type { Kind, RecordOf, Records } from '../model.ts';
import { benefitStorage } from './benefits.ts';
import { clusterStorage } from './clusters.ts';
import { organisationStorage, procedureStorage, termStorage, timelineStorage } from './directory.ts';
import { faqStorage } from './faq.ts';
import type { KindStorage } from './kind-storage.ts';
import { newsStorage } from './news.ts';
import { specializationStorage } from './specializations.ts';
import { technoparkStorage } from './technoparks.ts';

export const STORAGE: { readonly [K in Kind]: KindStorage<RecordOf<K>> } = {
  specializations: specializationStorage,
  clusters: clusterStorage,
  technoparks: technoparkStorage,
  benefits: benefitStorage,
  procedures: procedureStorage,
  organisations: organisationStorage,
  glossary: termStorage,
  faq: faqStorage,
  timeline: timelineStorage,
  news: newsStorage,
};

export async function readRecords<K extends Kind>(db: Db, kinds: readonly K[]): Promise<Pick<Records, K>> {
  const read = await Promise.all(kinds.map(async (kind) => [kind, await STORAGE[kind].read(db)] as const));
  return Object.fromEntries(read) as Pick<Records, K>;
}
