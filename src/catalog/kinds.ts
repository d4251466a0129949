import { type Kind, MODELS } from './model.ts';

/** What is referred to comes before what refers to it. */
export const KINDS = Object.keys(MODELS) as readonly Kind[];

export function byKind<T>(value: (kind: Kind) => T): Readonly<Record<Kind, T>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, value(kind)])) as Record<Kind, T>;
}
