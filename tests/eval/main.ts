import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundledCatalog } from '../support/catalog.ts';
import { type QuestionSet, readOwnQuestions, readQuestionSet } from './questions.ts';
import { renderFailure, renderReport } from './report.ts';
import { createBm25Respondent, createBotRespondent, messagesOf, type Respondent } from './respondents.ts';
import { judge, score, type Verdict } from './score.ts';

/**
 * `npm run eval`: how well questions are answered, beside a plain BM25 over the same texts. Takes files of questions;
 * without any, the shared ones where they are at hand and the project's own. `--failures` lists what went wrong.
 */
const SHARED_QUESTIONS = fileURLToPath(new URL('../../../shared/questions-dev.json', import.meta.url));
const TIMED_PASSES = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { failures: { type: 'boolean', default: false } },
});

const respond = createBotRespondent(bundledCatalog);
const respondByBm25 = createBm25Respondent(bundledCatalog);

for (const set of chosenSets()) {
  // Judging is the warm-up of what is timed after it.
  const verdicts = judgeAll(set, respond);
  print(
    renderReport({
      name: set.name,
      ours: score(verdicts),
      bm25: score(judgeAll(set, respondByBm25)),
      latencies: timeReplies(set),
    }),
  );
  const failures = verdicts.filter(({ isRight, isFalseAnswer }) => !isRight || isFalseAnswer);
  if (values.failures) for (const failure of failures) print(renderFailure(failure));
  print('');
}

function chosenSets(): QuestionSet[] {
  if (positionals.length > 0) return positionals.map(readQuestionSet);
  return [...(existsSync(SHARED_QUESTIONS) ? [readQuestionSet(SHARED_QUESTIONS)] : []), readOwnQuestions()];
}

function judgeAll({ questions }: QuestionSet, answer: Respondent): Verdict[] {
  return questions.map((question) => judge(question, answer(messagesOf(question))));
}

function timeReplies({ questions }: QuestionSet): number[] {
  const single = questions.filter(({ context }) => context === null);
  return Array.from({ length: TIMED_PASSES }, () => single)
    .flat()
    .map((question) => {
      const startedAt = performance.now();
      respond(messagesOf(question));
      return performance.now() - startedAt;
    });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
