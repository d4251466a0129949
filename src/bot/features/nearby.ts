import type { ReplyKeyboardMarkup } from 'grammy/types';
import type { LocationRequests } from '../../people/location-requests.ts';
import type { BotContext } from '../context.ts';
import { createFeature, type Feature, type FeatureDependencies } from '../feature.ts';
import { roundedPoint } from '../fields.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { answerPress, show } from '../show.ts';
import { type NearbyFilter, nearbyRequestText, nearbyScreen } from '../views/nearby.ts';
import { technoparkListScreen } from '../views/technopark-list.ts';

export interface NearbyDependencies extends FeatureDependencies {
  readonly locationRequests: LocationRequests;
}

/**
 * «Рядом со мной»: asks for a location in a private chat and shows the sites nearest to it, among those of the list it
 * was asked from. Any location sent there is such a question. The keyboard that asks is put away with the answer.
 */
export function createNearbyFeature({ t, catalog, locationRequests }: NearbyDependencies): Feature {
  const feature = createFeature();

  async function ask(ctx: BotContext, chatId: number, filter: NearbyFilter): Promise<void> {
    await locationRequests.open(chatId, ROUTES.nearbyRequest.pack(filter));
    await Promise.all([
      answerPress(ctx),
      ctx.reply(nearbyRequestText(t, catalog(), filter).value, {
        parse_mode: 'HTML',
        reply_markup: requestKeyboard,
      }),
    ]);
  }

  const words = { send: t.text('nearby-send'), cancel: t.text('nearby-cancel') };
  const requestKeyboard: ReplyKeyboardMarkup = {
    keyboard: [[{ text: words.send, request_location: true }], [{ text: words.cancel }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  };

  feature.press(ROUTES.nearbyRequest, async (ctx, filter) => {
    if (ctx.chat?.type === 'private') return ask(ctx, ctx.chat.id, filter);
    await answerPress(ctx, { notice: t.text('nearby-private-only'), isAlert: true });
  });
  feature.command('nearby', async (ctx) => {
    if (ctx.chat.type === 'private') return ask(ctx, ctx.chat.id, ALL_TECHNOPARKS);
    await show(ctx, { text: t('nearby-private-only'), keyboard: [] });
  });

  /** Ends the request, if there is one, with the keyboard it has put up; the filter it was made with. */
  async function endRequest(ctx: BotContext, chatId: number, message: string): Promise<NearbyFilter> {
    const request = await locationRequests.close(chatId);
    if (request === undefined) return ALL_TECHNOPARKS;
    await ctx.reply(message, { reply_markup: { remove_keyboard: true } });
    return ROUTES.nearbyRequest.parse(request)?.values ?? ALL_TECHNOPARKS;
  }

  feature.on('message:location', async (ctx, next) => {
    if (ctx.chat.type !== 'private') return next();
    const { latitude, longitude } = ctx.message.location;
    const filter = await endRequest(ctx, ctx.chat.id, t.text('nearby-received'));
    await show(ctx, nearbyScreen(t, catalog(), roundedPoint({ lat: latitude, lon: longitude }), filter));
  });
  feature.on('message:text', async (ctx, next) => {
    const { chat, text } = ctx.message;
    if (chat.type === 'private' && text === words.cancel) {
      const filter = await endRequest(ctx, chat.id, t.text('nearby-cancelled'));
      return show(ctx, technoparkListScreen(t, catalog(), { ...ALL_TECHNOPARKS, ...filter }));
    }
    // Desktop and web clients send the words of the button for the location.
    if (chat.type === 'private' && text === words.send) return ctx.reply(t.text('nearby-unsupported'));
    await next();
  });

  feature.press(ROUTES.nearby, async (ctx, { point, ...filter }) =>
    show(ctx, nearbyScreen(t, catalog(), point, filter)),
  );
  return feature;
}
