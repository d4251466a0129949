import type { User } from 'grammy/types';

const COLOURS = 7;

/** Two letters on one of Telegram's seven colours, the same for an id every time. */
export function paintAvatar(node: HTMLElement, user: User): void {
  const words = user.first_name.split(/\s+/u).filter((word) => /^[\p{L}\d]/u.test(word));
  node.textContent = words
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
  node.dataset['colour'] = String(user.id % COLOURS);
}
