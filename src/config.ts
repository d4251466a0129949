import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';

/** Where updates come from: Telegram (or a server that speaks its Bot API), or the local chat page. */
export type TransportConfig =
  | {
      readonly kind: 'telegram';
      readonly token: string;
      readonly apiRoot: string;
      /** Where Telegram posts updates; undefined: the bot asks for them. */
      readonly webhook: WebhookConfig | undefined;
    }
  | { readonly kind: 'playground' };

export interface WebhookConfig {
  /** Where Telegram reaches this bot; its path is the one that is served. */
  readonly url: string;
  /** What Telegram sends with each update. */
  readonly secret: string;
}

export interface Config {
  readonly transport: TransportConfig;
  /** `postgres://…`; undefined means the embedded database in {@link dataDir}. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly adminIds: ReadonlySet<number>;
  /** Where questions to a person go; undefined: nowhere. */
  readonly operatorChatId: number | undefined;
  readonly news: NewsConfig;
  /** Messages a second that go out by themselves, over all processes. */
  readonly broadcastRate: number;
  readonly metrics: MetricsConfig;
  readonly logLevel: LogLevel;
}

const NEWS_MODES = ['review', 'auto'] as const;

export interface NewsConfig {
  /** Addresses of RSS and Atom feeds. */
  readonly feeds: readonly string[];
  readonly pollMinutes: number;
  /** `review`: an item of a feed waits for an admin; `auto`: what concerns our field is published. */
  readonly mode: (typeof NEWS_MODES)[number];
}

export interface MetricsConfig {
  /** Where health and metrics are served; undefined: nowhere, unless there is a webhook. */
  readonly address: { readonly host: string; readonly port: number } | undefined;
  /** Whether the metrics are beside the webhook as well, for everybody to see. */
  readonly isPublic: boolean;
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

const chatId = z
  .string()
  .regex(/^-?[1-9]\d{0,15}$/)
  .transform(Number);

const addresses = z
  .string()
  .transform((value) => [...new Set(value.split(/[\s,]+/).filter(Boolean))])
  .pipe(z.array(url('http:', 'https:')));

/** Telegram posts over TLS only; this machine's own address is for tests. */
const webhookUrl = url('https:', 'http:').refine(
  (value) =>
    value.startsWith('https:') || ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(value).hostname),
);

const hostName = z.string().regex(/^[\w.:-]+$/);

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);

const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');

const environment = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/)
    .optional(),
  TELEGRAM_API_ROOT: url('http:', 'https:')
    .transform((value) => value.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
  WEBHOOK_URL: webhookUrl.optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/)
    .optional(),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  DATA_DIR: z.string().default('.data'),
  HOST: hostName.default('127.0.0.1'),
  PORT: portNumber.default(8080),
  METRICS_HOST: hostName.default('127.0.0.1'),
  METRICS_PORT: portNumber.optional(),
  METRICS_PUBLIC: yesOrNo.default(false),
  ADMIN_IDS: telegramIds.default(new Set()),
  OPERATOR_CHAT_ID: chatId.optional(),
  NEWS_FEEDS: addresses.default([]),
  NEWS_POLL_MINUTES: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((minutes) => minutes >= 1 && minutes <= 1440)
    .default(30),
  NEWS_MODE: z.enum(NEWS_MODES).default('review'),
  BROADCAST_RATE: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((rate) => rate >= 1 && rate <= 1000)
    .default(25),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

const SECRETS: ReadonlySet<string> = new Set([
  'BOT_TOKEN',
  'WEBHOOK_SECRET',
  'DATABASE_URL',
  'TELEGRAM_API_ROOT',
]);

/** Without the secret anybody could post updates. */
const WEBHOOK_NEEDS = ['BOT_TOKEN', 'WEBHOOK_SECRET'];

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError naming every wrong variable. An empty variable counts as not set. */
export function readConfig(variables: Environment): Config {
  const present = Object.fromEntries(
    Object.entries(variables)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environment.safeParse(present);
  const names = new Set([
    ...(result.error?.issues ?? []).map((issue) => String(issue.path[0])),
    ...(present['WEBHOOK_URL'] === undefined
      ? []
      : WEBHOOK_NEEDS.filter((name) => present[name] === undefined)),
  ]);
  if (!result.success || names.size > 0) {
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
        : {
            kind: 'telegram',
            token: data.BOT_TOKEN,
            apiRoot: data.TELEGRAM_API_ROOT,
            webhook: webhookOf(data.WEBHOOK_URL, data.WEBHOOK_SECRET),
          },
    databaseUrl: data.DATABASE_URL,
    dataDir: data.DATA_DIR,
    host: data.HOST,
    port: data.PORT,
    adminIds: data.ADMIN_IDS,
    operatorChatId: data.OPERATOR_CHAT_ID,
    news: { feeds: data.NEWS_FEEDS, pollMinutes: data.NEWS_POLL_MINUTES, mode: data.NEWS_MODE },
    broadcastRate: data.BROADCAST_RATE,
    metrics: {
      address:
        data.METRICS_PORT === undefined ? undefined : { host: data.METRICS_HOST, port: data.METRICS_PORT },
      isPublic: data.METRICS_PUBLIC,
    },
    logLevel: data.LOG_LEVEL,
  };
}

const webhookOf = (url: string | undefined, secret: string | undefined): WebhookConfig | undefined =>
  url === undefined || secret === undefined ? undefined : { url, secret };

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
