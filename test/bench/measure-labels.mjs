import { openSession, timed } from './measure-gesture.mjs';
import { measureMount } from './measure-mount.mjs';
import { inTime, LIMIT } from './page.mjs';
import { Results } from './results.mjs';
import { LABEL_SUBJECTS } from './subjects.mjs';

/** What is mounted and filtered: so many labels. */
export const LABELS = { id: 'labels', title: '10,000 labels', words: 10_000, spans: 0 };

/** Typed into the filter and taken back again: many labels match, few, and all. */
const KEYS = [...'card 12', ...Array(7).fill('Backspace'), ...'stolen'];

/**
 * Ten thousand labels to choose from: mounted on fresh pages, where a browser compiles every function first, and again on a
 * page that had them before, as a host's pages do that come and go; and filtered key by key.
 * @returns {Promise<{ mounts: Results, again: Results, keys: Results }>} the lists of runs by subject
 */
export async function measureLabels({ browser, urlOf, gestures }) {
  const mounts = new Results(new Map());
  const again = new Results(new Map());
  const keys = new Results(new Map());
  for (let round = 0; round < gestures; round += 1) {
    for (const subject of LABEL_SUBJECTS)
      await mounts.measure(subject, LABELS, () => measureMount(browser, urlOf(subject.id), LABELS));
  }
  for (const subject of LABEL_SUBJECTS) {
    const session = await openSession(browser, urlOf(subject.id), LABELS, {});
    for (let i = 0; i < gestures; i += 1)
      await again.measure(subject, LABELS, () =>
        inTime(session.page.evaluate((limit) => window.bench.mountAgain(limit), LIMIT)),
      );
    await session.page.evaluate(() => window.bench.focusFilter());
    // The first one compiles and caches; it is not counted.
    await timed(session, 'input', () => session.page.keyboard.press('x'));
    await timed(session, 'input', () => session.page.keyboard.press('Backspace'));
    for (let i = 0; i < gestures; i += 1) {
      const key = KEYS[i % KEYS.length];
      await keys.measure(subject, LABELS, () =>
        timed(session, 'input', () => session.page.keyboard.press(key)),
      );
    }
    await session.close();
  }
  return { mounts, again, keys };
}
