import { describe, expect, it } from 'vitest';
import type { DialogueContext } from '../../../src/answers/answer.ts';
import { createAnswerer } from '../../../src/answers/answerer.ts';
import { createFeature } from '../../../src/bot/feature.ts';
import { createQuestionsFeature } from '../../../src/bot/features/questions.ts';
import { onlyAddressed } from '../../../src/bot/middleware/addressed.ts';
import { createHarness, type HarnessOptions } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru } from '../../support/locale.ts';

const answerer = createAnswerer(() => bundledCatalog);

function open(options: HarnessOptions = {}, kept = new Map<number, DialogueContext>()) {
  const recorded: unknown[] = [];
  const addressed = createFeature();
  addressed.use(onlyAddressed);
  const feature = createQuestionsFeature({
    t: ru,
    catalog: () => bundledCatalog,
    answerer,
    contexts: {
      load: async (chatId) => kept.get(chatId),
      save: async (chatId, context) => void kept.set(chatId, JSON.parse(JSON.stringify(context))),
    },
    record: (question) => void recorded.push(question),
    today: () => '2026-11-22',
  });
  return { harness: createHarness([addressed, feature], options), recorded, kept };
}

describe('a question in a private chat', () => {
  it('is answered: the value first, then where it is from', async () => {
    const { harness } = open();
    await harness.says('какой адрес у калибра');
    const { text, rows } = harness.screen();
    expect(text.split('\n')[0]).toBe('Технопарк «Калибр», адрес: Москва, ул. Годовикова, 9');
    expect(text).toMatch(/· на \d+ \S+ \d{4} года$/);
    expect(rows).toEqual([
      ['Карточка: Калибр'],
      ['🗺 На карте'],
      ['💰 Льготы здесь'],
      ['⚖️ Сравнить'],
      ['🏠 Меню'],
    ]);
  });

  it('a bare name opens the card, or says who it is', async () => {
    const { harness } = open();
    await harness.says('калибр');
    expect(harness.screen().text).toContain('Технопарк «Калибр»');
    expect(harness.screen().rows.flat()).toContain('🗺 На карте');
    await harness.says('фиоп');
    expect(harness.screen().text).toContain('ФИОП');
  });

  it('a list is the filtered list itself', async () => {
    const { harness } = open();
    await harness.says('технопарки в свао');
    const { text, rows } = harness.screen();
    expect(text).toMatch(/^🏢 Технопарки · СВАО — \d+ из 73/);
    expect(rows[0]).toEqual(['СВАО ✕']);
  });

  it('goes on with the talk, after a restart too', async () => {
    const { harness, kept } = open();
    await harness.says('расскажи про элму');
    await harness.says('сколько там людей работает');
    expect(harness.screen().text).toMatch(/5\s000/);
    const restarted = open({}, kept).harness;
    await restarted.says('а метро?');
    expect(restarted.screen().text).toContain('ЭЛМА');
  });

  it('talks of different chats are kept apart', async () => {
    const { harness, kept } = open();
    await harness.says('расскажи про элму');
    const other = open({ userId: 7 }, kept).harness;
    await other.says('а резиденты?');
    expect(other.screen().text).not.toContain('ЭЛМА');
  });

  it('is noted with what came of it', async () => {
    const { harness, recorded } = open();
    await harness.says('сайт техноспарка');
    await harness.says('какая завтра погода');
    expect(recorded).toEqual([
      { text: 'сайт техноспарка', zone: 'answer', matched: 'technopark/technospark#website', score: 0.95 },
      { text: 'какая завтра погода', zone: 'refuse', matched: null, score: 0 },
    ]);
  });

  it('a command is left to others', async () => {
    const { harness, recorded } = open();
    await harness.says('/nothing');
    expect(harness.untaken).toBe(1);
    expect(recorded).toEqual([]);
  });
});

describe('in a group', () => {
  it('only what names the bot or replies to it is a question', async () => {
    const { harness, recorded } = open({ chat: 'supergroup' });
    await harness.says('адрес калибра');
    expect(harness.calls).toEqual([]);
    await harness.says('@technoparks_bot адрес калибра');
    expect(harness.screen().text).toContain('Годовикова');
    await harness.replies('а метро?');
    expect(harness.screen().text).toContain('Алексеевская');
    expect(recorded).toHaveLength(2);
  });

  it('the bare name of the bot gets a hint', async () => {
    const { harness, recorded } = open({ chat: 'supergroup' });
    await harness.says('@technoparks_bot');
    expect(harness.screen().text).not.toBe('');
    expect(recorded).toEqual([]);
  });
});
