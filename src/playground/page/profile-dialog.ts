import type { BotProfile } from '../chat-api.ts';
import { paintAvatar } from './avatar.ts';
import { openDialog } from './dialogs.ts';
import { element } from './dom.ts';
import type { Texts } from './texts.ts';

/** What the bot says of itself, and its commands, each of which can be sent from here. */
export function openProfile(
  { user, description, shortDescription, commands }: BotProfile,
  t: Texts,
  say: (text: string) => void,
): void {
  const avatar = element('span', { class: 'avatar is-large', 'aria-hidden': 'true' });
  paintAvatar(avatar, user);
  let close = () => {};
  const lines = commands.map(({ command, description: explanation }) => {
    const onclick = () => {
      close();
      say(`/${command}`);
    };
    return element(
      'button',
      { type: 'button', class: 'command-line', onclick },
      element('span', { class: 'command-name' }, `/${command}`),
      element('span', { class: 'command-description' }, explanation),
    );
  });
  void openDialog({
    title: user.first_name,
    body: [
      avatar,
      element('p', { class: 'profile-username' }, user.username ? `@${user.username}` : t('page-bot')),
      element('p', { class: 'profile-text' }, shortDescription || description),
      element('div', { class: 'profile-commands' }, ...lines),
    ],
    answers: [{ text: t('page-close'), value: '' }],
    className: 'is-profile',
    onOpen: (closeDialog) => {
      close = closeDialog;
    },
  });
}

/** What stands in an empty chat, over «Начать». */
export function renderIntro({ description, shortDescription }: BotProfile, t: Texts): HTMLElement {
  const text = description || shortDescription;
  return element(
    'div',
    { class: 'intro-card' },
    element('h1', { class: 'intro-title' }, t('page-what-can-bot')),
    element('p', {}, text || t('page-press-start')),
  );
}
