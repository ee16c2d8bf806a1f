import { subject } from 'editor-subject';

import { painted, paintedWith } from '../painted';
import { editedText } from './texts';
import '../page.css';

const box = document.querySelector<HTMLElement>('#box') ?? document.body;
let timing: Promise<number | undefined> = Promise.resolve(undefined);

/** What the measuring side calls, as far as it is the same as for texts. All times in milliseconds. */
Object.assign(window, {
  bench: {
    prepare: (characters: number, _spans: number, oneLine: boolean) => {
      const start = performance.now();
      subject.prepare(editedText(characters, oneLine), box);
      return performance.now() - start;
    },
    mount: async (limit: number) => {
      const start = performance.now();
      subject.mount();
      const end = await paintedWith(() => subject.field() !== null, limit);
      return end === undefined ? undefined : end - start;
    },
    idle: async () => {
      const start = performance.now();
      return (await painted()) - start;
    },
    /** Puts the caret at a place in the text, 0 to 1. */
    placeCaret: (place: number) => {
      const field = subject.field();
      if (field === null) return;
      field.focus();
      const at = Math.round(place * field.value.length);
      field.setSelectionRange(at, at);
    },
    /** Arms a timer: from the next key to the painted frame with what it typed in the field. */
    timeNext: (type: 'keydown', limit: number) => {
      timing = new Promise((resolve) => {
        const onEvent = async (event: Event) => {
          const before = subject.field()?.value.length;
          const end = await paintedWith(() => subject.field()?.value.length !== before, limit);
          resolve(end === undefined ? undefined : end - event.timeStamp);
        };
        window.addEventListener(type, onEvent, { capture: true, once: true });
      });
    },
    timed: () => timing,
    /** Until changes and counts are those of the text. */
    settle: async (limit: number) => {
      const start = performance.now();
      const end = await paintedWith(() => subject.isSettled(), limit);
      return end === undefined ? undefined : end - start;
    },
    elements: () => document.getElementsByTagName('*').length,
    structure: () => undefined,
  },
});
