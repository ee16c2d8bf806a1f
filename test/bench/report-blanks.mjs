import { WAYS } from './measure-blanks.mjs';
import { median } from './results.mjs';
import { BARE_NOVEL, LATE_NOVEL, NOVEL, NOVEL_SUBJECTS } from './subjects.mjs';
import { fixed, spread, table } from './table.mjs';

/** A run of so many blank frames is no chance of a busy machine: what is late on purpose has longer ones. */
const FOUND = 5;

const longest = (results, subject, way) => results.median(subject, way, (run) => run.longest);

/** What pictures of the frames show. */
export function blanksTable(results) {
  const rows = WAYS.flatMap((way) =>
    NOVEL_SUBJECTS.map((subject) => {
      const runs = results.runs(subject, way);
      if (runs.length === 0) return undefined;
      const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
      return [
        way.title,
        subject.title,
        fixed(median(runs.map(({ speed }) => speed))),
        `${sum('pictures')} of ${sum('presented')}`,
        sum('blank'),
        spread(runs.map((run) => run.longest)),
        fixed(median(runs.map(({ lasted }) => lasted))),
        fixed(Math.max(...runs.map(({ atRest }) => atRest))),
      ];
    }).filter((row) => row !== undefined),
  );
  const titles = ['', '', 'px/s', 'frames seen', 'blank', 'longest run', 'ms of it', 'lines at rest'];
  return table(
    'Moby Dick scrolled through: frames that leave more than three lines blank, in pictures of them',
    [titles, ...rows],
  );
}

/**
 * What the figures say of the budget: no blank flash longer than a frame, or than that of the browser itself on bare text
 * where it is overtaken.
 */
export function sayOfBlanks(say, results) {
  for (const way of WAYS) {
    const [own, bare] = [longest(results, NOVEL, way), longest(results, BARE_NOVEL, way)];
    if (own === undefined || bare === undefined) continue;
    const most = Math.max(bare, 1);
    const verdict = own <= most || (own <= most + 1 ? 'level' : false);
    say(
      verdict,
      `blank frames in a row, ${way.title}: one, or as on bare text`,
      `${fixed(own)}, bare ${fixed(bare)}`,
    );
  }
  const late = longest(results, LATE_NOVEL, WAYS[0]);
  if (late !== undefined)
    say(late >= FOUND, 'text that is shown late on purpose is found blank', `${fixed(late)} frames in a row`);
}
