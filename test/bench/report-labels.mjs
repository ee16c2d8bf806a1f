import { LABELS } from './measure-labels.mjs';
import { median } from './results.mjs';
import { CLASSIFIER, LABEL_SUBJECTS, RADIOS } from './subjects.mjs';
import { fixed, megabytes, spread, table } from './table.mjs';
import { FRAME } from './verdicts.mjs';

/** How long two frames take while nothing happens: measured before each key, as good for the mounts beside them. */
function idleOf({ keys }, subject) {
  return keys.median(subject, LABELS, ({ idle }) => idle);
}

/** What ten thousand labels cost. */
export function labelTable(results) {
  const { mounts, again, keys } = results;
  const rows = LABEL_SUBJECTS.map((subject) => {
    const mount = (key) => mounts.runs(subject, LABELS).map((run) => run[key]);
    const key = (name) => keys.runs(subject, LABELS).map((run) => run[name]);
    const idle = idleOf(results, subject) ?? 0;
    return [
      subject.title,
      spread(mount('ms')),
      fixed(median(mount('ms')) - idle),
      fixed(median(mount('cpu'))),
      spread(again.runs(subject, LABELS).map(({ ms }) => ms)),
      fixed(median(again.runs(subject, LABELS).map(({ ms }) => ms)) - idle),
      String(median(mount('elements'))),
      megabytes(median(mount('heap'))),
      spread(key('ms')),
      fixed(median(key('ms')) - idle),
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
    const idle = idleOf(results, subject) ?? 0;
    for (const [what, list] of Object.entries({
      'first mount': results.mounts,
      'mount again': results.again,
      'key in the filter': results.keys,
    })) {
      const beyond = (of) => (list.median(of, LABELS, ({ ms }) => ms) ?? Number.NaN) - idle;
      const figures = `${fixed(beyond(subject))} ms beyond two idle frames, ${RADIOS.title} ${fixed(beyond(RADIOS))} ms`;
      say(beyond(subject) <= FRAME, `${what} of ${subject.title} in one frame`, figures);
    }
  }
}

/** Whether a run of the bench has figures of them. */
export const hasLabels = ({ labels }) =>
  labels !== undefined && labels.keys.runs(CLASSIFIER, LABELS).length > 0;
