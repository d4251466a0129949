/**
 * The fields that records are made of. The message of a check of our own is a code, by which the loader says what was
 * expected.
 */
import { z } from 'zod';

/**
 * Callback data has 64 bytes for a slug, the filters and the page; a deep link 64 characters for a prefix and a slug.
 */
const SLUG_MAX = 32;

export const slug = z
  .string()
  .max(SLUG_MAX)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug');

/** Text of one line: a name, a title, an alias. Control characters and halves of surrogate pairs no database takes. */
export const line = z
  .string()
  .max(250)
  .regex(/^(?!.*[\p{Cc}\p{Cs}])\S(.*\S)?$/su, 'line');

/** Text of several sentences. */
export const prose = z
  .string()
  .max(2_000)
  .regex(/^(?!.*(?!\n)[\p{Cc}\p{Cs}])\S(.*\S)?$/su, 'prose');

export const lines = z.array(line).max(100).readonly();

/** References: none twice. */
export const slugs = z.array(slug).max(100).refine(isUnique, 'unique').readonly();

export const url = z
  .string()
  .max(1_000)
  .regex(/^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/u, { error: 'url', abort: true })
  .refine((value) => URL.canParse(value), 'url');

export const year = z.int().min(1900).max(2100);

export const isoDate = z.iso.date('date');

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a source often tells no more than the year. Compares as a string. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'partial-date', abort: true })
  .refine((value) => isoDate.safeParse(value.padEnd(10, '-01-01')).success, 'partial-date');

/** Both ends belong to a period; null is an open end. */
export function isPeriod(from: string | null, to: string | null): boolean {
  return from === null || to === null || from <= to;
}

/** A share in per cent, of a rate of tax or of an amount. */
export const percent = z.number().min(0).max(100);

/** Where a record's facts are from; the address may be unknown where only the title is. */
const source = z.strictObject({ title: line, url: url.nullable(), date: partialDate.nullable() }).readonly();
export type Source = z.infer<typeof source>;

export const sources = z.array(source).min(1).max(50).readonly();

export function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

const legalAct = z.strictObject({ act: line, article: line.nullable() }).readonly();
export type LegalAct = z.infer<typeof legalAct>;

export const legalBasis = z.array(legalAct).max(30).readonly();
