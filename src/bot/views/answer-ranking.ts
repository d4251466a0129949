import type { AnswerPart } from '../../answers/answer.ts';
import type { SearchRef } from '../../answers/documents.ts';
import { isYear, rankedFigure } from '../../answers/plans/ranking.ts';
import type { Cluster, Technopark } from '../../catalog/model.ts';
import { joinHtml } from '../../telegram/html.ts';
import { type AnswerTools, type Block, recordNote, sourceNote } from './answer-block.ts';
import { figureValue } from './figures.ts';
import { formatDate } from './format.ts';
import { recordButtons } from './record-button.ts';

type RankingPart = Extract<AnswerPart, { kind: 'ranking' }>;

const BUTTONS_MAX = 3;

/** Records by a figure, the one that was asked for first, together with those that have the same. */
export function rankingBlock(tools: AnswerTools, part: RankingPart): Block {
  const { t, catalog } = tools;
  const { by, place, refs, isPlanned } = part;
  const ranked = refs.flatMap((ref) => {
    const record = recordOf(tools, ref);
    return record ? [{ ref, record, value: rankedBy(tools, record, part) }] : [];
  });
  const asked = ranked[place - 1];
  if (!asked) return { text: t('answer-ranking-none', { by }), buttons: [] };
  const first = ranked.filter((each) => each === asked || (isYear(by) && each.value === asked.value));
  const figure = isYear(by) ? undefined : rankedFigure(asked.record, by, isPlanned);
  const [{ name }] = [asked.record];
  return {
    text: joinHtml(
      [
        t('answer-ranking-first', {
          place,
          name: first.length === 1 ? name : first.map(({ record }) => record.shortName).join(', '),
          value: asked.value,
        }),
        joinHtml(
          ranked.flatMap((each, index) =>
            first.includes(each)
              ? []
              : [
                  t('answer-ranking-next', {
                    place: index + 1,
                    name: each.record.shortName,
                    value: each.value,
                  }),
                ],
          ),
        ),
        joinHtml([
          t('answer-ranking-note', { kind: asked.ref.kind, by }),
          figure ? sourceNote(t, [figure.sourceUrl], figure.asOf) : recordNote(t, asked.record),
        ]),
      ],
      '\n\n',
    ),
    buttons: recordButtons(
      t,
      catalog,
      [asked, ...ranked.filter((each) => each !== asked)].slice(0, BUTTONS_MAX).map(({ ref }) => ref),
    ),
  };
}

const recordOf = ({ catalog }: AnswerTools, { kind, slug }: SearchRef): Technopark | Cluster | undefined =>
  kind === 'cluster' ? catalog.findCluster(slug) : catalog.findTechnopark(slug);

function rankedBy({ t }: AnswerTools, record: Technopark | Cluster, { by, isPlanned }: RankingPart): string {
  if (!isYear(by)) {
    const figure = rankedFigure(record, by, isPlanned);
    return figure
      ? t.text(isPlanned ? 'answer-planned' : 'answer-dated', {
          value: figureValue(t, figure, 'value'),
          date: formatDate(t, figure.asOf),
        })
      : '';
  }
  if ('establishedYear' in record) {
    return t.text('answer-established', { year: String(record.establishedYear) });
  }
  return by === 'status-year' || record.openedYear === null
    ? t.text('answer-status-since', { year: String(record.statusYear) })
    : t.text('answer-opened', { year: String(record.openedYear) });
}
