import { EDITED_TEXTS } from './measure-editor.mjs';
import { FRAME, median } from './results.mjs';
import { EDITOR, EDITOR_SUBJECTS, TEXTAREA } from './subjects.mjs';
import { fixed, spread, table } from './table.mjs';

/** What a key costs in a long text. */
export function editorTable(keys) {
  const rows = EDITED_TEXTS.flatMap((text) =>
    EDITOR_SUBJECTS.map((subject) => {
      const of = (key) => keys.runs(subject, text).map((run) => run[key]);
      return [
        subject.title,
        text.title,
        spread(of('ms')),
        fixed(median(of('ms')) - median(of('idle'))),
        fixed(median(of('frame'))),
        subject === TEXTAREA ? '–' : fixed(median(of('settled'))),
      ];
    }),
  );
  const titles = ['', 'text', 'to frame', 'beyond idle', 'CPU: to frame', 'changes shown after'];
  return table('A key typed anywhere in a long text, what was changed in it shown', [titles, ...rows]);
}

/** What the figures say of the budget: a key within one frame. */
export function sayOfEditor(say, keys) {
  for (const text of EDITED_TEXTS) {
    const beyond = (subject) =>
      keys.median(subject, text, ({ ms }) => ms) - keys.median(subject, text, ({ idle }) => idle);
    const figures = `${fixed(beyond(EDITOR))} ms beyond two idle frames, ${TEXTAREA.title} ${fixed(beyond(TEXTAREA))} ms`;
    say(beyond(EDITOR) <= FRAME, `key in ${text.title}, changes shown, in one frame`, figures);
  }
}
