import { hash } from 'node:crypto';

/** Of the content alone: neither the order of keys nor spacing in a file changes it. */
export function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value, sortKeys)).slice(0, 32);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
