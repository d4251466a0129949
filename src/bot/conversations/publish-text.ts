import type { Message } from 'grammy/types';
import { type FormattedText, toHtml } from '../../telegram/formatted-text.ts';
import { shortened } from '../../telegram/plain-text.ts';

/** What a message that is to be published says. */
export interface WrittenPost {
  readonly title: string;
  /** Telegram HTML, without the title. */
  readonly body: string;
  /** The whole text as HTML: where the title is given already. */
  readonly whole: string;
  /** Plain. */
  readonly text: string;
  readonly picture: string | null;
  /** Of the post that was forwarded. */
  readonly link: string | null;
  readonly sourceTitle: string | null;
}

export const TITLE_MAX = 250;
/** A title that was made of the first words of a longer paragraph. */
const PROPOSED_MAX = 100;

/** Text with its formatting, or a picture with a caption, written or forwarded; undefined where there is no text. */
export function readPost(message: Message): WrittenPost | undefined {
  const written: FormattedText = {
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities,
  };
  if (written.text.trim() === '') return undefined;
  return { ...split(written), text: written.text.trim(), picture: pictureOf(message), ...originOf(message) };
}

/** Of the largest size. */
export const pictureOf = ({ photo }: Message): string | null => photo?.at(-1)?.file_id ?? null;

/** The first line is the title, where others follow it; a short text is all title. */
function split(written: FormattedText): Pick<WrittenPost, 'title' | 'body' | 'whole'> {
  const whole = toHtml(written).value;
  const start = written.text.length - written.text.trimStart().length;
  const lineEnd = written.text.indexOf('\n', start);
  const end = lineEnd < 0 ? written.text.length : lineEnd;
  const line = written.text.slice(start, end).trim();
  if (line.length <= TITLE_MAX && (lineEnd >= 0 || line.length <= PROPOSED_MAX)) {
    return { title: line, body: toHtml(from(written, end)).value, whole };
  }
  return { title: shortened(line, PROPOSED_MAX), body: whole, whole };
}

function from({ text, entities = [] }: FormattedText, start: number): FormattedText {
  return {
    text: text.slice(start),
    entities: entities.flatMap((entity) => {
      const end = entity.offset + entity.length - start;
      const offset = Math.max(0, entity.offset - start);
      return end > offset ? [{ ...entity, offset, length: end - offset }] : [];
    }),
  };
}

/** A post of a public channel can be linked to; of a private one or of a person nothing is told. */
function originOf({ forward_origin: origin }: Message): Pick<WrittenPost, 'link' | 'sourceTitle'> {
  if (origin?.type !== 'channel' || !('username' in origin.chat) || !origin.chat.username) {
    return { link: null, sourceTitle: null };
  }
  return {
    link: `https://t.me/${origin.chat.username}/${origin.message_id}`,
    sourceTitle: origin.chat.title,
  };
}
