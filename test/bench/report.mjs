import { cpus } from 'node:os';

import { isForPeers, isForScrolling } from './measure.mjs';
import { hasLabels, labelTable } from './report-labels.mjs';
import { median } from './results.mjs';
import { ARMED_TAGGER, BARE, TAGGER } from './subjects.mjs';
import { fixed, megabytes, ratio, spread, table } from './table.mjs';

export function noteOf({ version, mounts, gestures, compiled }) {
  return [
    '',
    `Chromium ${version}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()})`,
    'Generated text (seeded) of so many words / with so many spans, all of them annotations. Each mount on a fresh page.',
    ...(compiled ? ['All functions of all pages are compiled when they load.'] : []),
    `Medians of ${mounts} mounts and ${gestures} gestures (peers: half and two fifths of them); [lowest-highest]. Times in ms.`,
    'Where other work shares the processor, trust the times of the main thread (CPU).',
  ].join('\n');
}

/** Prints all that was measured. */
export function printReport({ texts, peers }, { mounts, edits, gestures, scrolls, labels }) {
  const print = (title, subjects, shown, results, cell) => {
    if (results === undefined || shown.length === 0) return;
    const rows = subjects.map((subject) => [
      subject.title,
      ...shown.map((text) => cellOf(results, subject, text, cell)),
    ]);
    console.log(table(title, [['', ...shown.map((text) => text.title)], ...rows]));
  };
  const all = [BARE, TAGGER, ...peers];
  const beside = texts.filter(isForPeers);

  const ofMount = (name, show) => (runs) => show(runs.map((run) => run[name]));
  const middle = (show) => (values) => show(median(values));
  print('Mount: render call to the painted frame with the spans', all, texts, mounts, ofMount('ms', spread));
  print('Mount: the main thread (CPU)', all, texts, mounts, ofMount('cpu', middle(fixed)));
  print('Elements added', all, texts, mounts, ofMount('elements', middle(String)));
  print('Heap added, MB after collection', all, texts, mounts, ofMount('heap', middle(megabytes)));
  print(
    'Input made beforehand (not in the mount)',
    [TAGGER, ...peers],
    texts,
    mounts,
    ofMount('prepared', middle(fixed)),
  );

  const ofGesture = (name, show) => (runs) => show(runs.map((run) => run[name]));
  const title =
    'Add a span: mouse-up after a drag over two words, or the label key where it comes last, to the';
  const tagging = [TAGGER, ARMED_TAGGER, ...peers];
  print(`${title} painted frame`, tagging, beside, gestures, ofGesture('ms', spread));
  print('The same: the main thread (CPU)', tagging, beside, gestures, ofGesture('frame', middle(fixed)));

  if (edits !== undefined) console.log(editTable(texts, edits));
  const longest = (runs) =>
    `${spread(runs.map((run) => run.longest))}${runs.every((run) => run.atEnd) ? '' : ' (not to the end in 30 s)'}`;
  print('Longest frame while scrolling through it', all, texts.filter(isForScrolling), scrolls, longest);
  if (hasLabels({ labels })) console.log(labelTable(labels));
  for (const line of troubles([...all, ARMED_TAGGER], texts, { mounts, edits, gestures, scrolls }))
    console.log(line);
}

function cellOf(results, subject, text, cell) {
  const runs = results.runs(subject, text);
  if (runs.length > 0) return cell(runs);
  const failure = results.failure(subject, text) ?? '–';
  return failure.length < 20 ? failure : 'no (see below)';
}

/** The TokenTagger's own gestures: each to the painted frame, beyond two idle frames, and the main thread's part. */
function editTable(texts, edits) {
  const names = ['add', 'relabel', 'remove'];
  const base = texts.find(({ id }) => id === '2k');
  const rows = texts.flatMap((text) => {
    const runs = edits.runs(TAGGER, text);
    if (runs.length === 0) return [[text.title, edits.failure(TAGGER, text) ?? '–', ...Array(8).fill('')]];
    return names.map((name) => {
      const of = (key, from = text) => edits.runs(TAGGER, from).map((run) => run[name][key]);
      const against = (key) => {
        const [value, other] = [of(key), base === undefined ? [] : of(key, base)];
        return other.length === 0 ? '–' : ratio(median(value), median(other));
      };
      return [
        text.title,
        name,
        spread(of('ms')),
        fixed(median(of('idle'))),
        fixed(median(of('ms')) - median(of('idle'))),
        spread(of('commit')),
        against('commit'),
        spread(of('frame')),
        against('frame'),
        edits.missed(TAGGER, text),
      ];
    });
  });
  const titles = [
    '',
    '',
    'to frame',
    'two idle',
    'beyond idle',
    'CPU: to commit',
    'vs 2k',
    'to frame',
    'vs 2k',
    'missed',
  ];
  return table('TokenTagger: a span added, given another label, removed, anywhere in the text', [
    titles,
    ...rows,
  ]);
}

/** Why figures are missing or fewer. */
function troubles(subjects, texts, parts) {
  return Object.entries(parts).flatMap(([part, results]) =>
    results === undefined
      ? []
      : subjects.flatMap((subject) =>
          texts.flatMap((text) => {
            const failure = results.failure(subject, text);
            const missed = results.missed(subject, text);
            const said = [
              ...(failure === undefined || failure === 'not run' ? [] : [failure]),
              ...(missed === 0 ? [] : [`${missed} gestures came to nothing`]),
            ];
            return said.map((what) => `  ${part}, ${subject.title}, ${text.title}: ${what}`);
          }),
        ),
  );
}
