import { ConfigError } from './config.ts';
import { DatabaseError } from './database/errors.ts';
import { isUnauthorized } from './telegram/errors.ts';
import type { Translate } from './translate.ts';
import { AddressError } from './transport/http-server.ts';

/** Exit codes of sysexits.h. */
export const EXIT = {
  ok: 0,
  failure: 1,
  badData: 65,
  unavailable: 69,
  temporary: 75,
  configuration: 78,
} as const;

export interface StartFailure {
  /** What is wrong and what to do, for the person at the terminal. */
  readonly message: string;
  readonly exitCode: number;
}

/** Puts an error that a person can mend into words; undefined for one that only a log can explain. */
export function explainStartFailure(t: Translate, error: unknown): StartFailure | undefined {
  if (error instanceof ConfigError) return { message: explainConfig(t, error), exitCode: EXIT.configuration };
  if (error instanceof DatabaseError) {
    const exitCode =
      error.code === 'locked'
        ? EXIT.temporary
        : error.code === 'unreachable'
          ? EXIT.unavailable
          : EXIT.configuration;
    return { message: t.text(`database-${error.code}`, error.details), exitCode };
  }
  if (isUnauthorized(error)) return { message: t.text('token-refused'), exitCode: EXIT.configuration };
  if (error instanceof AddressError) {
    const { host, port } = error;
    const key = ADDRESS_MESSAGES[error.code] ?? 'address-not-available';
    return { message: t.text(key, { host, port: String(port) }), exitCode: EXIT.configuration };
  }
  return undefined;
}

const ADDRESS_MESSAGES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'address-in-use',
  EACCES: 'address-forbidden',
};

function explainConfig(t: Translate, { problems }: ConfigError): string {
  const lines = problems.map(({ variable, got }) => {
    const expected = t.text(`config-expected-${variable}`);
    return got === undefined
      ? t.text('config-problem', { variable, expected })
      : t.text('config-problem-got', { variable, expected, got });
  });
  return [t.text('config-wrong'), ...lines].join('\n');
}
