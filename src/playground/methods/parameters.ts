import type { MessageEntity } from 'grammy/types';
import { z } from 'zod';
import { type BotApiError, badRequest } from '../bot-api-error.ts';

/**
 * Parameters as they come: typed in a JSON body, strings in a form or a query; objects then are JSON in a string.
 */
export const integer = z.union(
  [
    z.int(),
    z
      .string()
      .regex(/^-?\d{1,16}$/)
      .transform(Number),
  ],
  {
    error: 'must be of type Number',
  },
);

export const decimal = z.union(
  [
    z.number(),
    z
      .string()
      .regex(/^-?\d{1,4}(?:\.\d+)?$/)
      .transform(Number),
  ],
  { error: 'must be of type Number' },
);

export const string = z.union([z.string(), z.number().transform(String)], {
  error: 'must be of type String',
});

const TRUE: ReadonlySet<string> = new Set(['true', 'yes', '1']);

export const flag = z.union([z.boolean(), z.string().transform((text) => TRUE.has(text.toLowerCase()))], {
  error: 'must be of type Boolean',
});

export const chatId = z.union([z.int(), z.string().trim()], { error: 'must be of type Integer or String' });

/** An object or an array, or the JSON of one. */
export const json = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }, schema);

const ENTITY_TYPES = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
] as const;

const place = { offset: z.int(), length: z.int() };

const entities = json(
  z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.enum(ENTITY_TYPES), ...place }),
      z.object({ type: z.literal('pre'), language: z.string().exactOptional(), ...place }),
      z.object({ type: z.literal('text_link'), url: z.string(), ...place }),
      z.object({
        type: z.literal('text_mention'),
        user: z.object({
          id: z.int(),
          is_bot: z.boolean().default(false),
          first_name: z.string().default(''),
        }),
        ...place,
      }),
      z.object({ type: z.literal('custom_emoji'), custom_emoji_id: z.string().regex(/^\d+$/), ...place }),
    ]) satisfies z.ZodType<MessageEntity>,
  ),
);

const linkPreviewOptions = json(
  z.object({
    is_disabled: z.boolean({ error: 'must be of type Boolean' }).exactOptional(),
    url: z.string().exactOptional(),
    prefer_small_media: z.boolean({ error: 'must be of type Boolean' }).exactOptional(),
    prefer_large_media: z.boolean({ error: 'must be of type Boolean' }).exactOptional(),
    show_above_text: z.boolean({ error: 'must be of type Boolean' }).exactOptional(),
  }),
);

const replyParameters = json(
  z.object({ message_id: z.int().optional(), allow_sending_without_reply: z.boolean().optional() }),
);

/** What every method that sends a message takes. */
export const sending = {
  chat_id: chatId.optional(),
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
  reply_parameters: replyParameters.optional(),
  reply_to_message_id: integer.optional(),
  reply_markup: json(z.unknown()).optional(),
};

/** What every method that takes a text takes. */
export const textual = {
  text: string.optional(),
  parse_mode: string.optional(),
  entities: entities.optional(),
  link_preview_options: linkPreviewOptions.optional(),
};

/** What every method that sends a file takes. */
export const captioned = {
  caption: string.optional(),
  parse_mode: string.optional(),
  caption_entities: entities.optional(),
};

/** How to find the message to edit: in a chat, or one that was sent in inline mode. */
export const target = {
  chat_id: chatId.optional(),
  message_id: integer.optional(),
  inline_message_id: string.optional(),
  reply_markup: json(z.unknown()).optional(),
};

/** The first wrong parameter in Telegram's words: «field "is_disabled" must be of type Boolean». */
export function refuseParameter(error: z.ZodError): BotApiError {
  const issue = error.issues[0];
  const path = issue?.path.filter((part) => typeof part === 'string') ?? [];
  const name = path.at(-1) ?? '';
  if (path[0]?.endsWith('entities')) {
    return badRequest(
      `can't parse MessageEntity: ${name === 'type' ? 'Unsupported type specified' : `Field "${name}" is invalid`}`,
    );
  }
  const isPlain = issue?.message.startsWith('must be') ?? false;
  return badRequest(`field "${name}" ${isPlain ? issue?.message : `is invalid: ${issue?.message}`}`);
}
