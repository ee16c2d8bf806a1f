import {
  AnnotationError,
  annotationSessionMachine,
  createTextClassificationRecord,
  type PersistedDraft,
  type QueuedRecord,
  type QueueQuery,
  type RecordSource,
  type SaveOutcome,
  type SessionEvent,
  type SessionInput,
  type SessionJournal,
  type SessionView,
  sessionView,
} from '@labelwright/core';
import { type Actor, createActor, SimulatedClock } from 'xstate';

export const AGENT = 'ada';

/** A record without any work on it. */
export function mail(id: string, more: Partial<QueuedRecord> = {}): QueuedRecord {
  const record = createTextClassificationRecord({ id, text: `text of ${id}` });
  return { ...record, id, ...more } as QueuedRecord;
}

/** So many records, `r0` on. */
export function mails(count: number): readonly QueuedRecord[] {
  return Array.from({ length: count }, (_, index) => mail(`r${index}`));
}

/** A decision about a record, as a component gives it. */
export function decided(record: QueuedRecord, annotation: string): QueuedRecord {
  return { ...record, annotation, annotationAgent: AGENT, status: 'Validated' } as QueuedRecord;
}

/** The record without the version that a store gave it. */
export function content(record: QueuedRecord | undefined): unknown {
  if (record === undefined) return undefined;
  const { lastUpdated: _version, ...rest } = record as QueuedRecord & { readonly lastUpdated?: unknown };
  return rest;
}

/** Unfinished work, as far as a session looks at it. */
export function draftOf(id: string, text: string, revision = 1): PersistedDraft {
  const standing = { status: 'Edited', agent: AGENT, revision } as const;
  const mark = { standing: { status: 'Default', agent: undefined, revision: 0 }, answer: 0 } as const;
  return {
    version: 2,
    task: 'TextClassification',
    recordId: id,
    source: 0,
    draft: { labels: [text], rejected: [] },
    standing,
    opened: mark,
    saved: mark,
    lastRevision: revision,
    past: [],
    future: [],
  };
}

/** What a store does with the next write. */
export type Weather = 'fine' | 'down' | 'replyLost' | 'refusing';

/** A plain store with versions, which tells who wrote what. */
export class PlainStore {
  readonly records = new Map<string, QueuedRecord>();
  /** Every version that was ever stored by `save`, in order. */
  readonly written: QueuedRecord[] = [];
  /** How the next writes go; `fine` when it is empty. */
  weather: Weather[] = [];
  saves = 0;
  #version = 0;

  constructor(records: Iterable<QueuedRecord>) {
    for (const record of records) this.put(record);
  }

  /** As another writer does it. */
  put(record: QueuedRecord): QueuedRecord {
    this.#version += 1;
    const version = `2026-01-01T00:00:00.${String(this.#version).padStart(6, '0')}Z`;
    const stored = { ...record, lastUpdated: version };
    this.records.set(record.id, stored);
    return stored;
  }

  async save(record: QueuedRecord, { overwrite }: { readonly overwrite: boolean }): Promise<QueuedRecord> {
    this.saves += 1;
    const weather = this.weather.shift() ?? 'fine';
    if (weather === 'down') throw new TypeError('fetch failed');
    if (weather === 'refusing') throw new AnnotationError('LABEL_UNKNOWN', 'No such label.');
    const stored = this.records.get(record.id);
    if (!overwrite && versionOf(stored) !== versionOf(record))
      throw Object.assign(new AnnotationError('RECORD_CONFLICT', 'It was changed meanwhile.'), { stored });
    const next = this.put(record);
    this.written.push(next);
    if (weather === 'replyLost') throw new TypeError('connection closed');
    return next;
  }

  async saveAll(records: readonly QueuedRecord[]): Promise<readonly SaveOutcome[]> {
    const outcomes: SaveOutcome[] = [];
    for (const record of records) {
      try {
        outcomes.push({ stored: await this.save(record, { overwrite: false }) });
      } catch (error) {
        if (!(error instanceof AnnotationError)) throw error;
        const { code, path, message } = error;
        const { stored } = error as { readonly stored?: QueuedRecord };
        outcomes.push({ failure: { code, path, message, stored } });
      }
    }
    return outcomes;
  }

  async load(ids: readonly string[]): Promise<readonly (QueuedRecord | undefined)[]> {
    return ids.map((id) => this.records.get(id));
  }
}

function versionOf(record: QueuedRecord | undefined): unknown {
  return (record as { readonly lastUpdated?: unknown } | undefined)?.lastUpdated;
}

/** A source over a store: its ids in pieces of ten. */
export function sourceOver(store: PlainStore): RecordSource {
  return {
    async *ids(_query: QueueQuery) {
      const ids = [...store.records.keys()];
      for (let start = 0; start < ids.length; start += 10) yield ids.slice(start, start + 10);
    },
    load: (ids) => store.load(ids),
  };
}

/** A journal that keeps what it is told, and remembers each writing. */
export class MemoryJournal implements SessionJournal {
  readonly kept: Map<string, unknown>;
  readonly writes: (readonly string[])[] = [];
  fails = false;

  constructor(entries: Iterable<readonly [string, unknown]> = []) {
    this.kept = new Map(entries);
  }

  async entries() {
    return new Map(this.kept);
  }

  async write(changes: ReadonlyMap<string, unknown>) {
    if (this.fails) throw new Error('disk full');
    this.writes.push([...changes.keys()]);
    for (const [key, value] of changes) {
      if (value === undefined) this.kept.delete(key);
      else this.kept.set(key, JSON.parse(JSON.stringify(value)));
    }
  }
}

/** A session over a plain store, whose clock stands still until it is moved. */
export class Session {
  readonly clock = new SimulatedClock();
  readonly store: PlainStore;
  readonly actor: Actor<typeof annotationSessionMachine>;

  constructor(store: PlainStore, input: Partial<SessionInput> = {}) {
    this.store = store;
    this.actor = createActor(annotationSessionMachine, {
      clock: this.clock,
      input: {
        source: sourceOver(store),
        save: (record, options) => store.save(record, options),
        now: () => this.clock.now(),
        annotationAgent: AGENT,
        ...input,
      },
    });
    this.actor.start();
  }

  /** Over so many records, ready with the first one. */
  static async of(
    records: number | readonly QueuedRecord[],
    input: Partial<SessionInput> = {},
  ): Promise<Session> {
    const session = new Session(
      new PlainStore(typeof records === 'number' ? mails(records) : records),
      input,
    );
    await session.settle();
    return session;
  }

  get view(): SessionView {
    return sessionView(this.actor.getSnapshot());
  }

  send(...events: readonly SessionEvent[]): this {
    for (const event of events) this.actor.send(event);
    return this;
  }

  /** Sends events, and lets all that is at hand happen after. */
  async tell(...events: readonly SessionEvent[]): Promise<this> {
    this.send(...events);
    await this.settle();
    return this;
  }

  /** Until nothing happens any more but by the clock. */
  async settle(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }

  async wait(milliseconds: number): Promise<void> {
    this.clock.increment(milliseconds);
    await this.settle();
  }

  /** Decides the open record. */
  async decide(annotation: string): Promise<this> {
    const { record } = this.view;
    if (record === undefined) throw new Error('No record is open.');
    return this.tell({ type: 'record.decide', record: decided(record, annotation) });
  }

  stop(): void {
    this.actor.stop();
  }
}
