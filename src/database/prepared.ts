import type { Sql } from 'postgres';

/** PgJDBC's threshold: what is asked only now and then is not worth a place in every connection. */
const PREPARED_FROM = 5;
/** Texts that are counted; a prepared statement lives as long as its connection. */
const MOST_TEXTS = 200;

/**
 * Has the statements that are asked again and again parsed once a connection instead of every time, and answered in one
 * trip instead of two. `?prepare=false` in the database's address switches it off, for poolers that cannot do it.
 */
export function prepareOften(client: Sql): Sql {
  const timesAsked = new Map<string, number>();
  const isOften = (text: string): boolean => {
    const times = (timesAsked.get(text) ?? 0) + 1;
    if (times > 1 || timesAsked.size < MOST_TEXTS) timesAsked.set(text, Math.min(times, PREPARED_FROM));
    return times >= PREPARED_FROM;
  };
  const { unsafe } = client;
  client.unsafe = (text, values, options) =>
    unsafe(text, values, { ...options, prepare: options?.prepare === true || isOften(text) });
  return client;
}
