import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  ne,
  notExists,
  or,
  sql,
} from 'drizzle-orm';
import type { Database } from '../database/client.ts';
import { questionDecisions, questions, questionVariants } from '../database/schema/questions.ts';
import type { Zone } from './answer.ts';
import type { LinkedVariant } from './answerer.ts';

/** A question as it is kept: scrubbed. */
export interface KeptQuestion {
  readonly text: string;
  readonly key: string;
  readonly zone: Zone;
  readonly matched: string | null;
  readonly score: number;
  readonly askedAt: Date;
}

/** The unanswered questions of one key. */
export interface UnansweredKey {
  readonly key: string;
  readonly count: number;
  /** Of the last one. */
  readonly id: number;
  readonly lastAskedAt: Date;
}

/** An unanswered question in the same words: how often it was asked, and what came of it the last time. */
export interface Wording extends KeptQuestion {
  readonly count: number;
}

/** What an operator has decided on a group of questions. */
export interface Decision {
  readonly id: number;
  /** `<kind>/<slug>` of the record that answers them; null: none has to. */
  readonly target: string | null;
  readonly decidedAt: Date;
  /** The most asked first. */
  readonly wordings: readonly string[];
}

export interface PageRequest {
  /** From 0. */
  readonly page: number;
  readonly pageSize: number;
}

export interface PageOf<T> {
  /** Empty past the last page. */
  readonly items: readonly T[];
  /** On all pages. */
  readonly total: number;
}

/** The tables behind the log of questions. */
export interface QuestionStore {
  add(batch: readonly KeptQuestion[]): Promise<void>;
  /** The most asked first, {@link KEYS_MAX} at most. */
  unansweredKeys(): Promise<UnansweredKey[]>;
  /** The key of a question that is still kept. */
  keyOf(id: number): Promise<string | undefined>;
  /** What was asked and not answered under these keys, the most asked first. */
  wordings(keys: readonly string[]): Promise<Wording[]>;
  /** Takes the place of what was decided on the same keys before. */
  decide(
    decision: Omit<Decision, 'id' | 'wordings'>,
    on: readonly KeyedText[],
  ): Promise<Decision | undefined>;
  /** False where there is no such decision any more. */
  undo(decisionId: number): Promise<boolean>;
  findDecision(id: number): Promise<Decision | undefined>;
  /** The last first. */
  decisions(request: PageRequest): Promise<PageOf<Decision>>;
  variants(): Promise<LinkedVariant[]>;
  /** Changes with the decisions. */
  version(): Promise<string>;
  /** Forgets what was asked, and what was rejected, before. */
  prune(before: Date): Promise<void>;
}

export type KeyedText = Pick<KeptQuestion, 'key' | 'text'>;

/** Rarer questions are not looked at: what is asked often is to be answered first. */
const KEYS_MAX = 2000;

export function createQuestionStore({ db }: Pick<Database, 'db'>): QuestionStore {
  /** A question asked again after it was linked, and not answered again, is back: the link does not help. */
  const isDecided = db
    .select({ one: sql`1` })
    .from(questionVariants)
    .innerJoin(questionDecisions, eq(questionDecisions.id, questionVariants.decisionId))
    .where(
      and(
        eq(questionVariants.key, questions.key),
        or(isNull(questionDecisions.target), gte(questionDecisions.decidedAt, questions.askedAt)),
      ),
    );
  const isUnanswered = and(ne(questions.zone, 'answer'), notExists(isDecided));

  const withWordings = async (
    rows: readonly (typeof questionDecisions.$inferSelect)[],
  ): Promise<Decision[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const variants = await db
      .select()
      .from(questionVariants)
      .where(inArray(questionVariants.decisionId, ids))
      .orderBy(asc(questionVariants.position));
    return rows.map((row) => ({
      ...row,
      wordings: variants.filter(({ decisionId }) => decisionId === row.id).map(({ text }) => text),
    }));
  };

  return {
    async add(batch) {
      await db.insert(questions).values([...batch]);
    },

    unansweredKeys: () =>
      db
        .select({
          key: questions.key,
          count: count(),
          id: sql<number>`max(${questions.id})`.mapWith(Number),
          lastAskedAt: sql<Date>`max(${questions.askedAt})`.mapWith(questions.askedAt),
        })
        .from(questions)
        .where(isUnanswered)
        .groupBy(questions.key)
        .orderBy(desc(count()), asc(questions.key))
        .limit(KEYS_MAX),

    async keyOf(id) {
      const [row] = await db.select({ key: questions.key }).from(questions).where(eq(questions.id, id));
      return row?.key;
    },

    async wordings(keys) {
      if (keys.length === 0) return [];
      const rows = await db
        .selectDistinctOn([questions.key, questions.text], {
          text: questions.text,
          key: questions.key,
          zone: questions.zone,
          matched: questions.matched,
          score: questions.score,
          askedAt: questions.askedAt,
          count: sql<number>`count(*) over (partition by ${questions.key}, ${questions.text})`.mapWith(
            Number,
          ),
        })
        .from(questions)
        .where(and(inArray(questions.key, [...keys]), isUnanswered))
        .orderBy(asc(questions.key), asc(questions.text), desc(questions.askedAt));
      return rows.sort((a, b) => b.count - a.count || b.askedAt.getTime() - a.askedAt.getTime());
    },

    decide: ({ target, decidedAt }, on) =>
      db.transaction(async (tx) => {
        const keys = [...new Set(on.map(({ key }) => key))];
        await tx.delete(questionVariants).where(inArray(questionVariants.key, keys));
        await tx
          .delete(questionDecisions)
          .where(
            notExists(
              tx
                .select({ one: sql`1` })
                .from(questionVariants)
                .where(eq(questionVariants.decisionId, questionDecisions.id)),
            ),
          );
        const [decision] = await tx.insert(questionDecisions).values({ target, decidedAt }).returning();
        if (!decision) return undefined;
        await tx
          .insert(questionVariants)
          .values(on.map((variant, position) => ({ ...variant, decisionId: decision.id, position })));
        return { ...decision, wordings: on.map(({ text }) => text) };
      }),

    async undo(decisionId) {
      const undone = await db
        .delete(questionDecisions)
        .where(eq(questionDecisions.id, decisionId))
        .returning({ id: questionDecisions.id });
      return undone.length > 0;
    },

    async findDecision(id) {
      const rows = await db.select().from(questionDecisions).where(eq(questionDecisions.id, id));
      return (await withWordings(rows))[0];
    },

    async decisions({ page, pageSize }) {
      const [rows, [counted]] = await Promise.all([
        db
          .select()
          .from(questionDecisions)
          .orderBy(desc(questionDecisions.id))
          .limit(pageSize)
          .offset(page * pageSize),
        db.select({ total: count() }).from(questionDecisions),
      ]);
      return { items: await withWordings(rows), total: counted?.total ?? 0 };
    },

    async variants() {
      const rows = await db
        .select({ text: questionVariants.text, target: questionDecisions.target })
        .from(questionVariants)
        .innerJoin(questionDecisions, eq(questionDecisions.id, questionVariants.decisionId))
        .where(isNotNull(questionDecisions.target))
        .orderBy(asc(questionDecisions.id), asc(questionVariants.position));
      return rows.flatMap(({ text, target }) => (target === null ? [] : [{ text, target }]));
    },

    async version() {
      const [row] = await db
        .select({ count: count(), last: max(questionDecisions.id) })
        .from(questionDecisions);
      return `${row?.count} ${row?.last}`;
    },

    async prune(before) {
      await db.delete(questions).where(lt(questions.askedAt, before));
      await db
        .delete(questionDecisions)
        .where(and(isNull(questionDecisions.target), lt(questionDecisions.decidedAt, before)));
    },
  };
}
