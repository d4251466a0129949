import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What a question tries; the order is that of the report. */
export const QUESTION_CLASSES = [
  'attribute',
  'list',
  'aggregate',
  'benefit',
  'procedure',
  'notion',
  'role',
  'comparison',
  'followup',
  'multi',
  'typo',
  'layout-translit',
  'missing',
  'trap',
  'offtopic',
  'smalltalk',
] as const;
export type QuestionClass = (typeof QUESTION_CLASSES)[number];

const pattern = z.string().min(1).refine(compiles, 'not a regular expression with the flags iu');

const question = z
  .strictObject({
    id: z.string().min(1),
    class: z.enum(QUESTION_CLASSES),
    q: z.string().trim().min(1),
    /** Earlier messages of the same chat, sent first. */
    context: z.array(z.string().trim().min(1)).min(1).readonly().nullable(),
    /** All must be in the reply. */
    expect: z.array(pattern).readonly(),
    /** At least one must be; none given, nothing is demanded. */
    any: z.array(pattern).readonly(),
    /** None may be. */
    not: z.array(pattern).readonly(),
  })
  .refine(({ expect, any }) => expect.length + any.length > 0, 'nothing is expected of the reply')
  .readonly();
export type Question = z.infer<typeof question>;

/** A file of questions under the name it is reported by. */
export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** @throws z.ZodError where the file is not a list of questions. */
export function readQuestionSet(file: string): QuestionSet {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return { name: basename(file), questions: z.array(question).parse(content) };
}

/** The project's own questions: every file of tests/questions, one for each class. */
export function readOwnQuestions(): QuestionSet {
  const folder = fileURLToPath(new URL('../questions', import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const sets = files.map((file) => readQuestionSet(join(folder, file)));
  return { name: 'tests/questions', questions: sets.flatMap(({ questions }) => questions) };
}

function compiles(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'iu'));
  } catch {
    return false;
  }
}
