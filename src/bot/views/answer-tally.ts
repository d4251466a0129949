import type { AnswerPart } from '../../answers/answer.ts';
import { joinHtml } from '../../telegram/html.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import type { AnswerTools, Block } from './answer-block.ts';
import { pressButton } from './screen.ts';

const SHOWN = 12;

/** How many sites there are in each okrug or field, the one that was asked for first. */
export function tallyBlock(
  { t, catalog }: AnswerTools,
  { by, groups }: Extract<AnswerPart, { kind: 'tally' }>,
): Block {
  const nameOf = (key: string): string =>
    by === 'okrug' ? key : (catalog.findSpecialization(key)?.title ?? key);
  const [first, ...others] = groups.slice(0, SHOWN);
  return {
    text: joinHtml(
      [
        first && t('answer-tally-first', { name: nameOf(first.key), count: first.count }),
        joinHtml(others.map(({ key, count }) => t('answer-tally-next', { name: nameOf(key), count }))),
        t('answer-tally-note', { count: catalog.technoparks.length }),
      ],
      '\n\n',
    ),
    buttons: [pressButton(t.text('answer-open-list'), ROUTES.technoparkList.pack(ALL_TECHNOPARKS))],
  };
}
