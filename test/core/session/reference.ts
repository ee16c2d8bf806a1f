import { isCheckLater, noteOf, type QueuedRecord, sameRecord } from '@labelwright/core';

/** All of a record that an annotator can change here. */
export interface Version {
  readonly annotation: unknown;
  readonly agent: unknown;
  readonly status: string;
  readonly checkLater: boolean;
  readonly note: string;
}

export function versionIn(record: QueuedRecord): Version {
  return {
    annotation: record.annotation,
    agent: record.annotationAgent,
    status: record.status,
    checkLater: isCheckLater(record),
    note: noteOf(record),
  };
}

interface Step {
  readonly id: string;
  readonly kind: 'decide' | 'mark' | 'note' | 'theirs';
  readonly before: Version;
  readonly after: Version;
  draft: string | undefined;
}

/** What an annotator did, and should see: plain lists and maps, and nothing of stores, failures or time. */
export class Reference {
  readonly current = new Map<string, Version>();
  /** Each version that somebody made here, in order. */
  readonly versions = new Map<string, Version[]>();
  readonly drafts = new Map<string, string>();
  past: Step[] = [];
  future: Step[] = [];

  constructor(records: Iterable<QueuedRecord>) {
    for (const record of records) this.current.set(record.id, versionIn(record));
  }

  of(id: string): Version {
    const version = this.current.get(id);
    if (version === undefined) throw new Error(`There is no record ${id}.`);
    return version;
  }

  decide(id: string, annotation: string, agent: string): void {
    this.#change(
      id,
      { ...this.of(id), annotation, agent, status: 'Validated' },
      'decide',
      this.drafts.get(id),
    );
    this.drafts.delete(id);
  }

  mark(id: string, checkLater: boolean): void {
    this.#change(id, { ...this.of(id), checkLater }, 'mark', undefined);
  }

  note(id: string, note: string): void {
    this.#change(id, { ...this.of(id), note }, 'note', undefined);
  }

  /** The annotator wants the same version written over what is stored. */
  again(id: string): void {
    this.#make(id, this.of(id));
  }

  /** The annotator gave way to what is stored. */
  theirs(id: string, mine: QueuedRecord, stored: QueuedRecord): void {
    const draft = this.drafts.get(id);
    this.drafts.delete(id);
    if (!sameRecord(mine, stored))
      this.#step({ id, kind: 'theirs', before: this.of(id), after: versionIn(stored), draft });
  }

  undo(): Step | undefined {
    const step = this.past.pop();
    if (step === undefined) return undefined;
    this.future.unshift(step);
    this.#arrive(step, step.before);
    return step;
  }

  redo(): Step | undefined {
    const step = this.future.shift();
    if (step === undefined) return undefined;
    this.past.push(step);
    this.#arrive(step, step.after);
    return step;
  }

  #arrive(step: Step, version: Version): void {
    const { id, draft } = step;
    step.draft = this.drafts.get(id);
    if (draft === undefined) this.drafts.delete(id);
    else this.drafts.set(id, draft);
    this.#make(id, version);
  }

  #change(id: string, after: Version, kind: Step['kind'], draft: string | undefined): void {
    const before = this.of(id);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const last = this.past.at(-1);
    const joins = kind === 'note' && last?.kind === 'note' && last.id === id && this.future.length === 0;
    if (joins) this.past.pop();
    this.#step({ id, kind, before: joins ? last.before : before, after, draft });
  }

  #step(step: Step): void {
    this.past.push(step);
    this.future = [];
    this.#make(step.id, step.after);
  }

  #make(id: string, version: Version): void {
    this.current.set(id, version);
    this.versions.set(id, [...(this.versions.get(id) ?? []), version]);
  }
}
