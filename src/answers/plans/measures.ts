import type { Benefit } from '../../catalog/model.ts';
import type { Beneficiary } from '../../catalog/vocabulary.ts';
import type { Holder } from '../answer.ts';
import type { SearchRef } from '../documents.ts';
import type { Understanding } from '../understanding.ts';
import { holdersOf } from './favour.ts';
import { keyOf, type Plan } from './plan.ts';

const MEASURES_SCORE = 0.9;
const SHOWN_MAX = 8;

/** «Какие субсидии положены управляющей компании», «гранты для участников МИК»: all of one sort for somebody. */
export const planMeasures: Plan = (question, { knowledge: { catalog } }) => {
  const { asks, taxes, text, unexplained } = question;
  if (!asks.has('benefit') || taxes.size > 0 || OTHER_ASKS.some((ask) => asks.has(ask))) return undefined;
  if (unexplained.some((word) => !TALKED.test(word.text))) return undefined;
  const sort = SORTS.find(({ asked }) => asked.test(text));
  const people = beneficiariesIn(question);
  if (!sort || people.length === 0) return undefined;
  const measures = catalog.benefits.filter(
    (benefit) =>
      benefit.status !== 'expired' &&
      sort.isOne(benefit) &&
      people.some((person) => isFor(benefit, person, holdersOf(catalog, benefit.slug))),
  );
  if (measures.length < 2) return undefined;
  const refs = [
    ...measures.filter(({ status }) => status === 'in-force'),
    ...measures.filter(({ status }) => status !== 'in-force'),
  ]
    .slice(0, SHOWN_MAX)
    .map(({ slug }): SearchRef => ({ kind: 'benefit', slug }));
  return {
    parts: [{ kind: 'records', title: 'benefits', refs }],
    matched: refs.map((ref) => keyOf(ref)).join(' '),
    score: MEASURES_SCORE,
    refs,
  };
};

const OTHER_ASKS = [
  'count',
  'procedure',
  'law',
  'role',
  'definition',
  'compare',
  'check',
  'documents',
] as const;

/** Whose they are and that they are given: nothing more particular is asked. */
const TALKED =
  /^(?:положен|полага|участни|доступн|предусмотр|имеют|да[её]т|дают|освобожд|есть$|бывают|виды?$)/u;

interface Sort {
  readonly asked: RegExp;
  readonly isOne: (benefit: Benefit) => boolean;
}

const GRANT = /грант/iu;
const SUBSIDY = /субсиди|возмещ/iu;
const EXEMPT = /нулев|освобожд/iu;

/** Asked for in the plural: one of them has an answer of its own. */
const SORTS: readonly Sort[] = [
  { asked: /(?<!\p{L})грант(?:ы|ов|ам|ами|ах)(?!\p{L})/iu, isOne: ({ title }) => GRANT.test(title) },
  {
    asked: /(?<!\p{L})субсиди(?:и|й|ям|ями|ях)(?!\p{L})/iu,
    isOne: ({ kind, title }) => kind === 'subsidy' && SUBSIDY.test(title),
  },
  {
    asked: /(?<!\p{L})(?:кредиты|кредитов|займы|займов)(?!\p{L})/iu,
    isOne: ({ kind }) => kind === 'loan',
  },
  {
    asked:
      /(?:каких|какие|все[хм]?) налог\p{L}*.*(?:освобожд|не плат)|освобожд\p{L}* .*(?:каких|всех) налог/iu,
    isOne: ({ kind, title }) => kind === 'tax' && EXEMPT.test(title),
  },
];

const PEOPLE: Readonly<Partial<Record<Holder, Beneficiary>>> = {
  'technopark-operator': 'technopark-operator',
  'technopark-resident': 'technopark-resident',
  'anchor-resident': 'anchor-resident',
  'industrial-complex': 'industrial-complex',
  'sez-resident': 'sez-resident',
  'investor-ipp': 'investor-ipp',
};

const SAID: readonly (readonly [RegExp, Beneficiary])[] = [
  [/(?<!\p{L})(?:мсп|мал\p{L}+ (?:и средн\p{L}+ )?(?:бизнес|предпри|компан))/iu, 'sme'],
  [/стартап/iu, 'startup'],
  [/экспорт/iu, 'exporter'],
];

/** A technopark is said of its residents too: it gives way to whoever is named more closely. */
function beneficiariesIn({ holders, mentions, text }: Understanding): readonly Beneficiary[] {
  const named = Object.entries(PEOPLE).flatMap(([holder, person]) => (holders.has(holder) ? [person] : []));
  const isOfMik = mentions.some(({ refs }) =>
    refs.some(({ kind, slug }) => kind === 'cluster' && slug === 'mik'),
  );
  const others = [
    ...named.filter((person) => person !== 'technopark-operator'),
    ...(isOfMik ? (['mik-participant'] as const) : []),
    ...SAID.flatMap(([asked, person]) => (asked.test(text) ? [person] : [])),
  ];
  return others.length > 0 ? others : named;
}

/** By the status that its rule demands; where it has none, by those it is meant for. */
const isFor = ({ beneficiaries, rule }: Benefit, person: Beneficiary, holders: readonly string[]): boolean =>
  rule === null || holders.length === 0 ? beneficiaries.includes(person) : holders.includes(person);
