import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/answers/answer.ts';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { bundledCatalog } from '../support/catalog.ts';

const answerer = createAnswerer(() => bundledCatalog);

const verdictOn = (question: string): Verdict | undefined => {
  const [part] = answerer.answer(question, { today: '2026-11-22' }).parts;
  return part && 'verdict' in part ? part.verdict : undefined;
};

describe('what a question takes for true', () => {
  it.each<[string, Verdict]>([
    ['Мосгормаш — это ЮАО?', 'so'],
    ['Мосгормаш — это Зеленоград?', 'not-so'],
    ['технопарк Сапфир стоит на улице Щербаковской?', 'so'],
    ['технопарк Сапфир стоит на улице Кулакова?', 'not-so'],
    ['Строгино открыли в 2007 году?', 'so'],
    ['Строгино открыли в 2009 году?', 'not-so'],
    ['Рябиновая 44 работает?', 'so'],
    ['НТВ ещё строят?', 'no-longer'],
    ['Новокосино уже открыли?', 'not-yet'],
    ['Почему закрыли Полюс?', 'not-so'],
    ['площадь Калибра 75 тысяч метров?', 'so'],
    ['площадь Калибра 267 тысяч метров?', 'not-yet'],
    ['в Калибре 10 резидентов?', 'no-longer'],
    ['в Калибре 900 резидентов?', 'not-so'],
    ['в НИИРП 249 рабочих мест?', 'partly'],
    ['СНИИП принадлежит Росатому?', 'so'],
    ['СНИИП принадлежит Ростеху?', 'not-so'],
    ['в Москве 49 технопарков?', 'so'],
    ['в Москве 490 технопарков?', 'not-so'],
    ['ИТ-компании платят 5 процентов налога на прибыль?', 'so'],
    ['ИТ-компании платят ноль налога на прибыль?', 'not-so'],
    ['кредит МИК под 3 процента ещё выдают?', 'no-longer'],
    ['промышленную ипотеку ещё выдают?', 'unconfirmed'],
  ])('%s', (question, verdict) => {
    expect(verdictOn(question)).toBe(verdict);
  });

  it.each([
    'какой округ у Мосгормаша',
    'Калибр',
    'технопарк Слава ЮЗАО',
    'сколько резидентов в Калибре',
    'Сапфир работает или строится?',
    'в Калибре больше 40 резидентов?',
    'льготы технопарка',
    'хочу 200 метров в Печатниках',
    'работает ли столовая в Славе',
    'во сколько закрывается Калибр',
    'налог на прибыль резидента ОЭЗ 2 процента или 7?',
  ])('is nothing in «%s»', (question) => {
    expect(verdictOn(question)).toBeUndefined();
  });
});
