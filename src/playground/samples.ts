import { crc32, deflateSync } from 'node:zlib';
import { documentContent, photoContent, stickerContent, voiceContent } from './file-content.ts';
import type { Files } from './files.ts';
import type { MessageContent } from './messages.ts';

export type SampleKind = 'photo' | 'sticker' | 'voice' | 'document';

const PHOTO = { width: 640, height: 400 } as const;
const STICKER = { width: 512, height: 512 } as const;
const VOICE_SECONDS = 2;

/** Something to attach, made on the spot: the page sends what kind it wants, not a file. */
export async function sampleContent(
  files: Files,
  kind: SampleKind,
  documentText: string,
): Promise<MessageContent> {
  switch (kind) {
    case 'photo':
      return photoContent(
        await files.keep({ kind, name: 'photo.png', ...PHOTO, bytes: png(PHOTO.width, PHOTO.height) }),
      );
    case 'sticker':
      return stickerContent(
        await files.keep({
          kind,
          name: 'sticker.png',
          ...STICKER,
          bytes: png(STICKER.width, STICKER.height),
        }),
        '🙂',
      );
    case 'voice':
      return voiceContent(
        await files.keep({ kind, name: 'voice.wav', bytes: silence(VOICE_SECONDS) }),
        VOICE_SECONDS,
      );
    case 'document':
      return documentContent(
        await files.keep({ kind, name: 'sample.txt', bytes: Buffer.from(documentText, 'utf8') }),
      );
  }
}

/** A picture of a colour that runs from one corner to the other. */
export function png(width: number, height: number): Uint8Array {
  const rowBytes = 1 + width * 3;
  const pixels = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const part = (x + y) / (width + height);
      pixels.set([60 + 90 * part, 120 + 60 * part, 200 - 60 * part], y * rowBytes + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a colour, true colour; the standard compression, filter and no interlace are zero.
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** A WAV file without a sound: one channel, 8,000 samples a second, one byte each. */
function silence(seconds: number): Uint8Array {
  const rate = 8000;
  const samples = rate * seconds;
  const file = Buffer.alloc(44 + samples, 0x80);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples, 40);
  return file;
}
