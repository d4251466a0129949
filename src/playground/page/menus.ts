import type { ShownMessage, UserAction } from '../chat-api.ts';
import type { IconName } from './icons.ts';
import type { MenuItem } from './menu.ts';
import type { ChatView } from './state.ts';
import type { TextKey, Texts } from './texts.ts';
import { chooseTheme, chosenTheme, type Theme } from './theme.ts';

export interface BotMenuActions {
  openProfile(): void;
  askPayload(): void;
  askLocation(): void;
  askGuest(): void;
  setBlocked(isBlocked: boolean): void;
  confirmClear(): void;
}

const themeItems: readonly { theme: Theme; icon: IconName; text: TextKey }[] = [
  { theme: 'dark', icon: 'moon', text: 'page-theme-dark' },
  { theme: 'light', icon: 'sun', text: 'page-theme-light' },
  { theme: 'system', icon: 'contrast', text: 'page-theme-system' },
];

/** The menu ⋮ of the header. */
export function botMenu(t: Texts, { isBlocked }: ChatView, actions: BotMenuActions): readonly MenuItem[] {
  const chosen = chosenTheme();
  const themes = themeItems
    .filter(({ theme }) => theme !== chosen)
    .map(({ theme, icon, text }) => ({ text: t(text), icon, run: () => chooseTheme(theme) }));
  return [
    { text: t('page-profile'), icon: 'info', run: actions.openProfile },
    { text: t('page-start-with'), icon: 'start', run: actions.askPayload },
    { text: t('page-send-location'), icon: 'location', run: actions.askLocation },
    ...themes,
    { text: t('page-guest'), icon: 'guest', run: actions.askGuest },
    {
      text: isBlocked ? t('page-unblock-bot') : t('page-block-bot'),
      icon: 'block',
      isDangerous: !isBlocked,
      run: () => actions.setBlocked(!isBlocked),
    },
    { text: t('page-clear'), icon: 'clear', isDangerous: true, run: actions.confirmClear },
  ];
}

type Kind = Extract<UserAction, { readonly do: 'attach' }>['kind'];
const kinds: readonly Kind[] = ['photo', 'document', 'sticker', 'voice'];

/** The menu of the paper clip. */
export const attachMenu = (
  t: Texts,
  actions: { attach(kind: Kind): void; askLocation(): void },
): readonly MenuItem[] => [
  ...kinds.map((kind) => ({ text: t(`page-${kind}`), icon: kind, run: () => actions.attach(kind) })),
  { text: t('page-location'), icon: 'location', run: actions.askLocation },
];

/** What can be done with one message. */
export function messageMenu(
  t: Texts,
  message: ShownMessage,
  isOwn: boolean,
  actions: { reply(): void; edit(): void; copy(text: string): void },
): readonly MenuItem[] {
  const text = message.text ?? message.caption;
  return [
    { text: t('page-reply'), icon: 'reply', run: actions.reply },
    ...(text === undefined
      ? []
      : [{ text: t('page-copy-text'), icon: 'copy', run: () => actions.copy(text) } as const]),
    ...(isOwn && message.text !== undefined
      ? [{ text: t('page-edit'), icon: 'edit', run: actions.edit } as const]
      : []),
  ];
}
