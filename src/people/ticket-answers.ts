import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { groupByLikeness } from '../answers/question-groups.ts';
import { type FaqEntry, MODELS } from '../catalog/model.ts';
import { putOperatorRecord, removeOperatorRecord } from '../catalog/operator-records.ts';
import type { Database, Db } from '../database/client.ts';
import { ticketAnswers, ticketDeliveries, ticketMessages, tickets } from '../database/schema/tickets.ts';

/** An operator's reply on its way to an entry of the frequent questions. */
export type TicketAnswer = typeof ticketAnswers.$inferSelect;

/** What an operator may change of it. */
export type TicketAnswerEdit = Partial<
  Pick<TicketAnswer, 'question' | 'variants' | 'answer' | 'sourceTitle' | 'sourceUrl'>
>;

/** The parts of an entry that may be wrong. */
export type FaqPart = 'question' | 'variants' | 'answer' | 'sources';

export type Publication =
  | { readonly kind: 'published'; readonly entry: FaqEntry; readonly offers: number }
  | { readonly kind: 'wrong'; readonly parts: readonly FaqPart[] };

export interface TicketAnswers {
  /** The draft made of a reply, begun with this source; the one that is there already where there is one. */
  begin(messageId: number, sourceTitle: string): Promise<TicketAnswer | undefined>;
  find(id: number): Promise<TicketAnswer | undefined>;
  /** False where it is gone or published. */
  discard(id: number): Promise<boolean>;
  /** Undefined where the draft is gone or published. */
  edit(id: number, changes: TicketAnswerEdit): Promise<TicketAnswer | undefined>;
  /**
   * Puts the entry into the catalogue and offers it to everyone who asked the same, once. Done again, it changes
   * nothing. Undefined where the draft is gone.
   */
  publish(id: number): Promise<Publication | undefined>;
  /** Takes it out of the catalogue; false where it is not in it. */
  undo(id: number): Promise<boolean>;
}

export interface TicketAnswersOptions {
  readonly now: () => Date;
  /** The day in Moscow, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly keyOf: (question: string) => string;
}

/** Wordings of other askers that the draft is begun with. */
const VARIANTS_MAX = 5;

const slugOfAnswer = ({ id }: Pick<TicketAnswer, 'id'>): string => `otvet-${id}`;

/** The entry as it would be published, or what is wrong with it. */
export function toFaqEntry(
  draft: TicketAnswer,
  today: string,
): { readonly entry: FaqEntry } | { readonly wrong: readonly FaqPart[] } {
  const { question, variants, answer, sourceTitle, sourceUrl } = draft;
  const parsed = MODELS.faq.safeParse({
    slug: slugOfAnswer(draft),
    question,
    variants,
    answer,
    related: { benefits: [], procedures: [], clusters: [], technoparks: [] },
    sources: [{ title: sourceTitle, url: sourceUrl, date: today }],
    asOf: today,
  });
  if (parsed.success) return { entry: parsed.data };
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return { wrong: FAQ_PARTS.filter((part) => fields.has(part)) };
}

const FAQ_PARTS: readonly FaqPart[] = ['question', 'variants', 'answer', 'sources'];

export function createTicketAnswers(
  { db }: Pick<Database, 'db'>,
  { now, today, keyOf }: TicketAnswersOptions,
): TicketAnswers {
  const find = async (id: number, on: Db = db): Promise<TicketAnswer | undefined> => {
    const [row] = await on.select().from(ticketAnswers).where(eq(ticketAnswers.id, id));
    return row;
  };

  /** Tickets that ask the same as these questions, whoever asked them; the earliest first. */
  async function askingTheSame(questions: readonly string[], on: Db) {
    const kept = await on
      .select({
        id: tickets.id,
        askerId: tickets.askerId,
        question: tickets.question,
        key: tickets.questionKey,
      })
      .from(tickets)
      .where(and(isNotNull(tickets.questionKey), isNotNull(tickets.askerId)))
      .orderBy(tickets.id);
    const wanted = new Set(questions.map(keyOf));
    const keys = new Set([...wanted, ...kept.flatMap(({ key }) => key ?? [])]);
    const groups = groupByLikeness([...keys].map((key) => ({ key, count: 1 })));
    const same = new Set(
      groups
        .filter((group) => group.some(({ key }) => wanted.has(key)))
        .flatMap((group) => group.map(({ key }) => key)),
    );
    same.delete('');
    return kept.filter(({ key }) => key !== null && same.has(key));
  }

  return {
    find,

    begin: (messageId, sourceTitle) =>
      db.transaction(async (tx) => {
        const [known] = await tx.select().from(ticketAnswers).where(eq(ticketAnswers.messageId, messageId));
        if (known) return known;
        const [reply] = await tx
          .select({ ticketId: tickets.id, question: tickets.question, answer: ticketMessages.text })
          .from(ticketMessages)
          .innerJoin(tickets, eq(tickets.id, ticketMessages.ticketId))
          .where(and(eq(ticketMessages.id, messageId), eq(ticketMessages.side, 'operators')));
        if (!reply || reply.question === null || reply.answer === null) return undefined;
        const question = onOneLine(reply.question);
        const others = await askingTheSame([question], tx);
        const wordings = others.flatMap((other) => onOneLine(other.question ?? ''));
        const [draft] = await tx
          .insert(ticketAnswers)
          .values({
            ticketId: reply.ticketId,
            messageId,
            question,
            variants: [...new Set(wordings)].filter((text) => text !== question).slice(0, VARIANTS_MAX),
            answer: reply.answer,
            sourceTitle,
          })
          .returning();
        return draft;
      }),

    async edit(id, changes) {
      const [draft] = await db
        .update(ticketAnswers)
        .set(changes)
        .where(and(eq(ticketAnswers.id, id), eq(ticketAnswers.isPublished, false)))
        .returning();
      return draft;
    },

    async discard(id) {
      const discarded = await db
        .delete(ticketAnswers)
        .where(and(eq(ticketAnswers.id, id), eq(ticketAnswers.isPublished, false)))
        .returning({ id: ticketAnswers.id });
      return discarded.length > 0;
    },

    publish: (id) =>
      db.transaction(async (tx) => {
        const draft = await find(id, tx);
        if (!draft) return undefined;
        const checked = toFaqEntry(draft, today());
        if ('wrong' in checked) return { kind: 'wrong', parts: checked.wrong };
        const { entry } = checked;
        if (!draft.isPublished) {
          await putOperatorRecord(tx, 'faq', entry);
          await tx.update(ticketAnswers).set({ isPublished: true }).where(eq(ticketAnswers.id, id));
        }
        const asked = await askingTheSame([entry.question, ...entry.variants], tx);
        const own = asked.find((ticket) => ticket.id === draft.ticketId)?.askerId;
        const firstOf = new Map(asked.toReversed().map((ticket) => [ticket.askerId, ticket.id]));
        if (own !== undefined) firstOf.delete(own);
        const offered = [...firstOf.values()];
        if (offered.length > 0) {
          await tx
            .insert(ticketDeliveries)
            .values(
              offered.map((ticketId) => ({
                ticketId,
                kind: 'offer' as const,
                recipient: 'asker' as const,
                faqSlug: entry.slug,
                dueAt: now(),
              })),
            )
            .onConflictDoNothing();
        }
        return { kind: 'published', entry, offers: offered.length };
      }),

    undo: (id) =>
      db.transaction(async (tx) => {
        const [draft] = await tx
          .update(ticketAnswers)
          .set({ isPublished: false })
          .where(and(eq(ticketAnswers.id, id), eq(ticketAnswers.isPublished, true)))
          .returning();
        if (!draft) return false;
        const slug = slugOfAnswer(draft);
        await removeOperatorRecord(tx, 'faq', slug);
        // What is in somebody's hands goes out: it opens nothing then.
        await tx
          .delete(ticketDeliveries)
          .where(
            and(
              eq(ticketDeliveries.faqSlug, slug),
              eq(ticketDeliveries.state, 'waiting'),
              isNull(ticketDeliveries.claimedUntil),
            ),
          );
        return true;
      }),
  };
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
