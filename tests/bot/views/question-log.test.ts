import { describe, expect, it } from 'vitest';
import { SEARCHED_KINDS, type SearchRef } from '../../../src/answers/documents.ts';
import type { Decision, QuestionGroup } from '../../../src/answers/question-log.ts';
import { toRecordKey } from '../../../src/answers/record-key.ts';
import { recordName } from '../../../src/bot/records.ts';
import { choiceScreen, confirmScreen, decisionScreen } from '../../../src/bot/views/question-link.ts';
import { decidedScreen, groupScreen, unansweredScreen } from '../../../src/bot/views/question-log.ts';
import { bundledCatalog } from '../../support/catalog.ts';
import { ru as t } from '../../support/locale.ts';
import { faultsOf, labelsOf, plainText } from '../../support/screen.ts';

const LARGEST_ID = 2 ** 52;
const askedAt = new Date('2026-11-22T22:30:00Z');
const LONG = `${'достопримечательность '.repeat(22)}`.trim();
const HOSTILE = ['<b>', '{ $name }', 'я'.repeat(500), LONG, '&amp; "кавычки"', '[телефон]'];

const group = (texts: readonly string[], matched: string | null): QuestionGroup => ({
  id: LARGEST_ID,
  count: 1234,
  lastAskedAt: askedAt,
  examples: texts.map((text) => ({ text, key: '', zone: 'suggest', matched, score: 0.4, askedAt, count: 1 })),
});

const { technoparks, clusters, benefits, procedures, organisations, glossary, faq } = bundledCatalog;
const RECORDS = {
  technopark: technoparks,
  cluster: clusters,
  benefit: benefits,
  procedure: procedures,
  organisation: organisations,
  term: glossary,
  faq,
} as const;
const REFS: SearchRef[] = SEARCHED_KINDS.flatMap((kind) => RECORDS[kind].map(({ slug }) => ({ kind, slug })));
const answering = (matched: string) => ({ answerNow: () => ({ zone: 'answer' as const, matched }) });
const silent = { answerNow: () => ({ zone: 'refuse' as const, matched: null }) };

/** Braces are the asker's own here. */
const faults = (screen: Parameters<typeof faultsOf>[0]) =>
  faultsOf(screen).filter((fault) => !/^[{}]$|\{ \$/.test(fault));

describe('the screens of the log of questions', () => {
  it('are fit to be shown for every record of the catalogue', () => {
    for (const ref of REFS) {
      const key = toRecordKey(ref);
      const name = recordName(bundledCatalog, ref) ?? '';
      const asked = group([LONG, LONG, LONG], `${key}#address`);
      const decision: Decision = {
        id: LARGEST_ID,
        target: key,
        decidedAt: askedAt,
        wordings: Array(9).fill(LONG),
      };
      const screens = [
        groupScreen(t, bundledCatalog, asked, answering(key)),
        choiceScreen(t, bundledCatalog, asked, { refs: [ref] }),
        confirmScreen(t, asked, { ref, name }),
        decisionScreen(t, bundledCatalog, decision, answering(key)),
      ];
      expect(screens.flatMap(faults)).toEqual([]);
      for (const screen of screens) expect(plainText(screen.text.value).length).toBeLessThan(2500);
    }
  });

  it.each(HOSTILE)('are fit to be shown for %j', (text) => {
    const asked = group([text], null);
    const paging = { page: 0, pageCount: 3 };
    const decided = [null, 'faq/no-such'].map(
      (target): Decision => ({ id: 1, target, decidedAt: askedAt, wordings: [text] }),
    );
    const screens = [
      unansweredScreen(t, { items: [asked], total: 17, paging }),
      decidedScreen(t, { items: decided, total: 17, paging }),
      groupScreen(t, bundledCatalog, asked, silent),
      choiceScreen(t, bundledCatalog, asked, { refs: [], wanted: text }),
      ...decided.map((decision) => decisionScreen(t, bundledCatalog, decision, silent)),
    ];
    expect(screens.flatMap(faults)).toEqual([]);
  });

  it('give days in Moscow', () => {
    const screen = groupScreen(t, bundledCatalog, group(['где бювет'], null), silent);
    expect(plainText(screen.text.value)).toContain('23 ноября');
  });

  it('say when a group is answered by now', () => {
    const asked = group(['где бювет'], null);
    const said = t.text('question-log-answered-now');
    expect(groupScreen(t, bundledCatalog, asked, silent).text.value).not.toContain(said);
    expect(groupScreen(t, bundledCatalog, asked, answering('list')).text.value).toContain(said);
  });

  it('offer no way to a record that is gone, but to undo the link', () => {
    const decision = { id: 1, target: 'faq/no-such', decidedAt: askedAt, wordings: ['где бювет'] };
    const screen = decisionScreen(t, bundledCatalog, decision, silent);
    expect(labelsOf(screen)[0]).toEqual([t.text('question-log-undo')]);
    expect(plainText(screen.text.value)).toContain('больше нет в каталоге');
  });
});
