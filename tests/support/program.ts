import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The program as `npm start` runs it, in a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  /** Resolves when the output has this in it. @throws Error with the output when the process ends before */
  prints(text: string | RegExp): Promise<void>;
  /** Sends the signal and waits for the end. @returns the exit code, or the signal that ended it */
  ends(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

/** @param environment nothing of the test's own environment is passed on but the path */
export function startProgram(
  environment: Readonly<Record<string, string>>,
  script = 'src/main.ts',
  args: readonly string[] = [],
): Program {
  const child = spawn(process.execPath, ['--import', './src/database/drizzle-imports.ts', script, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const watchers = new Set<() => void>();
  const notice = (chunk?: Buffer) => {
    output += chunk?.toString() ?? '';
    for (const watcher of watchers) watcher();
  };
  child.stdout.on('data', notice);
  child.stderr.on('data', notice);
  const ended = once(child, 'close').then(([code, signal]) => {
    notice();
    return (code ?? signal) as number | NodeJS.Signals;
  });
  const isOver = () => child.exitCode !== null || child.signalCode !== null;

  return {
    process: child,
    output: () => output,
    prints: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const isThere = typeof text === 'string' ? output.includes(text) : text.test(output);
          if (!isThere && !isOver()) return;
          watchers.delete(check);
          if (isThere) resolve();
          else reject(new Error(`the program ended without printing ${text}:\n${output}`));
        };
        watchers.add(check);
        check();
      }),
    async ends(signal) {
      if (signal) child.kill(signal);
      return ended;
    },
  };
}
