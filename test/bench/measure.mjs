import { addSpan, editSpan, leave, openSession } from './measure-gesture.mjs';
import { measureMount } from './measure-mount.mjs';
import { measureScroll } from './measure-scroll.mjs';
import { Results } from './results.mjs';
import { ARMED_TAGGER, BARE, TAGGER } from './subjects.mjs';

/**
 * The parts of the bench. In each, all subjects and texts take their turns again and again, so that a busy moment of the
 * machine meets them all.
 */

/** The texts that peers are measured on: those of the published measurements. */
export const isForPeers = ({ id }) => ['200', '2k', '20k', '100k'].includes(id);

/** The text that is scrolled through. */
export const isForScrolling = ({ id }) => id === '100k';

const SCROLLS = 2;

export async function measureMounts(bench) {
  const { browser, urlOf, texts, peers, mounts } = bench;
  const results = resultsOf(bench);
  for (let round = 0; round < mounts; round += 1) {
    for (const text of texts) {
      if (round >= (text.mounts ?? mounts)) continue;
      const beside = isForPeers(text) && round < Math.ceil(mounts / 2) ? peers : [];
      for (const subject of [BARE, TAGGER, ...beside])
        await results.measure(subject, text, () => measureMount(browser, urlOf(subject.id), text));
    }
  }
  return results;
}

/** The TokenTagger's gestures on all texts: a span is added, gets another label and is removed, all over the text. */
export async function measureEdits(bench) {
  const { browser, urlOf, texts, gestures } = bench;
  const results = resultsOf(bench);
  const pairs = texts.map((text) => ({ subject: TAGGER, text }));
  await inSessions(browser, urlOf, pairs, results, gestures, async (session, place) => {
    const add = await addSpan(session, place);
    if (add === undefined) return undefined;
    const relabel = await editSpan(session, add.at, '2', 'changed');
    await leave(session);
    const remove = relabel && (await editSpan(session, add.at, 'Delete', 'removed'));
    return remove && { add, relabel, remove };
  });
  return results;
}

/** A span added by the TokenTagger, in both orders, and by each peer. */
export async function measurePeerGestures(bench) {
  const { browser, urlOf, texts, peers, gestures } = bench;
  const results = resultsOf(bench);
  for (const text of texts.filter(isForPeers)) {
    const pairs = [TAGGER, ARMED_TAGGER, ...peers].map((subject) => ({ subject, text }));
    await inSessions(browser, urlOf, pairs, results, Math.ceil(0.4 * gestures), addSpan);
  }
  return results;
}

export async function measureScrolls(bench) {
  const { browser, urlOf, texts, peers } = bench;
  const results = resultsOf(bench);
  for (let round = 0; round < SCROLLS; round += 1) {
    for (const text of texts.filter(isForScrolling)) {
      for (const subject of [BARE, TAGGER, ...(round === 0 ? peers : [])])
        await results.measure(subject, text, () => measureScroll(browser, urlOf(subject.id), text));
    }
  }
  return results;
}

/** Each of `pairs` has a page of its own; they make their gestures in turn. */
async function inSessions(browser, urlOf, pairs, results, count, gesture) {
  let open = [];
  for (const { subject, text } of pairs) {
    const session = await results.attempt(subject, text, () =>
      openSession(browser, urlOf(subject.id), text, subject.gesture),
    );
    if (session !== undefined) open.push({ subject, text, session });
  }
  // The first one compiles and caches; it is not counted.
  for (let i = -1; i < count; i += 1) {
    const place = (Math.max(i, 0) + 0.5) / count;
    for (const { subject, text, session } of open) {
      const act = () => gesture(session, place);
      await (i < 0 ? results.attempt(subject, text, act) : results.measure(subject, text, act));
      if (results.isStopped(subject, text)) await session.close();
      else await leave(session);
    }
    open = open.filter(({ subject, text }) => !results.isStopped(subject, text));
  }
  for (const { session } of open) await session.close();
}

/** Subjects that could not be installed or built have that instead of figures. */
function resultsOf({ peers, texts, absent, stopped }) {
  const results = new Results(stopped);
  for (const subject of peers.filter(({ id }) => absent.has(id)))
    for (const text of texts) results.stop(subject, text, absent.get(subject.id));
  return results;
}
