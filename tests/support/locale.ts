import { readFileSync } from 'node:fs';
import { createTranslate } from '../../src/translate.ts';

/** The words that a user reads: tests look for them by key where they may change, by text where they must not. */
export const ru = createTranslate(readFileSync(new URL('../../locales/ru.ftl', import.meta.url), 'utf8'));
