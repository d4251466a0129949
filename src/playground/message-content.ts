import type { ShownMessage } from './chat-api.ts';
import type { MessageContent } from './messages.ts';
import type { EditableContent } from './state.ts';

/** What makes a message worth copying; service messages have none of it. */
const CONTENT = [
  'text',
  'photo',
  'document',
  'sticker',
  'voice',
  'audio',
  'video',
  'contact',
  'location',
  'dice',
] as const;

const CARRIED = [
  ...CONTENT,
  'entities',
  'link_preview_options',
  'caption',
  'caption_entities',
  'venue',
] as const;

/** The content of a message without its keyboard and its place; undefined for what cannot be copied. */
export function contentOf(message: ShownMessage): MessageContent | undefined {
  if (!CONTENT.some((field) => message[field] !== undefined)) return undefined;
  return Object.fromEntries(
    CARRIED.filter((field) => message[field] !== undefined).map((field) => [field, message[field]]),
  );
}

const EDITABLE = [
  'text',
  'entities',
  'link_preview_options',
  'caption',
  'caption_entities',
  'reply_markup',
] as const satisfies readonly (keyof EditableContent)[];

/** What of a message an edit can replace; always in the same order, so that equal content is equal as JSON. */
export const editableContentOf = (message: EditableContent): EditableContent =>
  Object.fromEntries(
    EDITABLE.filter((field) => message[field] !== undefined).map((field) => [field, message[field]]),
  );

/** The message without what an edit can replace. */
export function withoutEditableContent(message: ShownMessage): ShownMessage {
  const rest = { ...message };
  for (const field of EDITABLE) delete rest[field];
  return rest;
}
