import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { NO_CONTEXT } from '../../../src/answers/answer.ts';
import { createAnswerer, type LinkedVariant } from '../../../src/answers/answerer.ts';
import { normalise } from '../../../src/answers/normalise.ts';
import { createQuestionLog, type QuestionLog } from '../../../src/answers/question-log.ts';
import { createSearcher } from '../../../src/answers/searcher.ts';
import { createQuestionLogFeature } from '../../../src/bot/features/question-log.ts';
import { ROUTES } from '../../../src/bot/routes.ts';
import type { Database } from '../../../src/database/client.ts';
import { questionDecisions, questions } from '../../../src/database/schema/questions.ts';
import { createHarness, type HarnessOptions } from '../../support/bot.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { describeOnEachDatabase } from '../../support/database.ts';
import { ru as t } from '../../support/locale.ts';

const ADMIN = 77;
const catalog = () => bundledCatalog;
const { search } = createSearcher(catalog);
const [entry, other] = bundledCatalog.faq;
if (!entry || !other) throw new Error('the catalogue has no frequent questions');

/** Knows nothing but what was linked, word for word. */
const createFakeAnswer = (variants: () => readonly LinkedVariant[]) => (question: string) => {
  const linked = variants().find(({ text }) => normalise(text) === normalise(question));
  return {
    zone: linked ? ('answer' as const) : ('refuse' as const),
    matched: linked?.target ?? null,
    score: linked ? 1 : 0,
    parts: [],
    context: NO_CONTEXT,
  };
};

describeOnEachDatabase('/questions', (open) => {
  let database: Database;
  let questionLog: QuestionLog;
  let time: number;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    time = Date.UTC(2026, 10, 22, 12);
    await database.db.delete(questions);
    await database.db.delete(questionDecisions);
    questionLog = await openLog();
  });
  afterEach(() => questionLog.close());

  const openLog = () => createQuestionLog(database, { log: { warn: () => {} }, now: () => new Date(time) });
  const ask = (...texts: string[]) => {
    for (const text of texts) {
      time += 60_000;
      questionLog.record({ text, zone: 'refuse', matched: null, score: 0 });
    }
  };
  const chatWith = (options: HarnessOptions = { userId: ADMIN }) => {
    const answer = createFakeAnswer(questionLog.variants);
    const adminIds = new Set([ADMIN]);
    const feature = createQuestionLogFeature({ t, catalog, questionLog, search, answer, adminIds });
    return createHarness(feature, options);
  };
  const openGroup = async (label: string) => {
    const chat = chatWith();
    await chat.says('/questions');
    await chat.presses(label);
    return chat;
  };

  it('lists groups, the most frequent first, page by page', async () => {
    ask(...Array.from({ length: 10 }, (_, index) => `загадка ${index}`), 'где бювет', 'бювет где?');
    const chat = chatWith();
    await chat.says('/questions');
    expect(chat.screen().text).toMatch(/^❓ Вопросы без ответа — 11 групп\n/);
    expect(chat.screen().rows[0]).toEqual(['2 × бювет где?']);
    expect(chat.screen().rows).toHaveLength(8 + 3);
    await chat.presses('›');
    expect(chat.screen().rows.slice(0, 3)).toHaveLength(3);
    expect(chat.screen().text).toContain('11 групп');
    await chat.pressesData(ROUTES.questionList.pack({ list: 'unanswered', page: 2 ** 52 }));
    expect(chat.screen().rows.flat()).toContain('2 из 2');
  });

  it('says so where there is nothing to decide', async () => {
    const chat = chatWith();
    await chat.says('/questions');
    expect(chat.screen().text).toContain(t.text('question-log-empty'));
    await chat.presses('Разобранные');
    expect(chat.screen().text).toContain(t.text('question-log-history-empty'));
  });

  it('shows a group with its examples, dates and what the bot said', async () => {
    ask('где <бювет>');
    time += 60_000;
    questionLog.record({
      text: 'Бювет где?',
      zone: 'suggest',
      matched: `faq/${entry.slug}#answer`,
      score: 0.4,
    });
    const chat = await openGroup('бювет');
    const { text, rows } = chat.screen();
    expect(text).toContain('Спросили 2 раза, последний — 22 ноября');
    expect(text).toContain(`«Бювет где?» — 22 ноября, бот переспросил; ближе всего — ${entry.question}`);
    expect(text).toContain('«где <бювет>» — 22 ноября, бот не ответил');
    expect(rows).toEqual([['🔗 Привязать к ответу'], ['✕ Отклонить'], ['‹ К вопросам', '🏠 Меню']]);
    await chat.presses('К вопросам');
    expect(chat.screen().text).toContain('1 группа');
  });

  it('links a group to the record that is named in a reply, shows that it helped, and undoes it', async () => {
    ask('где бювет', 'бювет где', 'какие ставки у столовой');
    const chat = await openGroup('бювет');
    await chat.presses('Привязать');
    expect(chat.screen().text).toMatch(/ответьте на это сообщение/i);
    await chat.replies(entry.question);
    expect(chat.screen().text).toContain(`По словам «`);
    await chat.presses(entry.question.slice(0, 30));
    expect(chat.screen().text).toContain(`Привязать к записи «${entry.question}»?`);
    expect(questionLog.variants()).toEqual([]);
    await chat.presses('Привязать');
    expect(chat.screen().text).toBe(
      [
        `🔗 Привязано: ${entry.question}`,
        '',
        'Проверка — как бот отвечает теперь:',
        `• «бювет где» — теперь отвечает: ${entry.question}`,
        `• «где бювет» — теперь отвечает: ${entry.question}`,
      ].join('\n'),
    );
    expect(questionLog.variants()).toHaveLength(2);

    await chat.presses('К вопросам');
    expect(chat.screen().rows.flat().join()).not.toContain('бювет');
    await chat.presses('Разобранные');
    await chat.presses('бювет');
    await chat.presses('Отменить');
    expect(chat.notice()).toBe(t.text('question-log-undone'));
    expect(chat.screen().rows.flat()).toContain('2 × бювет где');
    expect(questionLog.variants()).toEqual([]);
  });

  it('proposes the nearest records, each with a way back', async () => {
    ask(`расскажите про ${bundledCatalog.technoparks[0]?.shortName} и парковку`);
    const chat = await openGroup('расскажите');
    await chat.presses('Привязать');
    const { rows } = chat.screen();
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.length).toBeLessThanOrEqual(7);
    await chat.presses(rows[0]?.[0] ?? '');
    expect(chat.screen().text).toContain('Привязать к записи');
    await chat.presses(t.text('button-back'));
    expect(chat.screen().rows).toEqual(rows);
    await chat.presses(t.text('button-back'));
    expect(chat.screen().text).toContain('Спросили 1 раз');
  });

  it('keeps a link over a restart', async () => {
    ask('где бювет');
    const chat = await openGroup('бювет');
    const group = (await questionLog.unanswered({ page: 0, pageSize: 1 })).items[0];
    await chat.pressesData(
      ROUTES.questionTarget.pack({ group: group?.id ?? 0, kind: 'faq', slug: entry.slug, step: 'link' }),
    );
    await questionLog.close();
    questionLog = await openLog();
    expect(questionLog.variants()).toEqual([{ text: 'где бювет', target: `faq/${entry.slug}` }]);
  });

  it('makes the real bot answer what it could not', async () => {
    const answerer = createAnswerer(catalog, { variants: questionLog.variants });
    const today = '2026-11-22';
    const asked = 'где испить нарзану';
    expect(answerer.answer(asked, { today }).zone).not.toBe('answer');
    ask(asked);
    const [group] = (await questionLog.unanswered({ page: 0, pageSize: 1 })).items;
    await questionLog.link(group?.id ?? 0, `faq/${entry.slug}`);
    for (const text of [asked, 'Где испить нарзану?']) {
      expect(answerer.answer(text, { today })).toMatchObject({
        zone: 'answer',
        matched: expect.stringContaining(`faq/${entry.slug}`),
      });
    }
    // The record is gone from the catalogue: as if nothing had been linked.
    const gone = createAnswerer(catalog, { variants: () => [{ text: asked, target: 'faq/no-such' }] });
    expect(gone.answer(asked, { today }).zone).not.toBe('answer');
  });

  it('rejects a group and takes it back', async () => {
    ask('какая завтра погода');
    const chat = await openGroup('погода');
    await chat.presses('Отклонить');
    expect(chat.screen().text).toContain('Отклонено');
    await chat.says('/questions');
    expect(chat.screen().text).toContain(t.text('question-log-empty'));
    await chat.presses('Разобранные');
    expect(chat.screen().rows[0]).toEqual(['✕ какая завтра погода']);
    await chat.presses('погода');
    await chat.presses('Отменить');
    expect(chat.screen().rows[0]).toEqual(['1 × какая завтра погода']);
  });

  it('answers buttons of groups, records and decisions that are no more', async () => {
    ask('где бювет');
    const chat = await openGroup('бювет');
    const group = (await questionLog.unanswered({ page: 0, pageSize: 1 })).items[0]?.id ?? 0;
    const gone = t.text('question-log-group-gone');
    for (const step of ['open', 'choose', 'reject'] as const) {
      await chat.pressesData(ROUTES.questionGroup.pack({ group: 2 ** 52, step }));
      expect(chat.notice()).toBe(gone);
    }
    for (const step of ['confirm', 'link'] as const) {
      await chat.pressesData(
        ROUTES.questionTarget.pack({ group: 2 ** 52, kind: 'faq', slug: entry.slug, step }),
      );
      expect(chat.notice()).toBe(gone);
      await chat.pressesData(ROUTES.questionTarget.pack({ group, kind: 'faq', slug: 'no-such', step }));
      expect(chat.screen().text).toBe(t.text('gone'));
    }
    await chat.pressesData(ROUTES.questionDecision.pack({ decision: 2 ** 52, step: 'open' }));
    expect(chat.notice()).toBe(gone);
    await chat.pressesData(ROUTES.questionDecision.pack({ decision: 2 ** 52, step: 'undo' }));
    expect(chat.notice()).toBe(t.text('question-log-undone-already'));
    expect(questionLog.variants()).toEqual([]);
  });

  it('is for admins in their private chat: every command, press and reply of others falls through', async () => {
    ask('где бювет');
    const group = (await questionLog.unanswered({ page: 0, pageSize: 1 })).items[0]?.id ?? 0;
    const decision = (await questionLog.link(group, `faq/${other.slug}`))?.id ?? 0;
    time += 60_000;
    ask('где бювет');
    const again = (await questionLog.unanswered({ page: 0, pageSize: 1 })).items[0]?.id ?? 0;
    const target = { group: again, kind: 'faq', slug: entry.slug } as const;
    const presses = [
      ROUTES.questionList.pack({ list: 'unanswered', page: 0 }),
      ROUTES.questionList.pack({ list: 'decided', page: 0 }),
      ROUTES.questionGroup.pack({ group: again, step: 'open' }),
      ROUTES.questionGroup.pack({ group: again, step: 'choose' }),
      ROUTES.questionGroup.pack({ group: again, step: 'reject' }),
      ROUTES.questionTarget.pack({ ...target, step: 'confirm' }),
      ROUTES.questionTarget.pack({ ...target, step: 'link' }),
      ROUTES.questionDecision.pack({ decision, step: 'open' }),
      ROUTES.questionDecision.pack({ decision, step: 'undo' }),
    ];
    for (const options of [{ userId: 1001 }, { userId: ADMIN, chat: 'supergroup' }] as const) {
      const chat = chatWith(options);
      await chat.says('/questions');
      for (const data of presses) await chat.pressesData(data);
      expect(chat.untaken).toBe(1 + presses.length);
      expect(chat.calls).toEqual([]);
    }
    expect(questionLog.variants()).toEqual([{ text: 'где бювет', target: `faq/${other.slug}` }]);
    expect((await questionLog.unanswered({ page: 0, pageSize: 1 })).total).toBe(1);
  });

  it('tells of a group that was decided before it was replied to', async () => {
    ask('где бювет');
    const chat = await openGroup('бювет');
    await questionLog.reject((await questionLog.unanswered({ page: 0, pageSize: 1 })).items[0]?.id ?? 0);
    await chat.replies('калибр');
    expect(chat.screen().text).toBe(t.text('question-log-group-gone'));
  });

  it('leaves other replies and commands to the rest of the bot', async () => {
    ask('где бювет');
    const chat = await openGroup('бювет');
    await chat.replies('/help');
    expect(chat.untaken).toBe(1);
    await chat.presses('К вопросам');
    await chat.replies('калибр');
    expect(chat.untaken).toBe(2);
  });
});
