import { describe, expect, it } from 'vitest';
import { cleanHtml, shortened } from '../../src/news/clean.ts';
import { readFeedDocument } from '../../src/news/feed-document.ts';
import { rss } from '../support/feed-server.ts';

const ADDRESS = 'https://feeds.example.ru/news/rss.xml';
const entriesOf = (source: string) => readFeedDocument(source, ADDRESS).entries;

describe('a feed document', () => {
  it('RSS: text without markup, an absolute link, the date', () => {
    const source = rss(
      [
        {
          title: 'В&nbsp;«Калибре» открыли <b>цех</b>',
          link: '/news/1?utm_source=rss',
          guid: 'g1',
          text: '<p>Первый&nbsp;абзац.</p><script>alert(1)</script><p>Второй &laquo;абзац&raquo;<br>и строка</p>',
          date: 'Mon, 23 Nov 2026 10:00:00 +0300',
        },
      ],
      'Новости &amp; события',
    );
    expect(readFeedDocument(source, ADDRESS)).toEqual({
      title: 'Новости & события',
      broken: 0,
      entries: [
        {
          guid: 'g1',
          link: 'https://feeds.example.ru/news/1?utm_source=rss',
          title: 'В «Калибре» открыли цех',
          summary: 'Первый абзац.\nВторой «абзац»\nи строка',
          publishedAt: new Date('2026-11-23T07:00:00Z'),
        },
      ],
    });
  });

  it('Atom: the page and not the entry itself, the summary before the content', () => {
    const source = `<feed xmlns="http://www.w3.org/2005/Atom"><title>А</title><id>x</id><entry><id>e1</id>
      <title type="html">&lt;i&gt;Кластер&lt;/i&gt;</title><link rel="self" href="/self"/><link href="https://a.ru/1"/>
      <updated>2026-11-20T10:00:00Z</updated><summary type="html">&lt;p&gt;Кратко&lt;/p&gt;</summary>
      <content type="html">Длинно</content></entry></feed>`;
    expect(entriesOf(source)).toEqual([
      {
        guid: 'e1',
        link: 'https://a.ru/1',
        title: 'Кластер',
        summary: 'Кратко',
        publishedAt: new Date('2026-11-20T10:00:00Z'),
      },
    ]);
  });

  it('items without a title, a text, a link, a mark or a date are taken as far as they go', () => {
    const [untitled, bare, dated, ...rest] = entriesOf(
      rss([
        { text: '<p>Только текст</p>', link: 'javascript:alert(1)' },
        { title: 'Только заголовок' },
        { title: 'Дата не читается', date: 'вчера', link: 'https://a.ru/2' },
        {},
        { title: '<img src="x">', text: ' ' },
      ]),
    );
    expect(untitled).toMatchObject({ title: 'Только текст', summary: 'Только текст', link: null });
    expect(bare).toMatchObject({ summary: 'Только заголовок', publishedAt: null });
    expect(bare?.guid).not.toBe(untitled?.guid);
    expect(dated).toMatchObject({ guid: 'https://a.ru/2', publishedAt: null });
    expect(rest).toEqual([]);
    expect(readFeedDocument(rss([{ title: '<img src="x">' }]), ADDRESS).broken).toBe(1);
  });

  it('keeps within the limits of a record', () => {
    const long = 'Очень длинное предложение о технопарке. '.repeat(200);
    const [entry] = entriesOf(
      rss([{ title: long, text: long, guid: 'g'.repeat(2000), link: `https://a.ru/${'x'.repeat(2000)}` }]),
    );
    expect(entry?.title.length).toBeLessThanOrEqual(250);
    expect(entry?.summary.length).toBeLessThanOrEqual(2000);
    expect(entry?.guid.length).toBeLessThanOrEqual(500);
    expect(entry?.link).toBeNull();
    expect(entriesOf(rss(Array.from({ length: 1000 }, (_, n) => ({ title: `Новость ${n}` }))))).toHaveLength(
      200,
    );
  });

  it.each(['', 'просто текст', '<html><body>404</body></html>', '<rss><channel>', '{"a":1}'])(
    'what is no feed is said so: %s',
    (source) => expect(() => readFeedDocument(source, ADDRESS)).toThrow('not-a-feed'),
  );

  it('entities that are declared to grow do not', () => {
    const source = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <rss version="2.0"><channel><title>x</title><item><title>Бомба &b;</title></item></channel></rss>`;
    expect(entriesOf(source)[0]?.title.length).toBeLessThan(50);
  });
});

describe('cleaning', () => {
  it('leaves text alone', () => {
    expect(cleanHtml('a < b && c > d, 5 %')).toBe('a < b && c > d, 5 %');
    expect(cleanHtml('Тех\u00adно\u200bпарк\u202e')).toBe('Технопарк');
    expect(cleanHtml('\ud83d')).toBe('\ufffd');
  });

  it('cuts at the end of a sentence, else of a word', () => {
    expect(shortened('Первое. Второе предложение', 20)).toBe('Первое. Второе…');
    expect(shortened('Первое предложение. Второе', 22)).toBe('Первое предложение.');
    expect(shortened('Коротко', 20)).toBe('Коротко');
    expect(shortened('x'.repeat(30), 20)).toHaveLength(20);
  });
});
