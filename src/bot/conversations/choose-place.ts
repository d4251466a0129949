import type { Message, ReplyKeyboardMarkup } from 'grammy/types';
import { OKRUGS, type Okrug } from '../../catalog/model.ts';
import { nearestSites, type Point } from '../../catalog/nearby.ts';
import { NO_FILTER } from '../../catalog/technopark-list.ts';
import { ANYWHERE, isAnywhere, type Needs } from '../../selection/needs.ts';
import { html } from '../../telegram/html.ts';
import type { BotContext } from '../context.ts';
import { placeText } from '../views/choose-needs.ts';
import { formatDistance } from '../views/distance.ts';
import { inRows } from '../views/screen.ts';
import type { ChooseStepsDependencies, OwnStep } from './choose-steps.ts';
import { choice, next, type Reply, stay, wrong } from './dialogue.ts';
import { nextRow, type Option, pressOption, toggles } from './options.ts';

/** Of so many sites next to a place one may say that they are near to it. */
const NEAR_COUNT = 10;
/** Farther from every site, nothing is near. */
const FAR_M = 100_000;

const OKRUG_OPTIONS: readonly Option<Okrug>[] = OKRUGS.map((okrug, index) => ({
  value: okrug,
  code: String(index),
  label: okrug,
}));

/** Where: okrugs by buttons, a station, a district or a site by typing, or what is near to a location. */
export function choosePlace({ t, catalog, reader, findSite }: ChooseStepsDependencies): OwnStep {
  const requestKeyboard: ReplyKeyboardMarkup = {
    keyboard: [
      [{ text: t.text('nearby-send'), request_location: true }],
      [{ text: t.text('nearby-cancel') }],
    ],
    resize_keyboard: true,
    one_time_keyboard: true,
  };
  const askLocation = async (ctx: BotContext): Promise<void> => {
    await ctx.reply(t('choose-location-request').value, {
      parse_mode: 'HTML',
      reply_markup: requestKeyboard,
    });
  };
  const putKeyboardAway = async (ctx: BotContext): Promise<void> => {
    await ctx.reply(t.text('nearby-received'), { reply_markup: { remove_keyboard: true } });
  };

  /** What is near is remembered by the sites alone: of the point nothing is kept. */
  function near(needs: Needs, point: Point): Reply<Needs> {
    const sites = nearestSites(catalog(), point, NO_FILTER, NEAR_COUNT);
    const [nearest] = sites;
    if (!nearest || nearest.metres > FAR_M) {
      return wrong(t('nearby-far', { distance: formatDistance(t, nearest?.metres ?? FAR_M) }));
    }
    const place = { ...ANYWHERE, near: sites.map(({ site }) => site.slug) };
    return next({ ...needs, place }, { accepted: t('choose-near') });
  }

  function readLocation({ location: { latitude, longitude } }: Message.LocationMessage, needs: Needs) {
    const reply = near(needs, { lat: latitude, lon: longitude });
    return reply.kind === 'wrong' ? reply : { ...reply, send: putKeyboardAway };
  }

  function readName(text: string, needs: Needs): Reply<Needs> | undefined {
    const place = { ...reader.place(catalog(), text), near: [] };
    if (!isAnywhere(place)) {
      return next({ ...needs, place }, { accepted: html`${placeText(t, place) ?? ''}` });
    }
    const site = findSite(text);
    return site && near(needs, site.location);
  }

  return {
    rows: ({ place }) => [
      ...inRows(toggles(OKRUG_OPTIONS, place.okrugs), 3),
      [
        choice(t.text('choose-near-button'), 'near'),
        ...(isAnywhere(place) ? [] : [choice(t.text('choose-place-clear'), 'clear')]),
      ],
      ...nextRow(t, !isAnywhere(place)),
    ],
    press(value, needs) {
      if (value === 'near') return stay(needs, { send: askLocation });
      if (value === 'clear') return stay({ ...needs, place: ANYWHERE });
      const put = (okrugs: Okrug[]) => ({ ...needs, place: { ...needs.place, okrugs } });
      return pressOption(value, needs, OKRUG_OPTIONS, needs.place.okrugs, put);
    },
    read(message, needs) {
      if (message.location) return readLocation({ ...message, location: message.location }, needs);
      const { text = '' } = message;
      if (text === t.text('nearby-cancel')) return stay(needs, { send: putKeyboardAway });
      return readName(text, needs);
    },
  };
}
