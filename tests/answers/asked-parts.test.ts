import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { bundledCatalog } from '../support/catalog.ts';

const answerer = createAnswerer(() => bundledCatalog);
const ask = (question: string) => answerer.answer(question, { today: '2026-11-22' });

describe('an amount alone', () => {
  it.each(['200 млн', '30 миллионов рублей', '5 процентов'])('%s: asks back', (question) => {
    const { zone, parts } = ask(question);
    expect(zone).toBe('suggest');
    expect(parts).toMatchObject([{ kind: 'choice' }]);
  });

  it.each(['77 млн', '123 тысячи', '10 млрд'])('%s: no benefit has it', (question) => {
    expect(ask(question).zone).toBe('refuse');
  });

  it('asks something together with other words', () => {
    expect(ask('грант на оборудование до 30 млн').matched).toBe('benefit/mik-equip-grant');
  });
});

describe('one condition of a procedure', () => {
  it.each([
    ['может ли муп стать резидентом оэз', 'procedure/become-sez-resident', /унитарн/],
    ['плотность застройки для статуса промкомплекса', 'procedure/get-promcomplex', /4 тыс/],
    ['какая площадь нужна для статуса технопарка', 'procedure/get-tp-status', /10 000 кв/],
    ['порог вложений для якорного резидента', 'procedure/become-anchor', /найти не удалось/],
  ])('%s', (question, record, told) => {
    const { matched, parts } = ask(question);
    expect(matched).toBe(`${record}#conditions`);
    const [part] = parts;
    expect(part?.kind === 'procedure' ? part.sentences.join(' ') : part).toMatch(told);
  });

  it('is said to be unknown where nothing tells of it', () => {
    expect(ask('иностранная компания может стать резидентом оэз').parts).toMatchObject([
      { kind: 'procedure', aspect: 'conditions', sentences: [] },
    ]);
  });

  it('comes after «чтобы»', () => {
    expect(ask('нужно ли быть участником мик чтобы стать якорным резидентом').matched).toContain(
      'procedure/become-anchor',
    );
  });

  it('is no list of sites', () => {
    expect(ask('технопарки с минимальной арендой').matched).not.toContain('#conditions');
  });
});

describe('an office', () => {
  it.each([
    ['сайт мифи', 'organisation/mephi#website'],
    ['телефон дпиир', 'organisation/dpiir#phone'],
    ['кто возглавляет депинвестпром', 'organisation/dipp'],
    ['кто руководил дпиир до костромы', 'organisation/dpiir'],
    ['сколько метров построил промстрой в 2025', 'organisation/promstroy'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });

  it.each([
    ['сайт строгино', 'technopark/strogino#website'],
    ['адрес миэта', 'technopark/technopolis-miet#address'],
  ])('%s: a site of the same name has it itself', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });
});

describe('the act', () => {
  it.each([
    ['каким законом введены интц', 'term/intc#law'],
    ['каким постановлением присваивают статус технопарка', 'procedure/get-tp-status#law'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });

  it('of a benefit comes first', () => {
    const [part] = ask('по какому закону технопарк освобождён от налога на имущество').parts;
    expect(part?.kind === 'passage' ? part.sentences[0] : part).toMatch(/№ 64/);
  });
});

describe('what is paid without a status', () => {
  it.each([
    ['обычная ставка налога на имущество', 'general-rate/property'],
    ['аренда городской земли без льгот', 'general-rate/land-lease'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });

  it('is not asked for where somebody has one', () => {
    expect(ask('какой налог на имущество у обычного резидента технопарка').matched).toBe(
      'no-benefit/technopark-resident',
    );
  });
});
