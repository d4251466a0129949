import type { FailedDelivery, Progress } from '../../news/delivery.ts';
import type { Publication } from '../../news/publication-store.ts';
import { joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { PUBLICATIONS, stepButton } from './publish.ts';
import { type Button, pressButton, type Screen } from './screen.ts';

/** How far a publication is on its way to the subscribers, and its report in the end. */
export function progressScreen(
  t: Translate,
  publication: Publication,
  progress: Progress | undefined,
  failures: readonly FailedDelivery[] = [],
): Screen {
  const { id, status, slug } = publication;
  const isWithdrawn = status === 'withdrawn';
  return {
    text: joinHtml(
      [
        t('publish-progress', { title: publication.title }),
        isWithdrawn
          ? t(progress?.amendment === 'delete' ? 'publish-withdrawing' : 'publish-withdrawn')
          : progress && t(`publish-state-${progress.state}`),
        progress?.amendment === 'edit' && t('publish-correcting'),
        progress && progress.total > 0 && countLines(t, progress),
        failures.length > 0 &&
          joinHtml([
            t('publish-failures'),
            ...failures.map(({ chatId, outcome, reason }) =>
              t(`publish-failure-${outcome}`, { chat: String(chatId), reason }),
            ),
          ]),
      ],
      '\n\n',
    ),
    keyboard: [
      ...(progress && !isWithdrawn ? controlRows(t, id, progress) : []),
      ...(isWithdrawn ? [] : [[stepButton(t, id, 'correct'), stepButton(t, id, 'withdraw', 'danger')]]),
      ...(slug === null || isWithdrawn
        ? []
        : [[pressButton(t.text('publish-open-news'), ROUTES.newsItem.pack({ slug }, PUBLICATIONS))]]),
      navigationRow(t, PUBLICATIONS),
    ],
  };
}

function countLines(t: Translate, progress: Progress) {
  const { total, sent, left, later, gone, failed, unknown, dropped, perSecond, secondsLeft } = progress;
  return joinHtml([
    t('publish-sent', { sent, total }),
    left > 0 && (later > 0 ? t('publish-left-later', { left, later }) : t('publish-left', { left })),
    gone > 0 && t('publish-count-gone', { count: gone }),
    failed > 0 && t('publish-count-failed', { count: failed }),
    unknown > 0 && t('publish-count-unknown', { count: unknown }),
    dropped > 0 && t('publish-count-dropped', { count: dropped }),
    perSecond > 0 &&
      t('publish-speed', {
        perSecond: Math.round(perSecond * 10) / 10,
        minutes: Math.ceil((secondsLeft ?? 0) / 60),
      }),
  ]);
}

function controlRows(t: Translate, id: number, { state, unknown }: Progress): Button[][] {
  const isUnderWay = state === 'preparing' || state === 'running' || state === 'paused';
  return [
    ...(isUnderWay
      ? [[stepButton(t, id, state === 'paused' ? 'resume' : 'pause'), stepButton(t, id, 'stop', 'danger')]]
      : []),
    ...(unknown > 0 && !isUnderWay ? [[stepButton(t, id, 'resend')]] : []),
  ];
}
