import { describe, expect, it } from 'vitest';
import { NEWS_TOPICS } from '../../src/catalog/vocabulary.ts';
import { createRelate } from '../../src/news/relate.ts';
import { bundledCatalog, bundledRecords } from '../support/catalog.ts';

const relate = createRelate(() => bundledCatalog);

describe('sorting news', () => {
  it.each([
    [
      'В технопарке «Слава» открыли лабораторию',
      'Площадь — 500 квадратных метров.',
      ['technoparks', 'slava'],
    ],
    ['Налог на прибыль для резидентов ОЭЗ снижен', 'Мэр подписал указ.', ['benefits', 'sez-profit-tax']],
    [
      'Город компенсирует затраты на лизинг оборудования',
      'Компенсация затрат на лизинг оборудования составит до 50 млн рублей.',
      ['benefits', 'mf-leasing'],
    ],
  ])('%s', (title, text, topics) => {
    const related = relate({ title, text });
    expect(related.topics).toEqual(expect.arrayContaining(topics));
    expect(related.isOurs).toBe(true);
  });

  it.each([
    ['В Печатниках открыли новую поликлинику', 'Здание построили по городской программе.'],
    ['Погода в Москве: снег', 'До минус пяти градусов.'],
    ['В Казани открыли технопарк', 'Технопарк в Татарстане станет самым крупным.'],
    ['Ограничено движение на Варшавском шоссе', 'Слава труду, говорят работники.'],
    ['', ''],
  ])('is no news of ours: %s', (title, text) => expect(relate({ title, text }).isOurs).toBe(false));

  it('takes a word of every day for a name only in quotes or beside «технопарк»', () => {
    const slugsOf = (title: string) => relate({ title, text: '' }).topics;
    expect(slugsOf('Слава пришла к изобретателю технопарков')).not.toContain('slava');
    expect(slugsOf('«Слава» приняла новых резидентов')).toContain('slava');
    expect(slugsOf('Технопарк Слава принял новых резидентов')).toContain('slava');
  });

  it('finds what the editors have found in most of the bundled news, and names no record that is not there', () => {
    const news = bundledRecords('news');
    const known = new Set<string>([
      ...NEWS_TOPICS,
      ...bundledCatalog.technoparks.map(({ slug }) => slug),
      ...bundledCatalog.clusters.map(({ slug }) => slug),
      ...bundledCatalog.benefits.map(({ slug }) => slug),
    ]);
    let right = 0;
    let proposed = 0;
    let wanted = 0;
    let ours = 0;
    for (const { title, summary, topics } of news) {
      const related = relate({ title, text: summary });
      expect(related.topics.filter((topic) => !known.has(topic))).toEqual([]);
      expect(new Set(related.topics).size).toBe(related.topics.length);
      right += related.topics.filter((topic) => topics.includes(topic)).length;
      proposed += related.topics.length;
      wanted += topics.length;
      if (related.isOurs) ours += 1;
    }
    expect(right / wanted).toBeGreaterThan(0.65);
    expect(right / proposed).toBeGreaterThan(0.65);
    expect(ours / news.length).toBeGreaterThan(0.9);
  });
});
