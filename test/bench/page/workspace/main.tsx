import { indexedDbStore, init } from '@labelwright/client';
import { type AnnotationRecord, createSettings, type TextClassificationRecord } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import { AnnotationWorkspace, DEFAULT_VIEW, type WorkspaceView } from '@labelwright/react/workspace';
import '@labelwright/react/styles.css';
import '@labelwright/react/workspace.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

import { manyRecords } from '../many-records';
import { painted, paintedWith } from '../painted';
import '../page.css';

const DATASET = 'many';

const settings = createSettings({ labels: ['A', 'B', 'RARE'] });
const client = init({ store: indexedDbStore({ name: 'bench-workspace' }) });
const box = document.querySelector<HTMLElement>('#box') ?? document.body;
let setView: (view: WorkspaceView) => void;
let timing: Promise<number | undefined> = Promise.resolve(undefined);

/** The workspace, shown as the measuring side says. */
function Host({ mode }: { readonly mode: WorkspaceView['mode'] }) {
  // The key of the label that a record has takes it back: those that are decided are left out.
  const filter = mode === 'annotate' ? { hasAnnotation: false } : {};
  const [view, show] = useState<WorkspaceView>({ ...DEFAULT_VIEW, mode, filter });
  setView = show;
  return (
    <AnnotationWorkspace
      client={client}
      dataset={DATASET}
      annotationAgent="bench"
      view={view}
      onViewChange={show}
    />
  );
}

/** The component alone, over records that are at hand: what a host could have without any workspace. */
function Alone({ records }: { readonly records: readonly AnnotationRecord[] }) {
  const [at, setAt] = useState(0);
  // The generator makes no others.
  const record = records[at] as TextClassificationRecord;
  return (
    <TextClassifier
      record={record}
      settings={settings}
      annotationAgent="bench"
      onAnnotate={() => setAt(at + 1)}
    />
  );
}

/** The text of the open record; each is another one. */
function openText(): string | undefined {
  return box.querySelector('[data-lw-part="input-texts"]')?.textContent ?? undefined;
}

const list = () => box.querySelector<HTMLElement>('[data-lw-part="explore-list"]');

/** What the list shows, once all lines in sight are drawn with their records. */
function shownList(): string | undefined {
  const { top = 0, bottom = 0 } = list()?.getBoundingClientRect() ?? {};
  const inSight = [...box.querySelectorAll<HTMLElement>('[data-lw-part="explore-row"]')].filter((row) => {
    const place = row.getBoundingClientRect();
    return place.bottom > top && place.top < Math.min(bottom, innerHeight);
  });
  const waiting = inSight.some((row) => row.dataset.state === 'loading');
  return waiting || inSight.length === 0 ? undefined : `${list()?.ariaRowCount} ${inSight[0]?.textContent}`;
}

async function timed(act: () => void, isDrawn: () => boolean, limit: number): Promise<number | undefined> {
  const start = performance.now();
  act();
  const end = await paintedWith(isDrawn, limit);
  return end === undefined ? undefined : end - start;
}

/** What `measure-workspace.mjs` calls. All times in milliseconds. */
Object.assign(window, {
  bench: {
    fill: async (count: number) => {
      await client.configureDataset(DATASET, { task: 'TextClassification', settings });
      return (await client.log(manyRecords(count), { name: DATASET })).processed;
    },
    open: (mode: WorkspaceView['mode'], limit: number) =>
      timed(
        () => createRoot(box).render(<Host mode={mode} />),
        () => (mode === 'explore' ? shownList() : openText()) !== undefined,
        limit,
      ),
    openAlone: (count: number, limit: number) => {
      const records = [...manyRecords(2 * count)].filter(({ annotation }) => annotation === undefined);
      return timed(
        () => createRoot(box).render(<Alone records={records} />),
        () => openText() !== undefined,
        limit,
      );
    },
    focus: () => box.querySelector<HTMLElement>('[role="radio"]')?.focus(),
    filter: (filter: WorkspaceView['filter'], limit: number) => {
      const before = shownList();
      return timed(
        () => setView({ ...DEFAULT_VIEW, mode: 'explore', filter }),
        () => ![undefined, before].includes(shownList()),
        limit,
      );
    },
    /** Scrolls the list to a part of its length, and waits until records are drawn there. */
    scrollTo: async (part: number) => {
      const scrolled = list();
      scrolled?.scrollTo({ top: part * (scrolled.scrollHeight - scrolled.clientHeight) });
      await paintedWith(() => shownList() !== undefined, 2000);
    },
    idle: async () => {
      const start = performance.now();
      return (await painted()) - start;
    },
    /** From the next event to the painted frame with another record's text in it. */
    timeNext: (type: 'keydown', limit: number) => {
      const before = openText();
      timing = new Promise((resolve) => {
        const onEvent = async (event: Event) => {
          const end = await paintedWith(() => ![undefined, before].includes(openText()), limit);
          resolve(end === undefined ? undefined : end - event.timeStamp);
        };
        window.addEventListener(type, onEvent, { capture: true, once: true });
      });
    },
    timed: () => timing,
  },
});
