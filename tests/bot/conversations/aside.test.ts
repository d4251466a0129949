import { expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answers/answerer.ts';
import { isAside } from '../../../src/bot/conversations/aside.ts';
import { bundledCatalog } from '../../support/catalog.ts';

const answerer = createAnswerer(() => bundledCatalog);
const isTakenAsQuestion = (text: string) =>
  isAside(text, answerer.answer(text, { today: '2026-11-23', context: undefined }));

it.each(['какие льготы у резидента оэз', 'калибр', 'какой адрес у калибра?', 'технопарки в свао'])(
  '«%s» is a question asked in passing',
  (text) => expect(isTakenAsQuestion(text)).toBe(true),
);

it.each(['120 млн', '-5', '0', '0,5 га', '1,5 млрд руб.', 'триста квадратов', 'много', '300 м² хватит'])(
  '«%s» is an answer that went astray',
  (text) => expect(isTakenAsQuestion(text)).toBe(false),
);
