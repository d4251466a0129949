import type { SearchRef } from '../../answers/documents.ts';
import type { Decision, QuestionGroup } from '../../answers/question-log.ts';
import { readRecordKey } from '../../answers/record-key.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { packRecord, recordName } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { checkLines, nameOf, type Outcome, rejectButton, UNANSWERED, wordingLines } from './question-log.ts';
import { buttonLabel } from './record-list.ts';
import { inRows, pressButton, type Screen } from './screen.ts';

export interface ChoicePlace {
  /** The records to choose from. */
  readonly refs: readonly SearchRef[];
  /** What the operator has typed to find them; undefined where they come nearest to the questions. */
  readonly wanted?: string | undefined;
  readonly back?: string | undefined;
}

/** The records that may answer a group; another one is named in a reply to this message. */
export function choiceScreen(
  t: Translate,
  catalog: Catalog,
  { id, examples }: QuestionGroup,
  { refs, wanted, back = openGroup(id) }: ChoicePlace,
): Screen {
  const here = ROUTES.questionGroup.pack({ group: id, step: 'choose' }, back);
  const buttons = refs.flatMap((ref) => {
    const name = recordName(catalog, ref);
    return name === undefined
      ? []
      : [
          pressButton(
            t.text(`search-${ref.kind}`, { name: buttonLabel(name) }),
            ROUTES.questionTarget.pack({ group: id, ...ref, step: 'confirm' }, here),
          ),
        ];
  });
  return {
    text: joinHtml(
      [
        t('question-log-choose'),
        wordingLines(t, textsOf(examples)),
        choiceHint(t, wanted, buttons.length > 0),
      ],
      '\n\n',
    ),
    keyboard: [...inRows(buttons, 1), [rejectButton(t, id)], navigationRow(t, back)],
  };
}

function choiceHint(t: Translate, wanted: string | undefined, isAnyFound: boolean): Html {
  if (wanted === undefined) return t(isAnyFound ? 'question-log-choose-nearest' : 'question-log-choose-none');
  const text = buttonLabel(wanted);
  return isAnyFound ? t('question-log-choose-found', { text }) : t('question-log-choose-not-found', { text });
}

/** The last look before a group is linked. */
export function confirmScreen(
  t: Translate,
  { id, examples }: QuestionGroup,
  target: { readonly ref: SearchRef; readonly name: string },
  back: string = ROUTES.questionGroup.pack({ group: id, step: 'choose' }),
): Screen {
  const { ref, name } = target;
  const here = ROUTES.questionTarget.pack({ group: id, ...ref, step: 'confirm' }, back);
  return {
    text: joinHtml(
      [
        t('question-log-confirm', { name }),
        wordingLines(t, textsOf(examples)),
        t('question-log-confirm-hint'),
      ],
      '\n\n',
    ),
    keyboard: [
      [
        pressButton(
          t.text('question-log-confirm-button'),
          ROUTES.questionTarget.pack({ group: id, ...ref, step: 'link' }),
          'primary',
        ),
        pressButton(t.text('question-log-open-record'), packRecord(ref, here)),
      ],
      navigationRow(t, back),
    ],
  };
}

export interface DecisionPlace {
  readonly answerNow: (question: string) => Outcome;
  readonly back?: string | undefined;
}

const CHECKED_MAX = 5;

/** A decision: for a link, whether the bot now answers as it was meant to. */
export function decisionScreen(
  t: Translate,
  catalog: Catalog,
  { id, target, wordings }: Decision,
  { answerNow, back = UNANSWERED }: DecisionPlace,
): Screen {
  const here = ROUTES.questionDecision.pack({ decision: id, step: 'open' }, back);
  const undo = pressButton(
    t.text('question-log-undo'),
    ROUTES.questionDecision.pack({ decision: id, step: 'undo' }, back),
  );
  const shown = wordings.slice(0, CHECKED_MAX);
  if (target === null) {
    return {
      text: joinHtml(
        [t('question-log-rejected'), wordingLines(t, shown), t('question-log-rejected-hint')],
        '\n\n',
      ),
      keyboard: [[undo], navigationRow(t, back)],
    };
  }
  const ref = readRecordKey(target);
  const name = nameOf(catalog, target);
  const checks = joinHtml([t('question-log-check-heading'), checkLines(t, catalog, shown, answerNow)]);
  return {
    text: joinHtml(
      [name === undefined ? t('question-log-linked-gone') : t('question-log-linked', { name }), checks],
      '\n\n',
    ),
    keyboard: [
      [
        undo,
        ...(ref && name !== undefined
          ? [pressButton(t.text('question-log-open-record'), packRecord(ref, here))]
          : []),
      ],
      navigationRow(t, back),
    ],
  };
}

const openGroup = (id: number): string => ROUTES.questionGroup.pack({ group: id, step: 'open' }, UNANSWERED);

const textsOf = (wordings: QuestionGroup['examples']): string[] => wordings.map(({ text }) => text);
