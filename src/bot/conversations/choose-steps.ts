import type { Catalog } from '../../catalog/catalog.ts';
import type { Technopark } from '../../catalog/model.ts';
import { readArea } from '../../selection/area.ts';
import {
  ANYWHERE,
  type NeededArea,
  type NeedName,
  type Needs,
  PREMISES,
  PRIORITIES,
  type Premise,
  STAGES,
} from '../../selection/needs.ts';
import type { NeedsReader } from '../../selection/reader.ts';
import { html } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { areaText, needText } from '../views/choose-needs.ts';
import { inFittingRows, inRows } from '../views/screen.ts';
import { choosePlace } from './choose-place.ts';
import { choice, next, type Reply, type Step, type StepView } from './dialogue.ts';
import { marked, nextRow, type Option, pressOption, toggles } from './options.ts';

export interface ChooseStepsDependencies {
  readonly t: Translate;
  readonly catalog: () => Catalog;
  readonly reader: NeedsReader;
  /** The one site that a name stands for. */
  readonly findSite: (name: string) => Technopark | undefined;
}

/** What a step has of its own beside its words. */
export interface OwnStep extends Required<Pick<Step<Needs>, 'press' | 'read'>> {
  rows(needs: Needs): StepView['rows'];
}

/** From what fits into a room up to a site to build on. */
const AREAS: readonly NeededArea[] = [
  { unit: 'sqm', from: null, to: 100 },
  { unit: 'sqm', from: 100, to: 500 },
  { unit: 'sqm', from: 500, to: 2000 },
  { unit: 'sqm', from: 2000, to: 10_000 },
  { unit: 'sqm', from: 10_000, to: null },
  { unit: 'ha', from: null, to: 1 },
  { unit: 'ha', from: 1, to: null },
];
const codeOf = ({ unit, from, to }: NeededArea): string => `${unit}-${from ?? 0}-${to ?? 0}`;

/** The six questions of the choice of a site; each can be answered by buttons and by typing, and be skipped. */
export function chooseSteps(dependencies: ChooseStepsDependencies): Step<Needs>[] {
  const { t, catalog, reader } = dependencies;

  const accept = (needs: Needs, step: NeedName): Reply<Needs> =>
    next(needs, { accepted: html`${needText(t, catalog(), needs, step) ?? ''}` });

  function step(name: NeedName, noMatter: Partial<Needs>, own: OwnStep): Step<Needs> {
    const skip = (needs: Needs): Needs => ({ ...needs, ...noMatter });
    return {
      name,
      show: (needs) => ({ question: t(`choose-ask-${name}`), rows: own.rows(needs) }),
      press: own.press,
      read(message, needs) {
        const reply = own.read(message, needs);
        if (reply || !reader.isNoMatter(message.text ?? '')) return reply;
        return next(skip(needs), { accepted: t('choose-no-matter') });
      },
      expected: () => t(`choose-expected-${name}`),
      skip,
    };
  }

  /** Any number of a list; what is typed is added, and leads on. */
  function several<V extends string>(
    name: 'fields' | 'premises' | 'priorities',
    optionsOf: (chosen: readonly V[]) => readonly Option<V>[],
    lens: { chosen(needs: Needs): readonly V[]; put(needs: Needs, chosen: V[]): Needs },
    read: (text: string) => readonly V[],
  ): Step<Needs> {
    return step(
      name,
      { [name]: [] },
      {
        rows(needs) {
          const chosen = lens.chosen(needs);
          // By the text without its mark: a press is not to move the buttons.
          const rows = inFittingRows(optionsOf(chosen), 2, ({ label }) => label);
          return [...rows.map((row) => toggles(row, chosen)), ...nextRow(t, chosen.length > 0)];
        },
        press(value, needs) {
          const chosen = lens.chosen(needs);
          return pressOption(value, needs, optionsOf(chosen), chosen, (put) => lens.put(needs, put));
        },
        read({ text = '' }, needs) {
          const named = read(text);
          if (named.length === 0) return undefined;
          return accept(lens.put(needs, [...new Set([...lens.chosen(needs), ...named])]), name);
        },
      },
    );
  }

  const fieldOptions = () =>
    catalog().specializations.map(({ slug, title }) => ({ value: slug, code: slug, label: title }));

  /** Those that some site is known to have, and what was typed. */
  const premiseOptions = (chosen: readonly Premise[]) => {
    const known = new Set(catalog().technoparks.flatMap((site) => [...reader.premisesOf(site)]));
    return PREMISES.filter((premise) => known.has(premise) || chosen.includes(premise)).map((premise) => ({
      value: premise,
      code: premise,
      label: t.text(`choose-premise-${premise}`),
    }));
  };

  const priorityOptions = () =>
    PRIORITIES.map((priority) => ({
      value: priority,
      code: priority,
      label: t.text(`choose-priority-${priority}`),
    }));

  const area: OwnStep = {
    rows: (needs) =>
      inRows(
        AREAS.map((option) =>
          choice(
            marked(areaText(t, option), needs.area !== null && codeOf(option) === codeOf(needs.area)),
            codeOf(option),
          ),
        ),
        2,
      ),
    press(value, needs) {
      const found = AREAS.find((option) => codeOf(option) === value);
      return found && next({ ...needs, area: found });
    },
    read({ text = '' }, needs) {
      const found = readArea(text);
      return found && accept({ ...needs, area: found }, 'area');
    },
  };

  const stage: OwnStep = {
    rows: (needs) =>
      STAGES.map((option) => [
        choice(marked(t.text(`choose-stage-${option}`), option === needs.stage), option),
      ]),
    press(value, needs) {
      const found = STAGES.find((option) => option === value);
      return found && next({ ...needs, stage: found });
    },
    read({ text = '' }, needs) {
      const [found] = reader.stages(text);
      return found && accept({ ...needs, stage: found }, 'stage');
    },
  };

  return [
    several(
      'fields',
      fieldOptions,
      { chosen: ({ fields }) => fields, put: (needs, fields) => ({ ...needs, fields }) },
      reader.fields,
    ),
    several(
      'premises',
      premiseOptions,
      { chosen: ({ premises }) => premises, put: (needs, premises) => ({ ...needs, premises }) },
      reader.premises,
    ),
    step('area', { area: null }, area),
    step('place', { place: ANYWHERE }, choosePlace(dependencies)),
    step('stage', { stage: null }, stage),
    several(
      'priorities',
      priorityOptions,
      { chosen: ({ priorities }) => priorities, put: (needs, priorities) => ({ ...needs, priorities }) },
      reader.priorities,
    ),
  ];
}
