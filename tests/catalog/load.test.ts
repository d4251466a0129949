import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, it, vi } from 'vitest';
import { KINDS } from '../../src/catalog/kinds.ts';
import { loadBundled, loadCatalog } from '../../src/catalog/load.ts';
import type { Records } from '../../src/catalog/model.ts';
import { STORAGE } from '../../src/catalog/storage/index.ts';
import { type CatalogStore, createCatalogStore } from '../../src/catalog/store.ts';
import type { Database } from '../../src/database/client.ts';
import { technoparks } from '../../src/database/schema/index.ts';
import { bundledRecords } from '../support/catalog.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { temporaryFolder } from '../support/folder.ts';

const sites = bundledRecords('technoparks');
const news = bundledRecords('news');
const faq = bundledRecords('faq');

/** The folder of an operator with files of these kinds. */
async function filesOf(records: Partial<Records>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [kind, content] of Object.entries(records)) {
    await writeFile(join(folder, `${kind}.json`), JSON.stringify(content));
  }
  return folder;
}

const newSite = {
  ...bundledRecords('technoparks')[0],
  slug: 'new-site',
  name: 'Новый',
} as (typeof sites)[number];

describeOnEachDatabase('the loader', (open) => {
  let database: Database;
  let store: CatalogStore;

  beforeAll(async () => {
    database = await open();
    await loadBundled(database);
    store = await createCatalogStore(database);
  });

  const load = async (records: Partial<Records>) => loadCatalog(database, await filesOf(records));
  const readSites = () => STORAGE.technoparks.read(database.db);
  const readIds = async () => {
    const rows = await database.db.select({ slug: technoparks.slug, id: technoparks.id }).from(technoparks);
    return new Map(rows.map(({ slug, id }) => [slug, id]));
  };

  it('keeps every record of every kind as it stands in the files', async () => {
    for (const kind of KINDS) {
      expect(await STORAGE[kind].read(database.db)).toEqual(bundledRecords(kind));
    }
    expect(store.count()).toBe(KINDS.reduce((sum, kind) => sum + bundledRecords(kind).length, 0));
  });

  it('writes nothing when the same is loaded again', async () => {
    expect(await loadBundled(database)).toBeNull();
    const { changes, version } = await load({ technoparks: sites });
    expect(changes.technoparks).toEqual({ added: [], changed: [], removed: [], unchanged: sites.length });
    expect(changes.clusters).toBeNull();
    expect(version).toBe(store.current().version);
    expect(await store.refresh()).toBe(false);
  });

  it('adds, changes and removes by slug; a row keeps its id', async () => {
    const [first, ...rest] = sites;
    if (!first) throw new Error('no technoparks');
    const changed = { ...first, metro: [{ station: 'Новая', walkMinutes: 5 }], figures: [], clusters: [] };
    const idsBefore = await readIds();
    // The last site is gone and a new one comes first, so that all others move.
    const removed = rest.filter((site) => !mentioned.has(site.slug)).at(-1)?.slug;
    const wanted = [newSite, changed, ...rest.filter(({ slug }) => slug !== removed)];

    const { changes } = await load({ technoparks: wanted });
    expect(changes.technoparks).toEqual({
      added: ['new-site'],
      changed: [first.slug],
      removed: [removed],
      unchanged: sites.length - 2,
    });
    expect(await readSites()).toEqual(wanted);
    const idsAfter = await readIds();
    for (const [slug, id] of idsBefore) expect(idsAfter.get(slug)).toBe(slug === removed ? undefined : id);

    expect(await store.refresh()).toBe(true);
    expect(store.current().technoparks).toEqual(wanted);
    expect(store.current().findTechnopark('new-site')).toEqual(newSite);

    const { version } = await load({ technoparks: sites });
    expect(await readSites()).toEqual(sites);
    await store.refresh();
    expect(store.current().version).toBe(version);
  });

  it('gives equal content an equal version, and another order another one', async () => {
    const { version } = await load({ technoparks: sites });
    const reversed = await load({ technoparks: sites.toReversed() });
    expect(reversed.changes.technoparks?.unchanged).toBe(sites.length);
    expect(reversed.version).not.toBe(version);
    expect(await readSites()).toEqual(sites.toReversed());
    expect((await load({ technoparks: sites })).version).toBe(version);
  });

  it('refuses to remove what others refer to, and to refer to what is not there', async () => {
    await expect(load({ clusters: [] })).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ file: 'technoparks.json', isStored: true, field: 'clusters.0' }),
      ]),
    });
    const [entry] = faq;
    if (!entry) throw new Error('no questions');
    const lost = { ...entry, related: { ...entry.related, benefits: ['no-such'] } };
    await expect(load({ faq: [lost] })).rejects.toMatchObject({
      problems: [
        { file: 'faq.json', record: entry.slug, field: 'related.benefits.0', received: '"no-such"' },
      ],
    });
    expect(await store.refresh()).toBe(false);
  });

  it('applies nothing when a statement fails half-way', async () => {
    const { db } = database;
    await db.execute(
      sql`create function refuse() returns trigger language plpgsql as 'begin raise ''no''; end'`,
    );
    await db.execute(
      sql`create trigger refuse before delete on news for each statement execute function refuse()`,
    );
    try {
      await expect(load({ technoparks: [...sites, newSite], news: news.slice(1) })).rejects.toThrow();
    } finally {
      await db.execute(sql`drop function refuse cascade`);
    }
    expect(await readSites()).toEqual(sites);
    expect(await store.refresh()).toBe(false);
  });

  it('does not undo an operator’s load until the bundle itself is another', async () => {
    await load({ news: news.slice(1) });
    expect(await loadBundled(database)).toBeNull();
    expect(await STORAGE.news.read(database.db)).toEqual(news.slice(1));

    const nextBundle = await filesOf({ news: news.slice(2) });
    expect((await loadBundled(database, nextBundle))?.changes.news?.removed).toEqual([news[1]?.slug]);
    expect(await loadBundled(database, nextBundle)).toBeNull();
    expect((await loadBundled(database))?.changes.news).toMatchObject({ changed: [], removed: [] });
  });

  it('loads once when two start at once', async () => {
    const fresh = await open();
    const outcomes = await Promise.all([loadBundled(fresh), loadBundled(fresh)]);
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
    expect((await createCatalogStore(fresh)).current()).toMatchObject({ technoparks: sites });
  });

  it.each([
    ['looks now and then', 20],
    ['is told', 60_000],
  ])('is followed by a store that %s', async (_, intervalMs) => {
    const log = { info: vi.fn(), warn: vi.fn() };
    const stop = await store.watch(intervalMs, log);
    await load({ technoparks: [...sites, newSite] });
    await vi.waitFor(() => expect(store.current().findTechnopark('new-site')).toBeDefined(), 5_000);
    await stop();
    await load({ technoparks: sites });
    expect(store.current().findTechnopark('new-site')).toBeDefined();
    expect(log.warn).not.toHaveBeenCalled();
  });
});

/** Slugs of technoparks that other records refer to. */
const mentioned = new Set([
  ...faq.flatMap(({ related }) => related.technoparks),
  ...news.flatMap(({ topics }) => topics),
]);
