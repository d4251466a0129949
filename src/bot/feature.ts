import {
  type CommandContext,
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
  readonly commands: readonly (readonly [string, Taker])[];
  /** By the code of their route. */
  readonly presses: readonly (readonly [string, Taker])[];
  readonly others: readonly Taker[];
}

interface Taker {
  readonly isTaken: (ctx: BotContext) => boolean;
  readonly handle: Handler;
}

/** @param isFor asked with every update: where it says no, it is as if there were no such feature */
export function createFeature(isFor: (ctx: BotContext) => boolean = () => true): Feature {
  const commands: [string, Taker][] = [];
  const presses: [string, Taker][] = [];
  const others: Taker[] = [];

  const taker = <C extends BotContext>(
    takes: (ctx: BotContext) => ctx is C,
    handler: MiddlewareFn<C>,
  ): Taker => ({
    isTaken: (ctx) => isFor(ctx) && takes(ctx),
    // Only called with what it takes.
    handle: handler as Handler,
  });

  return {
    handlers: { commands, presses, others },
    command(name, handler) {
      commands.push([name, taker(Context.has.command(name), handler)]);
    },
    press(route, handler) {
      const parse: MiddlewareFn<PressContext> = (ctx, next) => {
        const parsed = route.parse(ctx.callbackQuery.data);
        return parsed ? handler(ctx, parsed.values, parsed.back, next) : next();
      };
      presses.push([route.code, taker(isPress, parse)]);
    },
    on(query, handler) {
      others.push(taker(Context.has.filterQuery(query), handler));
    },
    use(handler) {
      others.push({ isTaken: isFor, handle: handler });
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
  const others = inTurn(handlers.flatMap((each) => each.others));
  const lookUp: Handler = (ctx, next) => {
    const data = ctx.callbackQuery?.data;
    const found = data === undefined ? commands.get(commandIn(ctx)) : presses.get(routeCodeIn(data));
    return found ? found(ctx, next) : next();
  };
  return (ctx, next) => others(ctx, async () => void (await lookUp(ctx, next)));
}

function tableOf(entries: readonly (readonly [string, Taker])[]): ReadonlyMap<string, Handler> {
  const groups = [...Map.groupBy(entries, ([key]) => key)];
  return new Map(groups.map(([key, group]) => [key, inTurn(group.map(([, taker]) => taker))]));
}

/** The first that takes the update gets it, with the others that do as its `next`; those that do not cost a question. */
function inTurn(takers: readonly Taker[]): Handler {
  return (ctx, next) => {
    const from = (start: number) => async (): Promise<void> => {
      for (let index = start; index < takers.length; index += 1) {
        const taker = takers[index];
        if (taker?.isTaken(ctx)) return void (await taker.handle(ctx, from(index + 1)));
      }
      await next();
    };
    return from(0)();
  };
}

/** The name that a command is looked up by; whether it is meant for this bot, grammY says. Empty where there is none. */
function commandIn(ctx: BotContext): string {
  const { text, entities } = ctx.message ?? ctx.channelPost ?? {};
  const command = entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  const [name = ''] = (command && text?.slice(1, command.length).split('@', 1)) ?? [];
  return name;
}
