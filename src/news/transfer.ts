import { asc, gt, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Db } from '../database/client.ts';
import { subscribers, subscriptions } from '../database/schema/subscriptions.ts';
import { type Interest, isInterest } from './interests.ts';
import { FREQUENCIES } from './schedule.ts';

/** A file of subscriptions: `{ "format": …, "subscribers": [ … ] }`, a subscriber to a line. */
const FORMAT = 'subscriptions/1';
/** Subscribers that are read or written with one statement. */
const BATCH = 500;

const hour = z.int().min(0).max(23);
const moment = z.iso.datetime();

const subscriber = z
  .strictObject({
    chatId: z.int(),
    consentVersion: z.int().min(1).max(32_767),
    consentedAt: moment,
    withdrawnAt: moment.nullable(),
    frequency: z.enum(FREQUENCIES),
    hour,
    quietFrom: hour.nullable(),
    quietTo: hour.nullable(),
    followed: z
      .array(
        z.strictObject({
          interest: z.string().max(300).refine(isInterest),
          phrase: z.string().max(300).nullable(),
          since: moment,
        }),
      )
      .max(1000)
      .refine(isUniqueBy(({ interest }: { readonly interest: string }) => interest)),
  })
  .refine(({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null))
  .refine(({ quietFrom, quietTo }) => quietFrom === null || quietFrom !== quietTo)
  .refine(({ followed }) =>
    followed.every(({ interest, phrase }) => interest.startsWith('words/') === (phrase !== null)),
  );
type TransferredSubscriber = z.infer<typeof subscriber>;

const file = z.strictObject({
  format: z.literal(FORMAT),
  subscribers: z.array(subscriber).refine(isUniqueBy(({ chatId }: { readonly chatId: number }) => chatId)),
});

/** What is in the file is no list of subscriptions; nothing was written. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
  /** Where: `subscribers.3.hour`; empty for the file as a whole. */
  readonly place: string;

  constructor(place: string, cause?: unknown) {
    super(`not a file of subscriptions: ${place}`, { cause });
    this.place = place;
  }
}

/** The file, piece by piece: it may be of a million subscribers. */
export async function* exportSubscriptions({ db }: Pick<Database, 'db'>): AsyncGenerator<string> {
  yield `{"format":${JSON.stringify(FORMAT)},"subscribers":[`;
  let separator = '\n';
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const batch = await readBatch(db, after);
    for (const each of batch) {
      yield separator + JSON.stringify(each);
      separator = ',\n';
    }
    const last = batch.at(-1);
    if (!last) break;
    after = last.chatId;
  }
  yield '\n]}\n';
}

async function readBatch(db: Db, after: number): Promise<TransferredSubscriber[]> {
  const rows = await db
    .select()
    .from(subscribers)
    .where(gt(subscribers.chatId, after))
    .orderBy(asc(subscribers.chatId))
    .limit(BATCH);
  if (rows.length === 0) return [];
  const followed = await db
    .select()
    .from(subscriptions)
    .where(
      inArray(
        subscriptions.chatId,
        rows.map(({ chatId }) => chatId),
      ),
    )
    .orderBy(asc(subscriptions.since), asc(subscriptions.interest));
  const byChat = Map.groupBy(followed, ({ chatId }) => chatId);
  return rows.map(({ unreachableAt: _, ...row }) => ({
    ...row,
    consentedAt: row.consentedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    followed: (byChat.get(row.chatId) ?? []).map(({ interest, phrase, since }) => ({
      interest,
      phrase,
      since: since.toISOString(),
    })),
  }));
}

export interface Imported {
  readonly written: number;
  /** Left as they were: the chat has decided anew since the file was made. */
  readonly kept: number;
}

/**
 * Puts the subscribers of a file in the place of those with the same chat; a consent that was given or withdrawn later
 * than the one in the file stays. All or nothing.
 *
 * @throws TransferError
 */
export async function importSubscriptions({ db }: Pick<Database, 'db'>, text: string): Promise<Imported> {
  const wanted = parse(text);
  return db.transaction(async (tx) => {
    let written = 0;
    for (let start = 0; start < wanted.length; start += BATCH) {
      written += await writeBatch(tx, wanted.slice(start, start + BATCH));
    }
    return { written, kept: wanted.length - written };
  });
}

function parse(text: string): readonly TransferredSubscriber[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new TransferError('', error);
  }
  const result = file.safeParse(content);
  if (!result.success) throw new TransferError(result.error.issues[0]?.path.join('.') ?? '');
  return result.data.subscribers;
}

async function writeBatch(db: Db, batch: readonly TransferredSubscriber[]): Promise<number> {
  const ids = batch.map(({ chatId }) => chatId);
  const present = await db.select().from(subscribers).where(inArray(subscribers.chatId, ids));
  const decidedAt = new Map(
    present.map(({ chatId, consentedAt, withdrawnAt }) => [chatId, latest(consentedAt, withdrawnAt)]),
  );
  const newer = batch.filter(({ chatId, consentedAt, withdrawnAt }) => {
    const known = decidedAt.get(chatId);
    return known === undefined || known < latest(new Date(consentedAt), withdrawnAt && new Date(withdrawnAt));
  });
  if (newer.length === 0) return 0;
  await db.delete(subscribers).where(
    inArray(
      subscribers.chatId,
      newer.map(({ chatId }) => chatId),
    ),
  );
  await db.insert(subscribers).values(
    newer.map(({ followed: _, consentedAt, withdrawnAt, ...row }) => ({
      ...row,
      consentedAt: new Date(consentedAt),
      withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
    })),
  );
  const followed = newer.flatMap((each) =>
    each.followed.map(({ interest, phrase, since }) => ({
      chatId: each.chatId,
      interest: interest as Interest,
      phrase,
      since: new Date(since),
    })),
  );
  for (let start = 0; start < followed.length; start += BATCH) {
    await db.insert(subscriptions).values(followed.slice(start, start + BATCH));
  }
  return newer.length;
}

const latest = (one: Date, other: Date | null | ''): number =>
  Math.max(one.getTime(), other ? other.getTime() : 0);

function isUniqueBy<T>(keyOf: (item: T) => unknown): (items: readonly T[]) => boolean {
  return (items) => new Set(items.map(keyOf)).size === items.length;
}
