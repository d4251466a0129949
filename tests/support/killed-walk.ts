import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from 'grammy/types';
import { onTestFinished } from 'vitest';
import { type Program, startProgram } from './program.ts';
import type { Telegram, TelegramActor } from './telegram.ts';

/** One answer of a walk through a conversation, and what is seen once the bot has taken it. */
export interface WalkStep {
  act(): Promise<unknown>;
  /** Whether it is seen now. */
  isSeen(): boolean;
  /** What is looked for, and what is there instead. */
  describe(): string;
}

export type Walk = readonly WalkStep[];

/** Milliseconds from the act to the kill, in turn: before, amid and after its answer. */
const KILLED_AFTER_MS = [0, 40, 150, 400];
const LONGEST_MS = Math.max(...KILLED_AFTER_MS);
const ANSWER_DELAY_MS = 60;
/** What was claimed for sending by a process that was killed is taken up again after a minute. */
const PATIENCE_MS = 90_000;

/**
 * Walks through conversations of several people at the same time with a program that is killed (SIGKILL) at every step
 * of each and started again; after each start everybody sees what the step leads to, as if nothing had happened.
 *
 * @returns the program that is left, running
 * @throws Error with what is seen instead
 */
export async function walkKilled(
  telegram: Telegram,
  environment: Readonly<Record<string, string>>,
  walks: readonly Walk[],
): Promise<Program> {
  telegram.answerDelayMs = ANSWER_DELAY_MS;
  const start = async () => {
    const program = startProgram({
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      LOG_LEVEL: 'warn',
      ...environment,
    });
    await program.prints('запущен');
    return program;
  };
  let program = await start();
  onTestFinished(async () => void (await program.ends('SIGKILL')));
  const rounds = Math.max(...walks.map(({ length }) => length));
  for (let round = 0; round < rounds; round += 1) {
    const steps = walks.flatMap((walk) => walk[round] ?? []);
    await Promise.all([
      ...steps.map(async (step, index) => {
        await sleep(LONGEST_MS - (KILLED_AFTER_MS[(round + index) % KILLED_AFTER_MS.length] ?? 0));
        await step.act();
      }),
      sleep(LONGEST_MS),
    ]);
    await program.ends('SIGKILL');
    program = await start();
    for (const step of steps) await seen(step, program);
    await telegram.settled(150);
  }
  return program;
}

async function seen(step: WalkStep, program: Program): Promise<void> {
  for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline; await sleep(20)) {
    if (step.isSeen()) return;
  }
  throw new Error(`not seen: ${step.describe()}\n${program.output()}`);
}

/** What somebody does, and what then stands in the newest messages of a chat. */
export function step(
  telegram: Telegram,
  chatId: number,
  act: () => Promise<unknown>,
  shows: string | RegExp,
): WalkStep {
  const isShown = (text: string) => (typeof shows === 'string' ? text.includes(shows) : shows.test(text));
  return {
    act,
    isSeen: () => shownIn(telegram, chatId).some(isShown),
    describe: () => `«${shows}», but\n${shownIn(telegram, chatId).join('\n---\n')}`,
  };
}

/** The steps of one person in the private chat. */
export const stepsOf = (telegram: Telegram, person: TelegramActor) => {
  const { chatId } = person;
  return {
    says: (text: string, shows: string | RegExp) => step(telegram, chatId, () => person.says(text), shows),
    presses: (label: string | RegExp, shows: string | RegExp) =>
      step(telegram, chatId, () => person.presses(label), shows),
    does: (act: () => Promise<unknown>, shows: string | RegExp) => step(telegram, chatId, act, shows),
  };
};

/**
 * The newest message of the bot, and the newest that has buttons: a process that was killed after it had sent a message
 * and before it knew so sends it once more, and then goes on in the one whose button was pressed.
 */
function shownIn(telegram: Telegram, chatId: number): string[] {
  const own = telegram.messages(chatId).filter(({ from }) => from?.is_bot);
  const live = own.findLast(({ reply_markup: markup }) => (markup?.inline_keyboard.length ?? 0) > 0);
  return [own.at(-1), live].flatMap((message) => textOf(message) ?? []);
}

const textOf = (message: Message | undefined): string | undefined =>
  (message?.text ?? message?.caption)?.replaceAll('\u00A0', ' ');
