import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of the page server: its body and content type. */
export interface Page {
  readonly type: string;
  readonly body: string;
}

export interface PageServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves `pages` by path, whatever the query, under `Content-Security-Policy: default-src 'self'`, which forbids inline code and styles. */
export async function servePages(pages: Readonly<Record<string, Page>>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const page = pages[(request.url ?? '/').replace(/\?.*$/, '')];
    response.setHeader('Content-Security-Policy', "default-src 'self'");
    if (page === undefined) {
      // An empty answer, so that a browser's wish for a favicon is no error in its console.
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': `${page.type}; charset=utf-8` }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
