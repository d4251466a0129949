import { createActions } from './chat-actions.ts';
import { createComposer } from './composer.ts';
import { connect } from './connection.ts';
import { createDialogs } from './dialogs.ts';
import { part } from './dom.ts';
import { guestId } from './guest.ts';
import { createHeader } from './header.ts';
import { isStartPayload, linkTarget } from './links.ts';
import { askLocation } from './location-dialog.ts';
import { createLog } from './log.ts';
import { createMenu } from './menu.ts';
import { attachMenu, botMenu } from './menus.ts';
import { listenToGestures } from './message-gestures.ts';
import { openProfile, renderIntro } from './profile-dialog.ts';
import { askGuest, askPayload, confirmClear } from './questions.ts';
import type { MessageActions } from './render-message.ts';
import type { ChatView, PageEvent } from './state.ts';
import { createStore } from './store.ts';
import type { Texts } from './texts.ts';
import { createToasts } from './toasts.ts';

/** A typing mark holds this long unless the bot renews it, as in Telegram. */
const BOT_ACTION_MS = 5000;

/** One state, changed by events only; every part of the page draws itself from it. */
export function startChatPage(t: Texts): void {
  let botActionTimer: ReturnType<typeof setTimeout> | undefined;
  const notify = createToasts(part('output', 'toasts'));
  const dialogs = createDialogs(t);

  const react = (event: PageEvent) => {
    if (event.type === 'action') {
      clearTimeout(botActionTimer);
      botActionTimer = setTimeout(() => store.dispatch({ type: 'actionEnded' }), BOT_ACTION_MS);
    }
    if (event.type !== 'callbackAnswer') return;
    if (event.text && event.showAlert) dialogs.alert(event.text);
    else if (event.text) notify(event.text);
    if (event.url) followLink(event.url);
  };

  const draw = (view: ChatView) => {
    updateHeader(view);
    if (!view.bot) return;
    const isFresh = view.messages.length === 0 && view.outgoing.length === 0;
    intro.replaceChildren(...(isFresh ? [renderIntro(view.bot, t)] : []));
    // The composer takes its height first: the log then knows where its end is.
    composer.update(view);
    log.update(view);
  };

  const store = createStore({ react, draw });
  const { view, dispatch } = store;
  const botUsername = () => view().bot?.user.username ?? '';
  const connection = connect(guestId(), dispatch);
  const actions = createActions({
    t,
    connection,
    view,
    dispatch,
    notify,
    showText: dialogs.alert,
  });
  const copy = (text: string) => void actions.copy(text);
  const showProfile = () => {
    const { bot } = view();
    if (bot) openProfile(bot, t, actions.say);
  };

  const followLink = (url: string) => {
    const target = linkTarget(url, botUsername());
    if (target.to === 'web') dialogs.openLink(target.href);
    else if (target.to === 'start') actions.start(target.payload);
    else if (target.to === 'profile') showProfile();
    else notify(t('page-only-telegram'));
  };

  const shareLocation = async () => {
    const point = await askLocation(t);
    if (point) actions.send({ do: 'location', ...point });
  };

  const composer = createComposer(t, {
    say: actions.say,
    edit: actions.edit,
    start: () => actions.start(view().startPayload ?? ''),
    unblock: () => actions.setBlocked(false),
    askLocation: () => void shareLocation(),
    notify,
  });

  const messageActions: MessageActions = {
    ...actions,
    copy,
    notify,
    openProfile: showProfile,
    share: (query) => dialogs.share(`@${botUsername()} ${query}`.trim(), copy),
    insert: composer.insert,
    jumpTo: (messageId) => {
      if (!log.jumpTo(messageId)) notify(t('page-message-gone'));
    },
  };

  const updateHeader = createHeader(t, showProfile);
  const list = part('div', 'list');
  const intro = part('div', 'intro');
  const logParts = {
    list,
    scroller: part('section', 'scroller'),
    down: part('button', 'down'),
    downCount: part('span', 'down-count'),
  };
  const log = createLog(logParts, ({ files, me }) => ({
    t,
    files,
    actions: messageActions,
    botUsername: botUsername(),
    meId: me?.id,
    viewPhoto: dialogs.viewPhoto,
  }));

  createMenu(part('div', 'bot-menu'), () =>
    botMenu(t, view(), {
      openProfile: showProfile,
      askPayload: async () => {
        const payload = await askPayload(t, dialogs);
        if (payload !== null) actions.start(payload);
      },
      askLocation: () => void shareLocation(),
      askGuest: () => void askGuest(t, dialogs),
      setBlocked: actions.setBlocked,
      confirmClear: () => void confirmClear(t, dialogs, actions.clear),
    }),
  );
  createMenu(part('div', 'attach-menu'), () =>
    attachMenu(t, {
      attach: (kind) => {
        const caption = composer.takeText();
        actions.send({ do: 'attach', kind, ...(caption && { caption }) });
      },
      askLocation: () => void shareLocation(),
    }),
  );
  listenToGestures({
    list,
    menu: part('div', 'message-menu'),
    t,
    view,
    reply: composer.replyTo,
    edit: composer.edit,
    copy,
  });

  const readAddress = () => {
    const payload = new URLSearchParams(location.hash.slice(1)).get('start');
    if (payload === null || !isStartPayload(payload)) return;
    history.replaceState(null, '', location.pathname);
    dispatch({ type: 'deepLink', payload });
  };
  addEventListener('hashchange', readAddress);
  readAddress();
}
