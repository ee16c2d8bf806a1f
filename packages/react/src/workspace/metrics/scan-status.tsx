import { type ReactElement, useEffect, useRef, useState } from 'react';

import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { useWorkspace } from '../workspace-context';
import type { Scan } from './use-scan';

interface ScanStatusProps {
  readonly scan: Omit<Scan<unknown>, 'result'>;
  /** How many records there are to read, where that is known. */
  readonly total: number | undefined;
}

/** How old the numbers are, how far newer ones are, and the buttons for that. It keeps its height. */
export function ScanStatus({ scan, total }: ScanStatusProps): ReactElement {
  const { messages, announce } = useWorkspace('ScanStatus');
  const words = messages.metrics;
  const isRunning = scan.phase === 'running';
  const minutes = useMinutesSince(scan.at);
  // Only who asked for it is told: numbers that follow by themselves would talk into everything.
  const isAsked = useRef(false);
  const press = (): void => {
    isAsked.current = !isRunning;
    if (isRunning) scan.cancel();
    else scan.refresh();
  };
  useEffect(() => {
    if (scan.phase !== 'done' || !isAsked.current) return;
    isAsked.current = false;
    announce(words.ready);
  }, [scan.phase, announce, words]);
  return (
    <div data-lw-part="scan-status" data-phase={scan.phase}>
      <p>
        {isRunning ? words.computing(scan.read, total) : null}
        {scan.phase === 'failed' ? <strong>{words.failed}</strong> : null}
        {scan.phase === 'cancelled' ? words.cancelled : null}
        {!isRunning && scan.at > 0 ? ` ${words.computed(minutes, scan.records)}` : null}
        {!isRunning && scan.at > 0 && scan.stale ? <span data-stale=""> {words.stale}</span> : null}
      </p>
      {isRunning ? (
        <ProgressBar label={words.title} value={scan.read} max={total} />
      ) : (
        <span data-lw-part="scan-room" />
      )}
      <Button icon={isRunning ? 'close' : 'retry'} onClick={press}>
        {isRunning ? words.cancel : words.refresh}
      </Button>
    </div>
  );
}

const MINUTE = 60_000;

/** It is drawn anew now and then, as minutes go by. */
function useMinutesSince(at: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return Math.max(Math.floor((now - at) / MINUTE), 0);
}
