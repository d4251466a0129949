import { describe, expect, it } from 'vitest';
import { type Answer, type AnswerPart, HOLDERS, NO_CONTEXT, SECTIONS } from '../../../src/answers/answer.ts';
import { createAnswerer } from '../../../src/answers/answerer.ts';
import { PROCEDURE_ASPECTS } from '../../../src/answers/procedure-goals.ts';
import { answerScreen } from '../../../src/bot/views/answer.ts';
import { offersPerson } from '../../../src/bot/views/ask-contacts.ts';
import { RULE_TAXES, TIMELINE_METRICS } from '../../../src/catalog/vocabulary.ts';
import { readOwnQuestions } from '../../eval/questions.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru } from '../../support/locale.ts';
import { faultsOf, plainText, render } from '../../support/screen.ts';

const PLACE = { username: 'technoparks_bot', today: '2026-11-22' };

const show = (...parts: readonly AnswerPart[]) => {
  const answer: Answer = { zone: 'answer', matched: null, score: 1, parts, context: NO_CONTEXT };
  return answerScreen(ru, bundledCatalog, answer, PLACE);
};
const textOf = (...parts: readonly AnswerPart[]): string =>
  plainText(show(...parts).text.value).replace(/[\u00a0\u202f]/g, ' ');

describe('an answer', () => {
  it('is fit to be shown, whatever was asked', () => {
    const answerer = createAnswerer(() => bundledCatalog);
    for (const { q, context } of readOwnQuestions().questions) {
      let talk = NO_CONTEXT;
      let answer: Answer | undefined;
      for (const text of [...(context ?? []), q]) {
        answer = answerer.answer(text, { today: PLACE.today, context: talk });
        talk = answer.context;
      }
      const screen = answer && answerScreen(ru, bundledCatalog, answer, PLACE);
      expect(screen ? faultsOf(screen) : ['nothing'], `${q}\n${screen && render(screen)}`).toEqual([]);
    }
  });

  it('leads to a card once, though it is of the list and of what is said besides', () => {
    const answerer = createAnswerer(() => bundledCatalog);
    const answer = answerer.answer('какие технопарки построят по программе КРТ', {
      today: PLACE.today,
      context: NO_CONTEXT,
    });
    expect(answer.parts.map(({ kind }) => kind)).toContain('besides');
    const packed = answerScreen(ru, bundledCatalog, answer, PLACE)
      .keyboard.flat()
      .flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
    expect(packed).toEqual([...new Set(packed)]);
  });

  it.each(
    bundledCatalog.procedures.flatMap(({ slug }) =>
      PROCEDURE_ASPECTS.map((aspect) => [slug, aspect] as const),
    ),
  )('tells of %s: %s', (slug, aspect) => {
    const part = { kind: 'procedure', slug, aspect, sentences: [], place: null, others: [] } as const;
    expect(faultsOf(show(part))).toEqual([]);
    expect(faultsOf(show(part, part))).toEqual([]);
  });

  it.each(bundledCatalog.benefits)('tells of the benefit $slug', ({ slug, summary, details }) => {
    const ref = { kind: 'benefit', slug } as const;
    for (const sentences of [[], [summary], details.slice(0, 1)]) {
      expect(faultsOf(show({ kind: 'passage', ref, sentences }))).toEqual([]);
    }
  });

  it('says each figure of a rate once', () => {
    const text = textOf({
      kind: 'passage',
      ref: { kind: 'benefit', slug: 'sez-property-tax' },
      sentences: [],
    });
    expect(text.match(/10 лет/g)?.length).toBeLessThanOrEqual(2);
    expect(text).toMatch(/^💰 ОЭЗ «Технополис Москва»\nНалог на имущество/);
  });

  it.each(HOLDERS.flatMap((holder) => RULE_TAXES.map((tax) => [holder, tax] as const)))(
    'says plainly that %s has no benefit of %s',
    (holder, tax) => {
      const screen = show({ kind: 'taxes', items: [{ holder, tax, slug: null }] });
      expect(faultsOf(screen)).toEqual([]);
      expect(plainText(screen.text.value)).toContain('льготы в моих источниках нет');
    },
  );

  it('sets the taxes of several statuses one below the other', () => {
    const text = textOf({
      kind: 'taxes',
      items: [
        { holder: 'technopark-operator', tax: 'property', slug: 'tp-property-tax' },
        { holder: 'industrial-complex', tax: 'property', slug: 'pc-property-tax' },
      ],
    });
    expect(text).toMatch(/освобождение[\s\S]*Промышленный комплекс[\s\S]*50 %/);
  });

  it.each(TIMELINE_METRICS)('tells how %s grew', (metric) => {
    expect(faultsOf(show({ kind: 'growth', metric, from: null, to: null }))).toEqual([]);
  });

  it('tells by how much and how many times', () => {
    const text = textOf({ kind: 'growth', metric: 'technoparks', from: '2015', to: null });
    expect(text).toMatch(/Было 6 технопарков, стало 49 технопарков[\s\S]*43 технопарка[\s\S]*в 8,2 раза/);
  });

  it('says what is known where the years asked for have no two figures', () => {
    expect(textOf({ kind: 'growth', metric: 'areaSqm', from: '2020', to: '2021' })).not.toBe('');
  });

  it('puts the place that was asked for first', () => {
    const text = textOf({
      kind: 'ranking',
      by: 'areaSqm',
      isPlanned: false,
      order: 'most',
      place: 2,
      refs: ['skolkovo', 'rudnevo', 'technopolis-pechatniki'].map(
        (slug) => ({ kind: 'technopark', slug }) as const,
      ),
    });
    expect(text).toMatch(
      /^2-е место: Индустриальный парк «Руднево»[\s\S]*\n1\. Сколково[\s\S]*\n3\. Печатники/,
    );
  });

  it.each(SECTIONS)('opens %s', (section) => {
    expect(faultsOf(show({ kind: 'section', section }))).toEqual([]);
  });

  it('opens the table where sites are compared as a whole', () => {
    const refs = ['kalibr', 'elma'].map((slug) => ({ kind: 'technopark', slug }) as const);
    const screen = show({ kind: 'comparison', asked: 'compare', refs, attribute: null });
    expect(faultsOf(screen)).toEqual([]);
    expect(plainText(screen.text.value)).toMatch(/^Калибр — СВАО[\s\S]*⚖️/);
  });

  it('says of a site that is not there yet that it is not', () => {
    const planned = bundledCatalog.technoparks.find(({ status }) => status === 'planned');
    const text = textOf({
      kind: 'fact',
      ref: { kind: 'technopark', slug: planned?.slug ?? '' },
      attribute: 'residents',
    });
    expect(text).toContain('пока только запланирована');
  });

  it('sets right what was taken for true before anything else', () => {
    const ref = { kind: 'technopark', slug: 'strogino' } as const;
    expect(textOf({ kind: 'fact', ref, attribute: 'okrug', verdict: 'not-so' })).toMatch(
      /^Нет: технопарк «Строгино», округ: СЗАО/,
    );
    expect(textOf({ kind: 'fact', ref, attribute: 'opened', verdict: 'so' })).toMatch(/^Да: технопарк/);
  });

  describe('that is not known', () => {
    const missing: AnswerPart = {
      kind: 'fact',
      ref: { kind: 'technopark', slug: 'elma' },
      attribute: 'phone',
    };
    const unknown: AnswerPart = { kind: 'refusal', reason: 'unknown', question: null, refs: [] };
    const showWith = (part: AnswerPart, hasOperators: boolean) =>
      answerScreen(
        ru,
        bundledCatalog,
        { zone: 'answer', matched: null, score: 1, parts: [part], context: NO_CONTEXT },
        { ...PLACE, hasOperators },
      );

    it('is said in a sentence', () => {
      expect(textOf(missing)).toMatch(/нет сведений о телефоне\.\n/);
    });

    it('leads to the operators where there are any', () => {
      expect(offersPerson(showWith(missing, true))).toBe(true);
      expect(plainText(showWith(missing, true).text.value)).not.toContain('Департамент');
      expect(plainText(showWith(unknown, true).text.value)).toContain('оператору');
      expect(plainText(showWith(unknown, true).text.value)).not.toContain('Департамент');
    });

    it('names the office where there are none', () => {
      expect(offersPerson(showWith(missing, false))).toBe(false);
      expect(plainText(showWith(missing, false).text.value)).toContain('Департамент');
      expect(plainText(showWith(unknown, false).text.value)).toContain('Департамент');
    });
  });
});
