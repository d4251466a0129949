import { FluentBundle, FluentResource } from '@fluent/bundle';
import { escapeHtml, Html } from './telegram/html.ts';

export type TranslationArguments = Readonly<Record<string, string | number | Html>>;

/** Looks up the words of `locales/ru.ftl`; an attribute is named as `message.attribute`. */
export interface Translate {
  /** The message as Telegram HTML; string arguments are escaped. */
  (key: string, args?: TranslationArguments): Html;
  /** The message as plain text, for buttons, toasts, command descriptions and terminals. */
  text(key: string, args?: TranslationArguments): string;
  has(key: string): boolean;
  /** Every key, attributes included. */
  keys(): readonly string[];
}

/** A message that the locale does not have, or that was given the wrong arguments: a mistake in the code. */
export class TranslationError extends Error {
  override readonly name = 'TranslationError';
}

const LOCALE = 'ru';

/** @throws TranslationError when the source is not valid Fluent. */
export function createTranslate(source: string): Translate {
  // Isolation marks (U+2068, U+2069) would get into links and copied text.
  const bundle = new FluentBundle(LOCALE, { useIsolating: false });
  const resource = new FluentResource(source);
  const [duplicate] = bundle.addResource(resource);
  if (duplicate) throw new TranslationError(duplicate.message);

  const find = (key: string) => {
    const [id = '', attribute] = key.split('.', 2);
    const message = bundle.getMessage(id);
    return attribute === undefined ? message?.value : message?.attributes[attribute];
  };
  const patterns = new Map<string, NonNullable<ReturnType<typeof find>>>();
  const patternOf = (key: string) => {
    const pattern = patterns.get(key) ?? find(key);
    // What is not there is not kept: there is no end of it.
    if (pattern) patterns.set(key, pattern);
    return pattern;
  };

  const format = (key: string, args: Record<string, string | number>): string => {
    const pattern = patternOf(key);
    if (!pattern) throw new TranslationError(`locales/ru.ftl has no message "${key}"`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, args, errors);
    const [error] = errors;
    if (error) throw new TranslationError(`"${key}": ${error.message}`, { cause: error });
    return text;
  };

  const mapArguments = (args: TranslationArguments, onString: (value: string) => string) => {
    const mapped: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(args)) {
      mapped[name] =
        typeof value === 'string' ? onString(value) : value instanceof Html ? value.value : value;
    }
    return mapped;
  };

  const translate = (key: string, args: TranslationArguments = {}): Html =>
    Html.trusted(format(key, mapArguments(args, escapeHtml)));

  return Object.assign(translate, {
    text: (key: string, args: TranslationArguments = {}) =>
      format(
        key,
        mapArguments(args, (value) => value),
      ),
    has: (key: string) => Boolean(patternOf(key)),
    keys: () =>
      resource.body.flatMap((entry) =>
        'attributes' in entry
          ? [entry.id, ...Object.keys(entry.attributes).map((attribute) => `${entry.id}.${attribute}`)]
          : [],
      ),
  });
}
