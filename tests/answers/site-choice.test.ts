import { describe, expect, it } from 'vitest';
import type { AnswerPart } from '../../src/answers/answer.ts';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { bundledCatalog } from '../support/catalog.ts';

const answerer = createAnswerer(() => bundledCatalog);
const ask = (question: string) => answerer.answer(question, { today: '2026-11-22' }).parts[0];

type Part<K extends AnswerPart['kind']> = Extract<AnswerPart, { kind: K }>;
function part<K extends AnswerPart['kind']>(kind: K, question: string): Part<K> {
  const found = ask(question);
  if (found?.kind !== kind) throw new Error(`«${question}» got ${found?.kind}`);
  return found as Part<K>;
}
const sitesOf = (question: string) =>
  part('sites', question).slugs.flatMap((slug) => bundledCatalog.findTechnopark(slug) ?? []);

describe('which sites are chosen', () => {
  it.each([
    'технопарки с микроэлектроникой, кроме Зеленограда',
    'микроэлектроника не в Зеленограде',
    'микроэлектроника, Зеленоград не предлагать',
    'технопарки микроэлектроники за исключением Зеленограда',
  ])('leaves out what is not wanted: %s', (question) => {
    const sites = sitesOf(question);
    expect(sites.length).toBeGreaterThan(5);
    for (const { okrug, specializations } of sites) {
      expect(okrug).not.toBe('ЗелАО');
      expect(specializations).toContain('microelectronics');
    }
  });

  it('leaves out what is named, and all that is joined to it', () => {
    expect(sitesOf('робототехника не в Рудневе').map(({ slug }) => slug)).not.toContain('rudnevo');
    const okrugs = sitesOf('айти технопарки, кроме САО и ЮАО').map(({ okrug }) => okrug);
    expect(okrugs).not.toContain('САО');
    expect(okrugs).not.toContain('ЮАО');
  });

  it('takes «не только» for no exclusion', () => {
    expect(part('sites', 'технопарки не только в Зеленограде, но и в САО').criteria.except).toEqual([]);
  });

  it('joins by «или», narrows by «и»', () => {
    const either = sitesOf('технопарки с музеем или биобанком').length;
    const both = sitesOf('технопарки с музеем и паркингом');
    expect(either).toBeGreaterThan(1);
    for (const { facilities } of both) expect(facilities.join()).toMatch(/музей.*паркинг|паркинг.*музей/);
    const fields = sitesOf('технопарки одновременно с ИТ и микроэлектроникой');
    for (const { specializations } of fields) {
      expect(specializations).toEqual(expect.arrayContaining(['it', 'microelectronics']));
    }
  });

  it('reads the year of the status, a span of years, the year of the opening', () => {
    expect(sitesOf('кто стал технопарком в 2019').map(({ statusYear }) => statusYear)).toEqual([2019]);
    const years = sitesOf('площадки со статусом с 2017 по 2019').map(({ statusYear }) => statusYear ?? 0);
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2017);
    expect(Math.max(...years)).toBeLessThanOrEqual(2019);
    for (const { openedYear } of sitesOf('какие технопарки открылись в 2025')) expect(openedYear).toBe(2025);
  });

  it('chooses by a figure', () => {
    const { criteria } = part('sites', 'в каких технопарках больше 50 резидентов');
    expect(criteria.bounds).toEqual([{ metric: 'residents', from: 50, to: null }]);
    expect(part('sites', 'технопарки до 15 тысяч метров').criteria.bounds).toEqual([
      { metric: 'areaSqm', from: null, to: 15_000 },
    ]);
    expect(ask('требования к площади технопарка: больше 10 тысяч метров?')?.kind).not.toBe('sites');
  });

  it('takes «самый новый технопарк Москвы» for no part of the city', () => {
    const { refs } = part('ranking', 'самый новый технопарк Москвы');
    expect(refs[0]?.slug).toBe('mzp');
  });
});

describe('where there are none', () => {
  it('tells what there is without one of the criteria', () => {
    const { slugs, relaxed } = part('sites', 'технопарки с чистыми помещениями в САО');
    expect(slugs).toEqual([]);
    expect(relaxed.map(({ dropped }) => [...dropped.okrugs, ...dropped.facilities])).toEqual([
      ['САО'],
      ['чистые помещения'],
    ]);
  });

  it('tells what there is in the okrug of a district', () => {
    const { slugs, relaxed } = part('sites', 'технопарки в Сокольниках');
    expect(slugs).toEqual([]);
    expect(relaxed[0]?.okrug).toBe('ВАО');
  });

  it('knows such a district only beside a word for a site', () => {
    expect(ask('погулять в Сокольниках')?.kind).toBe('refusal');
  });
});

describe('sites together', () => {
  it('counts the sorts of which there are none', () => {
    const { asked, groups } = part('tally', 'в каких округах нет площадок с робототехникой');
    expect(asked).toBe('none');
    expect(groups.map(({ key }) => key)).toContain('САО');
    expect(groups.map(({ key }) => key)).not.toContain('ЗАО');
    expect(part('tally', 'в каких округах нет технопарков').groups).toEqual([]);
  });

  it('adds up and averages what is known', () => {
    const total = part('total', 'сколько резидентов в технопарках Зеленограда');
    expect(total).toMatchObject({ asked: 'sum', by: 'residents', count: 8 });
    expect(part('average', 'средняя площадь технопарка').metric).toBe('areaSqm');
    expect(part('total', 'сколько рабочих мест создадут планируемые технопарки').isPlanned).toBe(true);
  });

  it('ranks clusters as well as sites', () => {
    expect(part('ranking', 'какой кластер самый старый').refs[0]).toEqual({
      kind: 'cluster',
      slug: 'technopolis-moscow',
    });
  });

  it('tells the measures of one sort for somebody', () => {
    const { refs } = part('records', 'какие субсидии положены управляющей компании технопарка');
    expect(refs.map(({ slug }) => slug)).toContain('tp-equip-subsidy');
  });
});
