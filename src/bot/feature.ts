import {
  type CommandContext,
  Composer,
  Context,
  type Filter,
  type FilterQuery,
  type MiddlewareFn,
  type NextFunction,
} from 'grammy';
import type { Catalog } from '../catalog/catalog.ts';
import { type Route, routeCodeIn } from '../telegram/callback-data.ts';
import type { Translate } from '../translate.ts';
import type { BotContext } from './context.ts';

/** What every feature is given; what one needs beyond it, its factory asks for. */
export interface FeatureDependencies {
  readonly t: Translate;
  /** The snapshot in force now; not to be kept beyond one update. */
  readonly catalog: () => Catalog;
}

type Handler = MiddlewareFn<BotContext>;
type PressContext = Filter<BotContext, 'callback_query:data'>;

/** What a part of the bot takes; {@link dispatch} brings it there. Whatever calls `next` leaves the update to others. */
export interface Feature {
  /** A command to this bot, in grammY's sense; `ctx.match` is what was typed after it. */
  command(name: string, handler: MiddlewareFn<CommandContext<BotContext>>): void;
  /** A press of a button of this route; data that does not parse exactly is left to others. */
  press<T>(
    route: Route<T>,
    handler: (ctx: PressContext, values: T, back: string | undefined, next: NextFunction) => Promise<void>,
  ): void;
  /** Updates of these kinds, commands and presses too: it comes before them. */
  on<Q extends FilterQuery>(query: Q | Q[], handler: MiddlewareFn<Filter<BotContext, Q>>): void;
  /** Every update, like {@link Feature.on}. */
  use(handler: Handler): void;
  readonly handlers: FeatureHandlers;
}

interface FeatureHandlers {
  /** By name. */
  readonly commands: readonly (readonly [string, Handler])[];
  /** By the code of their route. */
  readonly presses: readonly (readonly [string, Handler])[];
  readonly others: readonly Handler[];
}

/** @param isFor asked with every update: where it says no, it is as if there were no such feature */
export function createFeature(isFor: (ctx: BotContext) => boolean = () => true): Feature {
  const commands: [string, Handler][] = [];
  const presses: [string, Handler][] = [];
  const others: Handler[] = [];

  const where =
    <C extends BotContext>(isTaken: (ctx: BotContext) => ctx is C, handler: MiddlewareFn<C>): Handler =>
    (ctx, next) =>
      isFor(ctx) && isTaken(ctx) ? handler(ctx, next) : next();

  return {
    handlers: { commands, presses, others },
    command(name, handler) {
      commands.push([name, where(Context.has.command(name), handler)]);
    },
    press(route, handler) {
      const parse: MiddlewareFn<PressContext> = (ctx, next) => {
        const parsed = route.parse(ctx.callbackQuery.data);
        return parsed ? handler(ctx, parsed.values, parsed.back, next) : next();
      };
      presses.push([route.code, where(isPress, parse)]);
    },
    on(query, handler) {
      others.push(where(Context.has.filterQuery(query), handler));
    },
    use(handler) {
      others.push((ctx, next) => (isFor(ctx) ? handler(ctx, next) : next()));
    },
  };
}

const isPress = Context.has.filterQuery('callback_query:data');

/**
 * Hands an update to features: first to whatever they take by `on` and `use`, in their order; then a command and a press
 * are looked up, however many there are. Of several features that take the same one the first is asked first.
 */
export function dispatch(...features: readonly Feature[]): Handler {
  const handlers = features.map((feature) => feature.handlers);
  const commands = tableOf(handlers.flatMap((each) => each.commands));
  const presses = tableOf(handlers.flatMap((each) => each.presses));
  const lookUp: Handler = (ctx, next) => {
    const data = ctx.callbackQuery?.data;
    const found = data === undefined ? commands.get(commandIn(ctx)) : presses.get(routeCodeIn(data));
    return found ? found(ctx, next) : next();
  };
  return new Composer(...handlers.flatMap((each) => each.others), lookUp).middleware();
}

function tableOf(entries: readonly (readonly [string, Handler])[]): ReadonlyMap<string, Handler> {
  const groups = [...Map.groupBy(entries, ([key]) => key)];
  return new Map(
    groups.map(([key, group]) => [key, new Composer(...group.map(([, handler]) => handler)).middleware()]),
  );
}

/** The name that a command is looked up by; whether it is meant for this bot, grammY says. Empty where there is none. */
function commandIn(ctx: BotContext): string {
  const { text, entities } = ctx.message ?? ctx.channelPost ?? {};
  const command = entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  const [name = ''] = (command && text?.slice(1, command.length).split('@', 1)) ?? [];
  return name;
}
