import { LABELS } from './measure-labels.mjs';
import { FRAME, median } from './results.mjs';
import { CLASSIFIER, LABEL_SUBJECTS, RADIOS } from './subjects.mjs';
import { fixed, megabytes, spread, table } from './table.mjs';

/** How much longer something took than two frames while nothing happens, which were measured just before it. In ms. */
function beyondIdle(results, subject) {
  return results.median(subject, LABELS, ({ ms, idle }) => ms - idle) ?? Number.NaN;
}

/** What ten thousand labels cost. */
export function labelTable(results) {
  const { mounts, again, keys } = results;
  const rows = LABEL_SUBJECTS.map((subject) => {
    const mount = (key) => mounts.runs(subject, LABELS).map((run) => run[key]);
    const key = (name) => keys.runs(subject, LABELS).map((run) => run[name]);
    return [
      subject.title,
      spread(mount('ms')),
      fixed(beyondIdle(mounts, subject)),
      fixed(median(mount('cpu'))),
      spread(again.runs(subject, LABELS).map(({ ms }) => ms)),
      fixed(beyondIdle(again, subject)),
      String(median(mount('elements'))),
      megabytes(median(mount('heap'))),
      spread(key('ms')),
      fixed(beyondIdle(keys, subject)),
      fixed(median(key('commit'))),
      fixed(median(key('frame'))),
    ];
  });
  const titles = [
    '',
    'mount',
    'beyond idle',
    'CPU',
    'again',
    'beyond idle',
    'elements',
    'heap MB',
    'key',
    'beyond idle',
    'CPU: to commit',
    'to frame',
  ];
  return table(`${LABELS.title} to choose from: mounted on a fresh page, and each key in the filter`, [
    titles,
    ...rows,
  ]);
}

/** What the figures say of the budget: mount and key within one frame. */
export function sayOfLabels(say, results) {
  for (const subject of LABEL_SUBJECTS.filter((one) => one !== RADIOS)) {
    for (const [what, list] of Object.entries({
      'first mount': results.mounts,
      'mount again': results.again,
      'key in the filter': results.keys,
    })) {
      const own = beyondIdle(list, subject);
      const figures = `${fixed(own)} ms beyond two idle frames, ${RADIOS.title} ${fixed(beyondIdle(list, RADIOS))} ms`;
      say(own <= FRAME, `${what} of ${subject.title} in one frame`, figures);
    }
  }
}

/** Whether a run of the bench has figures of them. */
export const hasLabels = ({ labels }) =>
  labels !== undefined && labels.keys.runs(CLASSIFIER, LABELS).length > 0;
