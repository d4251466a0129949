import { expect, it } from 'vitest';
import { withoutCorrected } from '../../src/answers/corrections.ts';
import { understand } from '../support/understand.ts';

it.each([
  ['адрес полюса, ой, пульсара', 'адрес пульсара'],
  ['площадь ниирп... тьфу, у инэума', 'площадь у инэума'],
  ['технопарки вао, точнее зао', 'технопарки зао'],
])('what «%s» takes back is left out', (text, left) => {
  expect(withoutCorrected(text, understand)).toBe(left);
});

it.each([
  'адрес полюса и пульсара',
  'скажите точнее, где полюс',
  'где полюс, точнее какой дом',
  'технопарк слава, точнее его сайт',
])('«%s» takes nothing back', (text) => {
  expect(withoutCorrected(text, understand)).toBe(text);
});
