/** Limits of the Bot API (core.telegram.org/bots/api), in the units it counts in. */
export const LIMITS = {
  /** UTF-16 units of a message's text once its entities are parsed. */
  messageText: 4096,
  /** UTF-16 units of a caption once its entities are parsed. */
  caption: 1024,
  /** Entities of a message or a caption. */
  entities: 100,
  /** Bytes of a button's callback data; a Cyrillic letter takes two. */
  callbackDataBytes: 64,
  /** UTF-16 units of the toast or alert that answers a press. */
  callbackAnswer: 200,
  /** Characters of a `copy_text` button's text. */
  copyText: 256,
  /** Characters of a deep link's payload, of `A-Za-z0-9_-`. */
  startPayload: 64,
  /** Characters of an inline query. */
  inlineQuery: 256,
  /** Results of an inline query in one answer. */
  inlineResults: 50,
} as const;
