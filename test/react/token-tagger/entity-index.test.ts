import {
  type ActiveSpan,
  addSpan,
  compareSpans,
  createSpanSet,
  removeSpan,
  type ScoredSpan,
  type Span,
  type SpanSet,
  toSpans,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  createEntityIndex,
  type EntityFilter,
  type EntityIndex,
  followEdit,
  placeInGroup,
} from '../../../packages/react/src/token-tagger/entities/entity-index';
import { createEntityRows } from '../../../packages/react/src/token-tagger/entities/entity-rows';

const LENGTH = 20;
const everything: EntityFilter = () => true;
const onlyLong: EntityFilter = ({ span }) => span.end - span.start > 3;

interface Sets {
  readonly spans: SpanSet<Span>;
  readonly suggestions: SpanSet<ScoredSpan>;
}

const arbitrarySpan = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH }), fc.constantFrom('A', 'B', 'C'))
  .map(([start, length, label]): Span => ({ label, start, end: Math.min(start + length, LENGTH) }));

const arbitraryEdit = fc.tuple(fc.constantFrom('spans', 'suggestions'), fc.oneof(arbitrarySpan, fc.nat(40)));

const arbitraryStart = fc
  .tuple(fc.array(arbitrarySpan, { maxLength: 12 }), fc.array(arbitrarySpan, { maxLength: 12 }))
  .map(
    ([spans, suggestions]): Sets => ({
      spans: createSpanSet(LENGTH, spans),
      suggestions: createSpanSet(LENGTH, suggestions.map(scored)),
    }),
  );

/** What an annotator does: a span comes, or the one at a place goes. */
function edited(sets: Sets, [layer, edit]: readonly [string, Span | number]): Sets {
  if (layer === 'spans') return { ...sets, spans: change(sets.spans, edit) };
  return {
    ...sets,
    suggestions: change(sets.suggestions, typeof edit === 'number' ? edit : scored(edit)),
  };
}

function change<S extends Span>(set: SpanSet<S>, edit: S | number): SpanSet<S> {
  if (typeof edit !== 'number') return addSpan(set, edit);
  const span = toSpans(set)[edit % Math.max(set.size, 1)];
  return span === undefined ? set : removeSpan(set, span);
}

function scored(span: Span): ScoredSpan {
  return { ...span, score: 0.5 };
}

const plain = ({ layer, span }: ActiveSpan) => `${layer} ${span.label} ${span.start} ${span.end}`;

const contentOf = (index: EntityIndex) =>
  [...index.values()]
    .map(({ label, annotated, entities }) => ({ label, annotated, entities: entities.map(plain) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));

describe('the entities of a text', () => {
  it('are after any edits what they are when they are read anew, whatever is listed', () => {
    fc.assert(
      fc.property(
        arbitraryStart,
        fc.array(arbitraryEdit, { maxLength: 15 }),
        fc.constantFrom(everything, onlyLong),
        (start, edits, filter) => {
          let sets = start;
          let index = createEntityIndex(sets, filter);
          for (const edit of edits) {
            const next = edited(sets, edit);
            index = followEdit(index, sets, next, filter);
            sets = next;
          }
          expect(contentOf(index)).toEqual(contentOf(createEntityIndex(sets, filter)));
          const keys = [...index.values()].flatMap(({ entities }) => entities.map(({ key }) => key));
          expect(new Set(keys).size).toBe(keys.length);
          for (const { entities } of index.values())
            expect(entities).toEqual(entities.toSorted((a, b) => compareSpans(bare(a.span), bare(b.span))));
        },
      ),
    );
  });

  it('of labels that an edit does not touch are the same objects, and those that stay keep their keys', () => {
    const spans = createSpanSet<Span>(LENGTH, [
      { label: 'A', start: 0, end: 3 },
      { label: 'A', start: 4, end: 6 },
      { label: 'B', start: 0, end: 3 },
    ]);
    const from: Sets = { spans, suggestions: createSpanSet<ScoredSpan>(LENGTH) };
    const to = { ...from, spans: addSpan(spans, { label: 'A', start: 1, end: 2 }) };
    const before = createEntityIndex(from, everything);
    const after = followEdit(before, from, to, everything);
    expect(after.get('B')).toBe(before.get('B'));
    expect(after.get('A')?.entities[0]).toBe(before.get('A')?.entities[0]);
    expect(after.get('A')?.entities[2]).toBe(before.get('A')?.entities[1]);
    expect(followEdit(after, to, to, everything)).toBe(after);
  });
});

describe('the lines of the list', () => {
  const rank = new Map([
    ['C', 0],
    ['B', 1],
  ]);

  it('are the labels in the order of the schema, unknown ones behind, each before its entities', () => {
    fc.assert(
      fc.property(arbitraryStart, fc.subarray(['A', 'B', 'C']), (sets, closed) => {
        const index = createEntityIndex(sets, everything);
        const rows = createEntityRows(index, rank, new Set(closed));
        const expected = ['C', 'B', 'A'].flatMap((label) => {
          const group = index.get(label);
          if (group === undefined) return [];
          return closed.includes(label) ? [label] : [label, ...group.entities.map(plain)];
        });
        const lines = Array.from({ length: rows.length }, (_, line) => rows.at(line));
        expect(lines.map((row) => (row?.kind === 'entity' ? plain(row.entity) : row?.group.label))).toEqual(
          expected,
        );
        expect(new Set(lines.map((_, line) => rows.keyAt(line))).size).toBe(rows.length);
        expect([rows.at(-1), rows.at(rows.length)]).toEqual([undefined, undefined]);
      }),
    );
  });

  it('are found by what they stand for', () => {
    fc.assert(
      fc.property(arbitraryStart, fc.subarray(['A', 'B']), (sets, closed) => {
        const index = createEntityIndex(sets, everything);
        const rows = createEntityRows(index, rank, new Set(closed));
        for (const group of index.values()) {
          const line = rows.indexOf(group.label) ?? -1;
          expect(rows.at(line)).toMatchObject({
            kind: 'group',
            group,
            expanded: !closed.includes(group.label),
          });
          for (const entity of group.entities) {
            const found = rows.indexOf(entity);
            if (closed.includes(group.label)) expect(found).toBeUndefined();
            else expect(plain(entityAt(rows.at(found ?? -1)))).toBe(plain(entity));
            expect(placeInGroup(group, entity)).toBeDefined();
          }
        }
        expect(rows.indexOf('none')).toBeUndefined();
        expect(
          rows.indexOf({ layer: 'annotation', span: { label: 'A', start: 7, end: 900 } }),
        ).toBeUndefined();
      }),
    );
  });
});

function bare({ label, start, end }: Span): Span {
  return { label, start, end };
}

function entityAt(row: ReturnType<ReturnType<typeof createEntityRows>['at']>): ActiveSpan {
  if (row?.kind !== 'entity') throw new Error('The line is none of an entity.');
  return row.entity;
}
