import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { pressButton, type Screen } from './screen.ts';

const overview = ROUTES.privacy.pack({ step: 'overview' });

export const privacyScreen = (t: Translate): Screen => ({
  text: t('privacy'),
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
