import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), 'page');

/**
 * Builds the page for production (minified, React's production build) and serves it.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBuiltPage() {
  const outDir = mkdtempSync(join(tmpdir(), 'labelwright-bench-'));
  const config = { root, configFile: false, mode: 'production', logLevel: 'warn', plugins: [react()] };
  await build({
    ...config,
    build: { outDir, emptyOutDir: true },
  });
  const server = await preview({
    ...config,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The preview server has no address.');
  return {
    url,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
