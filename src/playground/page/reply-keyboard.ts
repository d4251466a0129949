import type { ShownMessage } from '../chat-api.ts';
import { part } from './dom.ts';
import { icon } from './icons.ts';
import { type ReplyKeyActions, renderReplyKeyboard } from './keyboard.ts';
import { currentKeyboard } from './reply-markup.ts';
import type { Texts } from './texts.ts';

export interface ReplyKeyboard {
  /** Where the composer is closed, the keyboard is hidden with it. */
  update(messages: readonly ShownMessage[], isComposerOpen: boolean): void;
  placeholder(): string | undefined;
}

/** The keyboard under the composer with the button that puts it away and brings it back. */
export function createReplyKeyboard(t: Texts, actions: ReplyKeyActions): ReplyKeyboard {
  const panel = part('fieldset', 'reply-keyboard');
  const toggle = part('button', 'keyboard-toggle');
  let current: ReturnType<typeof currentKeyboard> = null;
  let isOpen = false;
  let isComposerOpen = true;

  const show = () => {
    toggle.hidden = !current;
    toggle.replaceChildren(icon(isOpen ? 'letters' : 'keyboard'));
    toggle.setAttribute('aria-expanded', String(isOpen));
    panel.hidden = !isOpen || !isComposerOpen;
  };
  const setOpen = (next: boolean) => {
    isOpen = next;
    show();
  };
  toggle.addEventListener('click', () => setOpen(!isOpen));

  return {
    update(messages, isComposerOpenNow) {
      isComposerOpen = isComposerOpenNow;
      const next = currentKeyboard(messages);
      if (next?.messageId === current?.messageId) return show();
      current = next;
      const markup = next?.markup;
      const say = (text: string) => {
        actions.say(text);
        if (markup?.one_time_keyboard) setOpen(false);
      };
      panel.replaceChildren(
        ...(markup ? renderReplyKeyboard(markup, { t, actions: { ...actions, say } }) : []),
      );
      panel.classList.toggle('is-resized', markup?.resize_keyboard === true);
      setOpen(next !== null);
    },
    placeholder: () => current?.markup.input_field_placeholder,
  };
}
