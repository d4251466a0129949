import type { ShownMessage } from '../chat-api.ts';
import { part } from './dom.ts';
import { icon } from './icons.ts';
import { authorName, summary } from './render-message.ts';
import type { Texts } from './texts.ts';

/** What the text being written is about: a message that it answers or rewrites. */
export interface Subject {
  readonly kind: 'reply' | 'edit';
  readonly message: ShownMessage;
  /** What the bot that asks for a reply wants to stand in the empty field. */
  readonly placeholder?: string | undefined;
}

/** The line over the text with the author and the beginning of that message. */
export function createSubjectLine(
  t: Texts,
  onClose: () => void,
): (subject: Subject | null, meId: number | undefined) => void {
  const line = part('div', 'subject');
  const mark = part('span', 'subject-icon');
  const title = part('span', 'subject-title');
  const text = part('span', 'subject-text');
  part('button', 'subject-close').addEventListener('click', onClose);

  return (subject, meId) => {
    line.hidden = !subject;
    if (!subject) return;
    const { kind, message } = subject;
    mark.replaceChildren(icon(kind));
    title.textContent = kind === 'edit' ? t('page-editing') : authorName(message, { t, meId });
    text.textContent = summary(message, t);
  };
}
