import { type EstimateInputs, estimateInputs } from '../benefits/inputs.ts';
import { createChatValues } from '../database/chat-values.ts';
import type { Database } from '../database/client.ts';
import { estimates } from '../database/schema/estimates.ts';

/** The last estimate of each user: what it was made of, never the result, which the rules of today give anew. */
export interface Estimates {
  /** Undefined where there is none, or none that the program can read any more. */
  of(chatId: number): Promise<EstimateInputs | undefined>;
  /** Puts it in the place of the one before. */
  keep(chatId: number, inputs: EstimateInputs): Promise<void>;
}

export function createEstimates(database: Pick<Database, 'db'>, now: () => Date): Estimates {
  const { chatId, inputs, at } = estimates;
  const values = createChatValues(database, { table: estimates, chatId, value: inputs, at }, now);
  return {
    of: async (id) => estimateInputs.safeParse((await values.of(id))?.value).data,
    keep: values.keep,
  };
}
