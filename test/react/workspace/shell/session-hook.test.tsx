import {
  AnnotationError,
  createTextClassificationRecord,
  type QueuedRecord,
  type QueueQuery,
  type RecordSource,
  type SessionView,
  sourceOf,
} from '@labelwright/core';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

import {
  type UseAnnotationSessionOptions,
  useAnnotationSession,
} from '../../../../packages/react/src/workspace/use-annotation-session';

afterEach(cleanup);

const record = (id: string): QueuedRecord => ({
  ...createTextClassificationRecord({ text: `Text ${id}`, metadata: { odd: id !== 'b' } }),
  id,
});
const validated = (open: QueuedRecord | undefined): QueuedRecord => {
  if (open?.task !== 'TextClassification') throw new Error('No record is open.');
  return { ...open, annotation: 'HAM', annotationAgent: 'ada', status: 'Validated' };
};

/** A host without a client: records of its own, and what was saved. */
function start(more: Partial<UseAnnotationSessionOptions> = {}) {
  const saved: string[] = [];
  const source = sourceOf(['a', 'b', 'c'].map(record));
  const options = (next: Partial<UseAnnotationSessionOptions>): UseAnnotationSessionOptions => ({
    source,
    // Anew in each render, as hosts write it.
    save: async (decided) => {
      saved.push(decided.id);
      return decided;
    },
    ...more,
    ...next,
  });
  const hook = renderHook(
    (next: Partial<UseAnnotationSessionOptions>) => useAnnotationSession(options(next)),
    { initialProps: {}, wrapper: StrictMode },
  );
  return { saved, hook, view: () => hook.result.current.view, send: hook.result.current.send };
}

const opens = (session: ReturnType<typeof start>, id: string) =>
  waitFor(() => expect(session.view().record?.id).toBe(id));

describe('useAnnotationSession', () => {
  it('takes a host through its own records, in StrictMode', async () => {
    const session = start();
    await opens(session, 'a');
    act(() =>
      session.hook.result.current.send({ type: 'record.decide', record: validated(session.view().record) }),
    );
    await opens(session, 'b');
    await waitFor(() => expect(session.saved).toEqual(['a']));
    expect(session.view()).toMatchObject({ length: 3, complete: true, canUndo: true });
  });

  it('gives the same view until something in it changes', async () => {
    const session = start();
    await opens(session, 'a');
    await waitFor(() => expect(session.view().complete).toBe(true));
    const before = session.view();
    session.hook.rerender({});
    expect(session.view()).toBe(before);
  });

  it('gives another view only where something in it is another', async () => {
    const views: SessionView[] = [];
    const source = sourceOf(['a', 'b', 'c'].map(record));
    const { result } = renderHook(() => {
      const session = useAnnotationSession({ source, save: async (decided) => decided });
      if (session.view !== views.at(-1)) views.push(session.view);
      return session;
    });
    for (const id of ['a', 'b']) {
      await waitFor(() => expect(result.current.view.record?.id).toBe(id));
      act(() =>
        result.current.send({ type: 'record.decide', record: validated(result.current.view.record) }),
      );
      await waitFor(() => expect(result.current.view.saving).toMatchObject({ state: 'saved', pending: 0 }));
    }
    for (const [place, view] of views.slice(1).entries()) expect(view).not.toEqual(views[place]);
  });

  it('is not told of each piece of a long queue', async () => {
    const PIECES = 400;
    const source: RecordSource = {
      async *ids() {
        for (let piece = 0; piece < PIECES; piece += 1) yield [`r${piece}`];
      },
      load: async (ids) => ids.map(record),
    };
    const lengths = new Set<number>();
    const { result } = renderHook(() => {
      const session = useAnnotationSession({ source, save: async (decided) => decided });
      lengths.add(session.view.length);
      return session;
    });
    await waitFor(() => expect(result.current.view).toMatchObject({ length: PIECES, complete: true }));
    expect(lengths.size).toBeLessThan(PIECES / 4);
  });

  it('follows another query, and begins anew with another source', async () => {
    const session = start();
    await opens(session, 'a');
    const query: QueueQuery = { filter: { ids: ['c'] } };
    session.hook.rerender({ query });
    await waitFor(() => expect(session.view().length).toBe(1));
    session.hook.rerender({ source: sourceOf(['x', 'y'].map(record)) });
    await opens(session, 'x');
    expect(session.view().length).toBe(2);
  });

  it('asks the latest functions of the host', async () => {
    const session = start();
    await opens(session, 'a');
    const late: string[] = [];
    session.hook.rerender({
      save: async (decided: QueuedRecord) => {
        late.push(decided.id);
        return decided;
      },
    });
    act(() =>
      session.hook.result.current.send({ type: 'record.decide', record: validated(session.view().record) }),
    );
    await waitFor(() => expect(late).toEqual(['a']));
    expect(session.saved).toEqual([]);
  });

  it('tells why a model failed, and saves all the same', async () => {
    const errors: AnnotationError[] = [];
    const session = start({
      suggest: async () => {
        throw new Error('Out of memory.');
      },
      onError: (error) => errors.push(error),
    });
    await opens(session, 'a');
    await waitFor(() => expect(errors[0]).toBeInstanceOf(AnnotationError));
    expect(errors[0]?.code).toBe('SUGGEST_FAILED');
  });

  it('opens nothing without a source', () => {
    const { result } = renderHook(() => useAnnotationSession(undefined));
    expect(result.current.view).toMatchObject({ phase: 'restoring', record: undefined });
    result.current.send({ type: 'record.next' });
  });
});
