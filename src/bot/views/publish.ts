import type { Catalog } from '../../catalog/catalog.ts';
import type { Publication } from '../../news/publication-store.ts';
import { Html, html, joinHtml } from '../../telegram/html.ts';
import { plainText, shortened } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import type { PublicationStep } from '../button-choices.ts';
import { ROUTES } from '../routes.ts';
import { formatMoment } from './moment.ts';
import { navigationRow } from './parts.ts';
import { publicationText, topicsLine } from './publication.ts';
import { buttonLabel } from './record-list.ts';
import { type Button, type ButtonStyle, inRows, pressButton, type Screen } from './screen.ts';

export const PUBLICATIONS = ROUTES.publicationList.pack({});

export const stepButton = (
  t: Translate,
  publication: number,
  step: PublicationStep,
  style?: ButtonStyle,
): Button =>
  pressButton(t.text(`publish-step-${step}`), ROUTES.publication.pack({ publication, step }), style);

/** What the operator has begun, and what has been published last. */
export function publicationsScreen(
  t: Translate,
  drafts: readonly Publication[],
  published: readonly Publication[],
): Screen {
  const open = (publication: Publication) =>
    pressButton(
      buttonLabel(t.text(`publish-item-${publication.status}`, { title: publication.title })),
      ROUTES.publication.pack({ publication: publication.id, step: 'open' }),
    );
  return {
    text: joinHtml([
      t('publish-list'),
      drafts.length + published.length === 0 ? t('publish-list-empty') : t('publish-list-hint'),
    ]),
    keyboard: [
      [pressButton(t.text('publish-new'), ROUTES.publicationStart.pack({}), 'primary')],
      ...drafts.map((draft) => [open(draft)]),
      ...published.map((each) => [open(each)]),
      navigationRow(t),
    ],
  };
}

export interface Recipients {
  readonly atOnce: number;
  readonly later: number;
}

/** A draft as it stands, with all that can be done with it. */
export function draftScreen(
  t: Translate,
  catalog: Catalog,
  draft: Publication,
  recipients: Recipients,
): Screen {
  const { id, dueAt, topics, picture } = draft;
  return {
    text: joinHtml(
      [
        dueAt === null ? t('publish-draft') : t('publish-scheduled', { at: formatMoment(t, dueAt) }),
        draftText(t, draft),
        joinHtml([
          picture !== null && t('publish-summary-picture'),
          topicsLine(t, catalog, topics),
          recipientsLine(t, recipients),
        ]),
      ],
      '\n\n',
    ),
    keyboard: [
      [stepButton(t, id, 'send', 'primary'), stepButton(t, id, 'when')],
      ...inRows(
        (['text', 'title', 'link', 'picture', 'topics'] as const).map((step) => stepButton(t, id, step)),
        3,
      ),
      [stepButton(t, id, 'discard', 'danger')],
      navigationRow(t, PUBLICATIONS),
    ],
  };
}

/** As it goes out, or its beginning where all that stands around it needs the room; the preview shows it whole. */
function draftText(t: Translate, draft: Publication): Html {
  const whole = publicationText(t, draft);
  const length = plainText(whole).length;
  if (length <= DRAFT_SHOWN_MAX) return whole;
  const beginning = shortened(plainText(Html.trusted(draft.body)), DRAFT_SHOWN_MAX / 2);
  return joinHtml(
    [publicationText(t, { ...draft, body: html`${beginning}`.value }), t('publish-draft-cut', { length })],
    '\n\n',
  );
}

const DRAFT_SHOWN_MAX = 3000;

const recipientsLine = (t: Translate, recipients: Recipients): Html =>
  t('publish-recipients', { ...recipients });

export interface Confirmation {
  readonly token: number;
  readonly publication: number;
  readonly recipients: Recipients;
}

/** Below the preview: the last question before it goes out. */
export const confirmSendingScreen = (
  t: Translate,
  { token, publication, recipients }: Confirmation,
  at: Date | null,
): Screen => ({
  text: joinHtml([
    t('publish-confirm'),
    at === null ? t('publish-confirm-now') : t('publish-confirm-at', { at: formatMoment(t, at) }),
    recipientsLine(t, recipients),
  ]),
  keyboard: [
    [
      pressButton(
        at === null
          ? t.text('publish-confirm-send', { count: recipients.atOnce + recipients.later })
          : t.text('publish-confirm-schedule'),
        ROUTES.publicationConfirm.pack({ token }),
        'primary',
      ),
    ],
    [backToButton(t, publication)],
  ],
});

export const confirmCorrectionScreen = (t: Translate, token: number, publication: number): Screen => ({
  text: t('publish-confirm-correction'),
  keyboard: [
    [pressButton(t.text('publish-confirm-correct'), ROUTES.publicationConfirm.pack({ token }), 'primary')],
    [backToButton(t, publication)],
  ],
});

export const confirmWithdrawalScreen = (t: Translate, token: number, publication: number): Screen => ({
  text: t('publish-confirm-withdrawal'),
  keyboard: [
    [pressButton(t.text('publish-confirm-withdraw'), ROUTES.publicationConfirm.pack({ token }), 'danger')],
    [backToButton(t, publication)],
  ],
});

/** Telegram would not have taken the message. */
export const refusedPreviewScreen = (t: Translate, publication: number, reason: string): Screen => ({
  text: t('publish-preview-refused', { reason }),
  keyboard: [[backToButton(t, publication)], navigationRow(t, PUBLICATIONS)],
});

export const publishNoticeScreen = (
  t: Translate,
  key:
    | 'publish-confirm-over'
    | 'publish-gone'
    | 'publish-discarded'
    | 'publish-taken'
    | 'publish-check-below',
): Screen => ({ text: t(key), keyboard: [navigationRow(t, PUBLICATIONS)] });

const backToButton = (t: Translate, publication: number): Button =>
  pressButton(t.text('publish-back-to'), ROUTES.publication.pack({ publication, step: 'open' }));
