import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  createHistory,
  type History,
  pushEdit,
  redo,
  undo,
} from '../../../packages/core/src/history/history';

/** An edit that adds a number of letters; two that stay under five letters together make one. */
const merge = (last: number, next: number): number | undefined => (last + next < 5 ? last + next : undefined);

const historyOf = (edits: readonly number[], limit?: number): History<number> =>
  edits.reduce((history, edit) => pushEdit(history, edit), createHistory<number>(limit));

const edits = fc.array(fc.integer(), { maxLength: 30 });

describe('history', () => {
  it('has the past it had when a pushed edit is undone', () => {
    fc.assert(
      fc.property(edits, fc.integer(), (past, edit) => {
        const before = historyOf(past);
        const step = undo(pushEdit(before, edit));
        expect(step).toEqual({ edit, history: { ...before, future: [edit] } });
      }),
    );
  });

  it('is where it was after an undo and a redo, and after a redo and an undo', () => {
    fc.assert(
      fc.property(edits, fc.nat(30), (past, undone) => {
        let history = historyOf(past);
        for (let step = 0; step < undone; step += 1) {
          history = undo(history)?.history ?? history;
        }
        const back = undo(history);
        if (back !== undefined) {
          expect(redo(back.history)).toEqual({ edit: back.edit, history });
        }
        const forth = redo(history);
        if (forth !== undefined) {
          expect(undo(forth.history)).toEqual({ edit: forth.edit, history });
        }
      }),
    );
  });

  it('undoes in reverse order and redoes in order', () => {
    let history = historyOf([1, 2, 3]);
    const seen: number[] = [];
    for (let step = undo(history); step !== undefined; step = undo(history)) {
      seen.push(step.edit);
      history = step.history;
    }
    expect(history).toEqual({ past: [], future: [1, 2, 3], limit: 1000 });
    for (let step = redo(history); step !== undefined; step = redo(history)) {
      seen.push(step.edit);
      history = step.history;
    }
    expect(seen).toEqual([3, 2, 1, 1, 2, 3]);
  });

  it('never remembers more than its limit, and drops the oldest first', () => {
    fc.assert(
      fc.property(edits, fc.nat(8), (all, limit) => {
        expect(historyOf(all, limit).past).toEqual(limit === 0 ? [] : all.slice(-limit));
      }),
    );
  });

  it('keeps a thousand edits unless told otherwise', () => {
    const numbers = Array.from({ length: 1500 }, (_, index) => index);
    expect(historyOf(numbers).past).toEqual(numbers.slice(500));
  });

  it('forgets what could be redone when a new edit comes', () => {
    const undone = undo(historyOf([1, 2]))?.history ?? createHistory();
    expect(pushEdit(undone, 7)).toEqual({ past: [1, 7], future: [], limit: 1000 });
  });

  it('makes one edit of two that belong together, which one undo takes back', () => {
    const typed = [1, 1, 2, 4, 1].reduce(
      (history, edit) => pushEdit(history, edit, merge),
      createHistory<number>(),
    );
    expect(typed.past).toEqual([4, 4, 1]);
    expect(undo(pushEdit(typed, 2, merge))).toEqual({
      edit: 3,
      history: { past: [4, 4], future: [3], limit: 1000 },
    });
  });

  it('never merges a new edit into one that an undo has led back to', () => {
    const undone = undo(historyOf([1, 1]))?.history ?? createHistory();
    const fresh = pushEdit(undone, 2, merge);
    expect(fresh.past).toEqual([1, 2]);
    expect(pushEdit(fresh, 2, merge).past).toEqual([1, 4]);
  });

  it('gives nothing to undo or redo at its ends', () => {
    expect(undo(createHistory())).toBeUndefined();
    expect(redo(historyOf([1]))).toBeUndefined();
  });

  it('takes falsy edits for edits', () => {
    expect(undo(historyOf([0]))?.edit).toBe(0);
    expect(pushEdit(pushEdit(createHistory<string>(), 'a'), 'b', () => '').past).toEqual(['']);
  });

  it('never changes a history that it was given', () => {
    const frozen: History<number> = Object.freeze({
      past: Object.freeze([1, 2]),
      future: Object.freeze([3]),
      limit: 2,
    });
    pushEdit(frozen, 4, merge);
    undo(frozen);
    redo(frozen);
    expect(frozen).toEqual({ past: [1, 2], future: [3], limit: 2 });
  });

  it('survives JSON', () => {
    const history = undo(historyOf([1, 2, 3]))?.history;
    expect(JSON.parse(JSON.stringify(history))).toEqual(history);
  });
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('a history of %d edits is refused', (limit) => {
  expect(() => createHistory(limit)).toThrow(expect.objectContaining({ code: 'SETTINGS_INVALID' }));
});
