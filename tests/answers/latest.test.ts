import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answers/answerer.ts';
import { createLatest } from '../../src/answers/latest.ts';
import { createSearcher } from '../../src/answers/searcher.ts';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { growCatalog } from '../bench/grown-catalog.ts';
import { percentile } from '../eval/score.ts';
import { bundledCatalog } from '../support/catalog.ts';

const atVersion = (version: string) => createCatalog(version, bundledCatalog);

describe('createLatest', () => {
  it('makes at once what is asked for before there is anything', () => {
    const { current } = createLatest(
      () => atVersion('1'),
      function* ({ version }) {
        yield;
        return version;
      },
    );
    expect([current(), current()]).toEqual(['1', '1']);
  });

  it('gives the old one until the new one is there, and makes each version once', async () => {
    let catalog = atVersion('1');
    const made: string[] = [];
    const { current, ready } = createLatest(
      () => catalog,
      function* ({ version }) {
        yield;
        made.push(version);
        return version;
      },
    );
    await ready();
    expect(current()).toBe('1');
    catalog = atVersion('2');
    expect([current(), current()]).toEqual(['1', '1']);
    await ready();
    expect(current()).toBe('2');
    expect(made).toEqual(['1', '2']);
  });

  it('goes on to the version that came while it worked', async () => {
    let catalog = atVersion('1');
    const { current, ready } = createLatest(
      () => catalog,
      function* ({ version }) {
        yield;
        return version;
      },
    );
    const isReady = ready();
    catalog = atVersion('2');
    await isReady;
    expect(current()).toBe('2');
  });

  it('keeps the old one where the new one cannot be made, and tells who waits', async () => {
    let catalog = atVersion('1');
    const { current, ready } = createLatest(
      () => catalog,
      function* ({ version }) {
        yield;
        if (version === '2') throw new Error('broken');
        return version;
      },
    );
    expect(current()).toBe('1');
    catalog = atVersion('2');
    await expect(ready()).rejects.toThrow('broken');
    expect(current()).toBe('1');
    catalog = atVersion('3');
    await expect.poll(current).toBe('3');
  });
});

const MICROSECONDS_IN_MS = 1000;
const PAUSE_MAX_MS = 20;
/** Collecting garbage may stretch one of many. */
const SHARE_OF_PAUSES = 0.95;

/** How long, nearly always, anything else had to wait: in time of the processor, for others may use it as well. */
async function pauseDuring(work: Promise<unknown>): Promise<number> {
  let isOver = false;
  const pauses: number[] = [];
  const watch = async () => {
    for (let last = process.cpuUsage(); !isOver; last = process.cpuUsage()) {
      await nextTurn();
      const { user, system } = process.cpuUsage(last);
      pauses.push((user + system) / MICROSECONDS_IN_MS);
    }
  };
  await Promise.all([
    work.finally(() => {
      isOver = true;
    }),
    watch(),
  ]);
  return percentile(pauses, SHARE_OF_PAUSES);
}

describe('the indexes of a new catalogue', () => {
  const grown = growCatalog(bundledCatalog, 2_000);

  it('of answers are built while the old ones answer, without a pause', async () => {
    let catalog = bundledCatalog;
    const answerer = createAnswerer(() => catalog);
    await answerer.warm();
    catalog = grown;
    const name = grown.technoparks.at(-1)?.shortName ?? '';
    const question = `адрес ${name}`;
    const at = { today: '2026-11-22' };
    const building = answerer.warm();
    expect(answerer.answer('адрес калибра', at).matched).toBe('technopark/kalibr#address');
    expect(await pauseDuring(building)).toBeLessThan(PAUSE_MAX_MS);
    expect(answerer.answer(question, at).matched).toBe(
      `technopark/${grown.technoparks.at(-1)?.slug}#address`,
    );
  });

  it('of the search are built so too', async () => {
    let catalog = bundledCatalog;
    const searcher = createSearcher(() => catalog);
    await searcher.ready();
    catalog = grown;
    expect(await pauseDuring(searcher.ready())).toBeLessThan(PAUSE_MAX_MS);
    expect(searcher.search(grown.technoparks.at(-1)?.name ?? '').outcome).not.toBe('none');
  });
});
