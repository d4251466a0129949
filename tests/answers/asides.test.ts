import { expect, it } from 'vitest';
import { withoutAsides } from '../../src/answers/asides.ts';
import { understand } from '../support/understand.ts';

it.each([
  ['люблю футбол. какой адрес у строгино', 'какой адрес у строгино'],
  ['коворкинг простыми словами, я пенсионерка', 'коворкинг простыми словами,'],
  ['какие льготы в оэз? сравниваю с Алабугой', 'какие льготы в оэз?'],
])('«%s» is left without what its writer tells of himself', (text, left) => {
  expect(withoutAsides(text, understand)).toBe(left);
});

it.each([
  'какая погода в калибре',
  'мы шьём одежду, нужен цех в Печатниках',
  'какие льготы в Алабуге',
  'люблю футбол, где посмотреть матч',
  'технопарки в Казани, я оттуда',
])('«%s» stays as it is', (text) => {
  expect(withoutAsides(text, understand)).toBe(text);
});
