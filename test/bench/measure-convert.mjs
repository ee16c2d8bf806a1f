import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Megabytes of generated JSON Lines. */
const MEGABYTES = Number(process.env.LABELWRIGHT_CONVERT_MB ?? 1000);

/** The formats that are written, of each kind one: lines of JSON, a table, columns, row groups. */
const ALL_TARGETS = [
  { format: 'argilla', extension: 'argilla.jsonl' },
  { format: 'csv', extension: 'csv' },
  { format: 'iob2', extension: 'iob2' },
  { format: 'parquet', extension: 'parquet' },
];

const wanted = process.env.LABELWRIGHT_CONVERT_TO?.split(',');
const TARGETS = ALL_TARGETS.filter(({ format }) => wanted?.includes(format) ?? true);

/** Loaded into the command's process: notes how much memory it has, twice a second. */
const PROBE = `
import { writeFileSync } from 'node:fs';
const samples = [];
const note = () => samples.push(Math.round(process.memoryUsage.rss() / 1e6));
setInterval(note, 500).unref();
process.on('exit', () => writeFileSync(process.env.LABELWRIGHT_SAMPLES, JSON.stringify(samples)));
`;

/**
 * Converts generated JSON Lines with the command itself, in a process of its own.
 * @returns {Promise<{ megabytes: number, records: number, runs: object[] }>} memory in megabytes, resident
 */
export async function measureConversions() {
  const folder = await mkdtemp(join(tmpdir(), 'labelwright-convert-'));
  try {
    const command = join(folder, 'labelwright.mjs');
    const entry = join(root, 'packages/formats/src/cli/main.ts');
    await build({
      entryPoints: [entry],
      outfile: command,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const probe = join(folder, 'probe.mjs');
    await writeFile(probe, PROBE);
    const input = join(folder, 'in.jsonl');
    const records = await generate(input, MEGABYTES * 1e6);
    const runs = [];
    for (const target of TARGETS) runs.push(await convert({ command, probe, input, folder, ...target }));
    return { megabytes: MEGABYTES, records, runs };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert({ command, probe, input, folder, format, extension }) {
  const output = join(folder, `out.${extension}`);
  const samplesFile = join(folder, `${format}.json`);
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', probe, command, 'convert', input, output, '--to', format, '--quiet'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, LABELWRIGHT_SAMPLES: samplesFile },
    },
  );
  const [code] = await once(child, 'exit');
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`labelwright convert to ${format} ended with ${code}.`);
  const samples = JSON.parse(await readFile(samplesFile, 'utf8'));
  const written = (await stat(output)).size / 1e6;
  await rm(output);
  // The first quarter warms up: code is compiled and the heap finds its size.
  const quarter = Math.ceil(samples.length / 4);
  return {
    format,
    seconds,
    written,
    early: median(samples.slice(quarter, 2 * quarter)),
    late: median(samples.slice(-quarter)),
    most: Math.max(...samples),
  };
}

/** Writes token records of some hundred bytes, no two alike. */
async function generate(path, bytes) {
  const stream = createWriteStream(path);
  let written = 0;
  let count = 0;
  while (written < bytes) {
    const lines = [];
    for (let i = 0; i < 500; i += 1) {
      lines.push(JSON.stringify(recordOf(count)));
      count += 1;
    }
    const text = `${lines.join('\n')}\n`;
    written += Buffer.byteLength(text);
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return count;
}

const WORDS = [
  'Ada',
  'Lovelace',
  'met',
  'Charles',
  'Babbage',
  'in',
  'London',
  '🚀',
  'on',
  'a',
  'day',
  'in',
  'June',
  '.',
];

function recordOf(count) {
  const tokens = Array.from({ length: 40 }, (_, i) => WORDS[(count + i * 7) % WORDS.length]);
  tokens[0] = `No${count}`;
  const text = tokens.join(' ');
  return {
    task: 'TokenClassification',
    id: `record-${count}`,
    text,
    tokens,
    annotation: [{ label: 'PER', start: 0, end: tokens[0].length }],
    annotationAgent: 'ada',
    metadata: { source: 'generated', number: count },
    status: 'Validated',
    eventTimestamp: '2026-01-01T12:00:00Z',
  };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The figures of `measureConversions` as a table. */
export function conversionTable({ megabytes, records, runs }) {
  const rows = runs.map(({ format, seconds, written, early, late, most }) =>
    [
      format.padEnd(10),
      `${(megabytes / seconds).toFixed(0)} MB/s`.padStart(9),
      `${written.toFixed(0)} MB`.padStart(9),
      `${early} MB`.padStart(9),
      `${late} MB`.padStart(9),
      `${most} MB`.padStart(9),
      (late / early).toFixed(2).padStart(8),
    ].join(''),
  );
  const head = `${'to'.padEnd(10)}${['speed', 'written', 'early', 'late', 'most'].map((word) => word.padStart(9)).join('')}${'growth'.padStart(8)}`;
  return `\nConverting ${megabytes} MB of JSON Lines (${records} records): resident memory in the second and the last quarter\n${[head, ...rows].join('\n')}`;
}
