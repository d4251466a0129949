import { element, moveFocus } from './dom.ts';
import { type IconName, icon } from './icons.ts';

export interface MenuItem {
  readonly text: string;
  readonly icon: IconName;
  readonly isDangerous?: boolean;
  run(): void;
}

export interface Menu {
  /** Opens at a point of the window, kept inside it. */
  openAt(x: number, y: number): void;
}

/** Fills the popover whenever it opens; opening by its button, closing and the return of focus are the browser's. */
export function createMenu(node: HTMLElement, itemsNow: () => readonly MenuItem[]): Menu {
  const buttons = () => [...node.querySelectorAll('button')];
  const draw = () => {
    node.replaceChildren(
      ...itemsNow().map((item) =>
        element(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            tabindex: -1,
            class: item.isDangerous ? 'menu-item is-dangerous' : 'menu-item',
            onclick: () => {
              node.hidePopover();
              item.run();
            },
          },
          icon(item.icon),
          item.text,
        ),
      ),
    );
  };
  node.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') draw();
  });
  node.addEventListener('toggle', (event) => {
    if (event.newState === 'open') buttons()[0]?.focus();
  });
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') node.hidePopover();
    else if (moveFocus(event.key, buttons())) event.preventDefault();
  });
  return {
    openAt(x, y) {
      node.showPopover();
      const { width, height } = node.getBoundingClientRect();
      node.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
      node.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
    },
  };
}
