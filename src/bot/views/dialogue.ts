import { Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import type { DialogueName } from '../button-choices.ts';
import type { Choice, Place } from '../conversations/dialogue.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { type Button, pressButton, type Screen } from './screen.ts';

export interface StepNotes {
  /** What was understood of the answer before. */
  readonly accepted?: Html | undefined;
  /** Why an input was no answer, and what is expected. */
  readonly problem?: Html | undefined;
}

/** A step of a conversation with its place in it and its controls; a result is shown as it is. */
export function stepScreen(
  t: Translate,
  place: Place,
  { accepted = Html.empty, problem = Html.empty }: StepNotes = {},
): Screen {
  const { dialogue, step, view, number } = place;
  const rows = view.rows.map((row) => row.map((item) => ('text' in item ? item : choiceButton(place, item))));
  const notes = joinHtml([!accepted.isEmpty && html`✓ ${accepted}`, !problem.isEmpty && html`⚠️ ${problem}`]);
  if (!number) return { text: joinHtml([notes, view.question], '\n\n'), keyboard: rows };
  const control = (action: 'back' | 'skip' | 'cancel') =>
    pressButton(t.text(`dialogue-${action}`), ROUTES.dialogue.pack({ dialogue, action, step }));
  return {
    text: joinHtml(
      [
        t('dialogue-heading', { title: titleOf(t, dialogue), step: number.current, steps: number.total }),
        place.summary,
        joinHtml([notes, view.question]),
      ],
      '\n\n',
    ),
    keyboard: [
      ...rows,
      [
        ...(place.canGoBack ? [control('back')] : []),
        ...(place.canSkip ? [control('skip')] : []),
        ...(place.canCancel ? [control('cancel')] : []),
      ],
    ],
  };
}

const choiceButton = ({ dialogue, step }: Place, { label, value, style }: Choice): Button =>
  pressButton(label, ROUTES.dialogue.pack({ dialogue, action: 'choose', step, value }), style);

const titleOf = (t: Translate, dialogue: DialogueName): string => t.text(`dialogue-title-${dialogue}`);

export const continueButton = (t: Translate, dialogue: DialogueName): Button =>
  pressButton(
    t.text(`dialogue-continue-${dialogue}`),
    ROUTES.dialogue.pack({ dialogue, action: 'continue' }),
    'primary',
  );

const restartButton = (t: Translate, dialogue: DialogueName): Button =>
  pressButton(t.text('dialogue-restart'), ROUTES.dialogue.pack({ dialogue, action: 'restart' }));

/** For a conversation that was left on the way. */
export function leftScreen(t: Translate, { dialogue, number, summary }: Place): Screen {
  return {
    text: joinHtml(
      [
        number
          ? t('dialogue-left', { title: titleOf(t, dialogue), step: number.current, steps: number.total })
          : t('dialogue-left-result', { title: titleOf(t, dialogue) }),
        summary,
      ],
      '\n\n',
    ),
    keyboard: [[continueButton(t, dialogue)], [restartButton(t, dialogue)], navigationRow(t)],
  };
}

/**
 * For a conversation whose steps have changed since.
 *
 * @param place where the answers still lead to; undefined where they are of no use any more
 */
export const changedScreen = (t: Translate, dialogue: DialogueName, place: Place | undefined): Screen => ({
  text: joinHtml(
    [
      t(place ? 'dialogue-changed' : 'dialogue-changed-wholly', { title: titleOf(t, dialogue) }),
      place?.summary ?? Html.empty,
    ],
    '\n\n',
  ),
  keyboard: [
    ...(place ? [[continueButton(t, dialogue)]] : []),
    [restartButton(t, dialogue)],
    navigationRow(t),
  ],
});

export const cancelledScreen = (t: Translate, dialogue: DialogueName): Screen => ({
  text: t('dialogue-cancelled', { title: titleOf(t, dialogue) }),
  keyboard: [[restartButton(t, dialogue)], navigationRow(t)],
});

/** For a button of a conversation that has come to its end. */
export const overScreen = (t: Translate, dialogue: DialogueName): Screen => ({
  text: t('dialogue-over', { title: titleOf(t, dialogue) }),
  keyboard: [[restartButton(t, dialogue)], navigationRow(t)],
});

export const privateOnlyScreen = (t: Translate, dialogue: DialogueName): Screen => ({
  text: t('dialogue-private-only', { title: titleOf(t, dialogue), command: `/${dialogue}` }),
  keyboard: [],
});
