import type { IncomingMessage } from 'node:http';
import { badRequest, tooLarge } from './bot-api-error.ts';
import { isObject } from './json-fields.ts';
import { type FormPart, readMultipart } from './multipart.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RequestParameters {
  readonly fields: Readonly<Record<string, unknown>>;
  /** By the name of their part, which `attach://<name>` and a parameter of that name refer to. */
  readonly uploads: ReadonlyMap<string, UploadedFile>;
}

/** Largest bodies, in bytes: a document of 50 MB with its form around it, and everything else. */
const LIMIT = { multipart: 51 * 1024 * 1024, other: 1024 * 1024 } as const;
const NO_UPLOADS: ReadonlyMap<string, UploadedFile> = new Map();

/**
 * Reads what a Bot API call is given: in the query and in a JSON, url-encoded or multipart body.
 *
 * @throws BotApiError 413 for a body over the limit, 400 for one that cannot be read
 */
export async function readParameters(request: IncomingMessage): Promise<RequestParameters> {
  const fromQuery = queryOf(request.url ?? '');
  if (request.method === 'GET' || request.headers['content-length'] === '0') {
    return { fields: fromQuery, uploads: NO_UPLOADS };
  }
  const type = request.headers['content-type'] ?? '';
  const boundary = /^multipart\/form-data\b.*?;\s*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined) {
    const parts = readMultipart(await readBody(request, LIMIT.multipart), boundary);
    return { fields: { ...fromQuery, ...textFields(parts) }, uploads: uploadsOf(parts) };
  }
  const text = (await readBody(request, LIMIT.other)).toString('utf8');
  const fields = /^application\/json\b/i.test(type)
    ? parseJsonObject(text)
    : Object.fromEntries(new URLSearchParams(text));
  return { fields: { ...fromQuery, ...fields }, uploads: NO_UPLOADS };
}

function queryOf(address: string): Readonly<Record<string, string>> {
  const start = address.indexOf('?');
  return start === -1 ? {} : Object.fromEntries(new URLSearchParams(address.slice(start)));
}

/** @throws BotApiError 413 as soon as the body is over the limit */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // The request must stay open for the answer, also where the rest of its body is not read.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const [first] = chunks;
  return first && chunks.length === 1 ? first : Buffer.concat(chunks);
}

function parseJsonObject(text: string): Readonly<Record<string, unknown>> {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // The answer is the same as for JSON that is no object.
  }
  throw badRequest("can't parse JSON object");
}

const textFields = (parts: readonly FormPart[]): Record<string, string> =>
  Object.fromEntries(
    parts
      .filter(({ fileName }) => fileName === undefined)
      .map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]),
  );

const uploadsOf = (parts: readonly FormPart[]): Map<string, UploadedFile> =>
  new Map(
    parts.flatMap(({ name, fileName, bytes }) =>
      fileName === undefined ? [] : [[name, { name: fileName, bytes }] as const],
    ),
  );
