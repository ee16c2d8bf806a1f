import { subject } from 'label-subject';

import { painted, paintedWith } from '../painted';
import { labelNames } from './labels';
import '../page.css';

/** What the measuring side calls, as far as it is the same as for texts. All times in milliseconds. */
const box = document.querySelector<HTMLElement>('#box') ?? document.body;
let timing: Promise<number | undefined> = Promise.resolve(undefined);

Object.assign(window, {
  bench: {
    prepare: (count: number) => {
      const start = performance.now();
      subject.prepare(labelNames(count), box);
      return performance.now() - start;
    },
    mount: async (limit: number) => {
      const start = performance.now();
      subject.mount();
      const end = await paintedWith(() => subject.isDrawn(), limit);
      return end === undefined ? undefined : end - start;
    },
    /** Where a frame begins, as the two idle frames before it do. */
    mountAgain: async (limit: number) => {
      subject.unmount();
      await painted();
      const before = performance.now();
      await painted();
      const start = performance.now();
      subject.mount();
      const end = await paintedWith(() => subject.isDrawn(), limit);
      return end === undefined ? undefined : { idle: start - before, ms: end - start };
    },
    idle: async () => {
      const start = performance.now();
      return (await painted()) - start;
    },
    timeNext: (type: 'input', limit: number) => {
      timing = new Promise((resolve) => {
        const onEvent = async (event: Event) => {
          const end = await paintedWith(() => true, limit);
          resolve(end === undefined ? undefined : end - event.timeStamp);
        };
        window.addEventListener(type, onEvent, { capture: true, once: true });
      });
    },
    timed: () => timing,
    focusFilter: () => subject.filter()?.focus(),
    elements: () => document.getElementsByTagName('*').length,
    structure: () => undefined,
  },
});
