import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { pressButton, type Screen } from './screen.ts';

export const confirmUnsubscribingScreen = (t: Translate): Screen => ({
  text: t('unsubscribe-confirm'),
  keyboard: [
    [pressButton(t.text('unsubscribe-yes'), ROUTES.unsubscribe.pack({ step: 'confirm' }), 'danger')],
    navigationRow(t, ROUTES.subscription.pack({})),
  ],
});

/** What was chosen is kept: coming back takes one tap. */
export const unsubscribedScreen = (t: Translate): Screen => ({
  text: t('unsubscribed'),
  keyboard: [
    [pressButton(t.text('subscription-return'), ROUTES.unsubscribe.pack({ step: 'return' }))],
    navigationRow(t),
  ],
});

export const notSubscribedScreen = (t: Translate): Screen => ({
  text: t('unsubscribe-nothing'),
  keyboard: [[pressButton(t.text('subscription-settings'), ROUTES.subscription.pack({}))], navigationRow(t)],
});
