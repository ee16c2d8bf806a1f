import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIdTable } from '../../../packages/client/src/record-index/id-table';

/** What of the table is asked for decides when it is tidied, so questions are part of what happens. */
const step = fc.record({
  kind: fc.constantFrom('add', 'add', 'remove', 'find', 'rows', 'between'),
  id: fc.constantFrom(...'abcdefgh'),
  other: fc.constantFrom(...'abcdefgh'),
});

it('gives each id a row of its own, and all of them in order, whatever comes and goes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const table = createIdTable();
      const expected = new Map<string, number>();
      const idsOf = (rows: Int32Array) => [...rows].map(table.id);
      for (const { kind, id, other } of steps) {
        if (kind === 'add') {
          const row = table.add(id);
          expect(expected.get(id) ?? row).toBe(row);
          expected.set(id, row);
        } else if (kind === 'remove') {
          expect(table.remove(id)).toBe(expected.get(id));
          expected.delete(id);
        } else if (kind === 'find') expect(table.find(id)).toBe(expected.get(id));
        else if (kind === 'rows') expect(idsOf(table.rows())).toEqual([...expected.keys()].sort());
        else {
          const between = [...expected.keys()].sort().filter((one) => one > id && one <= other);
          if (id < other) expect(idsOf(table.rowsBetween(id, other))).toEqual(between);
        }
        expect(table.size).toBe(expected.size);
        expect(new Set(expected.values()).size).toBe(expected.size);
      }
      expect(idsOf(table.rowsBetween(undefined, undefined))).toEqual([...expected.keys()].sort());
    }),
    { numRuns: 300 },
  );
});
