import { paintAvatar } from './avatar.ts';
import { part } from './dom.ts';
import type { ChatView } from './state.ts';
import type { Texts } from './texts.ts';

/** What a bot may be doing, in Telegram's words; anything else is typing. */
const actionTexts = {
  upload_document: 'page-doing-document',
  upload_photo: 'page-doing-photo',
  record_voice: 'page-doing-voice',
  upload_voice: 'page-doing-voice',
  choose_sticker: 'page-doing-sticker',
  find_location: 'page-doing-location',
} as const;

export function createHeader(t: Texts, openProfile: () => void): (view: ChatView) => void {
  const peer = part('button', 'peer');
  const avatar = part('span', 'peer-avatar');
  const name = part('span', 'peer-name');
  const status = part('span', 'peer-status');
  const connecting = part('div', 'connecting');
  peer.addEventListener('click', openProfile);

  return (view) => {
    connecting.hidden = view.isConnected;
    const text = statusText(view, t);
    if (status.textContent !== text) status.textContent = text;
    status.classList.toggle('is-busy', view.botAction !== null);
    if (!view.bot) return;
    const { user } = view.bot;
    document.title = user.first_name;
    name.textContent = user.first_name;
    paintAvatar(avatar, user);
  };
}

function statusText({ botAction, isBotOnline }: ChatView, t: Texts): string {
  if (botAction === null) return isBotOnline ? t('page-bot') : t('page-bot-offline');
  const known = Object.entries(actionTexts).find(([action]) => action === botAction);
  return t(known?.[1] ?? 'page-doing-typing');
}
