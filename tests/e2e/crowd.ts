import { setTimeout as sleep } from 'node:timers/promises';
import type { Telegram, TelegramActor } from '../support/telegram.ts';

/** Many people who write at the same time, and what each of them was answered. */
export const COMMANDS = ['/help', '/about', '/clusters', '/benefits', '/news'];

/** Everybody writes all commands; nobody has been answered yet. */
export async function everybodyWrites(telegram: Telegram, people: number): Promise<TelegramActor[]> {
  const users = Array.from({ length: people }, () => telegram.user());
  for (const command of COMMANDS) for (const user of users) await user.says(command);
  return users;
}

/** The first words of every answer, in order. */
export const answersTo = (telegram: Telegram, chatId: number): string[] =>
  telegram
    .messages(chatId)
    .filter(({ from }) => from?.is_bot)
    .map(({ text = '' }) => text.split('\n')[0] ?? '');

export const withoutRepeats = (answers: readonly string[]): string[] =>
  answers.filter((answer, index) => answer !== answers[index - 1]);

/** Waits for it, but no longer than twenty seconds: what is asserted next then says what is missing. */
export async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!isTrue() && performance.now() < deadline) await sleep(5);
}

export async function everybodyIsAnswered(
  telegram: Telegram,
  users: readonly TelegramActor[],
): Promise<void> {
  await until(() =>
    users.every(({ chatId }) => withoutRepeats(answersTo(telegram, chatId)).length === COMMANDS.length),
  );
  // Whatever would be said twice has been said by then.
  await telegram.settled(300);
}
