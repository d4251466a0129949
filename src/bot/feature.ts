import type { Filter } from 'grammy';
import { Composer } from 'grammy';
import type { Catalog } from '../catalog/catalog.ts';
import type { Route } from '../telegram/callback-data.ts';
import type { Translate } from '../translate.ts';
import type { BotContext } from './context.ts';

/** What every feature is given; what one needs beyond it, its factory asks for. */
export interface FeatureDependencies {
  readonly t: Translate;
  /** The snapshot in force now; not to be kept beyond one update. */
  readonly catalog: () => Catalog;
}

export type Feature = Composer<BotContext>;

type PressContext = Filter<BotContext, 'callback_query:data'>;

/** A press of a button of this route; data that does not parse exactly falls through to the next handler. */
export function onPress<T>(
  feature: Feature,
  route: Route<T>,
  handler: (ctx: PressContext, values: T, back: string | undefined) => Promise<void>,
): void {
  feature.on('callback_query:data', async (ctx, next) => {
    const parsed = route.parse(ctx.callbackQuery.data);
    if (parsed) await handler(ctx, parsed.values, parsed.back);
    else await next();
  });
}

export const createFeature = (): Feature => new Composer<BotContext>();
