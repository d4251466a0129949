import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Translate } from '../translate.ts';
import { PAGE_HEADERS } from './guard.ts';
import { createPageFiles, etagOf, type PageFile } from './page-files.ts';

type Bindings = { readonly Bindings: HttpBindings };

/** The chat page: `/`, its files below `/page/`, and its words. */
export function addPageRoutes(app: Hono<Bindings>, t: Translate): void {
  const readPage = createPageFiles();
  const words = Buffer.from(
    JSON.stringify(
      Object.fromEntries(
        t
          .keys()
          .filter((key) => key.startsWith('page-') && !key.includes('.'))
          .map((key) => [key, t.text(key)]),
      ),
    ),
  );
  const texts: PageFile = {
    body: words,
    contentType: 'application/json; charset=utf-8',
    etag: etagOf(words),
  };

  app.get('/', async (c) => serve(c, await readPage('index.html')));
  app.get('/page/texts.json', (c) => serve(c, texts));
  app.get('/page/:path{.+}', async (c) => serve(c, await readPage(c.req.param('path'))));
}

function serve(c: Context, file: PageFile | undefined): Response {
  if (!file) return c.text('Not Found', 404);
  const headers = { ...PAGE_HEADERS, etag: file.etag, 'cache-control': 'no-cache' };
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers);
  return c.body(new Uint8Array(file.body), 200, { ...headers, 'content-type': file.contentType });
}
