import type { Post } from '../../news/delivery.ts';
import type { DeliveryMode } from '../../news/schedule.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import { LIMITS } from '../../telegram/limits.ts';
import { plainText } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { pressButton, type Screen } from './screen.ts';

/** What a subscriber gets: a post by itself, or a digest of several. */
export function deliveredScreen(
  t: Translate,
  mode: DeliveryMode,
  posts: readonly Post[],
  linkTo: (record: NonNullable<Post['opens']>) => string,
): Screen {
  const [post] = posts;
  return mode === 'message' && post ? postScreen(t, post) : digestScreen(t, posts, linkTo);
}

const postScreen = (t: Translate, { html: markup, opens }: Post): Screen => ({
  text: Html.trusted(markup),
  keyboard: [
    ...(opens ? [[pressButton(t.text('post-open'), ROUTES.postRecord.pack(opens))]] : []),
    settingsRow(t),
  ],
});

const settingsRow = (t: Translate) => [
  pressButton(t.text('post-settings'), ROUTES.subscriptionBelow.pack({})),
  pressButton(t.text('post-unsubscribe'), ROUTES.unsubscribe.pack({ step: 'now' })),
];

/** As many lines as fit into a message, the newest first; how many more there are is said. */
function digestScreen(
  t: Translate,
  posts: readonly Post[],
  linkTo: (record: NonNullable<Post['opens']>) => string,
): Screen {
  const lines = posts
    .toReversed()
    .map(({ title, opens }) =>
      t('digest-line', { title: opens ? html`<a href="${linkTo(opens)}">${title}</a>` : title }),
    );
  const heading = t('digest', { count: posts.length });
  const textWith = (shown: number) =>
    joinHtml(
      [
        heading,
        joinHtml(lines.slice(0, shown), '\n\n'),
        shown < lines.length && t('digest-more', { count: lines.length - shown }),
      ],
      '\n\n',
    );
  let shown = lines.length;
  while (shown > 1 && plainText(textWith(shown)).length > LIMITS.messageText) shown -= 1;
  return {
    text: textWith(shown),
    keyboard: [settingsRow(t)],
  };
}
