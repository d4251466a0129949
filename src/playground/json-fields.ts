import { badRequest } from './bot-api-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type FieldTypes = { String: string; Boolean: boolean; Array: readonly unknown[]; Object: JsonObject };

const IS_OF_TYPE: { readonly [T in keyof FieldTypes]: (value: unknown) => value is FieldTypes[T] } = {
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Array: (value) => Array.isArray(value),
  Object: isObject,
};

/**
 * Reads a field of an object within a payload, such as a button.
 *
 * @param within what is being read, for the message: «can't parse inline keyboard button»; empty at the top
 * @throws BotApiError when the field is there but of another type
 */
export function readField<T extends keyof FieldTypes>(
  object: JsonObject,
  name: string,
  type: T,
  within = '',
): FieldTypes[T] | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  const is: (value: unknown) => value is FieldTypes[T] = IS_OF_TYPE[type];
  if (is(value)) return value;
  const complaint = `ield "${name}" must be of type ${type}`;
  throw badRequest(within === '' ? `f${complaint}` : `${within}: F${complaint}`);
}
