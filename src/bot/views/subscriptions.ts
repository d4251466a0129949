import type { Catalog } from '../../catalog/catalog.ts';
import { NEWS_TOPICS } from '../../catalog/model.ts';
import { FOLLOWED_KINDS, type FollowedKind, type Interest } from '../../news/interests.ts';
import { phraseCode } from '../../news/phrase-code.ts';
import type { Schedule } from '../../news/schedule.ts';
import type { Followed, Subscriber } from '../../news/subscriptions.ts';
import { type Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { packRecord, recordName } from '../records.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, inRows, pressButton, type Screen } from './screen.ts';

const HERE = ROUTES.subscription.pack({});
const LABEL_MAX = 40;

/** The toggles: what the chat follows. Without a consent that holds it says what one agrees to by choosing. */
export function subscriptionScreen(
  t: Translate,
  catalog: Catalog,
  subscriber: Subscriber | undefined,
): Screen {
  const isOn = isSubscribed(subscriber);
  const followed = isOn ? subscriber.followed : [];
  const interests = new Set(followed.map(({ interest }) => interest));
  return {
    text: joinHtml([t('subscription'), isOn ? state(t, subscriber) : invitation(t, subscriber)], '\n\n'),
    keyboard: [
      ...returnRow(t, subscriber),
      [toggle(t.text('subscription-all'), interests.has('all'), undefined)],
      ...inRows(
        NEWS_TOPICS.map((topic) =>
          toggle(t.text(`news-topic-${topic}`), interests.has(`topic/${topic}`), topic),
        ),
        2,
      ),
      ...inRows(
        followed.flatMap((item) => endButton(t, catalog, item) ?? []),
        1,
      ),
      [pressButton(t.text('subscription-phrase-add'), ROUTES.subscriptionPhrase.pack({}))],
      ...(isOn
        ? [
            [
              pressButton(t.text('subscription-schedule'), ROUTES.schedule.pack({})),
              pressButton(t.text('subscription-end'), ROUTES.unsubscribe.pack({ step: 'ask' })),
            ],
          ]
        : []),
      navigationRow(t),
    ],
  };
}

export const isSubscribed = (subscriber: Subscriber | undefined): subscriber is Subscriber =>
  subscriber !== undefined && subscriber.withdrawnAt === undefined;

function state(t: Translate, { followed, schedule }: Subscriber): Html {
  return joinHtml([followed.length === 0 && t('subscription-nothing'), scheduleLine(t, schedule)], '\n');
}

const invitation = (t: Translate, subscriber: Subscriber | undefined): Html =>
  joinHtml(
    [subscriber && t('subscription-withdrawn'), t('subscription-choose'), t('subscription-consent')],
    '\n\n',
  );

/** «Приходит сразу, кроме 22:00–8:00». */
export function scheduleLine(t: Translate, { frequency, hour, quiet }: Schedule): Html {
  if (frequency !== 'at-once') return t(`subscription-${frequency}`, { hour: String(hour) });
  return quiet
    ? t('subscription-at-once-quiet', { from: String(quiet.from), to: String(quiet.to) })
    : t('subscription-at-once');
}

const returnRow = (t: Translate, subscriber: Subscriber | undefined): Button[][] =>
  subscriber?.withdrawnAt && subscriber.followed.length > 0
    ? [[pressButton(t.text('subscription-return'), ROUTES.unsubscribe.pack({ step: 'return' }), 'primary')]]
    : [];

function toggle(name: string, isOn: boolean, topic: (typeof NEWS_TOPICS)[number] | undefined): Button {
  const data = ROUTES.subscriptionTopic.pack({ topic, wanted: isOn ? 'no' : 'yes' });
  return pressButton(isOn ? `✅ ${name}` : name, data);
}

/** «Калибр ✕»: what is followed by itself is followed no more; themes have their toggles. */
function endButton(t: Translate, catalog: Catalog, { interest, phrase }: Followed): Button | undefined {
  if (phrase !== null) {
    const name = t.text('subscription-phrase', { phrase: buttonLabel(phrase, LABEL_MAX) });
    return pressButton(
      t.text('subscription-remove', { name }),
      ROUTES.phraseEnd.pack({ code: phraseCode(interest) }),
    );
  }
  const ref = recordOf(interest);
  if (!ref) return undefined;
  // What has left the catalogue can still be given up.
  const name = buttonLabel(recordName(catalog, ref) ?? ref.slug, LABEL_MAX);
  return pressButton(
    t.text('subscription-remove', { name: t.text(`search-${ref.kind}`, { name }) }),
    ROUTES.follow.pack({ ...ref, wanted: 'no' }, HERE),
  );
}

function recordOf(interest: Interest): { kind: FollowedKind; slug: string } | undefined {
  const [name, slug = ''] = interest.split('/', 2);
  const kind = FOLLOWED_KINDS.find((followed) => followed === name);
  return kind && { kind, slug };
}

/** One record: what following it means, and whether it is followed. */
export function followScreen(
  t: Translate,
  catalog: Catalog,
  subscriber: Subscriber | undefined,
  {
    kind,
    slug,
    back,
  }: { readonly kind: FollowedKind; readonly slug: string; readonly back: string | undefined },
): Screen {
  const isOn = isSubscribed(subscriber);
  const isFollowed = isOn && subscriber.followed.some(({ interest }) => interest === `${kind}/${slug}`);
  const name = recordName(catalog, { kind, slug }) ?? slug;
  const choice = (wanted: 'yes' | 'no') => ROUTES.follow.pack({ kind, slug, wanted }, back);
  return {
    text: joinHtml(
      [
        t(isFollowed ? 'follow-on' : 'follow-off', { name }),
        isOn ? scheduleLine(t, subscriber.schedule) : t('subscription-consent'),
      ],
      '\n\n',
    ),
    keyboard: [
      [
        isFollowed
          ? pressButton(t.text('follow-end'), choice('no'))
          : pressButton(t.text('follow-begin'), choice('yes'), 'primary'),
      ],
      [pressButton(t.text('subscription-settings'), HERE)],
      navigationRow(t, back ?? packRecord({ kind, slug })),
    ],
  };
}

/** «🔔 Следить», on a card. */
export const followButton = (t: Translate, kind: FollowedKind, slug: string, back?: string): Button =>
  pressButton(t.text('follow'), ROUTES.follow.pack({ kind, slug }, back));

/** The way back from the screen that asks for a phrase: it tells what a reply to it means. */
const BACK_FROM_PHRASE = ROUTES.subscription.pack({}, ROUTES.subscriptionPhrase.pack({}));

/** @param problem what was wrong with the last one */
export const phraseScreen = (t: Translate, problem?: Html): Screen => ({
  text: joinHtml([problem, t('subscription-phrase-how')], '\n\n'),
  keyboard: [[pressButton(t.text('button-back'), BACK_FROM_PHRASE)]],
});

/** Whether a message with these buttons has asked for a phrase. */
export const asksForPhrase = (keyboard: readonly (readonly Button[])[]): boolean =>
  keyboard.flat().some((button) => 'callback_data' in button && button.callback_data === BACK_FROM_PHRASE);
