import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react';

import type { ShownLabel } from '../../internal/use-labels';
import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { useWindow } from '../../internal/use-window';
import { useWorkspace } from '../workspace-context';
import { LabelLine } from './label-line';

export interface LabelListProps {
  /** Those that are shown. */
  readonly labels: readonly ShownLabel[];
  /** Their places in the schema, by name. */
  readonly places: ReadonlyMap<string, number>;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (name: string, isSelected: boolean) => void;
  readonly onEdit: (name: string) => void;
  readonly onMove: (name: string, by: -1 | 1) => void;
}

const USUAL_HEIGHTS = { label: 38 } as const;
const kindOf = () => 'label' as const;

/** The labels in sight; a label that is moved stays in it, and keeps the focus. */
export function LabelList({
  labels,
  places,
  selected,
  onSelect,
  onEdit,
  onMove,
}: LabelListProps): ReactElement {
  const { messages, readOnly } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const keep = useMemo(
    () => (focused === undefined ? -1 : labels.findIndex(({ name }) => name === focused)),
    [labels, focused],
  );
  const { contentRef, lines, show } = useWindow(list, {
    count: labels.length,
    kindOf,
    usualHeights: USUAL_HEIGHTS,
    keep: keep < 0 ? undefined : keep,
  });
  const moved = useRef<string | undefined>(undefined);
  const move = useCallback(
    (name: string, by: -1 | 1) => {
      moved.current = name;
      onMove(name, by);
    },
    [onMove],
  );
  useBrowserLayoutEffect(() => {
    if (moved.current === undefined) return;
    const line = labels.findIndex(({ name }) => name === moved.current);
    moved.current = undefined;
    if (line >= 0) show(line);
  }, [labels, show]);
  return (
    <div ref={list} data-lw-part="label-list">
      <div ref={contentRef}>
        {lines.map(({ index, kind, gap }) => {
          const label = labels[index];
          if (label === undefined) return null;
          const place = places.get(label.name) ?? index;
          return (
            <LabelLine
              key={label.name}
              label={label}
              isSelected={selected.has(label.name)}
              isFirst={place === 0}
              isLast={place === places.size - 1}
              isReadOnly={readOnly}
              gap={gap}
              kind={kind}
              words={words}
              onSelect={onSelect}
              onEdit={onEdit}
              onMove={move}
              onFocus={setFocused}
            />
          );
        })}
      </div>
    </div>
  );
}
