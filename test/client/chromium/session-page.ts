import { indexedDbJournal, indexedDbStore, init } from '@labelwright/client';
import {
  annotationSessionMachine,
  createText2TextRecord,
  openTask,
  persistDraft,
  type QueuedRecord,
  type SessionJournal,
  sessionView,
  type Text2TextRecord,
  text2TextMachine,
} from '@labelwright/core';
import { createActor, type SnapshotFrom, waitFor } from 'xstate';
import { actionOf, idAt, pauseBefore } from './script';

/** What the page tells while it works; it may be dead before that arrives. */
export type Report =
  /** An action was done on the record of that id, at that time in ms since 1970. */
  | { readonly kind: 'done'; readonly action: number; readonly id: string; readonly at: number }
  /** The store has a decision: what the session calls saved. */
  | { readonly kind: 'saved'; readonly action: number }
  /** The journal began to write, and how long it took in ms when it has written. */
  | { readonly kind: 'writing'; readonly at: number }
  | { readonly kind: 'written'; readonly took: number };

/** What a session came back with. */
export interface Restored {
  readonly open: string | undefined;
  readonly index: number | undefined;
  /** By id. */
  readonly drafts: Readonly<Record<string, string>>;
  /** What is stored once nothing is on its way any more: answers by id. */
  readonly stored: Readonly<Record<string, string>>;
  readonly conflicts: number;
  readonly refusals: number;
}

export interface SessionPage {
  /** Makes the dataset where it is not there. */
  prepare(name: string, records: number): Promise<void>;
  /** Opens the session where it stood. */
  open(name: string): Promise<Restored>;
  /** Works on from the action behind that one, up to the last one or until the page dies. */
  work(annotator: number, done: number, last: number): Promise<void>;
}

declare global {
  interface Window {
    sessionPage: SessionPage;
    report(report: Report): Promise<void>;
  }
}

const client = init({ store: indexedDbStore({ name: 'session-page' }), annotationAgent: 'ada' });

function start(name: string) {
  const index = client.index(name);
  return createActor(annotationSessionMachine, {
    input: {
      source: { ids: (query) => index.ids(query), load: (ids) => client.get(name, ids) },
      save: async (record, { overwrite }) => {
        const stored = await client.save(record, { name, overwrite });
        void window.report({ kind: 'saved', action: actionIn(stored.annotation) });
        return stored;
      },
      now: Date.now,
      journal: reported(indexedDbJournal({ name, database: 'session-page-journal' })),
    },
  }).start();
}

/** A journal that tells how long the disk takes. */
function reported(journal: SessionJournal): SessionJournal {
  return {
    ...journal,
    write: async (changes) => {
      const at = Date.now();
      void window.report({ kind: 'writing', at });
      await journal.write(changes);
      void window.report({ kind: 'written', took: Date.now() - at });
    },
  };
}

let actor: ReturnType<typeof start> | undefined;

function opened(): ReturnType<typeof start> {
  if (actor === undefined) throw new Error('The session is opened first.');
  return actor;
}

type Snapshot = SnapshotFrom<typeof annotationSessionMachine>;

async function until(test: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  return waitFor(opened(), test, { timeout: 20_000 });
}

function actionIn(answer: unknown): number {
  return Number(/\d+$/.exec(String(answer))?.[0]);
}

/** Types into the editor of a record, as its component does it. */
function draftOf(record: QueuedRecord, text: string) {
  if (record.task !== 'Text2Text') throw new Error('The records of this page are of text2text.');
  const task = openTask(text2TextMachine, { record, annotationAgent: 'ada' });
  task.send({ type: 'text.change', text });
  return persistDraft(task.getSnapshot());
}

window.sessionPage = {
  prepare: async (name, records) => {
    const known = await client.datasets();
    if (known.some((dataset) => dataset.name === name)) return;
    const all = Array.from({ length: records }, (_, place) =>
      createText2TextRecord({ id: idAt(place), text: `Source text number ${place}` }),
    );
    await client.log(all, { name });
  },
  open: async (name) => {
    actor = start(name);
    const restored = await until((snapshot) => sessionView(snapshot).phase === 'ready');
    const drafts = [...restored.context.drafts].map(([id, { draft }]) => [id, textOf(draft.draft)]);
    const { record } = sessionView(restored);
    const settled = await until((snapshot) => {
      const { complete, saving } = sessionView(snapshot);
      return complete && saving.pending === 0;
    });
    const { conflicts, refusals, index } = sessionView(settled);
    const stored = (await client.load(name).toArray()).flatMap(({ id, annotation }) =>
      annotation === undefined ? [] : [[id, String(annotation)]],
    );
    return {
      open: record?.id,
      index,
      drafts: Object.fromEntries(drafts),
      stored: Object.fromEntries(stored),
      conflicts: conflicts.length,
      refusals: refusals.length,
    };
  },
  work: async (annotator, done, last) => {
    for (let action = done + 1; action <= last; action += 1) {
      await new Promise((resolve) => setTimeout(resolve, pauseBefore(annotator, action)));
      const { record } = sessionView(await until((snapshot) => sessionView(snapshot).phase === 'ready'));
      if (record === undefined) throw new Error('No record is open.');
      const { id } = record;
      switch (actionOf(annotator, action)) {
        case 'draft':
          opened().send({ type: 'draft.keep', id, draft: draftOf(record, `draft ${action}`) });
          break;
        case 'decide': {
          const decided: Text2TextRecord = {
            ...(record as Text2TextRecord),
            annotation: `answer ${action}`,
            annotationAgent: 'ada',
            status: 'Validated',
          };
          opened().send({ type: 'record.decide', record: { ...decided, id } });
          break;
        }
        case 'next':
          opened().send({ type: 'record.next' });
          break;
        case 'previous':
          opened().send({ type: 'record.previous' });
          break;
      }
      void window.report({ kind: 'done', action, id, at: Date.now() });
    }
  },
};

/** What a draft of text2text says. */
function textOf(draft: unknown): string {
  return typeof draft === 'object' && draft !== null && 'text' in draft ? String(draft.text) : '';
}
