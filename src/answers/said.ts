import type { AnswerRef } from './answer.ts';
import type { Canonical } from './canonical.ts';
import type { Intents } from './intents.ts';
import type { Source } from './passage.ts';
import { type Build, buildEach } from './slices.ts';
import type { Word } from './words.ts';

/** What is said in which record. */
export interface Said {
  /** Whether there is such a record. */
  holds(ref: AnswerRef): boolean;
  /** Whether the word is one of the record's names or facts. */
  says(ref: AnswerRef, word: Word): boolean;
  /** The same, or of what is told of it, or of how it is asked for. */
  tells(ref: AnswerRef, word: Word): boolean;
  /** The stems of its names and facts, and those of its texts. */
  stemsOf(ref: AnswerRef): readonly ReadonlySet<string>[];
  /** The stems of one of the sentences that are told. */
  stemsIn(sentence: string): ReadonlySet<string>;
  /** Where it says something of a topic of {@link Intents.unrecorded}, if it does. */
  speaksOf(ref: AnswerRef, topic: string): 'facts' | 'texts' | undefined;
}

const NO_STEMS: ReadonlySet<string> = new Set();

export function* buildSaid(
  sources: readonly Source<AnswerRef>[],
  intents: Intents,
  canonical: Canonical,
): Build<Said> {
  const saidBy = new Map(
    yield* buildEach(
      sources,
      ({ ref, names, facts, statements, wordings }) =>
        [
          `${ref.kind}/${ref.slug}`,
          {
            names: new Set([...names.flat(), ...facts]),
            facts: new Set(facts),
            texts: new Set(statements.flatMap(({ stems }) => stems)),
            wordings: new Set(wordings.flat()),
          },
        ] as const,
    ),
  );
  const sentences = new Map(
    sources.flatMap(({ statements }) => statements.map(({ text, stems }) => [text, new Set(stems)] as const)),
  );
  const topicStems = new Map(
    Object.entries(intents.unrecorded).map(([topic, phrases]) => [
      topic,
      phrases
        .map((phrase) => canonical.stemsOf(phrase))
        .flatMap((stems) => (stems.length === 1 ? stems : [])),
    ]),
  );
  const saidOf = ({ kind, slug }: AnswerRef) => saidBy.get(`${kind}/${slug}`);

  const says = (ref: AnswerRef, { readings }: Word): boolean => {
    const said = saidOf(ref);
    return said !== undefined && [...readings.keys()].some((stem) => said.names.has(stem));
  };

  return {
    holds: (ref) => saidOf(ref) !== undefined,
    says,
    tells: (ref, word) => {
      const said = saidOf(ref);
      return (
        says(ref, word) ||
        [...word.readings.keys()].some((stem) => said?.texts.has(stem) || said?.wordings.has(stem))
      );
    },
    stemsOf: (ref) => {
      const said = saidOf(ref);
      return said ? [said.names, said.texts] : [];
    },
    stemsIn: (sentence) => sentences.get(sentence) ?? NO_STEMS,
    speaksOf: (ref, topic) => {
      const said = saidOf(ref);
      const stems = topicStems.get(topic) ?? [];
      if (stems.some((stem) => said?.facts.has(stem))) return 'facts';
      return stems.some((stem) => said?.texts.has(stem)) ? 'texts' : undefined;
    },
  };
}
