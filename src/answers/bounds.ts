import type { FigureMetric } from '../catalog/vocabulary.ts';
import { quantitiesIn } from './quantities.ts';
import type { FigureBound } from './site-choice.ts';

/** «Больше», «от»; «меньше», «до»: a bound of the amount that follows. */
const BOUND =
  /(?<!\p{L})(?:(не (?:меньше|менее)|больше|более|свыше|от|минимум|как минимум|выше|крупнее|превыша\p{L}+)|(не (?:больше|более)|меньше|менее|до|максимум|ниже|мельче))(?: чем)?(?= ?(?:\d|тысяч|миллион|млн))/giu;
const NEXT_LENGTH = 40;

/** «Больше 50 резидентов», «до 15 тысяч метров». @param asked what is measured where no unit is named */
export const boundsIn = (text: string, asked: FigureMetric | undefined): readonly FigureBound[] =>
  [...text.matchAll(BOUND)].flatMap((match): FigureBound[] => {
    const [said, least] = match;
    const start = match.index + said.length;
    const [amount] = quantitiesIn(text.slice(start, start + NEXT_LENGTH));
    const metric = amount?.metrics?.[0] ?? asked;
    if (!amount || !metric) return [];
    const isLeast = least !== undefined;
    return [{ metric, from: isLeast ? amount.value : null, to: isLeast ? null : amount.value }];
  });
