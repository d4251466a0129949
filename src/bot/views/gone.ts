import type { Translate } from '../../translate.ts';
import { navigationRow } from './parts.ts';
import type { Screen } from './screen.ts';

/** For a record that a button or a link still names and the catalogue does not hold any more. */
export const goneScreen = (t: Translate, back?: string): Screen => ({
  text: t('gone'),
  keyboard: [navigationRow(t, back)],
});
