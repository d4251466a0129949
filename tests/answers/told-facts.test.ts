import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { INTENTS } from '../../src/answers/intents.ts';
import { bundledCatalog } from '../support/catalog.ts';
import { ru } from '../support/locale.ts';

const answerer = createAnswerer(() => bundledCatalog);
const ask = (question: string) => answerer.answer(question, { today: '2026-11-22' });
const firstSaid = (question: string): string | undefined => {
  const [part] = ask(question).parts;
  return part?.kind === 'passage' ? part.sentences[0] : undefined;
};

describe('what no field holds and a sentence tells', () => {
  it.each([
    ['сколько корпусов у отрадного', /девять корпусов/],
    ['когда сдали первый корпус центра электроники миэт', /2023/],
    ['площадь инженерного корпуса ньютон плазы', /16,5 тысячи/],
    ['когда в рудневе открыли лётно-испытательный комплекс', /14 февраля 2025/],
    ['какого числа открылась рябиновая 44', /2 декабря 2025/],
  ])('%s', (question, told) => {
    expect(firstSaid(question)).toMatch(told);
  });

  it.each([
    ['площадь ницэвта', 'technopark/nicevt#area'],
    ['площадь технопарка на водном стадионе', 'technopark/vodny-stadion#area'],
    ['в элме 160 компаний?', 'technopark/elma#residents'],
    ['когда открыли строгино', 'technopark/strogino#opened'],
    ['сколько свободных площадей в калибре', 'technopark/kalibr#unrecorded/vacancy'],
  ])('%s: the field, or that it is not known', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });
});

describe('what happened', () => {
  it.each([
    ['когда оэз переименовали в технополис москва', /2017-09-26/],
    ['когда подписали первое соглашение с роснано', /2011/],
    ['какой технопарк первым стал креативным', /Artplay/],
    ['кто открывал технопарк мфти в 2015', /2015-05-26/],
  ])('%s', (question, event) => {
    expect(ask(question).matched).toMatch(event);
  });

  it('is not the second of a ranking', () => {
    expect(ask('какой технопарк второй по площади').matched).not.toMatch(/^event/);
  });
});

describe('whose field is asked', () => {
  it.each([
    ['оператор площадки печатники', 'technopark/technopolis-pechatniki#operator'],
    ['сайт фонда сколково', 'organisation/skolkovo-fond#website'],
    ['телефон технопарк мфти', 'technopark/fiztekhpark#phone'],
    ['дом легпрома сайт', 'technopark/dom-legproma#website'],
    ['сколько резидентов технопарк итэлма', 'technopark/itelma#residents'],
    ['я оператор, адрес технопарка останкино', 'technopark/ostankino#address'],
    ['ближайшая станция к нтвшному технопарку', 'technopark/ntv#metro'],
    ['есть ли спортзал в отрадном', 'technopark/otradnoe#facilities'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });
});

describe('misspelt names', () => {
  it.each([
    ['толстопальцово метро', 'technopark/oez-tolstopaltsevo#metro'],
    ['рибновая44 адрес', 'technopark/ryabinovaya-44#address'],
    ['адрес салва', 'technopark/slava#address'],
    ['адрес поюс', 'technopark/polyus#address'],
    ['адресзил', 'technopark/zil#address'],
  ])('%s', (question, matched) => {
    expect(ask(question).matched).toBe(matched);
  });
});

describe('a message typed on another keyboard', () => {
  it('is understood by its wording, not only by its words', () => {
    expect(ask('rjulf jnrhskb pbk').matched).toBe('technopark/zil#opened');
    expect(ask('rnj djpukfdkztn lbgg').matched).toBe('organisation/dipp');
  });
});

describe('topics that no record has', () => {
  it.each(Object.keys(INTENTS.unrecorded))('can be named: %s', (topic) => {
    expect(ru.text(`answer-unrecorded-${topic}`)).not.toBe('');
  });
});
