import type { Database } from '../database/client.ts';
import type { Logger } from '../logger.ts';
import type { Answer } from './answer.ts';
import type { LinkedVariant } from './answerer.ts';
import { createLanguage } from './language.ts';
import { LEXICON } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { countOf, createQuestionKey, groupByLikeness } from './question-groups.ts';
import {
  createQuestionStore,
  type Decision,
  type KeptQuestion,
  type PageOf,
  type PageRequest,
  type UnansweredKey,
  type Wording,
} from './question-store.ts';
import { createBatchWriter } from './question-writer.ts';
import { scrub, withoutMarks } from './scrub.ts';

export type { Decision, PageOf, PageRequest, Wording } from './question-store.ts';

/** A question as it was typed, and what came of it. */
export interface AskedQuestion extends Pick<Answer, 'zone' | 'matched' | 'score'> {
  readonly text: string;
}

/** Unanswered questions that are nearly the same. */
export interface QuestionGroup {
  /** Of its last question: it finds the group again as long as that one is kept. */
  readonly id: number;
  readonly count: number;
  readonly lastAskedAt: Date;
  /** The most asked first, {@link EXAMPLES_MAX} at most. */
  readonly examples: readonly Wording[];
}

/**
 * What people ask, for the operator to see what is not answered; scrubbed, without who asked, kept for
 * {@link KEPT_DAYS} days. Groups that were linked to a record become variants of it at once.
 */
export interface QuestionLog {
  /** Costs the answer nothing: it is written within a second, and what cannot be written is lost. */
  record(question: AskedQuestion): void;
  /** The wordings in force; another array once they have changed. */
  variants(): readonly LinkedVariant[];
  /** Takes over what another process has decided; tells whether there was anything. */
  refresh(): Promise<boolean>;
  /** What awaits a decision, the most frequent first. */
  unanswered(request: PageRequest): Promise<PageOf<QuestionGroup>>;
  /** Undefined where the group is decided or forgotten; so for the next two. */
  find(groupId: number): Promise<QuestionGroup | undefined>;
  /** @param target `<kind>/<slug>` of the record that answers */
  link(groupId: number, target: string): Promise<Decision | undefined>;
  reject(groupId: number): Promise<Decision | undefined>;
  /** What was linked and rejected, the last first. */
  decided(request: PageRequest): Promise<PageOf<Decision>>;
  findDecision(id: number): Promise<Decision | undefined>;
  /** The questions of the decision await another one; false where it is undone already. */
  undo(decisionId: number): Promise<boolean>;
  /** Writes what is left. To be called before the database closes. */
  close(): Promise<void>;
}

export interface QuestionLogOptions {
  readonly log: Pick<Logger, 'warn'>;
  readonly now: () => Date;
}

const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;
const PRUNE_EVERY_MS = 6 * 3_600_000;
const REFRESH_EVERY_MS = 5000;
const EXAMPLES_MAX = 3;
/** Wordings of one group that become variants. */
const VARIANTS_MAX = 100;

/** Reads the variants and forgets what is too old before it resolves. */
export async function createQuestionLog(
  database: Pick<Database, 'db'>,
  { log, now }: QuestionLogOptions,
): Promise<QuestionLog> {
  const store = createQuestionStore(database);
  const keyOf = createQuestionKey(createLanguage(LEXICON));
  const writer = createBatchWriter<KeptQuestion>(store.add, log);
  let version = await store.version();
  let variants = await store.variants();

  const prune = () => store.prune(new Date(now().getTime() - KEPT_DAYS * DAY_MS));
  await prune();

  const renew = async () => {
    const latest = await store.version();
    if (latest === version) return false;
    [version, variants] = [latest, await store.variants()];
    return true;
  };
  // One after another: an older state must not come in over a newer one.
  let renewing: Promise<boolean> = Promise.resolve(false);
  const refresh = () => {
    renewing = renewing.then(renew, renew);
    return renewing;
  };

  const every = (intervalMs: number, task: () => Promise<unknown>, failure: string) =>
    setInterval(
      () => task().catch((error: unknown) => log.warn({ err: error }, failure)),
      intervalMs,
    ).unref();
  const timers = [
    every(PRUNE_EVERY_MS, prune, 'questions not pruned'),
    every(REFRESH_EVERY_MS, refresh, 'linked questions not renewed'),
  ];

  const groups = async (): Promise<UnansweredKey[][]> => {
    await writer.flush();
    return groupByLikeness(await store.unansweredKeys());
  };
  const groupOf = async (id: number): Promise<UnansweredKey[]> => {
    const [key, all] = await Promise.all([store.keyOf(id), groups()]);
    return all.find((rows) => rows.some((row) => row.key === key)) ?? [];
  };

  const describe = async (found: readonly UnansweredKey[][]): Promise<QuestionGroup[]> => {
    const wordings = await store.wordings(found.flat().map(({ key }) => key));
    return found.map((rows) => {
      const latest = rows.reduce((last, row) => (row.id > last.id ? row : last));
      return {
        id: latest.id,
        count: countOf(rows),
        lastAskedAt: latest.lastAskedAt,
        examples: distinct(wordingsUnder(rows, wordings)).slice(0, EXAMPLES_MAX),
      };
    });
  };

  const decide = async (groupId: number, target: string | null): Promise<Decision | undefined> => {
    const rows = await groupOf(groupId);
    const wordings = await store.wordings(rows.map(({ key }) => key));
    if (wordings.length === 0) return undefined;
    const on = distinct(wordings)
      .slice(0, Math.max(VARIANTS_MAX, rows.length))
      .map(({ key, text }) => ({ key, text: withoutMarks(text) }));
    const decision = await store.decide({ target, decidedAt: now() }, on);
    await refresh();
    return decision;
  };

  return {
    record({ text, zone, matched, score }) {
      const scrubbed = scrub(text);
      const key = keyOf(scrubbed);
      if (key === '') return;
      writer.add({
        text: scrubbed,
        key,
        zone,
        matched,
        score: Math.min(1, Math.max(0, score)),
        askedAt: now(),
      });
    },
    variants: () => variants,
    refresh,
    async unanswered({ page, pageSize }) {
      const all = await groups();
      return {
        items: await describe(all.slice(page * pageSize, (page + 1) * pageSize)),
        total: all.length,
      };
    },
    async find(groupId) {
      const rows = await groupOf(groupId);
      return rows.length === 0 ? undefined : (await describe([rows]))[0];
    },
    link: decide,
    reject: (groupId) => decide(groupId, null),
    decided: store.decisions,
    findDecision: store.findDecision,
    async undo(decisionId) {
      const isUndone = await store.undo(decisionId);
      await refresh();
      return isUndone;
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      await writer.flush();
    },
  };
}

const wordingsUnder = (rows: readonly UnansweredKey[], wordings: readonly Wording[]): Wording[] => {
  const keys = new Set(rows.map(({ key }) => key));
  return wordings.filter(({ key }) => keys.has(key));
};

/** Each wording once, capitals and marks apart; first one of every key, so that all that was put together is seen. */
function distinct(wordings: readonly Wording[]): Wording[] {
  const saying = Map.groupBy(wordings, ({ text }) => normalise(withoutMarks(text)));
  const ofKey = Map.groupBy(
    [...saying.values()].flatMap((same) => same.slice(0, 1)),
    ({ key }) => key,
  );
  const inTurn = [...ofKey.values()];
  return [...inTurn.flatMap((same) => same.slice(0, 1)), ...inTurn.flatMap((same) => same.slice(1))];
}
