import type { Catalog } from '../../catalog/catalog.ts';
import type { NeededArea, NeededPlace, NeedName, Needs } from '../../selection/needs.ts';
import { Html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { uncapitalised } from './format.ts';

/** «микроэлектроника»; undefined for a field that the catalogue does not have any more. */
export function fieldName({ findSpecialization }: Catalog, slug: string): string | undefined {
  const field = findSpecialization(slug);
  return field && uncapitalised(field.title);
}

/** An answer in words; undefined where the step was left open. */
export function needText(t: Translate, catalog: Catalog, needs: Needs, step: NeedName): string | undefined {
  switch (step) {
    case 'fields':
      return listed(needs.fields.flatMap((slug) => fieldName(catalog, slug) ?? []));
    case 'premises':
      return listed(needs.premises.map((premise) => t.text(`choose-premise-${premise}`)));
    case 'area':
      return needs.area ? areaText(t, needs.area) : undefined;
    case 'place':
      return placeText(t, needs.place);
    case 'stage':
      return needs.stage ? t.text(`choose-stage-${needs.stage}`) : undefined;
    case 'priorities':
      return listed(needs.priorities.map((priority) => t.text(`choose-priority-${priority}`)));
  }
}

const listed = (names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : names.join(', ');

/** «от 200 до 500 м²», «от 300 м²», «до 0,5 га». */
export function areaText(t: Translate, { unit, from, to }: NeededArea): string {
  const bounds = from === null ? 'to' : to === null ? 'from' : 'both';
  const text = t.text(`choose-area-${bounds}`, { from: from ?? 0, to: to ?? 0 });
  return t.text(`choose-area-${unit}`, { area: text });
}

export function placeText(
  t: Translate,
  { okrugs, districts, stations, near }: NeededPlace,
): string | undefined {
  return listed([
    ...okrugs,
    ...districts,
    ...stations.map((station) => t.text('choose-station', { station })),
    ...(near.length > 0 ? [t.text('choose-near')] : []),
  ]);
}

/** The answers that are there, a line each. */
export function needLines(t: Translate, catalog: Catalog, needs: Needs, steps: readonly NeedName[]): Html {
  return joinHtml(
    steps.map((step) => {
      const answer = needText(t, catalog, needs, step);
      return answer === undefined ? Html.empty : t(`choose-need-${step}`, { answer });
    }),
  );
}
