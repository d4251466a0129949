import { LIMITS } from './limits.ts';

/**
 * Callback data: `<version><route>.<field>.<field>!<back>`, at most 64 bytes.
 *
 * It is stateless, so a button works after a restart and in an old message. `back` is the packed data of the screen
 * that the button was pressed on, nested as deep as the 64 bytes allow: what does not fit is dropped from the far
 * end, and the screen then offers its default way back. Whatever comes from outside is untrusted: a string that does
 * not parse exactly is «not ours», never an error.
 */
const VERSION = '1';
const ROUTE_CODE_LENGTH = 2;
const FIELD_SEPARATOR = '.';
const BACK_SEPARATOR = '!';

/** How one field is written. */
export interface Field<T> {
  format(value: T): string;
  /** The value in a tuple; undefined for anything that `format` could not have written. */
  parse(text: string): readonly [T] | undefined;
}

export const slugField: Field<string> = {
  format: (slug) => slug,
  parse: (text) => (/^[a-z0-9-]{1,40}$/.test(text) ? [text] : undefined),
};

/** A slug or nothing. */
export const optionalSlugField: Field<string | undefined> = {
  format: (slug) => slug ?? '',
  parse: (text) => (text === '' ? [undefined] : slugField.parse(text)),
};

/** A whole number from 0 up to 2^52, in base 36. */
export const numberField: Field<number> = {
  format: (value) => value.toString(36),
  parse: (text) => {
    if (!/^(0|[1-9a-z][0-9a-z]{0,10})$/.test(text)) return undefined;
    const value = Number.parseInt(text, 36);
    return value <= 2 ** 52 ? [value] : undefined;
  },
};

/** A set of small numbers as one number (see {@link toMask}); the empty set takes no byte. */
export const maskField: Field<number> = {
  format: (mask) => (mask === 0 ? '' : numberField.format(mask)),
  parse: (text) => (text === '' ? [0] : text === '0' ? undefined : numberField.parse(text)),
};

/** One of a fixed list or nothing. */
export function optionalChoiceField<const T extends string>(choices: readonly T[]): Field<T | undefined> {
  const field = choiceField(choices);
  return {
    format: (value) => (value === undefined ? '' : field.format(value)),
    parse: (text) => (text === '' ? [undefined] : field.parse(text)),
  };
}

/** One of a fixed list, written as its place in it: append to such a list, never reorder it. */
export function choiceField<const T extends string>(choices: readonly T[]): Field<T> {
  return {
    format: (value) => numberField.format(choices.indexOf(value)),
    parse: (text) => {
      const [place] = numberField.parse(text) ?? [];
      const choice = place === undefined ? undefined : choices[place];
      return choice === undefined ? undefined : [choice];
    },
  };
}

type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };
type OptionalKeys<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];
type Values<T> = Omit<T, OptionalKeys<T>> & Partial<Pick<T, OptionalKeys<T>>>;

export interface Route<T> {
  readonly code: string;
  /** @throws RangeError when the data itself, without `back`, is over 64 bytes: a mistake in the code. */
  pack(values: Values<T>, back?: string): string;
  /** The values and the packed way back, or undefined where the data is another route's, old or forged. */
  parse(data: string): { readonly values: T; readonly back: string | undefined } | undefined;
}

/** @param code two letters or digits, unique among the routes; the fields are written in the order given. */
export function defineRoute<T extends object>(code: string, fields: Fields<T>): Route<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  const prefix = VERSION + code;
  return {
    code,
    pack(values, back) {
      const own = [prefix, ...names.map((name) => fields[name].format((values as T)[name]))].join(
        FIELD_SEPARATOR,
      );
      if (byteLength(own) > LIMITS.callbackDataBytes) throw new RangeError(`callback data too long: ${own}`);
      return withBack(own, back);
    },
    parse(data) {
      if (!data.startsWith(prefix)) return undefined;
      const { own, back } = splitBack(data);
      const [head, ...texts] = own.split(FIELD_SEPARATOR);
      if (head !== prefix || texts.length !== names.length) return undefined;
      const values: Partial<T> = {};
      for (const [index, name] of names.entries()) {
        const parsed = fields[name].parse(texts[index] ?? '');
        if (!parsed) return undefined;
        values[name] = parsed[0];
      }
      return { values: values as T, back };
    },
  };
}

/** The code in this data, to look its route up by; whether the data is that route's, `parse` says. */
export const routeCodeIn = (data: string): string =>
  data.slice(VERSION.length, VERSION.length + ROUTE_CODE_LENGTH);

function withBack(own: string, back: string | undefined): string {
  const trail = back === undefined ? [] : back.split(BACK_SEPARATOR);
  for (let kept = trail.length; kept > 0; kept -= 1) {
    const data = [own, ...trail.slice(0, kept)].join(BACK_SEPARATOR);
    if (byteLength(data) <= LIMITS.callbackDataBytes) return data;
  }
  return own;
}

function splitBack(data: string): { own: string; back: string | undefined } {
  const at = data.indexOf(BACK_SEPARATOR);
  return at < 0
    ? { own: data, back: undefined }
    : { own: data.slice(0, at), back: data.slice(at + BACK_SEPARATOR.length) || undefined };
}

const byteLength = (text: string): number => Buffer.byteLength(text);

/** A set of small numbers (0..51) as one number, for {@link maskField}. */
export function toMask(bits: Iterable<number>): number {
  return [...new Set(bits)].reduce((mask, bit) => mask + 2 ** bit, 0);
}

export function fromMask(mask: number): number[] {
  const bits: number[] = [];
  for (let rest = mask, bit = 0; rest > 0; rest = Math.floor(rest / 2), bit += 1) {
    if (rest % 2 === 1) bits.push(bit);
  }
  return bits;
}
