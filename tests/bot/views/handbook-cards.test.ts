import { describe, expect, test } from 'vitest';
import { faqScreen } from '../../../src/bot/views/faq.ts';
import { organisationScreen } from '../../../src/bot/views/organisation.ts';
import { procedureScreen } from '../../../src/bot/views/procedure.ts';
import type { Screen } from '../../../src/bot/views/screen.ts';
import { termScreen } from '../../../src/bot/views/term.ts';
import type { Organisation, Procedure, Term } from '../../../src/catalog/model.ts';
import { deepLink } from '../../../src/telegram/deep-links.ts';
import { bundledCatalog as catalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const LONGEST_BACK = '1tc.a-technopark-of-a-long-name!1uc.technopolis-moscow!1bm';
const BODY_LENGTH = 2100;

const link = deepLink('technoparks_bot', { kind: 'procedure', slug: 'offset-bid' });
const place = (back?: string) => ({ link, back });
const textOf = (screen: Screen) => plainText(screen.text.value);
const bodyOf = (screen: Screen) => textOf(screen).split('\nИсточники\n')[0] ?? '';

/** All the parts of a procedure, the first being its card. */
function partsOf(procedure: Procedure, back?: string): Screen[] {
  const parts: Screen[] = [];
  for (let part = 0; ; part += 1) {
    const screen = procedureScreen(t, catalog, procedure, { ...place(back), part });
    if (part > 0 && textOf(screen) === textOf(parts[part - 1] ?? screen)) return parts;
    parts.push(screen);
  }
}

function procedureOf(slug: string, changes: Partial<Procedure> = {}): Procedure {
  const procedure = catalog.findProcedure(slug);
  if (!procedure) throw new Error(`no procedure ${slug}`);
  return { ...procedure, ...changes };
}

function organisationOf(slug: string, changes: Partial<Organisation> = {}): Organisation {
  const organisation = catalog.findOrganisation(slug);
  if (!organisation) throw new Error(`no organisation ${slug}`);
  return { ...organisation, ...changes };
}

function termOf(slug: string): Term {
  const term = catalog.findTerm(slug);
  if (!term) throw new Error(`no term ${slug}`);
  return term;
}

describe('every card can be shown and holds what is known', () => {
  const expectCard = (screens: readonly Screen[], facts: readonly (string | null)[]) => {
    for (const screen of screens) {
      expect(faultsOf(screen)).toEqual([]);
      expect(bodyOf(screen).length).toBeLessThan(BODY_LENGTH);
      expect(textOf(screen)).toMatch(/Источники\n[\s\S]+\n\nСведения на .+$/);
    }
    const text = screens.map(textOf).join('\n');
    for (const fact of facts) if (fact !== null) expect(text).toContain(fact);
  };

  test.each(catalog.procedures.map((record) => [record.slug, record] as const))(
    'procedure %s',
    (_, record) => {
      const { title, audience, steps, documents, authority, legalBasis, notes } = record;
      expectCard(partsOf(record, LONGEST_BACK), [
        title,
        audience,
        ...steps.map(({ n, text }) => `${n}. ${text}`),
        ...documents,
        authority,
        ...legalBasis.map(({ act }) => act),
        notes,
      ]);
    },
  );

  test.each(catalog.organisations.map((record) => [record.slug, record] as const))(
    'organisation %s',
    (_, record) => {
      const { name, shortName, role, notes } = record;
      expectCard(
        [organisationScreen(t, catalog, record, place(LONGEST_BACK))],
        [name, shortName, t.text(`organisation-kind-${record.kind}`), role, notes],
      );
    },
  );

  test.each(catalog.glossary.map((record) => [record.slug, record] as const))('term %s', (_, record) => {
    expectCard([termScreen(t, catalog, record, place(LONGEST_BACK))], [record.term, record.definition]);
  });

  test.each(catalog.faq.map((record) => [record.slug, record] as const))('question %s', (_, record) => {
    const screen = faqScreen(t, catalog, record, LONGEST_BACK);
    expectCard([screen], [record.question, record.answer]);
    const related = Object.values(record.related).flat();
    expect(screen.keyboard.flat()).toHaveLength(related.length + 2);
  });
});

describe('the card of a procedure', () => {
  test('says how long it takes in the right form of «день»', () => {
    const durationOf = (durationDays: number | null) =>
      /Срок: .+/.exec(
        textOf(procedureScreen(t, catalog, procedureOf('offset-bid', { durationDays }), place())),
      );
    expect(durationOf(80)?.[0]).toBe('Срок: до 80 дней');
    expect(durationOf(21)?.[0]).toBe('Срок: до 21 дня');
    expect(durationOf(null)).toBeNull();
  });

  test('leaves out what is not known', () => {
    const text = textOf(
      procedureScreen(
        t,
        catalog,
        procedureOf('join-mik', { documents: [], legalBasis: [], notes: null }),
        place(),
      ),
    );
    for (const heading of ['Документы', 'Срок', 'Основание', 'К сведению'])
      expect(text).not.toContain(heading);
  });

  test('of many steps is split between them, whatever their length', () => {
    const steps = Array.from({ length: 50 }, (_, index) => ({
      n: index + 1,
      text: `Шаг ${'<длинный> '.repeat(index % 5 === 0 ? 180 : 8)}`.trim(),
    }));
    const parts = partsOf(procedureOf('get-tp-status', { steps }), LONGEST_BACK);
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.flatMap(faultsOf)).toEqual([]);
    const numbers = parts.flatMap((part) =>
      [...bodyOf(part).matchAll(/^(\d+)\. Шаг/gm)].map(([, n]) => Number(n)),
    );
    expect(numbers).toEqual(steps.map(({ n }) => n));
    expect(labelsOf(parts[1] ?? (parts[0] as Screen))[0]).toContain(`2 из ${parts.length}`);
  });

  test('leads to those who decide', () => {
    const screen = procedureScreen(t, catalog, procedureOf('get-mf-credit'), place());
    expect(labelsOf(screen)[0]).toEqual(['🏛 МФППиП']);
  });
});

describe('the card of an organisation', () => {
  test('has its site, its short name where the full one does not say it, and its procedures', () => {
    const fund = organisationScreen(t, catalog, organisationOf('fond-mik'), place());
    expect(textOf(fund)).toContain('\nФонд МИК · институт развития\n');
    expect(fund.keyboard.flat()).toContainEqual({ text: '🌐 Сайт', url: 'https://i.moscow' });
    expect(labelsOf(fund).flat()).toContain('📝 Как вступить в Московский инновационный…');
  });

  test('leaves out what is not known', () => {
    const bare = organisationScreen(
      t,
      catalog,
      organisationOf('rosnano', { website: null, notes: null, name: 'РОСНАНО' }),
      place(),
    );
    expect(textOf(bare)).toMatch(/^🏛 РОСНАНО\nинститут развития\n/);
    expect(textOf(bare)).not.toContain('К сведению');
    expect(labelsOf(bare).flat()).not.toContain('🌐 Сайт');
  });
});

describe('the card of a term', () => {
  test('names the aliases that the heading does not say already', () => {
    expect(textOf(termScreen(t, catalog, termOf('mik'), place()))).toMatch(/\nДругие названия: i\.moscow, /);
    expect(textOf(termScreen(t, catalog, termOf('mtk'), place()))).not.toContain('Другие названия');
  });

  test('leads to what goes by the same name', () => {
    expect(labelsOf(termScreen(t, catalog, termOf('mik'), place()))[0]).toEqual(['🧩 МИК']);
    expect(labelsOf(termScreen(t, catalog, termOf('frp'), place()))[0]).toEqual(['🏛 ФРП']);
  });
});
