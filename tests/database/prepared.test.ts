import type { Sql } from 'postgres';
import { describe, expect, it } from 'vitest';
import { prepareOften } from '../../src/database/prepared.ts';

/** Only what is asked of the driver matters here; the statements themselves run in the tests of what asks them. */
function driver() {
  const asked: (readonly [string, boolean | undefined])[] = [];
  const unsafe = (text: string, _: unknown, options?: { prepare?: boolean }) => {
    asked.push([text, options?.prepare]);
  };
  const client = prepareOften({ unsafe } as unknown as Sql);
  const ask = (text: string, prepare?: boolean) => {
    void client.unsafe(text, [], prepare === undefined ? undefined : { prepare });
    return asked.at(-1)?.[1];
  };
  return { ask };
}

describe('prepared statements', () => {
  it('are what is asked for the fifth time, each text on its own', () => {
    const { ask } = driver();
    expect(Array.from({ length: 6 }, () => ask('select 1'))).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(ask('select 2')).toBe(false);
  });

  it('are what is asked to be', () => {
    expect(driver().ask('select 1', true)).toBe(true);
  });

  it('do not grow without bound where every text is another', () => {
    const { ask } = driver();
    for (let i = 0; i < 1000; i += 1) ask(`select ${i}`);
    expect(Array.from({ length: 9 }, () => ask('select 999'))).not.toContain(true);
    expect(Array.from({ length: 5 }, () => ask('select 0')).at(-1)).toBe(true);
  });
});
