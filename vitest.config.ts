import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './test/support/chromium.mjs';
import { corpusRoot, readCorpus, wantsWholeCorpus } from './test/support/corpus-files.mjs';

/** Where none is found, the browser projects fail at their start and the others still run. */
const executablePath = findChromium() ?? 'chromium';

/** The whole corpus in one test takes minutes. */
const testTimeout = wantsWholeCorpus() ? 1_800_000 : 30_000;

/** Made anew for each project: Vitest names the instances after the project by changing them. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 1024, height: 768 },
  provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_FLAGS } }),
  instances: [{ browser: 'chromium' as const }],
});

/** One project after the other: two browsers at once on two cores make each other's timings wrong. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/{core,formats,client,architecture}/**/*.test.ts'],
          testTimeout,
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [react()],
        // Found at the start: a dependency met later makes Vite reload the page in the middle of a test.
        optimizeDeps: {
          entries: ['packages/*/src/**/*.{ts,tsx}', 'test/{react,browser}/**/*.{ts,tsx}'],
        },
        test: {
          name: 'react',
          include: ['test/react/**/*.test.{ts,tsx}', 'test/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/fail-on-console.ts'],
          testTimeout,
          provide: { corpus: corpusRoot() === undefined ? 'absent' : wantsWholeCorpus() ? 'all' : 'sample' },
          sequence: { groupOrder: 2 },
          browser: { ...browser(), commands: { readCorpus } },
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook', storybookScript: 'npx pnpm@12 start' })],
        test: {
          name: 'stories',
          setupFiles: ['test/support/fail-on-console.ts'],
          testTimeout,
          sequence: { groupOrder: 3 },
          browser: browser(),
        },
      },
      {
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
