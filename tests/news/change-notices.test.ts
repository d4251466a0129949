import { beforeAll, beforeEach, expect, it } from 'vitest';
import { changeNotice } from '../../src/bot/views/change-notice.ts';
import { type Catalog, createCatalog } from '../../src/catalog/catalog.ts';
import type { Benefit, Technopark } from '../../src/catalog/model.ts';
import type { Database } from '../../src/database/client.ts';
import { announcedRecords } from '../../src/database/schema/announced-records.ts';
import { createAudience } from '../../src/news/audience.ts';
import { createBroadcasts } from '../../src/news/broadcasts.ts';
import { createChangeNotices } from '../../src/news/change-notices.ts';
import type { Broadcasts } from '../../src/news/delivery.ts';
import { bundledCatalog } from '../support/catalog.ts';
import { describeOnEachDatabase } from '../support/database.ts';
import { ru } from '../support/locale.ts';
import { forgetNews, subscribe } from '../support/subscribers.ts';

const TODAY = '2026-11-23';
const now = () => new Date(`${TODAY}T09:00:00Z`);

describeOnEachDatabase('changes of the catalogue', (open) => {
  let database: Database;
  let broadcasts: Broadcasts;
  let catalog: Catalog;
  let tell: () => Promise<void>;

  beforeAll(async () => {
    database = await open();
    broadcasts = createBroadcasts(database, { now, audience: createAudience(database, now), wake: () => {} });
    tell = createChangeNotices({
      database,
      broadcasts,
      catalog: () => catalog,
      compose: (change) => changeNotice(ru, change, TODAY),
    });
  });
  beforeEach(async () => {
    await forgetNews(database);
    await database.db.delete(announcedRecords);
    catalog = bundledCatalog;
  });

  const change = (slug: string, changes: Partial<Benefit>) => {
    catalog = createCatalog(`${catalog.version}+`, {
      ...catalog,
      benefits: catalog.benefits.map((benefit) =>
        benefit.slug === slug ? { ...benefit, ...changes } : benefit,
      ),
    });
  };
  const notices = async () => (await broadcasts.list(10)).map(({ key }) => key);

  it('are told once, in order, to those who follow the record', async () => {
    const [followed, other] = catalog.benefits;
    if (!followed || !other) throw new Error('no benefits');
    await subscribe(database, [1], { interests: [`benefit/${followed.slug}`] });
    await tell();
    expect(await notices()).toEqual([]);

    change(followed.slug, { summary: 'Теперь иначе.' });
    change(other.slug, { summary: 'Теперь иначе.' });
    await tell();
    await tell();
    expect(await notices()).toEqual([`change/benefit/${followed.slug}/1`]);

    change(followed.slug, { summary: followed.summary });
    await tell();
    expect(await notices()).toEqual([
      `change/benefit/${followed.slug}/2`,
      `change/benefit/${followed.slug}/1`,
    ]);
  });

  it('are not told where they mean nothing to a reader, or cannot be compared', async () => {
    const [followed] = catalog.benefits;
    if (!followed) throw new Error('no benefits');
    await subscribe(database, [1], { interests: [`benefit/${followed.slug}`] });
    await tell();
    change(followed.slug, { asOf: '2026-11-22' });
    await tell();
    await database.db
      .update(announcedRecords)
      .set({ record: { slug: followed.slug, of: 'an older program' } });
    await tell();
    expect(await notices()).toEqual([]);
  });
});

it('a notice says what was and what has become, for every record', () => {
  const { benefits, technoparks } = bundledCatalog;
  const expired = (benefit: Benefit): Benefit => ({ ...benefit, status: 'expired', conditions: ['Нет'] });
  for (const before of benefits) {
    const notice = changeNotice(ru, { kind: 'benefit', before, after: expired(before) }, TODAY);
    expect(notice?.title).toContain(before.title);
    expect(notice?.html).toMatch(/было: .*\nстало: /s);
    expect(notice?.html.length).toBeLessThan(4096);
    expect(notice?.html).not.toMatch(/null|undefined|NaN|\{/);
  }
  for (const before of technoparks) {
    const after: Technopark = { ...before, status: 'planned', operator: null, facilities: ['Столовая'] };
    const notice = changeNotice(ru, { kind: 'technopark', before, after }, TODAY);
    expect(notice?.html).toContain('Столовая');
  }
});

it('of a list a notice says what has gone and what has come', () => {
  const [benefit] = bundledCatalog.benefits;
  if (!benefit) throw new Error('no benefits');
  const noticeOf = (was: string[], is: string[]) =>
    changeNotice(
      ru,
      {
        kind: 'benefit',
        before: { ...benefit, conditions: was },
        after: { ...benefit, conditions: is },
      },
      TODAY,
    )?.html;
  expect(noticeOf(['Статус.', 'Срок.', 'Учёт.'], ['Статус.', 'Десять лет.'])).toContain(
    'было: Срок. Учёт.\nстало: Десять лет.',
  );
  expect(noticeOf(['Статус.'], ['Статус.', 'Учёт.'])).toContain('стало известно: Учёт.');
  expect(noticeOf(['Статус.', 'Учёт.'], ['Учёт.', 'Статус.'])).toBeUndefined();
});
