/**
 * PostgreSQL's literal of a `bigint[]`: one parameter however many ids there are, so the statement's text stays the same
 * and can be prepared.
 */
export const bigintArray = (ids: readonly number[]): string => `{${ids.join(',')}}`;
