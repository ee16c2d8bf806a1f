import { isForPeers } from './measure.mjs';
import { sayOfBlanks } from './report-blanks.mjs';
import { sayOfEditor } from './report-editor.mjs';
import { hasLabels, sayOfLabels } from './report-labels.mjs';
import { sayOfStore } from './report-store.mjs';
import { sayOfWorkspace } from './report-workspace.mjs';
import { FRAME, median } from './results.mjs';
import { ARMED_TAGGER, BARE, TAGGER } from './subjects.mjs';
import { fixed } from './table.mjs';

/** Two medians closer than this are level: a gesture falls anywhere into a frame, so some of each is chance. In ms. */
const LEVEL = 2;

/** What the figures say of each budget: `reached`, `level` or `NOT reached`, with the figures. */
export function verdictsOf(
  { texts, peers },
  { mounts, edits, gestures, blanks, labels, editor, workspace, store },
) {
  const lines = [];
  const say = (reached, what, figures) =>
    lines.push(
      `  ${reached === 'level' ? 'level      ' : reached ? 'reached    ' : 'NOT reached'}  ${what}: ${figures}`,
    );
  const text = (id) => texts.find((candidate) => candidate.id === id);

  for (const shown of texts.filter(isForPeers)) {
    const first = (what, subject, results, read) => {
      const own = results?.median(subject, shown, read);
      const [best] = peers
        .map((peer) => ({ peer, ms: results?.median(peer, shown, read) }))
        .filter(({ ms }) => ms !== undefined)
        .sort((a, b) => a.ms - b.ms);
      if (own === undefined || best === undefined) return;
      const verdict = own <= best.ms || (own - best.ms < LEVEL ? 'level' : false);
      say(
        verdict,
        `first in ${what} at ${shown.title}`,
        `${fixed(own)} ms, ${best.peer.title} ${fixed(best.ms)} ms`,
      );
    };
    first('mount', TAGGER, mounts, ({ ms }) => ms);
    first('gesture', TAGGER, gestures, ({ ms }) => ms);
    first('gesture, label first,', ARMED_TAGGER, gestures, ({ ms }) => ms);
  }
  for (const shown of texts) {
    const [run] = mounts?.runs(TAGGER, shown) ?? [];
    if (run?.structure === undefined) continue;
    const { blocks, visibleSpans, drawnSpans } = run.structure;
    const most = blocks + 6 * visibleSpans + 200;
    const parts = `${blocks} blocks + 6 x ${visibleSpans} visible spans (${drawnSpans} drawn) + 200`;
    say(run.elements <= most, `elements at ${shown.title}`, `${run.elements} of at most ${most} (${parts})`);
  }
  sayOfMounts(say, text, mounts);
  for (const id of ['100k', 'line', '1M'])
    if (text(id) !== undefined) sayOfEdits(say, text(id), text('2k'), edits);
  if (blanks !== undefined) sayOfBlanks(say, blanks);
  if (hasLabels({ labels })) sayOfLabels(say, labels);
  if (editor !== undefined) sayOfEditor(say, editor);
  if (workspace !== undefined) sayOfWorkspace(say, workspace);
  if (store !== undefined) sayOfStore(say, store);
  return lines;
}

function sayOfMounts(say, text, mounts) {
  const of = (subject, id, read) => text(id) && mounts?.median(subject, text(id), read);
  const own = of(TAGGER, '100k', ({ ms }) => ms);
  if (own === undefined) return;
  const bare = of(BARE, '100k', ({ ms }) => ms);
  say(
    own <= bare,
    'mount at 100k / 10k no slower than bare <p> text',
    `${fixed(own)} ms, bare ${fixed(bare)} ms`,
  );
  const heap = of(TAGGER, '100k', (run) => run.heap) / 1e6;
  say(heap < 12, 'heap at 100k / 10k under 12 MB', `${heap.toFixed(1)} MB`);
  for (const id of ['line', '1M']) {
    const ms = of(TAGGER, id, (run) => run.ms);
    if (ms === undefined) continue;
    const figures = `${fixed(ms)} ms, ${(ms / own).toFixed(2)}x`;
    say(ms < 8 * own, `mount of ${text(id).title} under 8x of 100k / 10k`, figures);
  }
}

/** Adding, relabelling and removing: one frame, and main-thread time as on a short text. */
function sayOfEdits(say, text, base, edits) {
  if (edits === undefined || edits.runs(TAGGER, text).length === 0) return;
  for (const name of ['add', 'relabel', 'remove']) {
    const of = (key, from) => median(edits.runs(TAGGER, from).map((run) => run[name][key]));
    const beyond = of('ms', text) - of('idle', text);
    say(
      beyond <= FRAME,
      `${name} at ${text.title} in one frame`,
      `${fixed(beyond)} ms beyond two idle frames`,
    );
    if (base === undefined || edits.runs(TAGGER, base).length === 0) continue;
    const [commit, short] = [of('commit', text), of('commit', base)];
    say(
      commit <= 1.2 * short,
      `${name} at ${text.title}: main thread at most 1.2x of ${base.title}`,
      `${fixed(commit)} ms, ${fixed(short)} ms, ${(commit / short).toFixed(2)}x`,
    );
  }
}
