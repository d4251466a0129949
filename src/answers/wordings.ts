import { z } from 'zod';
import { readRecordKey } from './record-key.ts';
import measures from './variants-measures.json' with { type: 'json' };
import notions from './variants-notions.json' with { type: 'json' };

/** How people ask for a record in their own words, by `<kind>/<slug>`. An operator extends the files, never the code. */
export type Wordings = ReadonlyMap<string, readonly string[]>;

const file = z.record(
  z.string().refine((key) => readRecordKey(key) !== undefined, 'not the key of a record'),
  z.array(z.string().trim().min(1)).min(1),
);

/** @throws z.ZodError where one is not a list of wordings for each record. */
export function readWordings(...files: readonly unknown[]): Wordings {
  const wordings = new Map<string, readonly string[]>();
  for (const content of files) {
    for (const [key, texts] of Object.entries(file.parse(content))) {
      wordings.set(key, [...new Set([...(wordings.get(key) ?? []), ...texts])]);
    }
  }
  return wordings;
}

export const WORDINGS: Wordings = readWordings(measures, notions);
