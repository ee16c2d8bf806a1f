import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideChromium } from './chromium.mjs';
import { isCi, seedOfRun } from './run-options.mjs';

/**
 * `test` and, with `--corpus`, `test:corpus`. Every check runs even when an earlier one failed. The last line is
 * always `N passed, N failed`, where type check, lint and build count as one each. In CI all dice fall alike, and what passed
 * only when it was tried again is named above the last line.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const wholeCorpus = process.argv.includes('--corpus');
const total = { passed: 0, failed: 0, skipped: 0 };

async function main() {
  try {
    process.env.LABELWRIGHT_CHROMIUM = provideChromium();
  } catch (error) {
    console.error(error.message);
    total.failed += 1;
  }
  if (!wholeCorpus) {
    // Each takes one core for most of its time.
    await Promise.all([step('types', 'typecheck'), step('lint', 'lint').then(() => step('build', 'build'))]);
  }
  await vitest(wholeCorpus ? ['corpus'] : [], {
    ...(wholeCorpus ? { LABELWRIGHT_CORPUS: 'all' } : { LABELWRIGHT_BUILT: '1' }),
  });
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** Runs one script of package.json as one check, and prints what it said when it is done. */
async function step(title, script) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { status, said } = await run(scripts[script], {}, 'pipe');
  console.log(`\n## ${title}\n${said}`);
  if (status === 0) total.passed += 1;
  else total.failed += 1;
}

/** Runs the test files whose path contains one of `filters` (all without a filter) and counts each test. */
async function vitest(filters, env) {
  console.log('\n## tests');
  const seed = seedOfRun();
  if (seed !== undefined)
    console.log(`seed ${seed}${isCi ? ', as always in CI' : ''}; LABELWRIGHT_SEED sets another one`);
  const folder = mkdtempSync(join(tmpdir(), 'labelwright-'));
  const report = join(folder, 'report.json');
  const flaky = join(folder, 'flaky.json');
  const reporters = `--reporter=default --reporter=./test/support/flaky-reporter.mjs --reporter=json`;
  const { status } = await run(`vitest run ${reporters} --outputFile.json="${report}" ${filters.join(' ')}`, {
    ...env,
    LABELWRIGHT_FLAKY: flaky,
  });
  const failedBefore = total.failed;
  try {
    for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) count(file);
    for (const title of JSON.parse(readFileSync(flaky, 'utf8'))) console.log(`flaky: ${title}`);
  } catch (error) {
    console.error(`Vitest left no readable report: ${error.message}`);
  }
  rmSync(folder, { recursive: true, force: true });
  // An unhandled error, or a report that is missing, fails the run without failing a test.
  if (status !== 0 && total.failed === failedBefore) total.failed += 1;
}

function count(file) {
  const statuses = file.assertionResults.map(({ status }) => status);
  total.passed += statuses.filter((status) => status === 'passed').length;
  total.failed += statuses.filter((status) => status === 'failed').length;
  total.skipped += statuses.filter((status) => status !== 'passed' && status !== 'failed').length;
  // A file that does not even load has no tests to fail.
  if (file.status === 'failed' && !statuses.includes('failed')) total.failed += 1;
}

/** Runs a command to its end; with `pipe` it prints nothing, and `said` has what it would have. */
function run(command, env, output = 'inherit') {
  const bin = join(root, 'node_modules', '.bin');
  const path = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const child = spawn(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, PATH: path, ...env },
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, said: Buffer.concat(said).toString() }));
  });
}

await main();
