import type { QueuedRecord, SessionEvent } from '@labelwright/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Reference, versionIn } from './reference';
import { AGENT, decided, draftOf, MemoryJournal, mails, PlainStore, Session, type Weather } from './support';

const RECORDS = 3;
const MAILS = mails(RECORDS);
const IDS = MAILS.map(({ id }) => id);

/** What happens next; numbers are taken modulo what there is. */
type Command =
  | { readonly kind: 'decide' | 'draft' | 'note'; readonly text: number }
  | { readonly kind: 'mark'; readonly flag: boolean }
  | { readonly kind: 'go'; readonly index: number }
  | {
      readonly kind:
        | 'undo'
        | 'redo'
        | 'next'
        | 'previous'
        | 'retry'
        | 'settle'
        | 'wait'
        | 'restart'
        | 'refresh';
    }
  | { readonly kind: 'online'; readonly online: boolean }
  | { readonly kind: 'elsewhere' | 'told'; readonly index: number }
  | { readonly kind: 'resolve'; readonly take: 'mine' | 'theirs' };

const few = fc.nat({ max: 2 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('decide' as const), text: few }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('draft' as const, 'note' as const), text: few }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mark' as const), flag: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('go' as const), index: few }) },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'undo',
        'undo',
        'redo',
        'next',
        'previous',
        'retry',
        'settle',
        'settle',
        'wait',
        'restart',
        'refresh',
      ),
    }) as fc.Arbitrary<Command>,
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('online' as const), online: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('elsewhere' as const, 'told' as const), index: few }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('resolve' as const),
      take: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
);

const weather = fc.constantFrom<Weather>('fine', 'fine', 'fine', 'down', 'replyLost', 'refusing');

/** One run: a session, the store under it, and what a plain list says should come of it. */
class Run {
  readonly #keeps: boolean;
  readonly store = new PlainStore(MAILS);
  readonly journal = new MemoryJournal();
  readonly reference = new Reference(this.store.records.values());
  session: Session;
  online = true;
  /** The last change of somebody else, by record, and whether the annotator chose to replace it. */
  readonly others = new Map<string, number>();
  #count = 0;

  /** @param keeps whether there is a journal, without which nothing can be begun again */
  constructor(keeps: boolean) {
    this.#keeps = keeps;
    this.session = this.#begin();
  }

  #begin(): Session {
    return new Session(this.store, {
      historyLimit: 50,
      prefetch: 2,
      ...(this.#keeps && { journal: this.journal }),
    });
  }

  send(event: SessionEvent): void {
    this.session.send(event);
  }

  get open(): QueuedRecord | undefined {
    return this.session.view.record;
  }

  async follow(command: Command): Promise<void> {
    const { session, reference, open } = this;
    switch (command.kind) {
      case 'decide':
        if (open === undefined) return;
        this.#count += 1;
        reference.decide(open.id, `label ${this.#count}`, AGENT);
        return this.send({ type: 'record.decide', record: decided(open, `label ${this.#count}`) });
      case 'draft':
        if (open === undefined) return;
        this.#count += 1;
        reference.drafts.set(open.id, `draft ${this.#count}`);
        return this.send({
          type: 'draft.keep',
          id: open.id,
          draft: draftOf(open.id, `draft ${this.#count}`),
        });
      case 'note':
        if (open === undefined) return;
        reference.note(open.id, `note ${command.text}`);
        return this.send({ type: 'record.note', id: open.id, note: `note ${command.text}` });
      case 'mark':
        if (open === undefined) return;
        reference.mark(open.id, command.flag);
        return this.send({ type: 'record.mark', id: open.id, checkLater: command.flag });
      case 'undo':
      case 'redo':
        return this.#step(command.kind);
      case 'go':
        return this.send({ type: 'record.go', index: command.index });
      case 'next':
      case 'previous':
        return this.send({ type: `record.${command.kind}` });
      case 'retry':
        return this.send({ type: 'save.retry' });
      case 'refresh':
        return this.send({ type: 'queue.refresh' });
      case 'settle':
        return session.settle();
      case 'wait':
        return session.wait(1000);
      case 'online':
        this.online = command.online;
        return this.send({ type: 'connection.change', online: command.online });
      case 'elsewhere':
        return this.#elsewhere(IDS[command.index] ?? '');
      case 'told': {
        const record = this.store.records.get(IDS[command.index] ?? '');
        return record === undefined ? undefined : this.send({ type: 'record.changed', record });
      }
      case 'resolve':
        return this.resolve(command.take);
      case 'restart':
        return this.#restart();
    }
  }

  /** Undo and redo give exactly what was there: the answer, the draft and the position. */
  async #step(kind: 'undo' | 'redo'): Promise<void> {
    const { session, reference } = this;
    const { view } = session;
    if (!(kind === 'undo' ? view.canUndo : view.canRedo)) {
      const known = kind === 'undo' ? reference.past : reference.future;
      if (session.view.phase === 'ready') expect(known).toEqual([]);
      return;
    }
    const step = kind === 'undo' ? reference.undo() : reference.redo();
    // What somebody else wrote comes and goes with it.
    if (step?.kind === 'theirs') this.others.delete(step.id);
    this.send({ type: `history.${kind}` });
    // The record may have to be read first.
    if (session.view.record === undefined) await session.settle();
    const { record, draft } = session.view;
    if (record === undefined) throw new Error('The record of the step was not opened.');
    expect(record.id).toBe(step?.id);
    expect(versionIn(record)).toEqual(reference.of(record.id));
    expect((draft?.draft as { readonly labels: readonly string[] } | undefined)?.labels[0]).toBe(
      reference.drafts.get(record.id),
    );
  }

  /** Somebody else writes, and leaves a sign. */
  #elsewhere(id: string): void {
    const stored = this.store.records.get(id);
    if (stored === undefined) return;
    this.#count += 1;
    this.others.set(id, this.#count);
    this.store.put({ ...stored, vectors: { other: [this.#count] } });
  }

  resolve(take: 'mine' | 'theirs'): void {
    const [conflict] = this.session.view.conflicts;
    if (conflict === undefined) return;
    const { id, mine, stored } = conflict;
    if (take === 'mine') {
      this.others.delete(id);
      this.reference.again(id);
    } else if (stored !== undefined) this.reference.theirs(id, mine, stored);
    this.send({ type: 'conflict.resolve', id, take });
  }

  async #restart(): Promise<void> {
    await this.session.settle();
    await this.session.wait(100);
    this.session.stop();
    this.session = this.#begin();
    this.online = true;
    await this.session.settle();
  }

  /** Everything is in order again, and everybody waits until nothing moves any more. */
  async end(takes: readonly ('mine' | 'theirs')[]): Promise<void> {
    this.store.weather = [];
    if (!this.online) this.send({ type: 'connection.change', online: true });
    for (let round = 0; round < 20; round += 1) {
      await this.session.settle();
      const { saving, refusals, conflicts } = this.session.view;
      if (conflicts.length > 0) this.resolve(takes[round % takes.length] ?? 'mine');
      else if (saving.pending > 0 || refusals.length > 0) this.send({ type: 'save.retry' });
      else break;
    }
    this.session.stop();
  }
}

/** Whether a list holds the entries of another in their order, each of its own at most once. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const entry of part) {
    const found = whole.indexOf(entry, at);
    if (found === -1) return false;
    at = found + 1;
  }
  return true;
}

it('loses no decision, takes none twice, keeps their order and steps back and forth exactly, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 6 }),
      fc.array(weather, { maxLength: 6 }),
      fc.array(fc.constantFrom('mine' as const, 'theirs' as const), { minLength: 1, maxLength: 3 }),
      async (commands, storms, takes) => {
        const run = new Run(commands.some(({ kind }) => kind === 'restart'));
        run.store.weather = [...storms];
        await run.session.settle();
        for (const next of commands) await run.follow(next);
        await run.end(takes);

        const { store, reference, session } = run;
        expect(session.view).toMatchObject({
          conflicts: [],
          refusals: [],
          saving: { state: 'saved', pending: 0 },
        });
        for (const id of IDS) {
          const stored = store.records.get(id);
          if (stored === undefined) throw new Error(`Record ${id} was lost.`);
          expect(versionIn(stored), id).toEqual(reference.of(id));
          const written = store.written
            .filter((record) => record.id === id)
            .map((record) => JSON.stringify(versionIn(record)));
          const made = (reference.versions.get(id) ?? []).map((version) => JSON.stringify(version));
          expect(isPartOf(written, made), `${id}: ${written.join(' ')} of ${made.join(' ')}`).toBe(true);
          const other = run.others.get(id);
          if (other !== undefined) expect(stored.vectors).toEqual({ other: [other] });
        }
      },
    ),
    { numRuns: Number(process.env.LABELWRIGHT_RUNS ?? 10_000) },
  );
}, 180_000);
