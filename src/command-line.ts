import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig, readEnvironment } from './config.ts';
import type { Database } from './database/client.ts';
import { openDatabase } from './database/client.ts';
import { DatabaseError } from './database/errors.ts';
import { EXIT, explainStartFailure, type StartFailure } from './start-failure.ts';
import { createTranslate, type Translate } from './translate.ts';

const ROOT = join(import.meta.dirname, '..');

/** What a person at the terminal can mend: `explain` puts it into words. */
export interface Command {
  readonly usage: string;
  /** Whether these arguments are what the command takes. */
  readonly takes: (args: readonly string[]) => boolean;
  /** Works on the open database; returns what to print. */
  readonly run: (place: CommandPlace, args: readonly string[]) => Promise<string>;
  /** The command's own errors; undefined for one that it does not know. */
  readonly explain: (t: Translate, error: unknown) => StartFailure | undefined;
}

export interface CommandPlace {
  readonly t: Translate;
  readonly config: Config;
  readonly database: Database;
}

/** Runs a command of the terminal to its end: result to the output, what went wrong to the error output, an exit code. */
export async function runCommand({ usage, takes, run, explain }: Command): Promise<void> {
  const t = createTranslate(readFileSync(join(ROOT, 'locales/ru.ftl'), 'utf8'));
  const args = process.argv.slice(2);
  if (!takes(args)) return fail({ message: t.text(usage), exitCode: EXIT.failure });
  try {
    const config = readConfig(readEnvironment());
    const database = await openDatabase({ ...config, migrationsFolder: join(ROOT, 'drizzle') });
    try {
      process.stdout.write(`${await run({ t, config, database }, args)}\n`);
    } finally {
      await database.close();
    }
  } catch (error) {
    const failure = explain(t, error) ?? explainLocked(t, error) ?? explainStartFailure(t, error);
    if (!failure) throw error;
    fail(failure);
  }
}

/** A start that finds the folder in use is a mistake; here it is the bot at its work. */
function explainLocked(t: Translate, error: unknown): StartFailure | undefined {
  if (!(error instanceof DatabaseError) || error.code !== 'locked') return undefined;
  return { message: t.text('command-locked', error.details), exitCode: EXIT.temporary };
}

function fail({ message, exitCode }: StartFailure): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}
