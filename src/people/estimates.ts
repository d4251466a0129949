import { eq } from 'drizzle-orm';
import { type EstimateInputs, estimateInputs } from '../benefits/inputs.ts';
import type { Database } from '../database/client.ts';
import { estimates } from '../database/schema/estimates.ts';

/** The last estimate of each user: what it was made of, never the result, which the rules of today give anew. */
export interface Estimates {
  /** Undefined where there is none, or none that the program can read any more. */
  of(chatId: number): Promise<EstimateInputs | undefined>;
  /** Puts it in the place of the one before. */
  keep(chatId: number, inputs: EstimateInputs): Promise<void>;
}

export function createEstimates({ db }: Pick<Database, 'db'>, now: () => Date): Estimates {
  return {
    async of(chatId) {
      const [row] = await db
        .select({ inputs: estimates.inputs })
        .from(estimates)
        .where(eq(estimates.chatId, chatId));
      return row && estimateInputs.safeParse(row.inputs).data;
    },

    async keep(chatId, inputs) {
      const set = { inputs, at: now() };
      await db
        .insert(estimates)
        .values({ chatId, ...set })
        .onConflictDoUpdate({ target: estimates.chatId, set });
    },
  };
}
