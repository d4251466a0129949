import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';

/** Where updates come from: Telegram (or a server that speaks its Bot API), or the local chat page. */
export type TransportConfig =
  | { readonly kind: 'telegram'; readonly token: string; readonly apiRoot: string }
  | { readonly kind: 'playground' };

export interface Config {
  readonly transport: TransportConfig;
  /** `postgres://…`; undefined means the embedded database in {@link dataDir}. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly adminIds: ReadonlySet<number>;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface ConfigProblem {
  /** The variable's name; the locale has what is expected of it as `config-expected.<variable>`. */
  readonly variable: string;
  /** What came; undefined where it may be a secret. */
  readonly got: string | undefined;
}

/** Every wrong variable at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(`wrong configuration: ${problems.map((problem) => problem.variable).join(', ')}`);
    this.problems = problems;
  }
}

const url = (...protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol));

const telegramIds = z
  .string()
  .transform((value) => value.split(/[\s,;]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^\d{1,16}$/)))
  .transform((ids) => new Set(ids.map(Number)));

const environment = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/)
    .optional(),
  TELEGRAM_API_ROOT: url('http:', 'https:')
    .transform((value) => value.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  DATA_DIR: z.string().default('.data'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8080),
  ADMIN_IDS: telegramIds.default(new Set()),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

const SECRETS: ReadonlySet<string> = new Set(['BOT_TOKEN', 'DATABASE_URL', 'TELEGRAM_API_ROOT']);

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError naming every wrong variable. An empty variable counts as not set. */
export function readConfig(variables: Environment): Config {
  const present = Object.fromEntries(
    Object.entries(variables)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environment.safeParse(present);
  if (!result.success) {
    const names = new Set(result.error.issues.map((issue) => String(issue.path[0])));
    throw new ConfigError(
      [...names].map((variable) => ({
        variable,
        got: SECRETS.has(variable) ? undefined : present[variable],
      })),
    );
  }
  const { data } = result;
  return {
    transport:
      data.BOT_TOKEN === undefined
        ? { kind: 'playground' }
        : { kind: 'telegram', token: data.BOT_TOKEN, apiRoot: data.TELEGRAM_API_ROOT },
    databaseUrl: data.DATABASE_URL,
    dataDir: data.DATA_DIR,
    host: data.HOST,
    port: data.PORT,
    adminIds: data.ADMIN_IDS,
    logLevel: data.LOG_LEVEL,
  };
}

/** The process's variables over those of the `.env` file, where there is one. */
export function readEnvironment(envFile = '.env'): Environment {
  return { ...readEnvFile(envFile), ...process.env };
}

function readEnvFile(path: string): Environment {
  try {
    return parse(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
