import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { bundledCatalog } from '../support/catalog.ts';

const answerer = createAnswerer(() => bundledCatalog);
const ask = (question: string) => answerer.answer(question, { today: '2026-11-22' });

describe('words that were run together', () => {
  it.each([
    ['гденаходитсяполюс', 'technopark/polyus#address'],
    ['сколькорезидентоввкалибре', 'technopark/kalibr#residents'],
    ['какстатьрезидентомтехнопарка', 'procedure/become-tp-resident'],
    ['чтотакоенаноцентр', 'term/nanocentr'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });
});

describe('the site of a resident', () => {
  it.each([
    ['в каком технопарке abbyy', 'technopark/otradnoe#resident-names'],
    ['где сидит компания новамедика', 'technopark/technopolis-pechatniki#resident-names'],
    ['где обосновалась альтоника', 'technopark/stmp-zelenograd#resident-names'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });

  it('is not asked for by a name alone', () => {
    expect(ask('где посмотреть матч тв').zone).toBe('refuse');
  });
});

describe('sites of a year and of what they have', () => {
  it.each([
    ['кто получил статус в 2026', ['mzp', 'renova-lab']],
    ['кому присвоили статус технопарка в 2021', ['ineum', 'niirp', 'ntv']],
    ['у кого есть коворкинг', ['vorobyovy-gory', 'zil', 'ntv']],
  ])('%s', (question, slugs) => {
    const [part] = ask(question).parts;
    expect(part?.kind === 'sites' ? [...part.slugs].sort() : part).toEqual([...slugs].sort());
  });
});

describe('clusters side by side', () => {
  it('are compared by the figure that is asked for', () => {
    const { parts } = ask('строительный и автомобильный кластеры — где больше рабочих мест');
    expect(parts).toMatchObject([
      { kind: 'comparison', attribute: 'jobs', refs: [{ slug: 'stroyklaster' }, { slug: 'avtoklaster' }] },
    ]);
  });
});

describe('what has no sure answer', () => {
  it('shows the record that comes nearest, and what else may be meant', () => {
    const { zone, matched, parts } = ask(
      'мы производим лифты, кто кого в этой отрасли из города курирует лифтовый бизнес',
    );
    expect(zone).not.toBe('refuse');
    if (zone === 'suggest') {
      expect(matched).toBeNull();
      expect(parts[0]?.kind).toBe('nearest');
    }
  });

  it('tells of what is named by its name', () => {
    expect(ask('технопарк останкино это мясокомбинат на огородном?')).toMatchObject({
      zone: 'answer',
      matched: 'technopark/ostankino',
    });
  });
});
