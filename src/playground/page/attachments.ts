import type { Location } from 'grammy/types';
import type { ShownMessage } from '../chat-api.ts';
import { element } from './dom.ts';
import { icon } from './icons.ts';
import type { Texts } from './texts.ts';
import { duration, fileSize } from './time.ts';

export interface AttachmentContext {
  readonly t: Texts;
  /** file_id → address. */
  readonly files: Readonly<Record<string, string>>;
  viewPhoto(address: string, description: string): void;
}

/** How the attachment sits in its bubble: `cover` fills it to the edges, `bare` has no bubble at all. */
export interface Attachment {
  readonly node: HTMLElement;
  readonly fit: 'cover' | 'inside' | 'bare';
}

/** What is shown above the text of a message; null for a message of text alone. */
export function renderAttachment(message: ShownMessage, context: AttachmentContext): Attachment | null {
  if (message.venue) return venue(message.venue, context);
  if (message.location) return place(message.location, [], context);
  if (message.photo) return photo(message, context);
  if (message.sticker) return sticker(message.sticker, context);
  if (message.voice) return voice(message.voice, context);
  if (message.contact) return contact(message.contact);
  const file = message.document ?? message.audio ?? message.video ?? message.animation ?? message.video_note;
  if (file) return document(file, context);
  return null;
}

function photo(
  { photo: sizes = [], caption }: ShownMessage,
  { t, files, viewPhoto }: AttachmentContext,
): Attachment {
  const largest = sizes.at(-1);
  const address = largest && files[largest.file_id];
  if (!address) return { node: element('div', { class: 'photo is-drawn' }, icon('photo')), fit: 'cover' };
  const description = caption ?? t('page-photo');
  const image = element('img', {
    src: address,
    alt: description,
    width: largest.width,
    height: largest.height,
  });
  const open = () => viewPhoto(address, description);
  const label = `${t('page-photo-open')}: ${description}`;
  return {
    node: element('button', { type: 'button', class: 'photo', 'aria-label': label, onclick: open }, image),
    fit: 'cover',
  };
}

type FileLike = { readonly file_id: string; readonly file_name?: string; readonly file_size?: number };

function document(file: FileLike, { t, files }: AttachmentContext): Attachment {
  const name = file.file_name ?? t('page-document');
  const extension = /\.([\p{L}\d]{1,5})$/u.exec(name)?.[1] ?? '';
  const address = files[file.file_id];
  const content = [
    element('span', { class: 'document-icon', 'aria-hidden': 'true' }, extension || icon('document')),
    element(
      'span',
      { class: 'card-lines' },
      element('span', { class: 'card-title' }, name),
      element('span', { class: 'card-detail' }, file.file_size === undefined ? '' : fileSize(file.file_size)),
    ),
  ];
  const node = address
    ? element('a', { class: 'card', href: address, download: name, title: t('page-download') }, ...content)
    : element('div', { class: 'card' }, ...content);
  return { node, fit: 'inside' };
}

/** The emoji of a sticker, drawn large: its file may be of a kind that no browser shows. */
function sticker({ emoji }: NonNullable<ShownMessage['sticker']>, { t }: AttachmentContext): Attachment {
  const label = `${t('page-sticker')} ${emoji ?? ''}`.trim();
  const node = element(
    'div',
    { class: 'sticker', role: 'img', 'aria-label': label },
    emoji ?? icon('sticker'),
  );
  return { node, fit: 'bare' };
}

function voice(
  { duration: seconds }: NonNullable<ShownMessage['voice']>,
  { t }: AttachmentContext,
): Attachment {
  const node = element(
    'div',
    { class: 'card voice', role: 'img', 'aria-label': `${t('page-voice')}, ${duration(seconds)}` },
    element('span', { class: 'document-icon' }, icon('play')),
    element(
      'span',
      { class: 'card-lines' },
      icon('wave'),
      element('span', { class: 'card-detail' }, duration(seconds)),
    ),
  );
  return { node, fit: 'inside' };
}

function contact({
  first_name: firstName,
  last_name: lastName,
  phone_number: phone,
}: NonNullable<ShownMessage['contact']>): Attachment {
  const node = element(
    'div',
    { class: 'card' },
    element('span', { class: 'document-icon' }, icon('contact')),
    element(
      'span',
      { class: 'card-lines' },
      element('span', { class: 'card-title' }, [firstName, lastName].filter(Boolean).join(' ')),
      element('span', { class: 'card-detail' }, phone),
    ),
  );
  return { node, fit: 'inside' };
}

function venue(
  { title, address, location }: NonNullable<ShownMessage['venue']>,
  context: AttachmentContext,
): Attachment {
  const lines = [
    element('span', { class: 'card-title' }, title),
    element('span', { class: 'card-detail' }, address),
  ];
  return place(location, lines, context);
}

/** Pieces of the drawn map: neighbouring points share one, far ones mostly differ. */
const MAP_PIECES = 4;

function place(location: Location, lines: readonly Node[], { t }: AttachmentContext): Attachment {
  const { latitude, longitude } = location;
  const point = `${Number(latitude.toFixed(5))}, ${Number(longitude.toFixed(5))}`;
  const piece = (Math.round(latitude * 50) + Math.round(longitude * 50)) % MAP_PIECES;
  const map = new URL('https://yandex.ru/maps/');
  map.search = new URLSearchParams({ pt: `${longitude},${latitude}`, z: '16', l: 'map' }).toString();
  const node = element(
    'a',
    {
      class: 'place',
      href: map.href,
      target: '_blank',
      rel: 'noopener noreferrer',
      title: t('page-map-open'),
    },
    element(
      'span',
      { class: 'map', 'data-piece': Math.abs(piece) },
      element('span', { class: 'pin' }, icon('location')),
    ),
    element(
      'span',
      { class: 'place-lines' },
      ...lines,
      element(
        'span',
        { class: 'card-detail' },
        point,
        ' · ',
        element('span', { class: 'link' }, t('page-map-open')),
      ),
    ),
  );
  return { node, fit: 'cover' };
}
