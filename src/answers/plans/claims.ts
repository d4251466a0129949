import type { Attribute } from '../answer.ts';
import { METRICS_OF } from '../facts.ts';
import KEY_WORDS from '../key-words.json' with { type: 'json' };
import { quantitiesIn } from '../quantities.ts';
import type { Criterion } from '../site-choice.ts';

import type { Understanding } from '../understanding.ts';
import { isChosenBy } from './chosen-by.ts';
import type { Situation } from './plan.ts';

/** Words by which something is asked for; without them a question takes something for true. */
const ASKING =
  /(?<!\p{L})(?:как(?:ой|ая|ое|ие|ого|ому|ими?|их|ую|ом|ова)?(?! \p{L}{2,}(?:ому|ему|у|ом|ем)(?!\p{L}))|сколько|скольк\p{L}+|скока|где|кто|кого|кому|кем|чей|чья|чь[её]|когда|куда|откуда|зачем|почему|поч[её]м|что такое|что за|чем|или(?! (?:ещ[её] )?(?:уже )?нет))(?!\p{L})/iu;

/** «Строгино в ЮАО?», «правда, что …»: it states something, rightly or not. */
export const isStating = ({ text }: Understanding): boolean => !ASKING.test(text);

/** What is said of a site, where no word asks for a field of it. */
export function attributeClaimed(question: Understanding, situation: Situation): Attribute | undefined {
  const { catalog } = situation.knowledge;
  const sites = question.mentions.flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'technopark'));
  const isWorking = sites.some(({ slug }) => catalog.findTechnopark(slug)?.status === 'operating');
  if (isBuilt(question) && sites.length > 0 && !isWorking) return 'status';
  const place = placeClaimed(question);
  // «Слава ЮЗАО» is a name said at length.
  const okrugs = claimsOf(question, 'okrugs');
  const isRight = sites.some(({ slug }) =>
    okrugs.some((okrug) => catalog.findTechnopark(slug)?.okrug === okrug),
  );
  if (place && !(isRight && !isChecked(question))) return place;
  if (isDated(question)) return 'opened';
  if (isOfStatus(question)) return 'status-year';
  if (sites.length > 0 && isStating(question) && RESIDENT.test(question.text)) return 'resident-names';
  return sites.length > 0 && isOwned(question) ? 'operator' : undefined;
}

/** One of them is named. */
const RESIDENT = /(?<!\p{L})(?:резидент|арендатор)(?:ом)?(?!\p{L})/iu;

/** «В Рудневе построили 1,4 млн метров?»: the field of a figure that is stated with its unit. */
export function attributeCounted(question: Understanding): Attribute | undefined {
  if (!isStating(question) || isWish(question) || !question.mentions.some(({ refs }) => refs.some(isSite)))
    return undefined;
  const metrics = quantitiesIn(question.text).flatMap((quantity) => quantity.metrics ?? []);
  const [metric] = metrics;
  return metric && COUNTED.find((attribute) => METRICS_OF[attribute]?.includes(metric));
}

/** «Хочу 200 метров в Печатниках» states nothing of the site. */
export const isWish = ({ text }: Understanding): boolean => WISH.test(text);

const WISH =
  /(?<!\p{L})(?:мы|я|мне|нам|наш\p{L}*|хо(?:чу|чется|тим|тел\p{L}*)|нуж\p{L}+|надо|ищ(?:у|ем)|требу\p{L}+|влож(?:им|у|ить)|построим|построю|снять|сним\p{L}+|арендовать|под (?:цех|склад|офис|производств|лаборатор)\p{L}*)(?!\p{L})/iu;

/** What is counted in hectares is first of all the ground. */
const COUNTED = ['site-area', 'area', 'residents', 'jobs', 'investment'] as const;

const isSite = ({ kind }: { readonly kind: string }): boolean => kind === 'technopark' || kind === 'cluster';

/** «Молжаниново сдали?» of a site that is a plan. */
const isBuilt = (question: Understanding): boolean =>
  isStating(question) &&
  BUILT.test(question.text) &&
  !question.nouns.has('sites') &&
  !question.asks.has('procedure');

export const BUILT =
  /(?<!\p{L})(?:(?:по|до|от)строи(?:л|в)|(?:по|до)строен|откры(?:л|т(?!ь))|сда(?:л|н)|запу(?:сти|щен)|заработал|работа(?:ет|ют)|действ(?:ует|ующ)|вв(?:ели|ёл|едён|еден)|функционир|готов(?!\p{L}|ит))/iu;

/** «Строгино это в ЮАО?»: whether a site stands where it is said to. */
function placeClaimed(question: Understanding): Attribute | undefined {
  const { mentions, nouns, asks, elsewhere, words } = question;
  if (nouns.has('sites') || asks.has('list')) return undefined;
  if (!mentions.some(({ refs }) => refs.some(({ kind }) => kind === 'technopark'))) return undefined;
  const isElsewhere =
    elsewhere.size > 0 && (words.length <= PLACED_WORDS_MAX || (isStating(question) && isChecked(question)));
  if (isElsewhere || claimsOf(question, 'okrugs').length > 0) return 'okrug';
  if (!isStating(question) || !isChecked(question)) return undefined;
  if (claimsOf(question, 'stations').length > 0 && NEAR_STATION.test(question.text)) return 'metro';
  return claimsOf(question, 'districts').length > 0 ? 'district' : undefined;
}

/** «Физтехпарк это Подмосковье?»; in more words somebody may tell where he is from. */
const PLACED_WORDS_MAX = 4;
const NEAR_STATION = /(?<!\p{L})метро|станци|мцд|мцк/iu;

/** Whether it is asked for a yes or a no about the thing itself. */
const isChecked = ({ text, asks }: Understanding): boolean =>
  (text.includes('?') || asks.has('check') || CHECKED.test(text)) && !OF_ASKER.test(text);

const CHECKED = /(?<!\p{L})(?:же|ведь|это|находится|стоит|да|так)(?!\p{L})/iu;
const OF_ASKER = /(?<!\p{L})(?:мы|я|нам|мне|наш\p{L}*|хотим|хочу|из)(?!\p{L})/iu;

/** The values of a list that are said beside the name of the site, though something may be called so as well. */
export function claimsOf(question: Understanding, list: Criterion['list']): readonly string[] {
  const named = question.mentions.filter(({ refs }) => refs.some(isSite));
  const site = named.find(({ places }) => !isChosenBy(question, places)) ?? named[0];
  return question.criteria
    .filter(
      ({ value, places }) => value.list === list && places.some((place) => !site?.places.includes(place)),
    )
    .map(({ value }) => value.value);
}

/** «Слава построена в 2020 году?»: whether a site is as old as is said. */
const isDated = ({ mentions, years, text, words, nouns, asks }: Understanding): boolean =>
  years.length > 0 &&
  BEGUN.test(text) &&
  !nouns.has('sites') &&
  !asks.has('count') &&
  (mentions.some(({ refs: [first] }) => first !== undefined && isSite(first)) ||
    words.some(({ readings }) => readings.has(KEY_WORDS.technopolis)));

/** «Статус Калибра». */
const isOfStatus = ({ mentions, text, asks, nouns }: Understanding): boolean =>
  STATUS.test(text) &&
  !asks.has('procedure') &&
  !nouns.has('sites') &&
  mentions.some(({ refs }) => refs.some(({ kind }) => kind === 'technopark'));

export const STATUS = /(?<!\p{L})статус/iu;
const BEGUN = /откры|постро|созда|основа|запущ|запуст|появи|заработа/iu;

/** «СНИИП — это ведь структура Ростеха»: whose a site is said to be. */
const isOwned = (question: Understanding): boolean =>
  isStating(question) &&
  !question.nouns.has('sites') &&
  claimsOf(question, 'owners').length > 0 &&
  (OWNED.test(question.text) || isChecked(question));

const OWNED = /структур|принадлеж|вход\p{L}+ в|собственност|дочк|дочерн|контролиру|подведом/iu;

/** «Это только Печатники?», «единственный в СВАО?»: that it is so of one bears out nothing of the others. */
export const isOfOneAlone = ({ text }: Understanding): boolean =>
  /(?<!\p{L})(?:только|лишь|исключительно|единственн\p{L}+)(?!\p{L})/iu.test(text);
