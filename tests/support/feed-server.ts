import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on a free port of this machine, whose pages a test sets. */
export interface FeedServer {
  readonly url: string;
  /** What a path answers with from now on: a document or anything that HTTP can do. */
  serve(path: string, answer: string | Answer): string;
  /** The requests so far, oldest first. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

export async function startFeedServer(): Promise<FeedServer> {
  const answers = new Map<string, Answer>();
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    const answer = answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    requests,
    serve(path, answer) {
      answers.set(
        path,
        typeof answer === 'string'
          ? (_request, response) => response.setHeader('content-type', 'application/xml').end(answer)
          : answer,
      );
      return url + path;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export interface RssItem {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: string;
  /** HTML. */
  readonly text?: string;
  readonly date?: Date | string;
}

export function rss(items: readonly RssItem[], title = 'Лента'): string {
  const element = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}><![CDATA[${value}]]></${name}>`;
  const body = items.map(
    (item) =>
      `<item>${element('title', item.title)}${element('link', item.link)}${element('guid', item.guid)}${element(
        'description',
        item.text,
      )}${element('pubDate', item.date instanceof Date ? item.date.toUTCString() : item.date)}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title>${body.join('')}</channel></rss>`;
}
