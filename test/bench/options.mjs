import { parseArgs } from 'node:util';

import { PEERS } from './subjects.mjs';

export const PARTS = ['mount', 'gestures', 'scroll', 'labels', 'editor', 'workspace', 'store', 'convert'];

/**
 * The texts that are measured, each also as fits the budgets: the peers get the first four. `mounts` is the most repetitions
 * that a text is worth.
 */
const TEXTS = [
  { id: '200', title: '200 / 20', words: 200, spans: 20 },
  { id: '2k', title: '2k / 200', words: 2000, spans: 200 },
  { id: '20k', title: '20k / 2k', words: 20_000, spans: 2000 },
  { id: '100k', title: '100k / 10k', words: 100_000, spans: 10_000 },
  { id: 'line', title: '100k in one line', words: 100_000, spans: 10_000, oneLine: true },
  { id: '1M', title: '1M / 100k', words: 1_000_000, spans: 100_000, mounts: 2 },
];

const USAGE = `pnpm bench [options]
  --only ${PARTS.join(',')}   parts to run (all)
  --texts ${TEXTS.map(({ id }) => id).join(',')}   texts to measure (all)
  --peers all|none|id,…   peers to measure beside (all): ${PEERS.map(({ id }) => id).join(', ')}
  --mounts N   repetitions of each mount (5; peers take half of them)
  --gestures N   gestures on each text (20; beside peers two fifths of them)
  --compiled   pages whose functions are compiled when they load, as on a page that is visited daily`;

/** Reads the command line; one that says nothing sensible ends the program with what can be said. */
export function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', default: PARTS.join(',') },
        texts: { type: 'string', default: 'all' },
        peers: { type: 'string', default: 'all' },
        mounts: { type: 'string', default: '5' },
        gestures: { type: 'string', default: '20' },
        compiled: { type: 'boolean', default: false },
      },
    });
    return {
      parts: chosen(
        values.only,
        PARTS.map((id) => ({ id })),
      ).map(({ id }) => id),
      texts: chosen(values.texts, TEXTS),
      peers: chosen(values.peers, PEERS),
      mounts: count(values.mounts),
      gestures: count(values.gestures),
      compiled: values.compiled,
    };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function chosen(names, all) {
  if (names === 'all') return all;
  if (names === 'none') return [];
  return names.split(',').map((name) => {
    const found = all.find(({ id }) => id === name);
    if (found === undefined) throw new Error(`There is no "${name}".`);
    return found;
  });
}

function count(value) {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${value}" is no number of repetitions.`);
  return number;
}
