import { createHash } from 'node:crypto';
import type { Interest } from './interests.ts';

const LENGTH = 12;

/** A phrase is too long for a button, its digest is not. */
export const phraseCode = (interest: Interest): string =>
  createHash('sha256').update(interest).digest('hex').slice(0, LENGTH);
