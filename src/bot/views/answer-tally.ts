import type { AnswerPart } from '../../answers/answer.ts';
import type { TallyKey } from '../../answers/site-choice.ts';
import { hasCriteria, isListFilter } from '../../answers/site-criteria.ts';
import { joinHtml } from '../../telegram/html.ts';
import { ROUTES } from '../routes.ts';
import { stateOf } from '../technopark-list-state.ts';
import type { AnswerTools, Block } from './answer-block.ts';
import { criteriaText } from './answer-sites.ts';
import { capitalised } from './format.ts';
import { pressButton } from './screen.ts';

type TallyPart = Extract<AnswerPart, { kind: 'tally' }>;

const SHOWN = 12;

/** How many sites there are of each sort, the one that was asked for first, with those that have as many. */
export function tallyBlock(tools: AnswerTools, part: TallyPart): Block {
  const { t, catalog } = tools;
  const { by, asked, criteria } = part;
  const isChosen = hasCriteria(criteria);
  return {
    text: joinHtml(
      [
        by === 'owner' && t('answer-tally-owners'),
        asked === 'closed' && t('answer-tally-closed'),
        asked === 'none' ? noneText(tools, part) : eachText(tools, part),
        isChosen
          ? t('answer-tally-chosen', { criteria: criteriaText(tools, criteria) })
          : t('answer-tally-note', { count: catalog.technoparks.length }),
      ],
      '\n\n',
    ),
    buttons: isListFilter(criteria)
      ? [
          pressButton(
            t.text('answer-open-list'),
            ROUTES.technoparkList.pack(
              stateOf(catalog, { ...criteria, cluster: criteria.cluster ?? undefined }, 'name'),
            ),
          ),
        ]
      : [],
  };
}

function noneText(tools: AnswerTools, { by, groups }: TallyPart) {
  const names = groups.map(({ key }) => sortName(tools, by, key)).join(', ');
  return groups.length === 0
    ? tools.t('answer-tally-everywhere', { by })
    : tools.t('answer-tally-nowhere', { names: capitalised(names) });
}

function eachText(tools: AnswerTools, { by, groups }: TallyPart) {
  const { t } = tools;
  const [most] = groups;
  if (!most) return t('answer-tally-nowhere-at-all');
  const alike = by === 'owner' ? [most] : groups.filter(({ count }) => count === most.count);
  const others = groups.filter((group) => !alike.includes(group)).slice(0, SHOWN - 1);
  return joinHtml(
    [
      t('answer-tally-first', {
        name: capitalised(alike.map(({ key }) => sortName(tools, by, key)).join(', ')),
        count: most.count,
        alike: alike.length,
      }),
      joinHtml(
        others.map(({ key, count }) => t('answer-tally-next', { name: sortName(tools, by, key), count })),
      ),
    ],
    '\n\n',
  );
}

function sortName({ t, catalog }: AnswerTools, by: TallyKey, key: string): string {
  switch (by) {
    case 'specialization':
      return catalog.findSpecialization(key)?.title ?? key;
    case 'kind':
      return t.text(`technopark-kind-${key}.plural`);
    case 'status':
      return t.text(`site-status-${key}.plural`);
    case 'statusYear':
      return t.text('answer-tally-year', { year: key });
    default:
      return key;
  }
}
