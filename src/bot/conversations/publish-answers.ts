import { z } from 'zod';

/** What an operator has written so far. */
export interface PublishAnswers {
  /** What is being changed; null for a new publication. */
  readonly publication: number | null;
  /** It is published already. */
  readonly isCorrection: boolean;
  readonly title: string;
  /** Telegram HTML. */
  readonly body: string;
  readonly link: string | null;
  readonly sourceTitle: string | null;
  readonly picture: string | null;
  readonly topics: readonly string[];
  /** Records that were recognised or named, so that what was switched off can be switched on again. */
  readonly offered: readonly string[];
  /** `now`, `draft` or a moment as ISO has it; null: not decided. */
  readonly when: string | null;
}

export const NOTHING_WRITTEN: PublishAnswers = {
  publication: null,
  isCorrection: false,
  title: '',
  body: '',
  link: null,
  sourceTitle: null,
  picture: null,
  topics: [],
  offered: [],
  when: null,
};

export const publishAnswers: z.ZodType<PublishAnswers> = z.strictObject({
  publication: z.int().nullable(),
  isCorrection: z.boolean(),
  title: z.string(),
  body: z.string(),
  link: z.string().nullable(),
  sourceTitle: z.string().nullable(),
  picture: z.string().nullable(),
  topics: z.array(z.string()),
  offered: z.array(z.string()),
  when: z.string().nullable(),
});
