import { describe, expect, it } from 'vitest';
import { readStatuses } from '../../src/benefits/read-statuses.ts';

describe('statuses in words', () => {
  it.each([
    ['ОЭЗ', ['sez-resident']],
    ['Резидент ОЭЗ «Технополис Москва»', ['sez-resident']],
    ['мы резидент оэз и ИТ-компания', ['sez-resident', 'it-accredited']],
    ['Сколково или ИНТЦ', ['skolkovo-participant', 'intc-participant']],
    ['УК технопарка', ['technopark-operator']],
    ['промышленный технопарк', ['industrial-technopark-operator']],
    ['хотим стать якорным резидентом', ['anchor-resident']],
    ['промкомплекс, ИПП', ['industrial-complex', 'investor-ipp']],
    ['резидент технопарка', ['no-status']],
    ['без статуса', ['no-status']],
  ])('«%s»', (text, statuses) => expect(readStatuses(text)).toEqual(statuses));

  it.each(['какой налог у резидента оэз?', 'калибр', '', 'компания', '120 млн', 'где находится сколково'])(
    '«%s» is no answer',
    (text) => expect(readStatuses(text)).toBeUndefined(),
  );
});
