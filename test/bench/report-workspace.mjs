import { WORKSPACE_RECORDS } from './measure-workspace.mjs';
import { FRAME, median } from './results.mjs';
import { fixed, megabytes, spread, table } from './table.mjs';

/** What may be added to the heap while the whole list is scrolled through. */
const FLAT = 8e6;

/** The workspace with many records. */
export function workspaceTables({ opened, next, alone, filtered, heap }) {
  const decisions = Object.entries({ 'next record in the workspace': next, 'in the component alone': alone });
  return [
    table(`Workspace over IndexedDB, ${WORKSPACE_RECORDS} records: render call to first record painted, ms`, [
      ['', 'opened', 'beyond idle'],
      ...Object.entries(opened).map(([mode, runs]) => [
        mode,
        spread(runs.map(({ ms }) => ms)),
        fixed(beyondIdle(runs)),
      ]),
    ]),
    table('A decision by key to the next record painted', [
      ['', 'ms', 'beyond idle', 'CPU: to commit', 'to frame'],
      ...decisions.map(([title, runs]) => [
        title,
        spread(runs.map(({ ms }) => ms)),
        fixed(beyondIdle(runs)),
        fixed(median(runs.map(({ commit }) => commit))),
        fixed(median(runs.map(({ frame }) => frame))),
      ]),
    ]),
    table('Another filter to the painted list, ms', [
      ['filter', 'list'],
      ...[...filtered].map(([filter, runs]) => [filter, spread(runs)]),
    ]),
    table('Heap while the whole list is scrolled through, MB after collection', [
      ['before', ...heap.slice(1).map((_, i) => `${(i + 1) * 10} %`)],
      heap.map(megabytes),
    ]),
  ].join('\n');
}

export function sayOfWorkspace(say, { next, alone, heap }) {
  const [own, base] = [next, alone].map((runs) => median(runs.map(({ ms }) => ms)));
  const figures = `${fixed(own)} ms, the component alone ${fixed(base)} ms`;
  say(own - base <= FRAME, 'next record within one frame beyond the single component', figures);
  const grown = Math.max(...heap) - heap[0];
  say(grown < FLAT, 'flat heap while all records are scrolled through', `${megabytes(grown)} MB more`);
}

function beyondIdle(runs) {
  return median(runs.map(({ ms, idle }) => ms - idle));
}
