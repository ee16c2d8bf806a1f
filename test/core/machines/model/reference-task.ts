import type { RecordStatus } from '@labelwright/core';

/** One state of the record, as a whole copy: the reference knows no edits. */
export interface Version<D> {
  readonly status: RecordStatus;
  readonly agent: string | undefined;
  readonly data: D;
}

export type Meaning = 'nothing' | 'refuse' | 'edit' | 'validate' | 'default';

export interface RecordLike {
  readonly id?: string;
  readonly status: RecordStatus;
  readonly annotation?: unknown;
  readonly annotationAgent?: string;
  readonly prediction?: unknown;
  readonly predictionAgent?: string;
  readonly metadata?: unknown;
}

/** What a task adds, written over arrays that are changed in place. */
export interface Rules<D, V> {
  read(record: RecordLike): D;
  initialView(before: V | undefined): V;
  /** Changes `data`, a copy, and `view`; tells what the event means. `before` is the data that undo leads to. */
  follow(
    data: D,
    view: V,
    event: { readonly type: string; readonly [key: string]: unknown },
    record: RecordLike,
    before: D | undefined,
  ): Meaning;
  /** Whether `next` goes on with the step that led from `before` to `now`. */
  goesOn?(before: D, now: D, next: D): boolean;
  /** Forgets what only the next of its own events may look at. */
  forget?(data: D): void;
  /** What is kept of an answer under `metadata._labelwright`. */
  own?(data: D): unknown;
  /** Whether it must not be validated as it is. */
  unfit?(data: D): boolean;
  /** Empties the answer; `false` where it is empty already. */
  clear(data: D): boolean;
  /** Makes the data what validating means; `false` where it means nothing yet. */
  decide(data: D, record: RecordLike, view: V): boolean;
  /** Changes one version's data for other predictions; `untouched`: all versions hold the same data. */
  offer(data: D, record: RecordLike, before: RecordLike, untouched: boolean): void;
  answer(data: D): unknown;
  /** Lets go of what is gone. */
  settle(view: V, data: D): void;
}

type AnyEvent = { readonly type: string; readonly [key: string]: unknown };

/** A plain, slow and mutable task: whole copies in an array, an index into it, and nothing shared. */
export class ReferenceTask<D, V> {
  readonly #rules: Rules<D, V>;
  readonly #agent: string;
  versions: Version<D>[] = [];
  at = 0;
  saved!: Version<D>;
  record!: RecordLike;
  opened!: RecordLike;
  view: V;
  conflict: RecordLike | undefined;
  overruled: RecordLike | undefined;

  constructor(rules: Rules<D, V>, record: RecordLike, agent: string) {
    this.#rules = rules;
    this.#agent = agent;
    this.view = rules.initialView(undefined);
    this.#open(record);
  }

  /** A copy of all of it; versions that were one stay one. */
  fork(): ReferenceTask<D, V> {
    const other: ReferenceTask<D, V> = new ReferenceTask(this.#rules, this.opened, this.#agent);
    const { versions, at, saved, record, view, conflict, overruled } = this;
    return Object.assign(other, structuredClone({ versions, at, saved, record, view, conflict, overruled }));
  }

  get now(): Version<D> {
    const version = this.versions[this.at];
    if (version === undefined) throw new Error('the reference lost its place');
    return version;
  }

  get dirty(): boolean {
    return this.now !== this.saved;
  }

  get own(): unknown {
    return this.#rules.own?.(this.now.data);
  }

  get answer(): unknown {
    return this.#rules.answer(this.now.data);
  }

  #open(record: RecordLike): void {
    this.record = record;
    this.opened = record;
    const first = {
      status: record.status,
      agent: record.annotationAgent,
      data: this.#rules.read(record),
    };
    this.versions = [first];
    this.at = 0;
    this.saved = first;
    this.conflict = undefined;
    this.overruled = undefined;
    this.view = this.#rules.initialView(this.view);
  }

  #push(version: Version<D>): void {
    this.versions = [...this.versions.slice(0, this.at + 1), version];
    this.at += 1;
  }

  #copy(): D {
    const data = structuredClone(this.now.data);
    this.#rules.forget?.(data);
    return data;
  }

  #decide(status: RecordStatus, data: D): string[] {
    const agent = status === 'Validated' ? this.#agent : (this.now.agent ?? this.#agent);
    const { now } = this;
    const same =
      now.status === status && now.agent === agent && JSON.stringify(now.data) === JSON.stringify(data);
    if (!same) this.#push({ status, agent, data });
    this.saved = this.now;
    return this.#settled(['change', 'annotate']);
  }

  #settled(told: string[]): string[] {
    this.#rules.settle(this.view, this.now.data);
    return told;
  }

  /** Follows an event; returns the types of what a machine must emit. */
  send(event: AnyEvent): string[] {
    const { status } = this.now;
    switch (event.type) {
      case 'record.load':
        return this.#load(event.record as RecordLike, event.force === true);
      case 'conflict.take':
        if (this.conflict !== undefined) this.#open(this.conflict);
        return [];
      case 'conflict.keep':
        if (this.conflict !== undefined) this.overruled = this.conflict;
        this.conflict = undefined;
        return [];
      case 'record.validate': {
        const data = this.#copy();
        if (this.#rules.unfit?.(data) === true) return ['refuse'];
        return this.#rules.decide(data, this.record, this.view) ? this.#decide('Validated', data) : [];
      }
      case 'record.discard':
        return status === 'Discarded' ? [] : this.#decide('Discarded', this.#copy());
      case 'record.restore':
        return status === 'Validated' || status === 'Discarded' ? this.#decide('Default', this.#copy()) : [];
      case 'record.clear': {
        const data = this.#copy();
        if (!this.#rules.clear(data)) return [];
        this.#push({ status: 'Edited', agent: this.#agent, data });
        return this.#settled(['change']);
      }
      case 'record.reset':
        if (!this.dirty) return [];
        this.#push(this.saved);
        return this.#settled(['change']);
      case 'history.undo':
        if (this.at === 0) return [];
        this.at -= 1;
        return this.#settled(['change']);
      case 'history.redo':
        if (this.at === this.versions.length - 1) return [];
        this.at += 1;
        return this.#settled(['change']);
      case 'suggestion.offer':
        return this.#offer(event);
      default:
        return this.#own(event);
    }
  }

  #own(event: AnyEvent): string[] {
    const { now } = this;
    const data = structuredClone(now.data);
    const before = this.versions[this.at - 1]?.data;
    const meaning = this.#rules.follow(data, this.view, event, this.record, before);
    if (meaning === 'nothing') return [];
    if (meaning === 'refuse') return ['refuse'];
    if (meaning === 'edit') {
      const isOpenEnded =
        this.at === this.versions.length - 1 && now.status === 'Edited' && now !== this.saved;
      const goesOn = before !== undefined && this.#rules.goesOn?.(before, now.data, data) === true;
      if (isOpenEnded && goesOn && now.agent === this.#agent) this.at -= 1;
      this.#push({ status: 'Edited', agent: this.#agent, data });
      return ['change'];
    }
    this.#push({ status: meaning === 'validate' ? 'Validated' : 'Default', agent: this.#agent, data });
    this.saved = this.now;
    return ['change', 'annotate'];
  }

  #offer(event: AnyEvent): string[] {
    const { status } = this.now;
    if (event.recordId !== this.record.id || status === 'Validated' || status === 'Discarded') return [];
    if (!Array.isArray(event.prediction)) return ['refuse'];
    const before = this.record;
    const { predictionAgent: _, ...rest } = before;
    this.record = { ...rest, prediction: event.prediction };
    const all = new Set([...this.versions, this.saved]);
    const untouched = new Set([...all].map(({ data }) => JSON.stringify(data))).size === 1;
    for (const { data } of all) this.#rules.offer(data, this.record, before, untouched);
    return this.#settled(['change']);
  }

  #load(record: RecordLike, force: boolean): string[] {
    const known = [this.opened, this.conflict, this.overruled].some(
      (one) => one !== undefined && JSON.stringify(one) === JSON.stringify(record),
    );
    if (!force && known) return [];
    if (!force && record.id === this.record.id && this.dirty) {
      this.conflict = record;
      return ['conflict'];
    }
    this.#open(record);
    return [];
  }
}
