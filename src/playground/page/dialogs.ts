import { element } from './dom.ts';
import type { Texts } from './texts.ts';

interface Answer {
  readonly text: string;
  readonly value: string;
  readonly isDangerous?: boolean;
}

interface DialogContent {
  readonly title: string;
  readonly body?: readonly (Node | string)[];
  /** The last one is the answer of Enter. */
  readonly answers: readonly Answer[];
  readonly className?: string;
  /** Called once the dialog stands on the page, with what closes it. */
  onOpen?(close: () => void): void;
}

/**
 * A modal window. The promise is kept with the value of the pressed answer, or '' when the window was closed
 * otherwise. Focus, Escape and the return of focus are the browser's.
 */
export function openDialog({ title, body = [], answers, className, onOpen }: DialogContent): Promise<string> {
  const buttons = answers.map(({ text, value, isDangerous }) =>
    element('button', { value, class: `dialog-answer${isDangerous ? ' is-dangerous' : ''}` }, text),
  );
  const heading = element('h2', { class: 'dialog-title', id: 'dialog-title' }, title);
  const form = element(
    'form',
    { method: 'dialog', class: 'dialog-form' },
    title !== '' && heading,
    element('div', { class: 'dialog-body' }, ...body),
    // Enter presses the first button of a form: the main answer is first there and last on the screen.
    element('div', { class: 'dialog-answers' }, ...buttons.toReversed()),
  );
  const dialog = element(
    'dialog',
    { class: `dialog ${className ?? ''}`, 'aria-labelledby': title === '' ? null : 'dialog-title' },
    form,
  );
  const isBackdrop = (event: Event) => event.target === dialog;
  dialog.addEventListener('click', (event) => {
    if (isBackdrop(event)) dialog.close('');
  });
  document.body.append(dialog);
  const { promise, resolve } = Promise.withResolvers<string>();
  dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue);
  });
  dialog.showModal();
  onOpen?.(() => dialog.close(''));
  return promise;
}

export interface Dialogs {
  alert(text: string): void;
  confirm(text: string, answer: string): Promise<boolean>;
  /** Asks for one line; null when the guest thought better of it. */
  ask(question: Question): Promise<string | null>;
  /** A text to take elsewhere, with a button that copies it. */
  share(text: string, copy: (text: string) => void): void;
  viewPhoto(address: string, description: string): void;
  /** Follows a link only after the guest has seen where it leads. */
  openLink(href: string): void;
}

export interface Question {
  readonly title: string;
  readonly explanation: string;
  readonly answer: string;
  /** Attributes of the field: `value`, `pattern`, `maxlength` … */
  readonly field: Readonly<Record<string, string | number | boolean>>;
}

export function createDialogs(t: Texts): Dialogs {
  const cancel = { text: t('page-cancel'), value: '' };
  const close = { text: t('page-close'), value: '' };
  return {
    alert(text) {
      void openDialog({ title: '', body: [text], answers: [{ text: t('page-ok'), value: 'ok' }] });
    },
    async confirm(text, answer) {
      const answers = [cancel, { text: answer, value: 'yes', isDangerous: true }];
      return (await openDialog({ title: '', body: [text], answers })) === 'yes';
    },
    async ask({ title, explanation, answer, field }) {
      const input = element('input', {
        class: 'field',
        autocomplete: 'off',
        autofocus: true,
        'aria-label': title,
        ...field,
      });
      const body = [element('p', { class: 'dialog-note' }, explanation), input];
      const pressed = await openDialog({
        title,
        body,
        answers: [{ ...cancel }, { text: answer, value: 'yes' }],
      });
      return pressed === 'yes' ? input.value : null;
    },
    async share(text, copy) {
      const field = element('output', { class: 'field is-text' }, text);
      const body = [element('p', { class: 'dialog-note' }, t('page-share-note')), field];
      const answers = [close, { text: t('page-copy'), value: 'copy' }];
      if ((await openDialog({ title: t('page-share'), body, answers })) === 'copy') copy(text);
    },
    viewPhoto(address, description) {
      const image = element('img', { src: address, alt: description });
      void openDialog({ title: '', body: [image], answers: [close], className: 'is-photo' });
    },
    openLink(href) {
      const anchor = element(
        'a',
        { href, target: '_blank', rel: 'noopener noreferrer', class: 'link is-long', autofocus: true },
        href,
      );
      void openDialog({ title: t('page-open-link'), body: [anchor], answers: [close] });
    },
  };
}
