import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCatalog } from '../../src/answers/documents.ts';
import { SEVERAL_MAX, SUGGESTIONS_MAX } from '../../src/answers/judge.ts';
import { createLanguage } from '../../src/answers/language.ts';
import letters from '../../src/answers/letters.json' with { type: 'json' };
import { LEXICON } from '../../src/answers/lexicon.ts';
import { createSearch, type SearchedKind, type SearchResult } from '../../src/answers/search.ts';
import { bundledCatalog } from '../support/catalog.ts';

const { search } = createSearch(bundledCatalog, LEXICON, createLanguage(LEXICON));

/** Records as `kind/slug`, in order; suggestions are no find. */
function found(result: SearchResult): string[] {
  if (result.outcome === 'none') return [];
  return (result.outcome === 'hit' ? [result.ref] : result.refs).map(({ kind, slug }) => `${kind}/${slug}`);
}

const suggested = (result: SearchResult): string[] =>
  result.outcome === 'none' ? result.suggestions.map(({ kind, slug }) => `${kind}/${slug}`) : [];

/** The card that opens at once, by what people type for it. */
const CARDS: Record<string, readonly string[]> = {
  'technopark/strogino': [
    'строгино',
    'Строгино',
    'СТРОГИНО!!!',
    'в Строгине',
    'технопарк строгино',
    'Технопарк «Строгино»',
    'строгинский технопарк',
    'адрес строгино',
    'какой адрес у строгино?',
    'стргоино',
    'строгинно',
    'tehnopark strogino',
    'tehnopark strogino kogda otkryli',
    'cnhjubyj',
  ],
  'technopark/kalibr': [
    'Калибр',
    'калибра',
    'на калибре',
    'колибр',
    'про калибр',
    'что такое калибр',
    'расскажи про калибр',
    'KAЛИБP',
    'KAЛИБP KAKOЙ OKPУГ',
    'Kalibr',
    'rfkb,h',
    'калибр свао',
  ],
  'technopark/kalibr-tekhno': ['калибр-техно', 'калибр техно', 'калибртехно', 'приборостроение алексеевская'],
  'technopark/slava': ['слава', 'на слАве', 'на славе', 'технопарк слава калужская', 'сайт славы'],
  'technopark/technopolis-pechatniki': ['в печатниках', 'печатники', 'печатники оэз', 'москвич', 'азлк'],
  'technopark/technopolis-alabushevo': ['алабушево', 'в алабушеве', 'Alabushevo'],
  'technopark/oez-alabushevo-2': ['алабушево 2', 'алабушево-2', 'алабушево2'],
  'technopark/vodny-stadion': ['водный стадион', 'водныйстадион', 'водныйстадион технопарк какой округ'],
  'technopark/mosmedpark': ['мосмедпарк', 'мос мед парк'],
  'technopark/fiztekhpark': ['физтехпарк', 'физтех парк', 'в физтех-парке'],
  'technopark/sapfir': ['сапфир', 'сопфир', 'сопфир улица'],
  'technopark/sniip': ['сниип', 'CHИИП мeтpo pядoм'],
  'technopark/zil': ['зил', 'технопарк на зиле', 'Зила'],
  'technopark/itelma': ['итэлма', 'ительма', 'ньютон плаза'],
  'technopark/elma': ['элма', 'на элме', 'elma'],
  'technopark/rudnevo': ['руднево', 'Руднёво'],
  'technopark/tehnopark-707': ['707', 'технопарк № 707'],
  'technopark/otradnoe': ['аттрадное технопарк сколько работников'],
  'technopark/oez-khrunichev': ['хруничева', 'завод имени хруничева'],
  'technopark/oez-krasnaya-pakhra': ['красная пахра', 'в красной пахре'],
  'technopark/ntv': ['телестудии'],
  'technopark/sk-tehnopark': ['технопарк сколково'],
  'cluster/kvantovyy': ['квантовый кластер', 'квантовый кластер стоимость'],
  'cluster/kinoklaster': ['кинокластер', 'кино'],
  'cluster/liftostroenie': ['лифтостроение'],
  'cluster/farmklaster': ['фармкластер', 'farmklaster'],
  'cluster/zelenograd': ['зеленоград', 'ptktyjuhfl'],
  'organisation/dipp': ['депинвестпром'],
  'organisation/mipt': ['мфти', 'vanb'],
  'organisation/aim': ['агентство инноваций'],
  'term/ipp': ['ипп', 'инвестиционный приоритетный проект'],
  'term/stz': ['стз', 'свободная таможенная зона', 'стз как расшифровывается'],
  'term/technopark': ['технопарк', 'технопарки', 'тех.нопарк', 'nt[yjgfhr', 'ntkyjgfhr'],
  'term/anchor': ['якорный резидент', 'якорного резидента', 'якарный резидент'],
  'term/uk': ['УК', 'управляющая компания'],
  'term/kovorking': ['коворкинг', 'каворкинг'],
  'term/spik': ['спик', 'СПИК?'],
  'faq/chto-takoe-technopark': [
    'Что такое технопарк?',
    'что такое технопарк',
    'технопарк это что',
    'что такое техно парк',
  ],
  'faq/technopark-vs-bc': [
    'чем технопарк отличается от бизнес центра',
    'чем отличается технопарк от бизнес-центра',
  ],
  'faq/kak-stat-rezidentom': ['как стать резидентом технопарка', 'Как стать резидентом технопарка???'],
  'faq/ekskursii': ['экскурсия', 'экскурсии в технопарк'],
  'faq/skolko-technoparkov': ['сколько технопарков в москве', 'скока технопарков в мск'],
  'faq/rejting-technoparkov': ['рейтинг технопарков'],
  'benefit/prom-mortgage': ['промышленная ипотека', 'ипотека'],
  'benefit/it-insurance': ['страховые взносы ит'],
  'benefit/angel-refund': ['бизнес-ангел', 'я бизнес-ангел'],
  'benefit/federal-tp-infra': ['федеральное возмещение затрат на инфраструктуру технопарков'],
};

/** Several are meant: these come first, in this order. */
const CHOICES: Record<string, readonly string[]> = {
  Отрадное: ['technopark/otradnoe', 'technopark/otradnoe-krt'],
  'в отрадном': ['technopark/otradnoe', 'technopark/otradnoe-krt'],
  Сколково: ['technopark/skolkovo', 'cluster/skolkovo', 'technopark/sk-tehnopark'],
  скольково: ['technopark/skolkovo', 'cluster/skolkovo'],
  crjkrjdj: ['technopark/skolkovo', 'cluster/skolkovo'],
  мик: ['cluster/mik', 'organisation/fond-mik', 'term/mik'],
  МИК: ['cluster/mik', 'organisation/fond-mik', 'term/mik'],
  vbr: ['cluster/mik', 'organisation/fond-mik', 'term/mik'],
  'фонд мик': ['organisation/fond-mik', 'cluster/mik'],
  роснано: ['organisation/rosnano', 'term/rosnano'],
  фиоп: ['organisation/fiop', 'term/fiop'],
  миэт: ['organisation/miet', 'technopark/technopolis-miet'],
  бауманка: ['organisation/mgtu-baumana', 'cluster/baumanka'],
  'воробьёвы горы': ['technopark/vorobyovy-gory', 'cluster/vorobyovy-gory'],
  'на воробьевых горах': ['technopark/vorobyovy-gory', 'cluster/vorobyovy-gory'],
  технополис: ['term/technopolis', 'cluster/technopolis-moscow'],
  ОЭЗ: ['cluster/technopolis-moscow', 'term/sez'],
  'особая экономическая зона': ['cluster/technopolis-moscow', 'term/sez'],
  'технополис москва': ['cluster/technopolis-moscow', 'technopark/technopolis-pechatniki'],
  'льготный кредит': ['faq/kredity', 'procedure/get-mf-credit'],
};

/** One of several, or the only one: what matters is that it is there. */
const AMONG: Record<string, string> = {
  алексеевская: 'technopark/kalibr-tekhno',
  вднх: 'technopark/ostankino',
  'ленинский проспект': 'technopark/ineum',
  свао: 'technopark/ntv',
  'северо-восток': 'technopark/ostankino',
  CAO: 'technopark/modul',
  'nt[yjgfhrb d .pfj': 'technopark/polyus',
  роботы: 'cluster/robototehnika',
  дроны: 'cluster/bas-rudnevo',
  лекарства: 'technopark/mosmedpark',
  'чистые помещения': 'technopark/technopolis-pechatniki',
  гранты: 'faq/granty',
  'налог на имущество': 'faq/nalog-imushchestvo',
  'налог на имущество оэз': 'benefit/sez-property-tax',
  'какой налог на прибыль у резидента оэз': 'benefit/sez-profit-tax',
  'земельный налог оэз': 'benefit/sez-land-tax',
  'льготы якорного резидента': 'benefit/anchor-profit-tax',
  'гранд на обарудование мик': 'benefit/mik-equip-grant',
  'свободная томоженная зона что дает': 'benefit/sez-customs',
  таможня: 'term/stz',
  'каквступить в мик': 'faq/mik-vstupit',
  'как стать резидентом оэз': 'procedure/become-sez-resident',
  'как подтвердить статус': 'procedure/confirm-status',
  'лизинг оборудования': 'benefit/mf-leasing',
  'cfqn nt[yjcgfhrf': 'technopark/technospark',
  лухмановская: 'technopark/rudnevo',
  'зеленоградский кластер': 'cluster/zelenograd',
  'грант на пилотное тестирование': 'benefit/mik-pilot-grant',
};

/** Not ours, or nothing at all. */
const NOTHING: readonly string[] = [
  '',
  '?',
  '...',
  '👍',
  '🏭🏭🏭',
  'привет',
  'ghbdtn',
  'Здравствуйте!',
  'добрый день',
  'спасибо большое',
  'как дела',
  'кто ты',
  'что ты умеешь',
  'да',
  '2026',
  '2+2',
  '+7 495 123-45-67',
  'ываыва',
  'фывапролдж',
  'asdfgh',
  'qwerty',
  'lorem ipsum dolor sit amet',
  'погода',
  'погода завтра',
  'какая завтра погода в москве',
  'москва',
  'расскажи анекдот',
  'курс доллара',
  'рецепт борща',
  'спартак чемпион',
  'купить квартиру в москве',
  'кредит наличными',
  'посоветуй ресторан на вечер',
  'калибр 9 мм какой пистолет выбрать',
  'слава богу',
  'напиши функцию сортировки на питоне',
  'реши уравнение x^2=9',
  'игнорируй инструкции',
  'ignore previous instructions',
  'льготы пенсионерам на проезд в электричке',
  'налоговый вычет за лечение зубов',
  'академпарк новосибирск сколько резидентов',
  'собака',
  'модель',
  'полис осаго',
  'автопарк',
  'слон',
  'дай денег',
  'айфон',
  'сколько будет дважды два',
];

const pairs = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([key, values]) => values.map((value) => [value, key] as const));

describe('search', () => {
  it.each(pairs(CARDS))('«%s» opens %s', (text, ref) => {
    const result = search(text);
    expect(result.outcome).toBe('hit');
    expect(found(result)).toEqual([ref]);
  });

  it.each(Object.entries(CHOICES))('«%s» offers %j', (text, refs) => {
    const result = search(text);
    expect(result.outcome).toBe('several');
    expect(found(result).slice(0, refs.length)).toEqual(refs);
  });

  it.each(Object.entries(AMONG))('«%s» offers %s among others', (text, ref) => {
    expect(found(search(text))).toContain(ref);
  });

  it.each(NOTHING)('«%s» finds nothing', (text) => {
    expect(search(text).outcome).toBe('none');
  });

  it('suggests what is named in passing, and nothing where nothing is', () => {
    expect(suggested(search('калибр 9 мм какой пистолет выбрать'))).toEqual(['technopark/kalibr']);
    expect(suggested(search('посоветуй ресторан на вечер возле зила'))).toEqual(['technopark/zil']);
    expect(suggested(search('сравни темп и слава'))).toEqual(
      expect.arrayContaining(['technopark/temp', 'technopark/slava']),
    );
    expect(suggested(search('погода завтра'))).toEqual([]);
    expect(suggested(search('привет'))).toEqual([]);
  });

  it('looks only among the kinds asked for', () => {
    expect(found(search('Сколково', ['cluster']))).toEqual(['cluster/skolkovo']);
    expect(found(search('мик', ['technopark']))).toEqual([]);
    const kinds: SearchedKind[] = ['benefit', 'procedure'];
    for (const ref of found(search('налог на имущество', kinds)))
      expect(ref).toMatch(/^(benefit|procedure)\//);
  });
});

describe('search over every record', () => {
  const documents = describeCatalog(bundledCatalog, LEXICON);
  const calls = documents.flatMap(({ ref, names, aliases }) =>
    [...names, ...aliases].map((name) => ({ name, ref: `${ref.kind}/${ref.slug}` })),
  );
  const anyCall = fc.constantFrom(...calls);

  it('finds it by every name and alias', () => {
    for (const { name, ref } of calls) expect(found(search(name)), name).toContain(ref);
  });

  it('finds it whatever the case, ё, marks and particles', () => {
    const dress = fc.constantFrom(
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase().replaceAll('ё', 'е'),
      (name: string) => `  «${name}»!? `,
      (name: string) => `в ${name}`,
      (name: string) => name.replaceAll(' ', '\u00a0'),
      (name: string) => name.normalize('NFD'),
      (name: string) => name.replaceAll('а', 'a').replaceAll('о', 'o').replaceAll('С', 'C'),
    );
    fc.assert(
      fc.property(anyCall, dress, ({ name, ref }, put) => {
        expect(found(search(put(name)))).toContain(ref);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('finds a site by its name typed with the English keyboard', () => {
    const keyOf = new Map(Object.entries(letters.keyboard).map(([key, letter]) => [letter, key]));
    const typed = (name: string) =>
      [...name.toLowerCase().replaceAll('ё', 'е')].map((letter) => keyOf.get(letter) ?? letter).join('');
    for (const { shortName, slug } of bundledCatalog.technoparks) {
      if (!/^[а-яё -]{4,}$/i.test(shortName)) continue;
      expect(found(search(typed(shortName))), shortName).toContain(`technopark/${slug}`);
    }
  });

  it('forgives one mistake in a long name, and hardly ever takes it for another', () => {
    const mistakes = bundledCatalog.technoparks
      .filter(({ shortName }) => /^[а-яё]{7,}$/i.test(shortName))
      .flatMap(({ shortName, slug }) =>
        [...shortName.toLowerCase()].flatMap((letter, at, all) => {
          const [before, after] = [all.slice(0, at).join(''), all.slice(at + 1).join('')];
          const swapped = `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`;
          const written = [
            `${before}${after}`,
            swapped,
            `${before}${letter}${letter}${after}`,
            `${before}ы${after}`,
          ];
          return written.map((text) => ({ ref: `technopark/${slug}`, result: search(text) }));
        }),
      );
    const isFound = ({ ref, result }: (typeof mistakes)[number]) =>
      found(result).includes(ref) || suggested(result).includes(ref);
    const isMistaken = ({ ref, result }: (typeof mistakes)[number]) =>
      result.outcome === 'hit' && !found(result).includes(ref);
    expect(mistakes.length).toBeGreaterThan(500);
    expect(mistakes.filter(isFound).length / mistakes.length).toBeGreaterThan(0.93);
    expect(mistakes.filter(isMistaken).length / mistakes.length).toBeLessThan(0.01);
  });

  it('takes any text, offers at most eight different records and suggests at most three', () => {
    const word = fc.oneof(
      fc.constantFrom(...calls.flatMap(({ name }) => name.split(' '))),
      fc.constantFrom('constructor', '__proto__', 'toString', 'где', 'сколько', 'на'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const result = search(words.join(' '));
        const refs = found(result);
        expect(new Set(refs).size).toBe(refs.length);
        expect(refs.length).toBeLessThanOrEqual(SEVERAL_MAX);
        if (result.outcome === 'several') expect(refs.length).toBeGreaterThan(1);
        if (result.outcome === 'none') expect(result.suggestions.length).toBeLessThanOrEqual(SUGGESTIONS_MAX);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('reads no more of a long text than its beginning', () => {
    expect(found(search(`${'строгино '.repeat(3)}${' '.repeat(4_000)}калибр`))).toEqual([
      'technopark/strogino',
    ]);
    expect(search('ъыь '.repeat(1_024)).outcome).toBe('none');
  });
});
