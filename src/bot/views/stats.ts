import type { Statistics } from '../../operation/statistics.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { padded } from './monospaced.ts';
import { navigationRow } from './parts.ts';
import { pressButton, type Screen } from './screen.ts';

/** Characters of a line that a narrow phone shows whole. */
const WIDTH = 30;
/** What belongs to the line above. */
const INDENT = '\u00a0\u00a0';

/** A table of what the operator looks at first; the parts one below the other, so that it fits a phone. */
export function statsScreen(t: Translate, stats: Statistics): Screen {
  const { people, updates, answers, catalog, feeds } = stats;
  const number = (value: number) => t.text('stats-number', { value });
  const share = (value: number) => {
    const all = answers.answer + answers.suggest + answers.refuse;
    return all === 0 ? '—' : t.text('stats-share', { value: Math.round((100 * value) / all) });
  };
  const parts: readonly (readonly [string, string])[][] = [
    [
      ['people', number(people.total)],
      ['people-today', number(people.today)],
      ['people-week', number(people.week)],
      ['people-month', number(people.month)],
      ['people-blocked', number(people.blocked)],
    ],
    [
      ['updates-today', number(stats.updatesToday)],
      ['updates', number(updates.count)],
      ['p50', t.text('stats-ms', { value: Math.round(updates.p50Ms) })],
      ['p95', t.text('stats-ms', { value: Math.round(updates.p95Ms) })],
      ['backlog', number(stats.backlog)],
      ['parked', number(stats.parked)],
    ],
    [
      ['answered', share(answers.answer)],
      ['suggested', share(answers.suggest)],
      ['refused', share(answers.refuse)],
      ['unanswered', number(stats.unanswered)],
    ],
    [
      ['feeds', number(feeds.count)],
      ...(feeds.count === 0
        ? []
        : ([
            ['feeds-failing', number(feeds.failing)],
            ['feeds-age', spanText(t, feeds.oldestAgeS)],
          ] as const)),
    ],
    [['deliveries', number(stats.deliveries)]],
    [
      ['technoparks', number(catalog.technoparks)],
      ['clusters', number(catalog.clusters)],
      ['benefits', number(catalog.benefits)],
      ['stale', number(catalog.stale)],
      ['catalog-version', stats.catalogVersion.slice(0, 8)],
    ],
    [
      ['memory', t.text('stats-mb', { value: Math.round(stats.memoryMb) })],
      ['uptime', spanText(t, stats.uptimeS)],
      ['version', stats.version],
    ],
  ];
  const table = joinHtml(
    parts.map((rows) =>
      joinHtml(
        rows.map(([label, value], index) =>
          line(`${index === 0 ? '' : INDENT}${t.text(`stats-row-${label}`)}`, value),
        ),
      ),
    ),
    '\n\n',
  );
  return {
    text: html`${t('stats')}\n<pre>${table}</pre>\n${t('stats-hint')}`,
    keyboard: [
      [pressButton(t.text('stats-refresh'), ROUTES.stats.pack({}))],
      ...(stats.parked === 0
        ? []
        : [
            [
              pressButton(
                t.text('stats-parked', { count: stats.parked }),
                ROUTES.parkedList.pack({ page: 0, step: 'show' }, ROUTES.stats.pack({})),
              ),
            ],
          ]),
      navigationRow(t),
    ],
  };
}

/** The label on the left, the value on the right. */
const line = (label: string, value: string): Html => html`${padded(label, WIDTH - value.length)}${value}`;

const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 86_400;

/** In the two largest units: «3 д 4 ч». */
function spanText(t: Translate, seconds: number): string {
  const days = Math.floor(seconds / DAY_S);
  const hours = Math.floor((seconds % DAY_S) / HOUR_S);
  const minutes = Math.floor((seconds % HOUR_S) / MINUTE_S);
  if (days > 0) return t.text('stats-days', { days, hours });
  return hours > 0 ? t.text('stats-hours', { hours, minutes }) : t.text('stats-minutes', { minutes });
}
