import type { BotCommand } from 'grammy/types';
import { element, part } from './dom.ts';

export interface Commands {
  setAll(commands: readonly BotCommand[]): void;
  /** Shows the commands that begin like the text, or hides the list when the text is not a command being typed. */
  match(text: string): void;
  toggle(): void;
  close(): void;
  /** True when the list has taken the key. */
  takeKey(event: KeyboardEvent): boolean;
}

interface CommandActions {
  run(command: string): void;
  complete(command: string): void;
}

/** The list over the composer. The focus stays in the text, the chosen line is named by aria-activedescendant. */
export function createCommands(input: HTMLTextAreaElement, actions: CommandActions): Commands {
  const panel = part('div', 'commands');
  const menuButton = part('button', 'menu-button');
  let all: readonly BotCommand[] = [];
  let shown: readonly BotCommand[] = [];
  let chosen = 0;

  const mark = (index: number) => {
    chosen = index;
    [...panel.children].forEach((line, at) => {
      line.setAttribute('aria-selected', String(at === index));
      if (at === index) line.scrollIntoView({ block: 'nearest' });
    });
    input.setAttribute('aria-activedescendant', `command-${index}`);
  };

  const show = (commands: readonly BotCommand[]) => {
    shown = commands;
    panel.hidden = commands.length === 0;
    menuButton.setAttribute('aria-expanded', String(!panel.hidden));
    panel.replaceChildren(
      ...commands.map(({ command, description }, index) =>
        element(
          'div',
          { id: `command-${index}`, role: 'option', class: 'command-line', onclick: () => pick(command) },
          element('span', { class: 'command-name' }, `/${command}`),
          element('span', { class: 'command-description' }, description),
        ),
      ),
    );
    if (panel.hidden) input.removeAttribute('aria-activedescendant');
    else mark(0);
  };

  const pick = (command: string) => {
    show([]);
    actions.run(command);
  };

  const chosenCommand = () => shown[chosen]?.command ?? '';
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => mark((chosen + 1) % shown.length),
    ArrowUp: () => mark((chosen - 1 + shown.length) % shown.length),
    Enter: () => pick(chosenCommand()),
    Tab: () => {
      actions.complete(chosenCommand());
      show([]);
    },
    Escape: () => show([]),
  };

  document.addEventListener('pointerdown', (event) => {
    const isInside =
      event.target instanceof Node &&
      [panel, menuButton, input].some((node) => node.contains(event.target as Node));
    if (!isInside && !panel.hidden) show([]);
  });

  return {
    setAll(commands) {
      if (commands === all) return;
      all = commands;
      menuButton.hidden = all.length === 0;
    },
    match(text) {
      const typed = /^\/(\w*)$/u.exec(text)?.[1]?.toLowerCase();
      show(typed === undefined ? [] : all.filter(({ command }) => command.startsWith(typed)));
    },
    toggle: () => show(panel.hidden ? all : []),
    close: () => show([]),
    takeKey(event) {
      const handle = panel.hidden || event.shiftKey || event.isComposing ? undefined : keys[event.key];
      if (!handle) return false;
      event.preventDefault();
      handle();
      return true;
    },
  };
}
