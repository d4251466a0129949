import type { MessageContent } from './messages.ts';
import type { StoredFile } from './state.ts';

const idsOf = ({ fileId, uniqueId, size }: StoredFile) => ({
  file_id: fileId,
  file_unique_id: uniqueId,
  file_size: size,
});

export const photoContent = (file: StoredFile): MessageContent => ({
  photo: [{ ...idsOf(file), width: file.width ?? 0, height: file.height ?? 0 }],
});

export const documentContent = (file: StoredFile): MessageContent => ({
  document: { ...idsOf(file), file_name: file.name, mime_type: file.mimeType },
});

export const voiceContent = (file: StoredFile, seconds: number): MessageContent => ({
  voice: { ...idsOf(file), duration: seconds, mime_type: file.mimeType },
});

export const stickerContent = (file: StoredFile, emoji: string): MessageContent => ({
  sticker: {
    ...idsOf(file),
    type: 'regular',
    width: file.width ?? 0,
    height: file.height ?? 0,
    is_animated: false,
    is_video: false,
    emoji,
  },
});
