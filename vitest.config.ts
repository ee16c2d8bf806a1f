import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './test/support/chromium.mjs';
import { corpusRoot, readCorpus, wantsWholeCorpus } from './test/support/corpus-files.mjs';
import { isCi, seedOfRun } from './test/support/run-options.mjs';

/** Where none is found, the browser projects fail at their start and the others still run. */
const executablePath = findChromium() ?? 'chromium';

/** The whole corpus in one test takes minutes. */
const testTimeout = wantsWholeCorpus() ? 1_800_000 : 30_000;

/** Pages run two at once: most of a page's time is waiting for frames. */
const TOGETHER = 2;

/** What measures times, or shares the clipboard with other pages: each of them is alone on the machine. */
const ALONE = [
  'test/browser/novel.test.tsx',
  'test/react/token-tagger/keyboard-lines.test.tsx',
  'test/react/text2text-editor/editor-field.test.tsx',
];

/** A page on a busy machine may be late once; `run.mjs` names what was. */
const retry = isCi ? 1 : 0;

/** Made anew for each project: Vitest names the instances after the project by changing them. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 1024, height: 768 },
  provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_FLAGS } }),
  instances: [{ browser: 'chromium' as const }],
});

/** The tests in pages, but for the stories. */
const inPages = (name: string, include: string[], exclude: string[], groupOrder: number) => ({
  plugins: [react()],
  // Found at the start: a dependency met later makes Vite reload the page in the middle of a test.
  optimizeDeps: { entries: ['packages/*/src/**/*.{ts,tsx}', 'test/{react,browser}/**/*.{ts,tsx}'] },
  test: {
    name,
    include,
    exclude: [...configDefaults.exclude, ...exclude],
    setupFiles: ['test/support/seed.ts', 'test/support/fail-on-console.ts'],
    testTimeout,
    retry,
    provide: {
      corpus: corpusRoot() === undefined ? 'absent' : wantsWholeCorpus() ? 'all' : 'sample',
      seed: seedOfRun(),
    } as const,
    maxWorkers: exclude.length > 0 ? TOGETHER : 1,
    sequence: { groupOrder },
    browser: { ...browser(), commands: { readCorpus } },
  },
});

/** One project after the other: one browser at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/{core,formats,client,architecture}/**/*.test.ts'],
          setupFiles: ['test/support/seed.ts'],
          testTimeout,
          provide: { seed: seedOfRun() },
          maxWorkers: TOGETHER,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // As a host tests its own application: without a browser, and without anything said of what that lacks.
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['test/host/**/*.test.tsx'],
          setupFiles: ['test/support/fail-on-console.ts'],
          maxWorkers: TOGETHER,
          sequence: { groupOrder: 1 },
        },
      },
      inPages('react', ['test/{react,browser}/**/*.test.{ts,tsx}'], ALONE, 2),
      inPages('alone', ALONE, [], 3),
      {
        plugins: [storybookTest({ configDir: '.storybook', storybookScript: 'npx pnpm@12 start' })],
        test: {
          name: 'stories',
          setupFiles: ['test/support/seed.ts', 'test/support/fail-on-console.ts'],
          testTimeout,
          retry,
          provide: { seed: seedOfRun() },
          maxWorkers: TOGETHER,
          sequence: { groupOrder: 4 },
          browser: browser(),
        },
      },
      {
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/{package,host}/**/*.test.ts'],
          globalSetup: ['test/package/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: TOGETHER,
          sequence: { groupOrder: 5 },
        },
      },
      {
        test: {
          name: 'workspace',
          environment: 'node',
          include: ['test/workspace/**/*.test.ts'],
          globalSetup: ['test/workspace/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: TOGETHER,
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
});
