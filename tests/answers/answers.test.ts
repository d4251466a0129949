import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DialogueContext } from '../../src/answers/answer.ts';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { answerScreen } from '../../src/bot/views/answer.ts';
import { bundledCatalog } from '../support/catalog.ts';
import { ru } from '../support/locale.ts';
import { labelsOf, plainText } from '../support/screen.ts';
import cases from './cases.json' with { type: 'json' };

/** Questions by class: what the reply has to contain and what not, as regular expressions. */
const table = z.record(
  z.string(),
  z.array(
    z.strictObject({
      context: z.array(z.string()).default([]),
      q: z.string(),
      expect: z.array(z.string()).min(1),
      not: z.array(z.string()).default([]),
    }),
  ),
);

/** An answer to what is not ours would have a figure or an address in it. */
const NOT_OURS = [/\d\s*%/u, /(?:ул\.|улица|проспект|шоссе|бульвар|проезд)[\s\S]{0,30}\d/iu];

const answerer = createAnswerer(() => bundledCatalog);
const PLACE = { username: 'technoparks_bot', today: '2026-11-22' };

function reply(messages: readonly string[]): string {
  let context: DialogueContext | undefined;
  let text = '';
  for (const message of messages) {
    const answer = answerer.answer(message, { today: PLACE.today, context });
    context = answer.context;
    const screen = answerScreen(ru, bundledCatalog, answer, PLACE);
    text = [plainText(screen.text.value), ...labelsOf(screen).flat()].join('\n');
  }
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

describe.each(Object.entries(table.parse(cases)))('%s', (name, questions) => {
  it.each(questions)('$q', ({ context, q, expect: expected, not }) => {
    const text = reply([...context, q]);
    for (const pattern of expected) expect(text).toMatch(new RegExp(pattern, 'iu'));
    for (const pattern of not) expect(text).not.toMatch(new RegExp(pattern, 'iu'));
    if (name === 'offtopic') for (const pattern of NOT_OURS) expect(text).not.toMatch(pattern);
  });
});
