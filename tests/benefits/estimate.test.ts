import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { estimate } from '../../src/benefits/estimate.ts';
import { estimateInputs } from '../../src/benefits/inputs.ts';
import { bundledRecords } from '../support/catalog.ts';

const line = z.object({
  status: z.string(),
  year: z.number(),
  slug: z.string(),
  tax: z.string(),
  base: z.string().nullable(),
  general: z.string().nullable(),
  preferentialMin: z.string().nullable(),
  preferentialMax: z.string().nullable(),
  savingMin: z.string().nullable(),
  savingMax: z.string().nullable(),
  counted: z.boolean(),
  reason: z.string().nullable(),
});
const total = z.object({ status: z.string(), savingMin: z.string(), savingMax: z.string() });
const examples = z
  .array(
    z.object({
      id: z.string(),
      inputs: estimateInputs,
      lines: z.array(line),
      totals: z.array(total),
      slugs: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('estimate-examples.json', import.meta.url), 'utf8')));

const benefits = bundledRecords('benefits');

const inOrder = (lines: readonly z.infer<typeof line>[]) =>
  lines.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
const keyOf = ({ status, year, slug }: { status: string; year: number; slug: string }) =>
  `${status} ${year} ${slug}`;

describe('the worked cases', () => {
  it.each(examples.map((example) => [example.id, example] as const))('%s', (_, example) => {
    const found = estimate(benefits, example.inputs);
    const lines = found.flatMap((status) => status.lines).map((each) => line.parse(each));
    const isOfCase = ({ slug }: { slug: string }) => example.slugs.includes(slug);
    expect(inOrder(lines.filter(isOfCase))).toEqual(inOrder(example.lines));
    expect(found.map((status) => total.parse(status))).toEqual(example.totals);
    // What a case leaves out, the transport tax, cannot be calculated.
    expect(lines.filter((each) => !isOfCase(each)).map(({ slug, reason }) => `${slug} ${reason}`)).toSatisfy(
      (others: string[]) => others.every((other) => other === 'sez-transport-tax not-calculable'),
    );
  });
});
