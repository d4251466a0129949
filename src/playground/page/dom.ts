type Attribute = string | number | boolean | null | undefined | ((event: Event) => void);
type Child = Node | string | null | undefined | false;

/**
 * Makes an element. Strings become text nodes, never markup. A function under `on…` listens to that event,
 * `true` sets an empty attribute, and null, undefined and false set none.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name.slice('on'.length), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** @throws Error when index.html has no such element: the page and its skeleton disagree. */
export function part<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  id: string,
): HTMLElementTagNameMap[Tag] {
  const found = document.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}#${id}`);
  if (!found) throw new Error(`index.html has no <${tag} id="${id}">`);
  return found;
}

/** Moves the focus by one of the arrow keys, around the ends; false when the key is another one. */
export function moveFocus(key: string, items: readonly HTMLElement[]): boolean {
  const focused = document.activeElement;
  const from = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: -1 }[key];
  if (to === undefined || items.length === 0) return false;
  items.at(to % items.length)?.focus();
  return true;
}
