import { badRequest, tooLarge } from '../bot-api-error.ts';
import type { NewFile } from '../files.ts';
import { imageSize } from '../image-size.ts';
import type { StoredFile } from '../state.ts';
import type { Call } from './method.ts';

/** Bytes; pixels of width and height together; the longer side to the shorter one. */
const LIMIT = { document: 50 * 1024 * 1024, photo: 10 * 1024 * 1024, sides: 10_000, ratio: 20 } as const;

const NAMES = { photo: 'Photo', document: 'Document', sticker: 'Sticker', voice: 'VoiceNote' } as const;

/**
 * The file that a parameter means: one that is uploaded with the call (under the parameter's name or as
 * `attach://<name>`), or one that was sent before, by its id. Addresses on the web are not fetched.
 *
 * @throws BotApiError
 */
export async function resolveFile(
  { world, files, uploads }: Call,
  kind: 'photo' | 'document',
  value: string | undefined,
): Promise<StoredFile> {
  const upload = value?.startsWith('attach://') ? uploads.get(value.slice(9)) : uploads.get(kind);
  if (upload) return files.keep(checkUpload(kind, upload.name, upload.bytes));
  if (value === undefined || value === '') throw badRequest(`there is no ${kind} in the request`);
  const known = world.state.files.get(value);
  if (known && known.kind === kind) return known;
  if (known) throw badRequest(`can't use file of type ${NAMES[known.kind]} as ${NAMES[kind]}`);
  throw badRequest(
    /^https?:/i.test(value) ? 'failed to get HTTP URL content' : 'wrong file identifier/HTTP URL specified',
  );
}

function checkUpload(kind: 'photo' | 'document', name: string, bytes: Uint8Array): NewFile {
  if (bytes.length === 0) throw badRequest('file must be non-empty');
  if (bytes.length > LIMIT[kind]) throw kind === 'photo' ? badRequest('too big for a photo') : tooLarge();
  if (kind === 'document') return { kind, name, bytes };
  const size = imageSize(bytes);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const isFine = width + height <= LIMIT.sides && Math.max(width / height, height / width) <= LIMIT.ratio;
  if (!isFine) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return { kind, name, bytes, width, height };
}
