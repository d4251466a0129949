import { withoutAsides } from './asides.ts';
import { withoutCorrected } from './corrections.ts';
import type { Understand, Understanding } from './understanding.ts';

/** More questions at once get no answers that anybody reads. */
const QUESTIONS_MAX = 4;
/** A message that falls into more pieces is a text, not a few questions: it is read as one. */
const PIECES_MAX = 16;
/** UTF-16 units that are looked through for questions. */
const SPLIT_LIMIT = 2000;
const SENTENCE = /[^?!;\n.]+(?:\.(?!\s|$)[^?!;\n.]*)*[?!;\n.]*/gu;
/** A sentence that ends so asks, with a word of asking or without. */
const ASKING_END = /[?;\n]\s*$/u;
/** Before a word of asking, a conjunction begins another question. */
const CONJUNCTION =
  /(?:,\s*|\s+)(?:и|а|а\s+также|и\s+ещ[её]|плюс|ещ[её])\s+(?=(?:как|как(?:ой|ая|ое|ие|их|ую)|сколько|скока|где|кто|кем|кому|что|чем|когда|куда|зачем|почему|ч[её]й|можно|нужно|почём|есть\s+ли|сам(?:ый|ая|ое|ые)|скольким|скажи|подскажи|расскажи|(?:в|на|с|у|по|за|о|из|до|к|под|для) (?:как(?:ой|ая|ое|ие|их|ую|ом|ого|ому|им|ими)|ч[её]м|чего|кого|ком|кем|кому|сколько|когда))(?![а-яё]))/iu;

const OTHER_OBJECT = /,\s+а\s+/iu;

/** «ММК когда открыли, а кластер видеоигр сколько резидентов набрал»: two objects, each with a question of its own. */
function splitObjects(piece: string, understand: Understand): readonly string[] {
  const halves = piece.split(OTHER_OBJECT);
  if (halves.length !== 2) return [piece];
  const read = halves.map(understand);
  const asked = read.map(({ attributes, asks }) => [...attributes.map(({ value }) => value), ...asks].join());
  const isEachWhole = read.every(({ isQuestion, mentions }) => isQuestion && mentions.length > 0);
  return isEachWhole && asked[0] !== asked[1] ? halves : [piece];
}

const ANOTHER = /,\s*(?=(?:сколько|есть\s+ли)(?![а-яё]))/iu;

/** «Какие льготы у ОЭЗ, сколько там резидентов»: a question before the comma and another after it. */
function splitAnother(piece: string, understand: Understand): readonly string[] {
  const [first = '', ...others] = piece.split(ANOTHER);
  return others.length > 0 && understand(first).isQuestion ? [first, ...others] : [piece];
}

/** The questions of a message. What asks nothing goes to the question it leads to. */
export function splitQuestions(said: string, understand: Understand): readonly Understanding[] {
  const text = withoutAsides(withoutCorrected(said, understand), understand);
  const sentences = (text.slice(0, SPLIT_LIMIT).match(SENTENCE) ?? [])
    .filter((sentence) => /[\p{L}\d]/u.test(sentence))
    .map((sentence) =>
      sentence
        .split(CONJUNCTION)
        .flatMap((piece) => splitAnother(piece, understand))
        .flatMap((piece) => splitObjects(piece, understand)),
    );
  if (sentences.flat().length > PIECES_MAX) return [understand(text)];
  const clauses = sentences.flatMap((pieces) => joinPieces(pieces, understand));
  const questions: string[] = [];
  let preamble = '';
  for (const clause of clauses) {
    const whole = preamble === '' ? clause : `${preamble} ${clause}`;
    if (isAsking(clause, understand)) {
      questions.push(whole);
      preamble = '';
    } else preamble = whole;
  }
  if (preamble !== '') {
    // «Адрес МЗП; метро Полюса»: the last of a list asks without a mark at its end.
    const last = isAsking(preamble, understand, true) ? undefined : questions.pop();
    questions.push(last === undefined ? preamble : `${last} ${preamble}`);
  }
  return questions.length > 1 && questions.length <= QUESTIONS_MAX
    ? questions.map(understand)
    : [understand(text)];
}

/** @param endsAsking whether it is read with a question mark at its end, which changes nothing else */
function isAsking(clause: string, understand: Understand, endsAsking = ASKING_END.test(clause)): boolean {
  const { isQuestion, isContinued, attributes, mentions, asks, taxes, unexplained, speech, nouns, criteria } =
    understand(clause);
  const isEmpty =
    attributes.length +
      mentions.length +
      taxes.size +
      unexplained.length +
      speech.length +
      criteria.length +
      nouns.size ===
      0 && ![...asks].some((ask) => ask !== 'list' && ask !== 'count');
  return (
    !isEmpty &&
    (isQuestion ||
      (endsAsking &&
        (attributes.length + criteria.length > 0 ||
          EXTREMES.some((ask) => asks.has(ask)) ||
          (isContinued && mentions.length > 0))))
  );
}

/** «Самый большой технопарк и самый старый». */
const EXTREMES = ['most', 'least', 'oldest', 'newest'] as const;

/** A piece that asks nothing belongs to the next one. */
function joinPieces(pieces: readonly string[], understand: Understand): string[] {
  const parts: string[] = [];
  for (const clause of pieces) {
    const last = parts.at(-1);
    if (last === undefined || isAsking(`${last}?`, understand)) parts.push(clause);
    else parts.splice(-1, 1, `${last} ${clause}`);
  }
  return parts.map((part, index) => (index < parts.length - 1 ? `${part}?` : part));
}
