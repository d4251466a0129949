import { badRequest } from './bot-api-error.ts';

export interface FormPart {
  readonly name: string;
  /** Undefined for a field that is not a file. */
  readonly fileName: string | undefined;
  readonly bytes: Uint8Array;
}

const LINE = Buffer.from('\r\n');
const END_OF_HEADERS = Buffer.from('\r\n\r\n');

/**
 * Takes a `multipart/form-data` body apart. More lenient than the platform's `formData()`, which refuses the file
 * names without quotes that grammY sends.
 *
 * @throws BotApiError when the body is not what its boundary promises
 */
export function readMultipart(body: Buffer, boundary: string): FormPart[] {
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: FormPart[] = [];
  let position = body.indexOf(delimiter);
  while (position !== -1) {
    const start = position + delimiter.length;
    if (body.toString('latin1', start, start + 2) === '--') return parts;
    const next = body.indexOf(delimiter, start);
    if (next === -1) break;
    // The line break before a delimiter belongs to the delimiter.
    parts.push(readPart(body.subarray(start + LINE.length, next - LINE.length)));
    position = next;
  }
  throw badRequest("can't parse multipart body");
}

function readPart(part: Buffer): FormPart {
  const end = part.indexOf(END_OF_HEADERS);
  const headers = end === -1 ? '' : part.toString('utf8', 0, end);
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  const name = readAttribute(disposition, 'name');
  if (name === undefined) throw badRequest("can't parse multipart body");
  return {
    name,
    fileName: readAttribute(disposition, 'filename'),
    bytes: part.subarray(end + END_OF_HEADERS.length),
  };
}

function readAttribute(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;]*))`, 'i').exec(disposition);
  if (!match) return undefined;
  return match[1]?.replace(/\\(.)/g, '$1') ?? match[2]?.trim() ?? '';
}
