import type { HttpBindings } from '@hono/node-server';
import type { User } from 'grammy/types';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Translate } from '../translate.ts';
import { BotApiError } from './bot-api-error.ts';
import { botUser, profileText } from './bot-user.ts';
import { performAction } from './chat-actions.ts';
import type { ActionResult, BotProfile, ChatEvent, ChatState, ShownMessage, UserAction } from './chat-api.ts';
import { privateRoom } from './chats.ts';
import { commandsInPrivateChat } from './commands.ts';
import type { BotApi } from './methods/method.ts';
import { readBody } from './request-body.ts';
import type { ChatHappening } from './world.ts';

type Bindings = { readonly Bindings: HttpBindings };

export interface ChatServer extends BotApi {
  readonly t: Translate;
}

const ACTION_BYTES = 64 * 1024;
const KEEP_ALIVE_MS = 15_000;
/** Events that wait for a page that does not read; it is then cut off, and loads the state when it comes again. */
const EVENTS_IN_STREAM = 1000;

const guestId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 52);

const action: z.ZodType<UserAction> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), text: z.string(), replyTo: z.int().exactOptional() }),
  z.object({ do: z.literal('edit'), messageId: z.int(), text: z.string() }),
  z.object({ do: z.literal('press'), messageId: z.int(), data: z.string() }),
  z.object({
    do: z.literal('location'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  z.object({
    do: z.literal('attach'),
    kind: z.enum(['photo', 'sticker', 'voice', 'document']),
    caption: z.string().max(1024).exactOptional(),
  }),
  z.object({ do: z.literal('block') }),
  z.object({ do: z.literal('unblock') }),
  z.object({ do: z.literal('clear') }),
]);

/** What the chat page talks to: see chat-api.ts. */
export function addChatRoutes(app: Hono<Bindings>, server: ChatServer): { close(): void } {
  const { world } = server;
  const streams = new Set<() => void>();

  app.get('/chat/state', (c) => {
    const user = findGuest(c, server);
    return user ? c.json(chatState(server, user)) : c.json({ ok: false, error: 'chat' }, 400);
  });

  app.get('/chat/events', (c) => {
    const user = findGuest(c, server);
    if (!user) return c.json({ ok: false, error: 'chat' }, 400);
    return c.body(eventStream(server, user, streams), 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
  });

  app.post('/chat/actions', async (c) => {
    const user = findGuest(c, server);
    if (!user || !/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      return c.json({ ok: false, error: 'chat' } satisfies ActionResult, 400);
    }
    const wanted = await readAction(c);
    if (!wanted) {
      return c.json({ ok: false, error: server.t.text('playground-not-understood') }, 400);
    }
    const result = await performAction(server, user, wanted);
    await world.written();
    return c.json(result);
  });

  return {
    close() {
      for (const end of streams) end();
    },
  };
}

/** The page chooses its own number and is anybody's guest; the user appears when first asked for. */
function findGuest(c: Context, { world, t }: ChatServer): User | undefined {
  const { data: id } = guestId.safeParse(c.req.query('chat'));
  if (id === undefined) return undefined;
  const known = world.state.users.get(id);
  if (known) return known;
  const user: User = {
    id,
    is_bot: false,
    first_name: t.text('playground-guest'),
    language_code: 'ru',
  };
  world.commit({ type: 'user', user });
  return user;
}

async function readAction(c: Context<Bindings>): Promise<UserAction | undefined> {
  try {
    const body: unknown = JSON.parse((await readBody(c.env.incoming, ACTION_BYTES)).toString('utf8'));
    return action.safeParse(body).data;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof BotApiError) return undefined;
    throw error;
  }
}

function chatState(server: ChatServer, user: User): ChatState {
  const { facts, messages } = privateRoom(server.world, user);
  const shown = [...messages.values()];
  return {
    bot: botProfile(server, user),
    me: user,
    chat: facts.chat,
    messages: shown,
    files: Object.assign({}, ...shown.map((message) => filesOf(server, message))),
    isBlocked: facts.botStatus === 'kicked',
    isBotOnline: server.polling.isBotOnline,
  };
}

const botProfile = ({ world, identity }: BotApi, user: User): BotProfile => ({
  user: botUser(world, identity),
  description: profileText(world, 'description', user.language_code),
  shortDescription: profileText(world, 'shortDescription', user.language_code),
  commands: commandsInPrivateChat(world, user),
});

/** Addresses of the files in a message, by their ids. */
function filesOf({ world: { state } }: BotApi, message: ShownMessage): Record<string, string> {
  const { photo = [], document, voice, sticker } = message;
  const ids = [...photo, document, voice, sticker].flatMap((file) => (file ? [file.file_id] : []));
  return Object.fromEntries(
    ids.flatMap((id) => {
      const file = state.files.get(id);
      return file ? [[id, `/file/bot${state.token}/${file.path}`]] : [];
    }),
  );
}

function asEvent(server: ChatServer, happening: ChatHappening): ChatEvent {
  if (happening.type !== 'message' && happening.type !== 'edited') return happening;
  const files = filesOf(server, happening.message);
  return Object.keys(files).length > 0 ? { ...happening, files } : happening;
}

/** Server-sent events of one chat, until the page goes or the server closes. */
function eventStream(server: ChatServer, user: User, streams: Set<() => void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let release = () => {};

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = () => {
          release();
          controller.close();
        };
        const write = (text: string) => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) <= 0) end();
        };
        const send = (event: ChatEvent) => write(`data: ${JSON.stringify(event)}\n\n`);
        const { world, polling } = server;
        const stops = [
          world.watch(user.id, (happening) => send(asEvent(server, happening))),
          world.on('profile', () => send({ type: 'profile', bot: botProfile(server, user) })),
          world.on('online', () => send({ type: 'online', isBotOnline: polling.isBotOnline })),
        ];
        const keepAlive = setInterval(() => write(': still here\n\n'), KEEP_ALIVE_MS).unref();
        release = () => {
          streams.delete(end);
          clearInterval(keepAlive);
          for (const stop of stops) stop();
        };
        streams.add(end);
        write('retry: 1000\n\n');
      },
      cancel: () => release(),
    },
    new CountQueuingStrategy({ highWaterMark: EVENTS_IN_STREAM }),
  );
}
