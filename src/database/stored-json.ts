/**
 * JSON that PostgreSQL's jsonb takes: it refuses NUL and halves of surrogate pairs, and one text with them must not
 * stop the updates of everybody else.
 */
export const toStoredJson = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'string' ? item.toWellFormed().replaceAll('\0', '\u{fffd}') : item,
  );
