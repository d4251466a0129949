import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedFilter, createFilterWords } from '../../src/answers/filter-words.ts';
import { createLanguage } from '../../src/answers/language.ts';
import { LEXICON } from '../../src/answers/lexicon.ts';
import { createSearch } from '../../src/answers/search.ts';
import { createTechnoparkQuery, type TechnoparkQuery } from '../../src/answers/technopark-query.ts';
import type { Technopark } from '../../src/catalog/model.ts';
import { bundledCatalog } from '../support/catalog.ts';

const language = createLanguage(LEXICON);
const query = createTechnoparkQuery(
  bundledCatalog,
  createSearch(bundledCatalog, LEXICON, language),
  createFilterWords(LEXICON, language),
  language,
);

const filter = (part: Partial<AskedFilter>): TechnoparkQuery => ({
  filter: { okrugs: [], specializations: [], kinds: [], statuses: [], ...part },
});

const FILTERS: readonly [text: string, part: Partial<AskedFilter>][] = [
  ['СЗАО', { okrugs: ['СЗАО'] }],
  ['сзао', { okrugs: ['СЗАО'] }],
  ['технопарки сзао', { okrugs: ['СЗАО'] }],
  ['северо-запад', { okrugs: ['СЗАО'] }],
  ['северо-западный', { okrugs: ['СЗАО'] }],
  ['в северо-западном округе', { okrugs: ['СЗАО'] }],
  ['на юго-востоке', { okrugs: ['ЮВАО'] }],
  ['на юго-востоке москвы', { okrugs: ['ЮВАО'] }],
  ['юговосток', { okrugs: ['ЮВАО'] }],
  ['юг', { okrugs: ['ЮАО'] }],
  ['на юге', { okrugs: ['ЮАО'] }],
  ['юг и восток', { okrugs: ['ВАО', 'ЮАО'] }],
  ['свао сао', { okrugs: ['САО', 'СВАО'] }],
  ['центральный административный округ', { okrugs: ['ЦАО'] }],
  ['западный округ', { okrugs: ['ЗАО'] }],
  ['зао', { okrugs: ['ЗАО'] }],
  ['зеленоград', { okrugs: ['ЗелАО'] }],
  ['технопарки в зеленограде', { okrugs: ['ЗелАО'] }],
  ['зилиноград', { okrugs: ['ЗелАО'] }],
  ['zelenograd', { okrugs: ['ЗелАО'] }],
  ['ptktyjuhfl', { okrugs: ['ЗелАО'] }],
  ['новомосковский', { okrugs: ['НАО'] }],
  ['ТиНАО', { okrugs: ['ТАО', 'НАО'] }],
  ['новая москва', { okrugs: ['ТАО', 'НАО'] }],
  ['в новой москве', { okrugs: ['ТАО', 'НАО'] }],
  ['троицкий административный округ', { okrugs: ['ТАО'] }],
  // Latin letters that look Cyrillic.
  ['CAO', { okrugs: ['САО'] }],
  ['cpfj', { okrugs: ['СЗАО'] }],
  ['микроэлектроника', { specializations: ['microelectronics'] }],
  ['микроелектроника', { specializations: ['microelectronics'] }],
  ['микроэлетроника', { specializations: ['microelectronics'] }],
  ["vbrhj'ktrnhjybrf", { specializations: ['microelectronics'] }],
  ['чипы', { specializations: ['microelectronics'] }],
  ['IT', { specializations: ['it'] }],
  ['ит', { specializations: ['it'] }],
  ['искусственный интеллект', { specializations: ['it'] }],
  ['биотех', { specializations: ['biomed'] }],
  ['медицинские технопарки', { specializations: ['biomed'] }],
  ['фармацевтические', { specializations: ['pharma'] }],
  ['лекарства', { specializations: ['pharma'] }],
  ['дроны', { specializations: ['robotics', 'aerospace'] }],
  ['лёгкая промышленность', { specializations: ['light-industry'] }],
  ['новые материалы', { specializations: ['new-materials'] }],
  ['ит и связь', { specializations: ['it', 'telecom'] }],
  ['полеграфия', { specializations: ['printing'] }],
  ['фотоника', { specializations: ['photonics'] }],
  ['технополисы', { kinds: ['technopolis'] }],
  ['площадки оэз', { kinds: ['technopolis'] }],
  ['особая экономическая зона', { kinds: ['technopolis'] }],
  ['индустриальные парки', { kinds: ['industrial-park'] }],
  ['наноцентр', { kinds: ['nanocentre'] }],
  ['инновационные центры', { kinds: ['innovation-centre'] }],
  ['строящиеся', { statuses: ['under-construction'] }],
  ['какие технопарки строятся', { statuses: ['under-construction'] }],
  ['планируемые', { statuses: ['planned'] }],
  ['будущие технопарки', { statuses: ['planned'] }],
  ['действующие', { statuses: ['operating'] }],
  ['микроэлектроника зелао', { okrugs: ['ЗелАО'], specializations: ['microelectronics'] }],
  ['зелао микроелектроника', { okrugs: ['ЗелАО'], specializations: ['microelectronics'] }],
  [
    'строящиеся биотех юао',
    { okrugs: ['ЮАО'], specializations: ['biomed'], statuses: ['under-construction'] },
  ],
  ['действующие оэз в зеленограде', { okrugs: ['ЗелАО'], kinds: ['technopolis'], statuses: ['operating'] }],
  ['покажи все технопарки юзао, пожалуйста', { okrugs: ['ЮЗАО'] }],
  // What is not understood does not hide what is.
  ['технопарки свао с бассейном', { okrugs: ['СВАО'] }],
];

const SITES: Record<string, readonly string[]> = {
  strogino: ['строгино', 'Строгино', 'в строгине', 'стргоино', 'strogino', 'cnhjubyj', 'технопарк строгино'],
  kalibr: ['калибр', 'калибр свао'],
  'dom-legproma': ['дом легпрома'],
  'svyaz-engineering': ['связь инжиниринг', 'бирюлёво восточное'],
  'nii-tp': ['нии точных приборов'],
  mzp: ['завод полиметаллов'],
  radiofizika: ['северное тушино'],
  'tehnopark-707': ['707'],
  pererva: ['технопарк перерва'],
  'kalibr-tekhno': ['приборостроение алексеевская'],
};

/** A district, a station or a name that several have. */
const CANDIDATES: Record<string, readonly string[]> = {
  вднх: ['ntv', 'ostankino'],
  'у метро вднх': ['ntv', 'ostankino'],
  алексеевская: ['kalibr', 'kalibr-tekhno'],
  'метро «Алексеевская»': ['kalibr', 'kalibr-tekhno'],
  печатники: ['technopolis-pechatniki', 'mosmedpark'],
  перерва: ['pererva', 'maryino-krt'],
  троицк: ['technospark', 'tisnum', 'fian-troitsk'],
  отрадное: ['otradnoe', 'otradnoe-krt', 'nii-tp'],
  сколково: ['skolkovo', 'sk-tehnopark', 'renova-lab'],
  'ленинский проспект': ['ineum', 'dom-legproma'],
  мгу: ['nauchny-park-mgu', 'vorobyovy-gory'],
  'соколиная гора': ['mzta', 'pulsar', 'sapfir'],
};

const NOTHING: readonly string[] = [
  '',
  '?',
  'технопарки',
  'все',
  'список',
  'погода',
  'абракадабра',
  'asdfgh',
  '👍',
];

const pairs = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([key, values]) => values.map((value) => [value, key] as const));

describe('createTechnoparkQuery', () => {
  it.each(FILTERS)('«%s» filters by %j', (text, part) => {
    expect(query(text)).toEqual(filter(part));
  });

  it.each(pairs(SITES))('«%s» means %s', (text, technopark) => {
    expect(query(text)).toEqual({ technopark });
  });

  it.each(Object.entries(CANDIDATES))('«%s» may mean any of %j', (text, slugs) => {
    const { candidates, ...rest } = query(text);
    expect(candidates).toEqual(expect.arrayContaining([...slugs]));
    expect(rest).toEqual({});
  });

  it.each(NOTHING)('«%s» is not understood', (text) => {
    expect(query(text)).toEqual({});
  });

  it('puts the site of the name before those that are only near it', () => {
    expect(query('печатники').candidates?.[0]).toBe('technopolis-pechatniki');
    expect(query('перерва').candidates?.[0]).toBe('pererva');
    expect(query('отрадное').candidates?.slice(0, 2)).toEqual(['otradnoe', 'otradnoe-krt']);
  });

  it('narrows what may be meant by what is said beside it', () => {
    expect(query('планируемые отрадное')).toEqual({ candidates: ['otradnoe-krt'] });
    const sites = query('микроэлектроника соколиная гора').candidates ?? [];
    expect(sites).toEqual(expect.arrayContaining(['pulsar', 'sapfir']));
    expect(sites).not.toContain('mzta');
  });

  it('leads to every site by every name of it: to its card, among others, or to a list that has it', () => {
    const calls = bundledCatalog.technoparks.flatMap((site) =>
      [site.name, site.shortName, ...site.aliases].map((name) => ({ site, name })),
    );
    for (const { site, name } of calls) expect(leadsTo(query(name), site), name).toBe(true);
  });

  it('takes any text and gives at most one of the three', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'зелао',
        'строгино',
        'микроэлектроника',
        'строящиеся',
        'метро',
        'вднх',
        'и',
        'constructor',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const result = query(words.join(' '));
        expect(Object.keys(result).length).toBeLessThanOrEqual(1);
        for (const slug of result.candidates ?? []) expect(bundledCatalog.findTechnopark(slug)).toBeDefined();
      }),
      { seed: 1 },
    );
  });
});

function leadsTo({ technopark, candidates, filter: asked }: TechnoparkQuery, site: Technopark): boolean {
  if (technopark !== undefined) return technopark === site.slug;
  if (candidates) return candidates.includes(site.slug);
  return (
    asked !== undefined &&
    (asked.okrugs.length === 0 || asked.okrugs.includes(site.okrug)) &&
    (asked.kinds.length === 0 || asked.kinds.includes(site.kind)) &&
    (asked.statuses.length === 0 || asked.statuses.includes(site.status)) &&
    (asked.specializations.length === 0 ||
      asked.specializations.some((slug) => site.specializations.includes(slug)))
  );
}
