import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type PageServer, servePages } from '../../package/page-server';

const HTML =
  '<!doctype html><meta charset="utf-8"><title>Store</title><script type="module" src="/page.js"></script>';

/** Serves a page with the client over IndexedDB: by default the one that logs, or another script of this folder. */
export async function serveStorePage(script = './page.ts'): Promise<PageServer> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(script, import.meta.url))],
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
