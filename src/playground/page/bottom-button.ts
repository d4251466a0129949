import { part } from './dom.ts';
import type { ChatView } from './state.ts';
import type { Texts } from './texts.ts';

interface BottomButtonActions {
  start(): void;
  unblock(): void;
}

/** Whether there is nothing to write yet: the bot is blocked, or has to be started first. */
export const isComposerClosed = (view: ChatView): boolean =>
  view.isBlocked || view.startPayload !== null || (view.messages.length === 0 && view.outgoing.length === 0);

/** The one button in the place of a closed composer. */
export function createBottomButton(t: Texts, actions: BottomButtonActions): (view: ChatView) => void {
  const button = part('button', 'bottom-button');
  let isBlocked = false;
  button.addEventListener('click', () => (isBlocked ? actions.unblock() : actions.start()));

  return (view) => {
    isBlocked = view.isBlocked;
    button.textContent = isBlocked ? t('page-unblock') : t('page-start');
    button.hidden = !isComposerClosed(view);
  };
}
