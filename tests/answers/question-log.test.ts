import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AskedQuestion, createQuestionLog, type QuestionLog } from '../../src/answers/question-log.ts';
import type { Database } from '../../src/database/client.ts';
import { questionDecisions, questions } from '../../src/database/schema/questions.ts';
import { createLogger } from '../../src/logger.ts';
import { describeOnEachDatabase } from '../support/database.ts';

const FIRST = { page: 0, pageSize: 8 };
const DAY_MS = 86_400_000;

describeOnEachDatabase('the log of questions', (open) => {
  let database: Database;
  let time: number;
  const warnings: unknown[] = [];
  const opened: QuestionLog[] = [];

  const openLog = async (db: Pick<Database, 'db'> = database): Promise<QuestionLog> => {
    const log = { warn: (...line: unknown[]) => void warnings.push(line) };
    const opening = await createQuestionLog(db, { log, now: () => new Date(time) });
    opened.push(opening);
    return opening;
  };

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    time = Date.UTC(2026, 10, 22, 12);
    await database.db.delete(questions);
    await database.db.delete(questionDecisions);
  });
  afterEach(async () => {
    for (const log of opened.splice(0)) await log.close();
    expect(warnings.splice(0)).toEqual([]);
  });

  /** A minute between one question and the next. */
  const ask = (log: QuestionLog, text: string, outcome: Partial<AskedQuestion> = {}) => {
    time += 60_000;
    log.record({ text, zone: 'refuse', matched: null, score: 0.2, ...outcome });
  };
  const textsOf = async (log: QuestionLog) =>
    (await log.unanswered(FIRST)).items.map(({ examples }) => examples[0]?.text);

  it('lists what was not answered, the most frequent first, with examples', async () => {
    const log = await openLog();
    ask(log, 'есть ли столовая?', { zone: 'suggest', matched: 'faq/istoriya', score: 0.4 });
    for (const text of [
      'парковка в калибре',
      'Парковка в Калибре',
      'где парковка калибра',
      'парковки калибр',
    ])
      ask(log, text);
    ask(log, 'адрес калибра', { zone: 'answer', matched: 'technopark/kalibr#address', score: 1 });
    const { items, total } = await log.unanswered(FIRST);
    expect(total).toBe(3);
    expect(items.map(({ count }) => count)).toEqual([3, 1, 1]);
    expect(items[0]).toMatchObject({ lastAskedAt: new Date(time - 60_000) });
    expect(items[0]?.examples.map(({ text }) => text)).toEqual(['парковки калибр', 'Парковка в Калибре']);
    const canteen = items.flatMap(({ examples }) => examples).find(({ text }) => text.includes('столовая'));
    expect(canteen).toMatchObject({ zone: 'suggest', matched: 'faq/istoriya', score: expect.closeTo(0.4) });
  });

  it('gives the list page by page', async () => {
    const log = await openLog();
    for (const word of ['аренда', 'столовая', 'парковка', 'охрана', 'столовая']) ask(log, word);
    const pages = await Promise.all([0, 1, 2].map((page) => log.unanswered({ page, pageSize: 3 })));
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
      [3, 4],
      [1, 4],
      [0, 4],
    ]);
    expect(pages[0]?.items[0]?.examples[0]?.text).toBe('столовая');
  });

  it('keeps neither who asked nor how to reach them', async () => {
    const log = await openLog();
    ask(log, 'позвоните Анне +7 926 123-45-67 или anna@mail.ru об аренде');
    await log.close();
    const [row] = await database.db.select().from(questions);
    expect(row).toEqual({
      id: expect.any(Number),
      text: 'позвоните Анне [телефон] или [почта] об аренде',
      key: expect.not.stringMatching(/телефон|почта|\d/),
      zone: 'refuse',
      matched: null,
      score: expect.closeTo(0.2),
      askedAt: new Date(time),
    });
  });

  it('takes whatever is typed', async () => {
    const log = await openLog();
    for (const text of [
      '',
      '🙂',
      'калибр\u0000',
      '\ud83d слава',
      'я'.repeat(9000),
      "'; drop table questions; --",
      '%s $1',
    ]) {
      ask(log, text, { score: Number.POSITIVE_INFINITY });
    }
    expect((await log.unanswered(FIRST)).total).toBe(5);
  });

  it('writes within a second, without being asked', async () => {
    const log = await openLog();
    ask(log, 'парковка');
    await expect
      .poll(() => database.db.select().from(questions), { timeout: 1000, interval: 50 })
      .toHaveLength(1);
  });

  it('turns a linked group into variants at once, here, in other processes and after a restart', async () => {
    const log = await openLog();
    const elsewhere = await openLog();
    for (const text of ['парковка в калибре', 'калибр парковка +7 926 123-45-67', 'столовая']) ask(log, text);
    const [group] = (await log.unanswered(FIRST)).items;
    const before = log.variants();
    const decision = await log.link(group?.id ?? 0, 'faq/istoriya');
    expect(decision).toMatchObject({
      target: 'faq/istoriya',
      wordings: ['калибр парковка', 'парковка в калибре'],
    });
    const variants = [
      { text: 'калибр парковка', target: 'faq/istoriya' },
      { text: 'парковка в калибре', target: 'faq/istoriya' },
    ];
    expect(before).toEqual([]);
    expect(log.variants()).toEqual(variants);
    expect(await textsOf(log)).toEqual(['столовая']);
    expect(await log.find(group?.id ?? 0)).toBeUndefined();

    expect(elsewhere.variants()).toEqual([]);
    expect(await elsewhere.refresh()).toBe(true);
    expect(elsewhere.variants()).toEqual(variants);
    const kept = elsewhere.variants();
    expect(await elsewhere.refresh()).toBe(false);
    expect(elsewhere.variants()).toBe(kept);
    expect((await openLog()).variants()).toEqual(variants);
  });

  it('brings a group back when its link is undone', async () => {
    const log = await openLog();
    ask(log, 'парковка');
    const [group] = (await log.unanswered(FIRST)).items;
    const decision = await log.link(group?.id ?? 0, 'faq/istoriya');
    expect(await log.findDecision(decision?.id ?? 0)).toEqual(decision);
    expect(await log.undo(decision?.id ?? 0)).toBe(true);
    expect(log.variants()).toEqual([]);
    expect(await textsOf(log)).toEqual(['парковка']);
    expect(await log.undo(decision?.id ?? 0)).toBe(false);
    expect(await log.findDecision(decision?.id ?? 0)).toBeUndefined();
  });

  it('brings a group back when it is asked again and the link did not help', async () => {
    const log = await openLog();
    ask(log, 'парковка');
    const first = await log.link((await log.unanswered(FIRST)).items[0]?.id ?? 0, 'faq/gone');
    ask(log, 'парковка', { zone: 'answer', matched: 'faq/gone' });
    expect(await textsOf(log)).toEqual([]);
    ask(log, 'Парковка?');
    const [again] = (await log.unanswered(FIRST)).items;
    expect(again).toMatchObject({ count: 1 });
    await log.link(again?.id ?? 0, 'faq/istoriya');
    expect(log.variants()).toEqual([{ text: 'Парковка?', target: 'faq/istoriya' }]);
    expect(await log.findDecision(first?.id ?? 0)).toBeUndefined();
    expect(await log.decided(FIRST)).toMatchObject({ total: 1 });
  });

  it('hides what was rejected, however often it is asked again', async () => {
    const log = await openLog();
    ask(log, 'какая завтра погода');
    const decision = await log.reject((await log.unanswered(FIRST)).items[0]?.id ?? 0);
    expect(decision).toMatchObject({ target: null, wordings: ['какая завтра погода'] });
    ask(log, 'какая погода завтра');
    expect(await textsOf(log)).toEqual([]);
    expect(log.variants()).toEqual([]);
    await log.undo(decision?.id ?? 0);
    expect(await textsOf(log)).toEqual(['какая погода завтра']);
  });

  it('lists the decisions, the last first', async () => {
    const log = await openLog();
    for (const word of ['аренда', 'столовая', 'парковка']) {
      ask(log, word);
      await log.link((await log.unanswered(FIRST)).items[0]?.id ?? 0, `faq/${word.length}`);
    }
    const { items, total } = await log.decided({ page: 0, pageSize: 2 });
    expect(total).toBe(3);
    expect(items.map(({ wordings }) => wordings)).toEqual([['парковка'], ['столовая']]);
  });

  it('forgets questions and rejections after ninety days, and keeps the links', async () => {
    const log = await openLog();
    for (const word of ['аренда', 'столовая', 'парковка']) ask(log, word);
    const { items } = await log.unanswered(FIRST);
    await log.link(items[0]?.id ?? 0, 'faq/istoriya');
    await log.reject(items[1]?.id ?? 0);
    time += 89 * DAY_MS;
    expect((await (await openLog()).unanswered(FIRST)).total).toBe(1);
    time += 2 * DAY_MS;
    const later = await openLog();
    expect((await later.unanswered(FIRST)).total).toBe(0);
    expect(await database.db.select().from(questions)).toEqual([]);
    expect((await later.decided(FIRST)).items.map(({ target }) => target)).toEqual(['faq/istoriya']);
    expect(await log.find(items[2]?.id ?? 0)).toBeUndefined();
  });

  it('tells of what it could not write, not what it was, and fails nobody', async () => {
    const lines: string[] = [];
    const broken = await open();
    const log = await createQuestionLog(broken, {
      log: createLogger('info', { write: (line) => void lines.push(line) }),
      now: () => new Date(time),
    });
    await broken.close();
    ask(log, 'парковка в калибре');
    ask(log, 'столовая в славе');
    await log.close();
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'questions not written', lost: 2 });
    expect(lines[0]).not.toMatch(/парков|калибр|столов/);
  });

  it('knows no group by a number that it never gave', async () => {
    const log = await openLog();
    for (const id of [0, 2_147_483_647]) {
      expect(await log.find(id)).toBeUndefined();
      expect(await log.link(id, 'faq/istoriya')).toBeUndefined();
      expect(await log.reject(id)).toBeUndefined();
    }
  });
});
