import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type Page, type PageServer, servePages } from '../package/page-server';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the application in a folder, as a host does it with Vite, and serves it under a strict Content-Security-Policy. */
export async function serveBuilt(root: string): Promise<PageServer> {
  const outDir = await mkdtemp(join(tmpdir(), 'labelwright-built-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: { target: 'es2022', outDir, emptyOutDir: true, reportCompressedSize: false },
    });
    return await servePages(await pagesIn(outDir));
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

async function pagesIn(folder: string): Promise<Readonly<Record<string, Page>>> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.flatMap((name) => {
    const type = TYPES[extname(name)];
    return type === undefined ? [] : [{ path: name === 'index.html' ? '/' : `/${name}`, name, type }];
  });
  const bodies = await Promise.all(pages.map(({ name }) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(
    pages.map(({ path, type }, index) => [path, { type, body: bodies[index] ?? '' }]),
  );
}
