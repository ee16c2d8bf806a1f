import { cpus } from 'node:os';

export function noteOf({ version, mounts, gestures }) {
  return [
    '',
    `Chromium ${version}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()})`,
    `Generated text (seeded), tokens derived, all spans annotated. Medians of ${mounts} mounts, each on a fresh page, and`,
    `of ${gestures} gestures spread over the text; [lowest-highest]. Milliseconds unless stated. Where other work shares the`,
    'processor, trust the times of the main thread (CPU).',
  ].join('\n');
}

/** Render call to painted frame, and what stays in memory; each for the bare text, the component, and as a ratio. */
export function mountTable(results) {
  const titles = [
    'bare <p>',
    'TokenTagger',
    'ratio',
    'CPU: bare',
    'tagger',
    'ratio',
    'elements: bare',
    'tagger',
  ];
  return table('Mount: render call to painted frame; the main thread alone; what is added to the page', [
    ['words / spans', ...titles, 'ratio', 'heap: bare', 'tagger'],
    ...results.map(({ size, bare, tagger }) => {
      const of = (name) => [bare, tagger].map((runs) => runs.map((run) => run[name]));
      const elements = of('elements').map(median);
      return [
        sizeOf(size),
        ...compared(of('ms')),
        ...compared(of('cpu')),
        ...elements,
        ratio(elements[1], elements[0]),
        ...of('heap').map((values) => `${(median(values) / 1e6).toFixed(1)} MB`),
      ];
    }),
  ]);
}

function compared([base, other]) {
  return [spread(base), spread(other), ratio(median(other), median(base))];
}

/** One added span: from the event to the painted frame, and the main thread's part of it. */
export function gestureTable(results) {
  const base = results.find(({ size }) => size.words === 2000)?.times ?? results[0].times;
  return table('Add one span: drag over two words, then the key of a label', [
    [
      'words / spans',
      'idle frames',
      'idle key',
      'drag end',
      'label key',
      'beyond idle',
      'beyond key',
      'CPU: to commit',
      'vs 2k',
      'to frame',
      'vs 2k',
      'missed',
    ],
    ...results.map(({ size, times }) => [
      sizeOf(size),
      ...[times.idle, times.idleKey, times.dragEnd, times.labelKey].map(spread),
      ...[times.idle, times.idleKey].map((idle) => (median(times.labelKey) - median(idle)).toFixed(1)),
      spread(times.commit),
      ratio(median(times.commit), median(base.commit)),
      spread(times.frame),
      ratio(median(times.frame), median(base.frame)),
      times.missed,
    ]),
  ]);
}

function sizeOf({ words, spans }) {
  return `${words.toLocaleString('en')} / ${spans.toLocaleString('en')}`;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function spread(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0));
  return `${median(values).toFixed(1)} [${low}-${high}]`;
}

function ratio(value, base) {
  return `${(value / base).toFixed(2)}x`;
}

function table(title, rows) {
  const cells = rows.map((row) => row.map(String));
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  '),
  );
  return ['', title, ...lines].join('\n');
}
