import {
  DIGEST_HOURS,
  FREQUENCIES,
  QUIET_CHOICES,
  type QuietChoice,
  quietChoiceOf,
  type Schedule,
} from '../../news/schedule.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { inRows, pressButton, type Screen } from './screen.ts';
import { scheduleLine } from './subscriptions.ts';

const PER_ROW = 4;

/** How often, at what hour, and when not. Every button sets the whole choice. */
export function scheduleScreen(t: Translate, schedule: Schedule): Screen {
  const { frequency, hour } = schedule;
  const quiet = quietChoiceOf(schedule.quiet) ?? 'none';
  const choice = (label: string, isChosen: boolean, changed: Partial<Choice>) =>
    pressButton(
      isChosen ? t.text('schedule-chosen', { label }) : label,
      ROUTES.scheduleChoice.pack({ frequency, hour, quiet, ...changed }),
    );
  return {
    text: joinHtml([t('schedule'), scheduleLine(t, schedule)], '\n\n'),
    keyboard: [
      ...FREQUENCIES.map((each) => [
        choice(t.text(`schedule-frequency-${each}`), each === frequency, { frequency: each }),
      ]),
      ...(frequency === 'at-once'
        ? inRows(
            QUIET_CHOICES.map((each) =>
              choice(t.text(`schedule-quiet-${each}`), each === quiet, { quiet: each }),
            ),
            2,
          )
        : inRows(
            DIGEST_HOURS.map((each) =>
              choice(t.text('schedule-hour', { hour: String(each) }), each === hour, { hour: each }),
            ),
            PER_ROW,
          )),
      navigationRow(t, ROUTES.subscription.pack({})),
    ],
  };
}

interface Choice {
  readonly frequency: Schedule['frequency'];
  readonly hour: number;
  readonly quiet: QuietChoice;
}
