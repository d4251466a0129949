import type { Dialogs } from './dialogs.ts';
import { becomeGuest, guestId, newGuestId } from './guest.ts';
import type { Texts } from './texts.ts';

/** «Начать с параметром…»: null when the guest thought better of it. */
export const askPayload = (t: Texts, dialogs: Dialogs): Promise<string | null> =>
  dialogs.ask({
    title: t('page-start-with'),
    explanation: t('page-payload-note'),
    answer: t('page-start'),
    field: { pattern: '[A-Za-z0-9_\\-]{1,64}', maxlength: 64, required: true },
  });

/** Becomes another person, or a chosen one by the id: the page begins anew as that guest. */
export async function askGuest(t: Texts, dialogs: Dialogs): Promise<void> {
  const id = await dialogs.ask({
    title: t('page-guest'),
    explanation: `${t('page-guest-note')} ${guestId()}.`,
    answer: t('page-enter'),
    field: {
      type: 'number',
      min: 1,
      max: Number.MAX_SAFE_INTEGER,
      step: 1,
      value: newGuestId(),
      required: true,
    },
  });
  if (id === null) return;
  becomeGuest(Number(id));
  location.reload();
}

export async function confirmClear(t: Texts, dialogs: Dialogs, clear: () => void): Promise<void> {
  if (await dialogs.confirm(t('page-clear-question'), t('page-clear-yes'))) clear();
}
