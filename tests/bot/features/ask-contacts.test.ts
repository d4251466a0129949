import { expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answers/answerer.ts';
import { createSearcher } from '../../../src/answers/searcher.ts';
import { createAskContactsFeature } from '../../../src/bot/features/ask-contacts.ts';
import { contactsOf } from '../../../src/catalog/authorities.ts';
import { createHarness } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';

const catalog = () => bundledCatalog;
const answerer = createAnswerer(catalog);
const today = () => '2026-11-23';
const chat = () =>
  createHarness(
    createAskContactsFeature({
      t,
      catalog,
      today,
      ...createSearcher(catalog),
      answer: (question) => answerer.answer(question, { today: today() }),
    }),
  );

it('where nobody answers, those who are responsible are named, with site and date', async () => {
  const harness = chat();
  await harness.says('/ask');
  const { text, rows } = harness.screen();
  expect(contactsOf(bundledCatalog).length).toBeGreaterThanOrEqual(3);
  for (const { organisation, website } of contactsOf(bundledCatalog)) {
    expect(text).toContain(organisation.shortName);
    expect(text).toContain(new URL(website).host.replace(/^www\./, ''));
    expect(rows.flat().join()).toContain(organisation.shortName);
  }
  expect(text).toMatch(/сведения на \d/);
});

it('a question with the command gets its answer, or what comes nearest', async () => {
  const harness = chat();
  await harness.says('/ask адрес технопарка калибр');
  expect(harness.screen().text).toContain('Годовикова');
  await harness.presses(t.text('ask-contacts-button'));
  expect(harness.screen().text).toContain('Правительство Москвы');
  await harness.says('/ask оптоволокно и льготы резидента');
  expect(harness.screen().rows.length).toBeGreaterThan(1);
});
