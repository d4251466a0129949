import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { readOwnQuestions } from '../eval/questions.ts';
import { renderLatency } from '../eval/report.ts';
import { createBotRespondent, messagesOf, type Respondent } from '../eval/respondents.ts';
import { bundledCatalog } from '../support/catalog.ts';
import { documentsOf, growCatalog } from './grown-catalog.ts';

const GROWN_DOCUMENTS = 5_000;
const PASSES = 3;
const BYTES_IN_MB = 2 ** 20;

/** How long an answer takes, from the question to the screen, on today's catalogue and on one that has grown. */
export function measureAnswers(print: (line: string) => void): void {
  const collectGarbage = exposeGarbageCollection();
  for (const catalog of [bundledCatalog, growCatalog(bundledCatalog, GROWN_DOCUMENTS)]) {
    collectGarbage();
    const heapBefore = process.memoryUsage().heapUsed;
    const startedAt = performance.now();
    const respond = createBotRespondent(catalog);
    const buildMs = performance.now() - startedAt;
    collectGarbage();
    const heapMb = (process.memoryUsage().heapUsed - heapBefore) / BYTES_IN_MB;
    print(
      `answers, ${documentsOf(catalog)} documents: ${renderLatency(timeReplies(respond, catalog))}; ` +
        `index ${buildMs.toFixed(0)} ms, ${heapMb.toFixed(0)} MB`,
    );
  }
}

/** Milliseconds of each reply, after a warm-up of the same questions. */
function timeReplies(respond: Respondent, { technoparks }: Catalog): number[] {
  const questions = readOwnQuestions()
    .questions.filter(({ context }) => context === null)
    .map(messagesOf);
  // Names that only a grown catalogue has must be found in it as well.
  const byName = technoparks.slice(-100).map(({ shortName }) => [`адрес ${shortName}`]);
  const asked = [...questions, ...byName];
  for (const messages of asked) respond(messages);
  return Array.from({ length: PASSES }, () => asked)
    .flat()
    .map((messages) => {
      const startedAt = performance.now();
      respond(messages);
      return performance.now() - startedAt;
    });
}

function exposeGarbageCollection(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('garbage collection is not exposed');
  return () => void collect();
}
