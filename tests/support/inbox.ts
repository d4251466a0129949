import type { Update } from 'grammy/types';

/** A message of a person, in the private chat unless another is given. */
export const messageUpdate = (id: number, userId: number, chatId = userId): Update => ({
  update_id: id,
  message: {
    message_id: id,
    date: 0,
    chat: { id: chatId, type: 'private', first_name: 'Анна' },
    from: { id: userId, is_bot: false, first_name: 'Анна' },
    text: `сообщение ${id}`,
  },
});
