import { ESTIMATE_STATUSES, type EstimateStatus } from './inputs.ts';
import WORDS from './status-words.json' with { type: 'json' };

/**
 * The statuses that a text names: «резидент ОЭЗ и ИТ-компания». Undefined where it says anything else beside: a
 * question that has the name of a status in it is no answer.
 */
export function readStatuses(text: string): readonly EstimateStatus[] | undefined {
  let rest = ` ${wordsOf(text).join(' ')} `;
  const named = new Set<EstimateStatus>();
  for (const [phrase, status] of PHRASES) {
    if (!rest.includes(` ${phrase} `)) continue;
    rest = rest.replaceAll(` ${phrase} `, ' ');
    named.add(status);
  }
  const others = rest.split(' ').filter((word) => word !== '' && !FILLERS.has(word));
  if (named.size === 0 || others.length > 0) return undefined;
  return ESTIMATE_STATUSES.filter((status) => named.has(status));
}

const FILLERS: ReadonlySet<string> = new Set(WORDS.fillers);

/** The longest first, so that «резидент технопарка» is not taken for the technopark itself. */
const PHRASES: readonly (readonly [string, EstimateStatus])[] = ESTIMATE_STATUSES.flatMap((status) =>
  WORDS.phrases[status].map((phrase) => [phrase, status] as const),
).toSorted(([a], [b]) => b.length - a.length);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[a-zа-я0-9]+/gu) ?? [];
