import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { bundledCatalog } from '../support/catalog.ts';

const answerer = createAnswerer(() => bundledCatalog);
const ask = (question: string) => answerer.answer(question, { today: '2026-11-22' });
const firstOf = (question: string) => ask(question).parts[0];

describe('a measure that is asked for in a few words', () => {
  it.each([
    ['аренда в технопарке', 'faq/skolko-stoit-arenda'],
    ['сколько стоит аренда в технопарках', 'faq/skolko-stoit-arenda'],
    ['аренда земли технопарку', 'benefit/tp-land-lease'],
    ['земельный налог промкомплекс', 'benefit/pc-land-tax'],
    ['грант на оборудование', 'benefit/mik-equip-grant'],
    ['вычет московского инвестора', 'benefit/moscow-investor-inv'],
    ['как снизить аренду земли', 'procedure/apply-land-lease'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });

  it('is told from its beginning, unless a later sentence tells more of what is asked', () => {
    expect(firstOf('грант на оборудование')).toMatchObject({ kind: 'passage', sentences: [] });
    const part = firstOf('сколько предприятий получили грант на оборудование за девять месяцев 2023');
    expect(part?.kind === 'passage' ? part.sentences[0] : '').toContain('320');
  });

  it('is not of another status than the one named', () => {
    expect(firstOf('технопарк платит 2 процента на прибыль?')).toMatchObject({
      ref: { slug: 'tp-profit-tax' },
      verdict: 'unconfirmed',
    });
  });

  it('shows the rate, the day or the age that is asked for first', () => {
    const said = (question: string) => {
      const part = firstOf(question);
      return part?.kind === 'passage' ? part.sentences[0] : undefined;
    };
    expect(said('займы фрп ставка')).toMatch(/5 %/u);
    expect(said('с какого года действует программа мпт')).toMatch(/2020/u);
    expect(said('с какого возраста новатор москвы')).toMatch(/14 лет/u);
  });
});

describe('what is gained by a status', () => {
  it('is told, and not the way to the status that is only supposed', () => {
    expect(ask('какие налоги скостят если стать промкомплексом').matched).toBe('faq/promkompleks-lgoty');
    expect(ask('как стать промкомплексом').matched).toBe('procedure/get-promcomplex');
  });

  it('is told of its residents, not how many they are', () => {
    expect(ask('сколько экономят резиденты оэз').matched).toBe('faq/oez-lgoty');
    expect(ask('сколько резидентов в оэз').matched).toMatch(/#residents$/);
  });

  it('is told of a year to come where a law names it', () => {
    expect(ask('будет ли льгота в 2030').matched).toBe('benefit/sez-profit-tax benefit/it-profit-5');
    expect(ask('сколько будет технопарков в 2030').matched).not.toMatch(/^benefit/);
  });

  it('is left open by a measure whose procedure has no conditions: its own are told', () => {
    expect(firstOf('земля за рубль условия')).toMatchObject({ ref: { slug: 'maip-rub-land' } });
  });
});

describe('whether something is so', () => {
  it.each([
    ['первый технопарк в москве это сколково?', 'not-so'],
    ['строгино первый технопарк?', 'so'],
  ])('%s', (question, verdict) => {
    expect(firstOf(question)).toMatchObject({ kind: 'ranking', verdict });
  });

  it('is said of two offices or notions before they are told', () => {
    for (const question of [
      'фиоп и роснано это одно и то же?',
      'ипп и спик одно и то же',
      'ипп это технопарк?',
    ]) {
      expect(firstOf(question)?.kind, question).toBe('unlike');
    }
    // The zone is also called by the other name.
    expect(firstOf('технополис москва это то же что оэз?')?.kind).not.toBe('unlike');
    expect(firstOf('чем отличается ипп от спик')?.kind).toBe('passage');
  });
});

describe('what is said to the bot', () => {
  it.each([
    ['позови оператора', 'speech/person'],
    ['откуда у тебя данные', 'speech/who'],
    ['?', 'speech/skills'],
    ['до завтра', 'speech/farewell'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });

  it('is not said where an operator of a site is asked for', () => {
    expect(ask('оператор технопарка калибр').matched).toBe('technopark/kalibr#operator');
  });
});
