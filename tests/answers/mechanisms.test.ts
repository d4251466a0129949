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

describe('an office that is named in full', () => {
  it.each([
    ['что это за контора зитц', 'organisation/zitc'],
    ['для чего нужен фонд МИК', 'organisation/fond-mik'],
    ['МГТУ им Баумана какую роль играет в инновациях', 'organisation/mgtu-baumana'],
    ['какие статусы раздаёт само правительство москвы', 'organisation/pravitelstvo-moskvy'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });

  it('is no sites that it owns, unless they are asked for', () => {
    expect(ask('какими технопарками владеет правительство москвы').matched).toBe('list#technoparks');
  });
});

describe('what the sentences of a record tell', () => {
  it.each([
    ['сколько лифтов выпустил карачаровский завод', 'cluster/liftostroenie'],
    ['сколько специалистов выпустил миэт в 2025', 'organisation/miet'],
  ])('is no gap: %s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });
});

describe('a superlative', () => {
  it('of what sites are not measured by ranks none', () => {
    expect(ask('максимальный срок, на который присваивают статус технопарка').matched).not.toMatch(
      /^ranking/,
    );
  });

  it.each([
    ['самый большой штат у какого технопарка', 'ranking#jobs'],
    ['максимальная площадь у какого технопарка', 'ranking#areaSqm'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });
});

describe('everyday life beside a name of ours', () => {
  it.each([
    'сниму двушку рядом с калибром',
    'программа телепередач останкино',
    'льготная ипотека айтишникам',
    'якорь для лодки купить',
    'парк царицыно часы работы',
    'инновационный центр в казани площадь',
  ])('%s', (question) => {
    expect(ask(question).zone).toBe('refuse');
  });

  it.each(['промышленная ипотека условия', 'промышленный парк царицыно'])('%s is ours', (question) => {
    expect(ask(question).zone).toBe('answer');
  });
});
