import { openSession, timed } from './measure-gesture.mjs';
import { inTime, LIMIT } from './page.mjs';
import { Results } from './results.mjs';
import { EDITOR_SUBJECTS } from './subjects.mjs';

/** What is typed in: so many characters. */
export const EDITED_TEXTS = [
  { id: 'editor', title: '50,000 characters', words: 50_000, spans: 0 },
  { id: 'editor-line', title: '50,000 in one line', words: 50_000, spans: 0, oneLine: true },
];

/**
 * Keys typed all over a long text, while what was changed in it is shown.
 * @returns {Promise<Results>} besides what each gesture has, `settled`: ms from the painted frame until changes are shown
 */
export async function measureEditor({ browser, urlOf, gestures }) {
  const keys = new Results(new Map());
  for (const text of EDITED_TEXTS) {
    for (const subject of EDITOR_SUBJECTS) {
      const session = await openSession(browser, urlOf(subject.id), text, {});
      const { page } = session;
      const settle = () => inTime(page.evaluate((limit) => window.bench.settle(limit), LIMIT));
      await settle();
      const type = async (place) => {
        await page.evaluate((at) => window.bench.placeCaret(at), place);
        const run = await timed(session, 'keydown', () => page.keyboard.press('x'));
        return run === undefined ? undefined : { ...run, settled: await settle() };
      };
      // The first one compiles and caches; it is not counted.
      await type(0.5);
      for (let i = 0; i < gestures; i += 1)
        await keys.measure(subject, text, () => type((i + 0.5) / gestures));
      await session.close();
    }
  }
  return keys;
}
