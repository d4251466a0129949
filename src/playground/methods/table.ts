import { answerMethods } from './answers.ts';
import { chatMethods } from './chats.ts';
import { editMethods } from './edit.ts';
import { intakeMethods } from './intake.ts';
import type { Method } from './method.ts';
import { profileMethods } from './profile.ts';
import { sendMethods } from './send.ts';

/** Every method of this server by its name in lower case: the Bot API does not tell cases apart. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  [intakeMethods, sendMethods, editMethods, answerMethods, profileMethods, chatMethods].flatMap((methods) =>
    Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method] as const),
  ),
);
