import type { LabelSettings } from '@labelwright/core';
import { useCallback, useEffect, useRef, useState } from 'react';

import { useLatest } from '../../internal/use-latest';
import { useWorkspace } from '../workspace-context';
import type { SettingsChange } from './use-settings-change';

/** Storing an order reads through all records, so several moves are stored at once. */
const PAUSE_MS = 600;

/** The labels in an order that is moved about, and stored when nobody has moved anything for a moment. */
export function useLabelOrder(change: SettingsChange): {
  readonly labels: readonly LabelSettings[];
  readonly move: (name: string, by: -1 | 1) => void;
} {
  const { settings, announce, messages } = useWorkspace('DatasetSettings');
  const [moved, setMoved] = useState<{
    readonly from: readonly LabelSettings[];
    readonly labels: readonly LabelSettings[];
  }>();
  // Labels that were changed meanwhile, by whomever, have an order of their own.
  const labels = moved !== undefined && moved.from === settings.labels ? moved.labels : settings.labels;
  const latest = useLatest({ labels, settings, change, announce, messages });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const store = useCallback(() => {
    timer.current = undefined;
    const { labels, settings, change } = latest.current;
    if (labels !== settings.labels) void change.save({ labels });
  }, [latest]);
  // Who leaves at once has moved it all the same.
  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      store();
    },
    [store],
  );
  const move = useCallback(
    (name: string, by: -1 | 1) => {
      const { labels, settings, announce, messages } = latest.current;
      const at = labels.findIndex((label) => label.name === name);
      const label = labels[at];
      const other = labels[at + by];
      if (label === undefined || other === undefined) return;
      const next = [...labels];
      next[at] = other;
      next[at + by] = label;
      setMoved({ from: settings.labels, labels: next });
      announce(messages.settings.moved(name, at + by + 1, next.length));
      clearTimeout(timer.current);
      timer.current = setTimeout(store, PAUSE_MS);
    },
    [latest, store],
  );
  return { labels, move };
}
