import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type PageServer, servePages } from '../../package/page-server';

const HTML =
  '<!doctype html><meta charset="utf-8"><title>Store</title><script type="module" src="/page.js"></script>';

/** Serves the page with the client over IndexedDB. */
export async function serveStorePage(): Promise<PageServer> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return servePages({
    '/': { type: 'text/html', body: HTML },
    '/page.js': { type: 'text/javascript', body: outputFiles[0]?.text ?? '' },
  });
}
