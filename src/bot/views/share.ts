import type { Translate } from '../../translate.ts';
import { type Button, linkButton } from './screen.ts';

/** Opens Telegram's choice of a chat to send the link to. */
export const shareButton = (t: Translate, link: string, text: string): Button =>
  linkButton(
    t.text('button-share'),
    `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(text)}`,
  );
