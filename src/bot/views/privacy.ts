import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { pressButton, type Screen } from './screen.ts';

const overview = ROUTES.privacy.pack({ step: 'overview' });

/** Those of whom more is kept than of anybody else. */
export interface PrivacyRoles {
  /** Answers what people ask a person. */
  readonly isOperator: boolean;
  readonly isAdmin: boolean;
}

export const privacyScreen = (t: Translate, { isOperator, isAdmin }: PrivacyRoles): Screen => ({
  text: joinHtml(
    [
      joinHtml([
        t('privacy'),
        isOperator && t('privacy-operator'),
        isAdmin && t('privacy-admin'),
        t('privacy-location'),
      ]),
      t('privacy-rest'),
    ],
    '\n\n',
  ),
  keyboard: [
    [
      pressButton(t.text('button-privacy-copy'), ROUTES.privacy.pack({ step: 'copy' })),
      pressButton(t.text('button-privacy-erase'), ROUTES.privacy.pack({ step: 'confirm-erasure' })),
    ],
    navigationRow(t),
  ],
});

export const confirmErasureScreen = (t: Translate): Screen => ({
  text: t('privacy-confirm'),
  keyboard: [
    [pressButton(t.text('button-privacy-confirm'), ROUTES.privacy.pack({ step: 'erase' }), 'danger')],
    navigationRow(t, overview),
  ],
});

export const erasedScreen = (t: Translate): Screen => ({
  text: t('privacy-erased'),
  keyboard: [navigationRow(t)],
});
