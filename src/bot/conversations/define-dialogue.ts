import { Html } from '../../telegram/html.ts';
import {
  type Dialogue,
  type DialogueSpec,
  type Draft,
  END,
  type Extras,
  type Input,
  type Move,
  type Place,
  type Reply,
  type Step,
} from './dialogue.ts';

/** Turns a description into a dialogue: pure, but for `finish`. */
export function defineDialogue<A>(spec: DialogueSpec<A>): Dialogue<A> {
  const read = (draft: Draft): A => spec.answers.parse(draft.answers);
  const asked = (answers: A) => spec.steps.filter((step) => step.isAsked?.(answers) ?? true);
  const stepOf = (draft: Draft): Step<A> => {
    const step = spec.steps.find(({ name }) => name === draft.step);
    if (!step) throw new Error(`dialogue ${spec.name} has no step ${draft.step}`);
    return step;
  };

  function begin({ answers = spec.empty, step, returnTo }: Parameters<Dialogue<A>['begin']>[0] = {}): Draft {
    const [first] = asked(answers);
    return { step: step ?? first?.name ?? END, returnTo, answers };
  }

  /** Where an answered step leads. */
  function follow(draft: Draft, answers: A, extras: Extras): Move {
    if (draft.returnTo !== undefined) return arrive(draft.returnTo, answers, extras);
    const later = spec.steps.slice(spec.steps.indexOf(stepOf(draft)) + 1);
    const following = later.find((step) => step.isAsked?.(answers) ?? true);
    return arrive(following?.name ?? END, answers, extras);
  }

  const arrive = (step: string, answers: A, extras: Extras): Move =>
    step === END
      ? { kind: 'end', draft: { step, answers }, ...extras }
      : { kind: 'step', draft: { step, answers }, ...extras };

  /** The step before, or the place a jump was made from. */
  function before(draft: Draft, answers: A): string | undefined {
    if (draft.returnTo !== undefined) return draft.returnTo;
    const earlier = spec.steps.slice(0, spec.steps.indexOf(stepOf(draft)));
    return earlier.findLast((step) => step.isAsked?.(answers) ?? true)?.name;
  }

  function move(draft: Draft, reply: Reply<A>): Move {
    if (reply.kind === 'wrong') return reply;
    const { accepted, notice, effect, send } = reply;
    const extras: Extras = {
      ...(accepted && { accepted }),
      ...(notice !== undefined && { notice }),
      ...(effect && { effect }),
      ...(send && { send }),
    };
    switch (reply.kind) {
      case 'stay':
        return { kind: 'step', draft: { ...draft, answers: reply.answers }, ...extras };
      case 'next':
        return follow(draft, reply.answers, extras);
      case 'jump':
        return {
          kind: 'step',
          draft: { step: reply.step, returnTo: reply.returnTo, answers: reply.answers },
          ...extras,
        };
    }
  }

  function advance(draft: Draft, input: Input): Move {
    const answers = read(draft);
    const step = stepOf(draft);
    if (input.kind === 'message') {
      const reply = step.read?.(input.message, answers);
      return reply ? move(draft, reply) : { kind: 'untaken', expected: step.expected(answers) };
    }
    if (input.step !== step.name) return { kind: 'stale' };
    switch (input.kind) {
      case 'press': {
        const reply = step.press?.(input.value, answers);
        return reply ? move(draft, reply) : { kind: 'stale' };
      }
      case 'skip':
        return step.skip ? follow(draft, step.skip(answers), {}) : { kind: 'stale' };
      case 'back': {
        const earlier = before(draft, answers);
        return earlier === undefined ? { kind: 'stale' } : arrive(earlier, answers, {});
      }
    }
  }

  function place(draft: Draft): Place {
    const answers = read(draft);
    const step = stepOf(draft);
    const numbered = asked(answers).filter(({ isNumbered }) => isNumbered !== false);
    const current = numbered.indexOf(step) + 1;
    return {
      dialogue: spec.name,
      step: step.name,
      view: step.show(answers),
      summary: spec.summary?.(answers) ?? Html.empty,
      ...(current > 0 && { number: { current, total: numbered.length } }),
      canCancel: draft.returnTo !== END,
      canGoBack: before(draft, answers) !== undefined,
      canSkip: step.skip !== undefined,
    };
  }

  function fit(draft: Draft): Draft | undefined {
    const answers = spec.answers.safeParse(draft.answers);
    if (!answers.success) return undefined;
    const isStep = (name: string) => spec.steps.some((step) => step.name === name);
    const isReturn = draft.returnTo === undefined || draft.returnTo === END || isStep(draft.returnTo);
    return isStep(draft.step) && isReturn
      ? { ...draft, answers: answers.data }
      : begin({ answers: answers.data });
  }

  return {
    name: spec.name,
    version: spec.version,
    begin,
    fit,
    answersQuestionsFirst: spec.answersQuestionsFirst ?? false,
    isFor: (userId) => spec.isFor?.(userId) ?? true,
    advance,
    place,
    finish: (draft, occasion) => spec.finish(read(draft), occasion),
  };
}
