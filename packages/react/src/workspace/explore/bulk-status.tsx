import { type BulkRun, drawableText, type SaveRefusal } from '@labelwright/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';

import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProgressBar } from '../ui/progress-bar';
import { useWorkspace } from '../workspace-context';
import type { ExploreMessages } from './messages';

/** Whether records are being changed. */
export function isRunning(run: BulkRun | undefined): run is BulkRun {
  return run !== undefined && (run.state === 'running' || run.state === 'stopping');
}

/** A run that has ended. */
interface BulkResult {
  readonly run: BulkRun;
  /** When the last decision was taken by then: undoing after another one would undo that. */
  readonly decidedAt: number | undefined;
}

/** What a run has come to, in words. */
function summaryOf({ run }: BulkResult, { bulk }: ExploreMessages): string {
  const { kind, changed, done, failed, state } = run;
  const unchanged = done - changed - failed.length;
  return [
    bulk.done(kind, changed),
    ...(unchanged > 0 ? [bulk.unchanged(unchanged)] : []),
    ...(failed.length > 0 ? [bulk.failed(failed.length)] : []),
    ...(state === 'cancelled' ? [bulk.cancelled] : []),
  ].join(', ');
}

interface BulkStatusProps {
  /** What was begun here last; another object each time. */
  readonly begun: object | undefined;
  /** What stands here otherwise. */
  readonly children: ReactElement;
}

/** How far a change of many is, and what it has come to; its place is kept while there is none. */
export function BulkStatus({ begun, children }: BulkStatusProps): ReactElement {
  const { session, send, messages } = useWorkspace('Explore');
  const words = messages.explore.bulk;
  const run = session.bulk;
  const [failed, setFailed] = useState<readonly SaveRefusal[]>();
  const [result, dismiss] = useResult(begun);
  if (isRunning(run)) {
    const text = words.running(run.kind, run.done, run.total);
    return (
      <div data-lw-part="bulk-status" data-state={run.state}>
        <span data-lw-part="bulk-text">{text}</span>
        <ProgressBar label={words.toolbar} value={run.done} max={run.total} text={text} />
        <Button
          icon="close"
          variant="quiet"
          disabled={run.state === 'stopping'}
          onClick={() => send({ type: 'bulk.cancel' })}
        >
          {words.cancel}
        </Button>
      </div>
    );
  }
  const isUndoable =
    session.canUndo && result !== undefined && isChange(result.run) && result.run.changed > 0;
  return (
    <div data-lw-part="bulk-status">
      {result === undefined ? (
        children
      ) : (
        <>
          <span data-lw-part="bulk-text">{summaryOf(result, messages.explore)}</span>
          {result.run.failed.length === 0 ? null : (
            <Button variant="quiet" icon="warning" onClick={() => setFailed(result.run.failed)}>
              {words.showFailed}
            </Button>
          )}
          {isUndoable ? (
            <Button icon="undo" onClick={() => send({ type: 'history.undo' })}>
              {words.undo}
            </Button>
          ) : null}
          <Button icon="close" variant="quiet" aria-label={words.close} onClick={dismiss} />
        </>
      )}
      <Dialog open={failed !== undefined} onClose={() => setFailed(undefined)} title={words.failedTitle}>
        <ul data-lw-part="bulk-failed">
          {failed?.slice(0, SHOWN_FAILED).map(({ id, error }) => (
            <li key={id}>
              <bdi>{drawableText(id)}</bdi>: <span dir="auto">{drawableText(error.message)}</span>
            </li>
          ))}
        </ul>
        {failed !== undefined && failed.length > SHOWN_FAILED ? (
          <p>{messages.explore.more(failed.length - SHOWN_FAILED)}</p>
        ) : null}
      </Dialog>
    </div>
  );
}

/** Who has more to mend has one thing to mend. */
const SHOWN_FAILED = 200;

function isChange({ kind }: BulkRun): boolean {
  return kind !== 'undo' && kind !== 'redo';
}

/** The last run that ended while one was here, until it is put away or something else is done; it is announced. */
function useResult(begun: BulkStatusProps['begun']): readonly [BulkResult | undefined, () => void] {
  const { session, messages, announce } = useWorkspace('Explore');
  const run = session.bulk;
  const decidedAt = session.decidedAt.at(-1);
  const [result, setResult] = useState<BulkResult>();
  const seen = useRef({ running: false, begun });
  useEffect(() => {
    if (isRunning(run)) {
      seen.current.running = true;
      setResult(undefined);
      return;
    }
    // A short run has ended before anybody saw it.
    const hasRun = seen.current.running || seen.current.begun !== begun;
    seen.current = { running: false, begun };
    if (!hasRun || run === undefined) return;
    const ended = { run, decidedAt };
    setResult(ended);
    announce(summaryOf(ended, messages.explore));
  }, [run, begun, decidedAt, messages, announce]);
  return [result?.decidedAt === decidedAt ? result : undefined, () => setResult(undefined)];
}
