import { init, type LogRecord, memoryStore, type StoredRecord } from '@labelwright/client';
import { type AnnotationRecord, createTextClassificationRecord, type Json, TASKS } from '@labelwright/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validRecords } from '../formats/support/arbitrary-records';

const client = () => init({ store: memoryStore(), now: () => new Date(0) });

function bare(record: StoredRecord): AnnotationRecord {
  const { lastUpdated: _version, ...rest } = record;
  return rest;
}

it.each(TASKS)(
  'gives back every valid %s record as it was logged, and logging it again changes nothing',
  async (task) => {
    await fc.assert(
      fc.asyncProperty(validRecords(task), async (made) => {
        const record = {
          ...made,
          id: made.id ?? 'a',
          eventTimestamp: made.eventTimestamp ?? '2023-01-01T00:00:00Z',
        };
        const { log, load } = client();
        for (let times = 0; times < 2; times += 1) {
          expect((await log([record], { name: 'all' })).failed).toEqual([]);
          expect((await load('all').toArray()).map(bare)).toEqual([record]);
        }
        expect((await log([record], { name: 'all', mode: 'replace' })).failed).toEqual([]);
        expect((await load('all').toArray()).map(bare)).toEqual([record]);
      }),
      { numRuns: 60 },
    );
  },
);

/** Some fields of a record: absent, `null`, or a value. */
const update = fc.record(
  {
    annotation: fc.constantFrom(null, 'A', 'B'),
    prediction: fc.constantFrom(null, [{ label: 'A', score: 0.5 }], []),
    metadata: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom<Json>(1, 'x', null)),
    vectors: fc.constantFrom(null, { v: [1] }, { w: [2] }, { v: null }),
    searchKeywords: fc.constantFrom(null, ['x']),
  },
  { requiredKeys: [] },
);

it('keeps what is absent and clears what is null, whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(update, { maxLength: 6 }), async (updates) => {
      const { log, load } = client();
      const first = createTextClassificationRecord({
        id: 'a',
        text: 'x',
        eventTimestamp: '2023-01-01T00:00:00Z',
      });
      await log([first], { name: 'all' });
      const expected: Record<string, unknown> = {};
      const metadata: Record<string, Json> = {};
      const vectors: Record<string, readonly number[]> = {};
      for (const fields of updates) {
        // A record made of some fields, as JSON from elsewhere has it.
        expect((await log([{ id: 'a', ...fields } as LogRecord], { name: 'all' })).failed).toEqual([]);
        for (const name of ['annotation', 'prediction', 'searchKeywords'] as const)
          if (fields[name] !== undefined) expected[name] = fields[name] ?? undefined;
        Object.assign(metadata, fields.metadata);
        for (const name of ['v', 'w'] as const) {
          const given = fields.vectors === null ? null : fields.vectors?.[name as 'v'];
          if (given === null) delete vectors[name];
          else if (given !== undefined) vectors[name] = given;
        }
      }
      const [stored] = await load('all').toArray();
      expect(stored?.annotation).toEqual(expected.annotation);
      expect(stored?.prediction).toEqual(expected.prediction);
      expect(stored?.searchKeywords).toEqual(expected.searchKeywords);
      expect(stored?.metadata).toEqual(metadata);
      expect(stored?.vectors ?? {}).toEqual(vectors);
    }),
    { numRuns: 100 },
  );
});
