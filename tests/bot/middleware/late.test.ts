import { expect, it } from 'vitest';
import { createFeature } from '../../../src/bot/feature.ts';
import { apologiseForDelay } from '../../../src/bot/middleware/late.ts';
import { createHarness } from '../../support/bot.ts';
import { ru } from '../../support/locale.ts';

/** The harness writes at noon of 22 November 2026. */
const answerAt = (time: string) => {
  const feature = createFeature();
  feature.use(apologiseForDelay(ru, () => new Date(time)));
  feature.command('ping', async (ctx) => void (await ctx.reply('ответ')));
  return createHarness(feature);
};

const texts = (chat: ReturnType<typeof answerAt>) => chat.calls.map(({ payload }) => payload['text']);

it('answers in time without a word about it', async () => {
  const chat = answerAt('2026-11-22T12:05:00Z');
  await chat.says('/ping');
  expect(texts(chat)).toEqual(['ответ']);
});

it('apologises before the first late answer, once', async () => {
  const chat = answerAt('2026-11-22T13:00:00Z');
  await chat.says('/ping');
  await chat.says('/ping');
  expect(texts(chat)).toEqual([ru('late').value, 'ответ', 'ответ']);
});
