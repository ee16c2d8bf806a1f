import {
  type Client,
  type DatasetStore,
  init,
  type LogRecord,
  RecordConflict,
  type StoreChange,
  type StoredRecord,
} from '@labelwright/client';
import {
  AnnotationError,
  type AnnotationRecord,
  countFacets,
  createSettings,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type Json,
  matchesFilter,
  type RecordFilter,
  type SortBy,
  TASKS,
} from '@labelwright/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manyRecords } from './many-records';

/** A store for one test, and a second opening of the same data, as another tab has it. */
export interface StoreUnderTest {
  readonly store: DatasetStore;
  /** `undefined` where nobody else can have the same data. */
  readonly other?: DatasetStore | undefined;
  readonly close: () => Promise<void> | void;
}

function withoutVersion(record: StoredRecord | undefined): Partial<AnnotationRecord> {
  if (record === undefined) return {};
  const { lastUpdated: _version, ...rest } = record;
  return rest;
}

/** What every store promises. */
export function describeStore(title: string, open: () => Promise<StoreUnderTest> | StoreUnderTest): void {
  describe(title, () => {
    let subject: StoreUnderTest;
    let client: Client;
    let time: number;

    beforeEach(async () => {
      subject = await open();
      time = Date.UTC(2026, 0, 1);
      client = clientOf(subject.store);
    });
    afterEach(() => subject.close());

    const clientOf = (store: DatasetStore): Client => {
      let id = 0;
      const newId = (): string => {
        id += 1;
        return `new-${id}`;
      };
      return init({ store, annotationAgent: 'ada', now: () => new Date(time), newId });
    };
    const log = (records: Iterable<LogRecord>) => client.log(records, { name: 'news' });
    const ids = async (...args: Parameters<Client['load']>) =>
      (await client.load(...args).toArray()).map(({ id }) => id);
    const only = async (id = 'a') => (await client.load('news', { ids: [id] }).toArray())[0];

    describe('log', () => {
      it('makes the dataset with its first record and fills in what is absent', async () => {
        const settings = createSettings({ labels: ['A', 'B'] });
        const bare = createTextClassificationRecord({ text: 'x', annotation: 'A' });
        const options = { name: 'news', settings, tags: { env: 'test' }, metadata: { by: 'us' } };
        expect(await client.log([bare], options)).toEqual({ dataset: 'news', processed: 1, failed: [] });
        expect(await client.dataset('news')).toMatchObject({
          ...{ name: 'news', workspace: 'default', task: 'TextClassification', tags: { env: 'test' } },
          metadata: { by: 'us' },
        });
        expect(await client.loadSettings('news')).toEqual(settings);
        const stored = await only('new-1');
        expect(stored).toMatchObject({ ...bare, id: 'new-1', annotationAgent: 'ada' });
        expect(stored?.eventTimestamp).toBe('2026-01-01T00:00:00.000Z');
      });

      it('gives every record back as it came', async () => {
        for (const task of TASKS) {
          const name = task.toLowerCase();
          const records = manyRecords(20, task);
          expect((await client.log(records, { name })).failed).toEqual([]);
          expect((await client.load(name).toArray()).map(withoutVersion)).toEqual(records);
        }
      });

      it('stores the good records around bad ones, and names each bad one with what is wrong', async () => {
        const good = manyRecords(9, 'TextClassification');
        const bad = { ...good[4], prediction: [{ label: 'A', score: 2 }] };
        // Plain JavaScript passes anything.
        const list = [
          ...good.slice(0, 4),
          bad,
          null,
          ...good.slice(5),
          { id: 'n', task: 'Text2Text', text: 'x' },
        ];
        const result = await client.log(list as LogRecord[], { name: 'news', batchSize: 3 });
        expect(result.processed).toBe(8);
        expect(result.failed.map(({ index, code, path }) => `${index} ${code} ${path}`)).toEqual([
          '4 SCORE_OUT_OF_RANGE prediction[0].score',
          '5 RECORD_NOT_OBJECT ',
          '10 TASK_MISMATCH task',
        ]);
        expect(result.failed[0]?.message).toContain(`Record "${good[4]?.id}"`);
        expect(await ids('news')).toHaveLength(8);
      });

      it('suggests the label that was probably meant', async () => {
        const settings = createSettings({ labels: ['PER', 'LOC'] });
        const record = createTokenClassificationRecord({
          id: 'a',
          text: 'Ada',
          annotation: [['PERS', 0, 3]],
        });
        const { failed } = await client.log([record], { name: 'news', settings });
        expect(failed[0]).toMatchObject({
          index: 0,
          id: 'a',
          code: 'LABEL_UNKNOWN',
          path: 'annotation[0].label',
        });
        expect(failed[0]?.message).toContain('did you mean "PER"?');
      });

      it('takes an async source, and keeps what came before the source failed', async () => {
        const records = manyRecords(5, 'TextClassification');
        async function* source() {
          yield* records;
          throw new Error('connection lost');
        }
        await expect(client.log(source(), { name: 'news', batchSize: 2 })).rejects.toThrow('connection lost');
        expect(await ids('news')).toHaveLength(5);
      });

      it('tells what is stored after each batch', async () => {
        const told: string[][] = [];
        const records = manyRecords(5, 'TextClassification');
        await client.log(records, {
          name: 'news',
          batchSize: 2,
          onProgress: ({ stored }) => told.push(stored.map(({ id }) => id)),
        });
        expect(told.map((batch) => batch.length)).toEqual([2, 2, 1]);
        expect(told.flat()).toEqual(records.map(({ id }) => id));
      });

      it('stops when it is told to, and keeps what it acknowledged', async () => {
        const controller = new AbortController();
        let acknowledged = 0;
        const running = client.log(manyRecords(50, 'TextClassification'), {
          name: 'news',
          batchSize: 10,
          signal: controller.signal,
          onProgress: ({ processed }) => {
            acknowledged = processed;
            if (processed >= 20) controller.abort();
          },
        });
        await expect(running).rejects.toMatchObject({ name: 'AbortError' });
        expect(acknowledged).toBe(20);
        expect(await ids('news')).toHaveLength(20);
      });

      it('writes two records of one id in their order', async () => {
        const one = createTextClassificationRecord({ id: 'a', text: 'x', metadata: { n: 1 } });
        await log([one, { ...one, metadata: { n: 2 } }]);
        expect((await only())?.metadata).toEqual({ n: 2 });
      });

      it.each(['', 'Ünïcode', '-a', 'a b', '_x'])('refuses the name %j', async (name) => {
        await expect(client.log([], { name })).rejects.toMatchObject({ code: 'DATASET_NAME' });
      });
    });

    describe('an update', () => {
      const whole = createTextClassificationRecord({
        id: 'a',
        text: 'x',
        prediction: [['A', 0.5]],
        predictionAgent: 'm1',
        annotation: 'A',
        annotationAgent: 'ada',
        metadata: { split: 'train', n: 1 },
        vectors: { v: [1, 2], w: [3] },
      });

      beforeEach(() => log([whole]));

      it('keeps what is absent', async () => {
        await log([{ id: 'a', status: 'Discarded' }]);
        expect(await only()).toMatchObject({ ...whole, status: 'Discarded' });
      });

      it('clears what is null, and the record is not decided any more', async () => {
        await log([{ id: 'a', annotation: null, prediction: null }]);
        const { annotation: _a, annotationAgent: _by, prediction: _p, predictionAgent: _m, ...rest } = whole;
        const stored = await only();
        expect(stored).toMatchObject({ ...rest, status: 'Default' });
        expect(stored).not.toHaveProperty('annotation');
        expect(stored).not.toHaveProperty('annotationAgent');
        expect(stored).not.toHaveProperty('prediction');
        expect(stored).not.toHaveProperty('predictionAgent');
      });

      it('merges metadata by key, and vectors by name', async () => {
        await log([{ id: 'a', metadata: { n: 2 }, vectors: { v: null, u: [9] } }]);
        expect(await only()).toMatchObject({
          metadata: { split: 'train', n: 2 },
          vectors: { w: [3], u: [9] },
        });
        expect((await only())?.vectors).not.toHaveProperty('v');
      });

      it('replaces lists', async () => {
        await log([{ id: 'a', prediction: [{ label: 'B', score: 1 }] }]);
        expect((await only())?.prediction).toEqual([{ label: 'B', score: 1 }]);
      });

      it("keeps one annotator's answer beside another's", async () => {
        await log([{ id: 'a', annotation: 'B', annotationAgent: 'grace' }]);
        expect(await only()).toMatchObject({
          annotation: 'B',
          annotationAgent: 'grace',
          annotations: { ada: 'A', grace: 'B' },
        });
        await log([{ id: 'a', annotation: 'C', annotationAgent: 'grace' }]);
        expect((await only())?.annotations).toEqual({ ada: 'A', grace: 'C' });
      });

      it('replaces the whole record where that is asked for', async () => {
        const bare = createTextClassificationRecord({ id: 'a', text: 'y' });
        await client.log([bare], { name: 'news', mode: 'replace' });
        const { eventTimestamp: _time, ...stored } = withoutVersion(await only());
        expect(stored).toEqual(bare);
      });

      it('is refused as a whole where the outcome would be bad', async () => {
        const { failed } = await log([{ id: 'a', status: 'Discarded', inputs: {} }]);
        expect(failed).toMatchObject([{ code: 'INPUTS_EMPTY' }]);
        expect(await only()).toMatchObject(whole);
      });

      it('of a record that is not there needs the whole record', async () => {
        const { failed } = await log([{ id: 'b', status: 'Discarded' }]);
        expect(failed).toHaveLength(1);
        expect(await ids('news')).toEqual(['a']);
      });
    });

    describe('a record that somebody else changed meanwhile', () => {
      const record = createTextClassificationRecord({ id: 'a', text: 'x' });

      it('is not written over, and what is stored comes with the refusal', async () => {
        await log([record]);
        const [mine, theirs] = [await only(), await only()];
        await client.save({ ...(theirs ?? record), status: 'Discarded' }, { name: 'news' });
        const saving = client.save({ ...(mine ?? record), metadata: { mine: true } }, { name: 'news' });
        const conflict = await saving.then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(conflict).toBeInstanceOf(RecordConflict);
        if (!(conflict instanceof RecordConflict)) return;
        expect(conflict.stored).toMatchObject({ status: 'Discarded' });
        expect(await only()).toMatchObject({ status: 'Discarded', metadata: {} });
        // Whoever has seen the other version may write on it.
        await client.save({ ...(conflict.stored ?? record), metadata: { mine: true } }, { name: 'news' });
        expect(await only()).toMatchObject({ status: 'Discarded', metadata: { mine: true } });
      });

      it('is reported by log among the failed ones', async () => {
        await log([record, { ...record, id: 'b' }]);
        const loaded = await client.load('news').toArray();
        await log([{ id: 'a', status: 'Discarded' }]);
        const { failed, processed } = await log(loaded);
        expect(failed).toMatchObject([{ index: 0, id: 'a', code: 'RECORD_CONFLICT' }]);
        expect(processed).toBe(1);
        expect((await client.log(loaded, { name: 'news', overwrite: true })).failed).toEqual([]);
      });

      it('may have been deleted', async () => {
        await log([record]);
        const loaded = await client.load('news').toArray();
        await client.deleteRecords('news', { ids: ['a'] });
        expect((await log(loaded)).failed).toMatchObject([{ code: 'RECORD_CONFLICT' }]);
      });

      it('has another version after each write, even when the clock stands still', async () => {
        await log([record]);
        const versions = new Set<string>();
        for (let i = 0; i < 3; i += 1) {
          versions.add((await only())?.lastUpdated ?? '');
          await log([{ id: 'a', metadata: { i } }]);
        }
        expect(versions.size).toBe(3);
      });
    });

    describe('load', () => {
      const records = manyRecords(120, 'TextClassification');

      beforeEach(async () => {
        expect((await log(records)).failed).toEqual([]);
      });

      const filters: readonly RecordFilter[] = [
        {},
        { status: ['Validated', 'Edited'] },
        { status: [] },
        { annotatedAs: ['A'] },
        { annotatedAs: ['A', 'B'], status: ['Validated'] },
        { predictedAs: ['B'] },
        { predictedBy: ['m1'] },
        { annotatedBy: ['grace'] },
        { predicted: 'ko' },
        { hasAnnotation: false, hasPrediction: true },
        { score: { from: 0.5, to: 0.7 } },
        { metadata: { split: 'train', n: { from: 20, to: 60 } } },
        { queryText: 'river -stone' },
        { queryText: '"the river" status:validated' },
        { ids: ['r-003', 'r-050', 'nothing'], status: [] },
      ];

      it.each(filters)('finds what the filter finds: %j', async (filter) => {
        const expected = records.filter((record) => matchesFilter(record, filter)).map(({ id }) => id);
        expect(await ids('news', { query: filter, batchSize: 7 })).toEqual(expected);
        expect(await client.store.count({ name: 'news', workspace: 'default' }, filter)).toBe(
          expected.length,
        );
      });

      it('finds by what somebody typed', async () => {
        expect(await ids('news', { query: 'metadata.n:7' })).toEqual(['r-007']);
      });

      const sorts: readonly SortBy[][] = [
        [{ field: 'score' }],
        [{ field: 'metadata.n', order: 'desc' }],
        [{ field: 'status' }, { field: 'score', order: 'desc' }],
      ];

      it.each(sorts)('sorts by %j, the same however many are read at once', async (...sort) => {
        const all = await ids('news', { sort, batchSize: 250 });
        expect(all).toHaveLength(records.length);
        expect(await ids('news', { sort, batchSize: 7 })).toEqual(all);
        expect(await ids('news', { sort, limit: 10 })).toEqual(all.slice(0, 10));
      });

      it('goes by id, from an id on, up to a limit', async () => {
        const all = await ids('news');
        expect(all).toEqual(records.map(({ id }) => id));
        expect(await ids('news', { idFrom: 'r-009', limit: 3 })).toEqual(['r-010', 'r-011', 'r-012']);
        expect(await ids('news', { limit: 0 })).toEqual([]);
      });

      it('finds the most similar ones, the nearest first', async () => {
        const found = await ids('news', {
          vector: { name: 'v', value: [1, 0] },
          limit: 3,
          query: { predictedBy: ['m1'] },
        });
        const angles = records
          .filter((record) => matchesFilter(record, { predictedBy: ['m1'] }))
          .map(({ id, vectors }) => ({
            id,
            angle: Math.abs(Math.atan2(vectors?.v?.[1] ?? 0, vectors?.v?.[0] ?? 0)),
          }))
          .sort((a, b) => a.angle - b.angle);
        expect(found).toEqual(angles.slice(0, 3).map(({ id }) => id));
      });

      it('counts every facet of what matches', async () => {
        const query = { status: ['Validated'] } as const;
        const matching = records.filter((record) => matchesFilter(record, query));
        expect(await client.facets('news', { query })).toEqual(countFacets(matching));
      });

      it('can be stopped in the middle', async () => {
        const controller = new AbortController();
        const read = async () => {
          for await (const record of client.load('news', { batchSize: 5, signal: controller.signal }))
            if (record.id === 'r-007') controller.abort();
        };
        await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
      });

      it('reads anew each time, and may be left early', async () => {
        const loaded = client.load('news', { batchSize: 5 });
        for await (const record of loaded) if (record.id === 'r-007') break;
        await client.deleteRecords('news', { ids: ['r-000'] });
        expect(await loaded.toArray()).toHaveLength(records.length - 1);
      });

      it('names the datasets that there are, where it is another one', async () => {
        await expect(client.load('new').toArray()).rejects.toMatchObject({ code: 'DATASET_MISSING' });
        await expect(client.load('new').toArray()).rejects.toThrow('It has news.');
        await expect(client.load('news', { sort: [{ field: 'scores' }] }).toArray()).rejects.toMatchObject({
          code: 'SORT_UNKNOWN',
        });
        expect(() => client.load('news', { limit: -1 })).toThrow(AnnotationError);
      });

      it('deletes and discards by query', async () => {
        const query = { annotatedAs: ['A'] };
        const count = records.filter((record) => matchesFilter(record, query)).length;
        const discarded = await client.deleteRecords('news', { query, discardOnly: true });
        expect(discarded).toEqual({ matched: count, processed: count });
        expect(await ids('news', { query: { ...query, status: ['Discarded'] } })).toHaveLength(count);
        expect(await client.deleteRecords('news', { query })).toEqual({ matched: count, processed: count });
        expect(await ids('news')).toHaveLength(records.length - count);
        await expect(client.deleteRecords('news', {})).rejects.toMatchObject({ code: 'FIELD_MISSING' });
      });
    });

    describe('datasets', () => {
      it('are listed, copied with their records, and deleted', async () => {
        await log(manyRecords(20, 'TextClassification'));
        await client.configureDataset('empty', { task: 'Text2Text' });
        const copy = await client.copy('news', { to: 'copy' });
        expect(copy).toMatchObject({
          name: 'copy',
          metadata: { copied_from: 'news', source_workspace: 'default' },
        });
        expect((await client.datasets()).map(({ name }) => name)).toEqual(['copy', 'empty', 'news']);
        expect(await client.load('copy').toArray()).toEqual(await client.load('news').toArray());
        await expect(client.copy('news', { to: 'empty' })).rejects.toMatchObject({ code: 'DATASET_EXISTS' });
        expect(await client.delete('news')).toBe(true);
        expect(await client.delete('news')).toBe(false);
        expect((await client.datasets()).map(({ name }) => name)).toEqual(['copy', 'empty']);
        expect(await ids('copy')).toHaveLength(20);
      });

      it('of one name in two workspaces are two', async () => {
        const mine = init({ store: subject.store, workspace: 'mine' });
        await log(manyRecords(3, 'TextClassification'));
        await mine.log(manyRecords(5, 'TextClassification'), { name: 'news' });
        expect(await ids('news')).toHaveLength(3);
        expect(await mine.load('news').toArray()).toHaveLength(5);
        await mine.delete('news');
        expect(await ids('news')).toHaveLength(3);
      });

      it('deleted and made anew are empty', async () => {
        await log(manyRecords(3, 'TextClassification'));
        await client.delete('news');
        await log(manyRecords(1, 'TextClassification'));
        expect(await ids('news')).toHaveLength(1);
      });
    });

    describe('settings', () => {
      const labels = (...names: string[]) => createSettings({ labels: names });

      it('must allow what the records have', async () => {
        await log([createTextClassificationRecord({ id: 'a', text: 'x', annotation: 'PER' })]);
        await expect(client.configureDataset('news', { settings: labels('PERS') })).rejects.toMatchObject({
          code: 'LABEL_UNKNOWN',
          message: expect.stringContaining('Did you mean "PERS" for "PER"?'),
        });
        await client.configureDataset('news', { settings: labels('PER'), tags: { a: 'b' } });
        expect(await client.dataset('news')).toMatchObject({ settings: labels('PER'), tags: { a: 'b' } });
      });

      it('keep all that they hold', async () => {
        const settings = createSettings({
          labels: [{ name: 'A', description: 'first', color: '#123456', hotkey: 'a', group: 'g' }],
          metadata: [{ name: 'split', type: 'terms', values: ['train'] }],
          annotators: ['ada'],
          guidelines: '# Read',
        });
        await client.configureDataset('news', { task: 'TextClassification', settings });
        expect(await client.loadSettings('news')).toEqual(settings);
      });

      it('carry the records along when labels are renamed, merged and removed', async () => {
        const settings = labels('A', 'B', 'C');
        const multi = (id: string, annotation: string[]) =>
          createTextClassificationRecord({ id, text: 'x', multiLabel: true, annotation });
        await client.log([multi('1', ['A']), multi('2', ['B', 'C']), multi('3', [])], {
          name: 'news',
          settings,
        });
        const changes = [
          { type: 'rename', from: 'A', to: 'AA' },
          { type: 'merge', from: ['C'], into: 'B' },
        ] as const;
        expect(await client.planSchemaChange('news', changes)).toMatchObject({ records: 3, affected: 2 });
        expect(await client.changeSchema('news', changes)).toMatchObject({ changed: 2 });
        expect((await client.load('news').toArray()).map(({ annotation }) => annotation)).toEqual([
          ['AA'],
          ['B'],
          [],
        ]);
        expect((await client.loadSettings('news'))?.labels.map(({ name }) => name)).toEqual(['AA', 'B']);
      });
    });

    it('tells what is written, until nobody listens', async () => {
      const heard: Omit<StoreChange, 'dataset'>[] = [];
      const record = createTextClassificationRecord({ id: 'a', text: 'x' });
      await log([record]);
      const stop = client.subscribe('news', ({ dataset: _news, ...change }) => heard.push(change));
      await client.log([record], { name: 'other' });
      await log([{ id: 'a', status: 'Discarded' }]);
      await client.deleteRecords('news', { ids: ['a', 'b'] });
      stop();
      await log([record]);
      expect(heard).toEqual([
        { kind: 'written', ids: ['a'], own: true },
        { kind: 'removed', ids: ['a'], own: true },
      ]);
    });

    it('shows every record to whoever opens the same data', async () => {
      if (subject.other === undefined) return;
      const heard: string[] = [];
      subject.other.subscribe(({ ids: changed, own }) => heard.push(...changed.map((id) => `${id} ${own}`)));
      const others = clientOf(subject.other);
      await log([createTextClassificationRecord({ id: 'a', text: 'x' })]);
      expect((await others.load('news').toArray()).map(({ id }) => id)).toEqual(['a']);
      await expect.poll(() => heard).toEqual(['a false']);
      const [mine] = await client.load('news').toArray();
      await others.log([{ id: 'a', status: 'Discarded' }], { name: 'news' });
      await expect(client.save({ ...(mine as AnnotationRecord) }, { name: 'news' })).rejects.toBeInstanceOf(
        RecordConflict,
      );
    });

    it('refuses what it cannot copy, and nothing else', async () => {
      const record = createTextClassificationRecord({ id: 'a', text: 'x' });
      // Plain JavaScript passes anything.
      const odd = { ...record, id: 'b', extra: () => 1 } as unknown as AnnotationRecord;
      const { processed, failed } = await log([record, odd, { ...record, id: 'c' }]);
      expect(processed).toBe(2);
      expect(failed).toMatchObject([{ index: 1, id: 'b', code: 'FIELD_TYPE', path: 'extra' }]);
    });

    it('does not care what a host does to its own objects later', async () => {
      const metadata: { [key: string]: Json } = { n: 1 };
      await log([createTextClassificationRecord({ id: 'a', text: 'x', metadata })]);
      metadata.n = 2;
      expect((await only())?.metadata).toEqual({ n: 1 });
    });
  });
}
