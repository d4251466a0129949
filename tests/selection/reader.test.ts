import { describe, expect, it } from 'vitest';
import { createNeedsReader } from '../../src/selection/reader.ts';
import { bundledCatalog as catalog } from '../support/catalog.ts';

const reader = createNeedsReader();
const placeOf = (text: string) => reader.place(catalog, text);

describe('needs that were typed', () => {
  it.each([
    ['микроэлектроника и приборы', ['microelectronics', 'instruments']],
    ['делаем роботов', ['robotics']],
    ['микроэлектронника', ['microelectronics']],
    ['выпускаем лекарства', ['pharma']],
    ['привет', []],
  ])('fields: %s', (text, fields) => {
    expect(reader.fields(text)).toEqual(fields);
  });

  it.each([
    ['лаборатория и офис', ['laboratory', 'office']],
    ['лаборотория', ['laboratory']],
    ['чистые комнаты', ['clean-room']],
    ['цех со складом', ['production', 'storage']],
    ['шоурум', ['showroom']],
    ['инкубатор', ['incubator']],
    ['бассейн', []],
  ])('rooms: %s', (text, premises) => {
    expect(reader.premises(text)).toEqual(premises);
  });

  it('places: okrugs by any name, districts and stations', () => {
    expect(placeOf('зеленоград')).toEqual({ okrugs: ['ЗелАО'], districts: [], stations: [] });
    expect(placeOf('новая москва').okrugs).toEqual(['ТАО', 'НАО']);
    expect(placeOf('у метро калужская').stations).toEqual(['Калужская']);
    expect(placeOf('в Печатниках').districts).toEqual(['Печатники']);
    expect(placeOf('дубай')).toEqual({ okrugs: [], districts: [], stations: [] });
  });

  it('stages, priorities, and that it is of no matter', () => {
    expect(reader.stages('мы стартап')).toEqual(['young']);
    expect(reader.stages('инвестор')).toEqual(['investor']);
    expect(reader.priorities('льготы и метро')).toEqual(['benefits', 'transport']);
    expect(reader.isNoMatter('не важно')).toBe(true);
    expect(reader.isNoMatter('важно')).toBe(false);
  });

  it('reads the rooms of a site from the words of its record', () => {
    const rooms = (slug: string) => [...reader.premisesOf(catalog.findTechnopark(slug) ?? fail(slug))];
    expect(rooms('technopolis-pechatniki')).toEqual(['clean-room', 'production', 'office', 'laboratory']);
    expect(rooms('strogino')).toEqual(['incubator', 'office']);
    expect(rooms('rikor')).toEqual([]);
  });
});

function fail(slug: string): never {
  throw new Error(`no site ${slug}`);
}
