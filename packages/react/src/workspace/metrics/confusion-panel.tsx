import type { Evaluation } from '@labelwright/core';
import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';

import { useWorkspace } from '../workspace-context';
import { useCappedRows } from './capped-rows';
import { confusionFilter } from './cell-filter';
import { type Axis, confusionLayout, shadeOf } from './confusion-layout';
import { type CellPlace, cellAfter } from './matrix-keys';
import { MetricPanel } from './metric-panel';

/** Labels that have a row of their own, at first and at most: beyond that nobody finds anything in a matrix. */
const SHOWN = 12;
const MOST = 40;

/** Columns that fit beside another panel. */
const WIDE = 6;

/** What was annotated against what was predicted. Its cells are one stop of Tab, arrows move among them. */
export function ConfusionPanel({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const { messages, view, setView } = useWorkspace('ConfusionPanel');
  const words = messages.metrics;
  const [current, setCurrent] = useState<CellPlace>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const { rows: labels, toggle } = useCappedRows(evaluation.labels, SHOWN, MOST);
  const { rows, columns, counts } = confusionLayout(evaluation, labels.length);
  const place = {
    row: Math.min(current.row, rows.length - 1),
    column: Math.min(current.column, columns.length - 1),
  };
  const nameOf = (axis: Axis, isRow: boolean): string => {
    if (axis.kind === 'label') return axis.label;
    if (axis.kind === 'others') return words.otherLabels(axis.count);
    return isRow ? words.notAnnotated : words.notPredicted;
  };
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = cellAfter(event, place, { rows: rows.length, columns: columns.length, isRightToLeft });
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setCurrent(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <MetricPanel
      kind="confusion"
      wide={columns.length > WIDE}
      title={words.confusion}
      summary={words.confusionCaption}
    >
      <div data-lw-part="metric-scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked through is a grid */}
        <table ref={table} role="grid" aria-label={words.confusion} data-lw-part="confusion" onKeyDown={move}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={keyOf(column)} scope="col" data-axis={column.kind} title={nameOf(column, false)}>
                  <bdi>{nameOf(column, false)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, y) => {
              const total = counts[y]?.reduce((sum, count) => sum + count, 0) ?? 0;
              return (
                <tr key={keyOf(row)}>
                  <th scope="row" data-axis={row.kind} title={nameOf(row, true)}>
                    <bdi>{nameOf(row, true)}</bdi>
                  </th>
                  {columns.map((column, x) => {
                    const count = counts[y]?.[x] ?? 0;
                    const confusion = confusionAt(row, column);
                    return (
                      <td key={keyOf(column)}>
                        <button
                          type="button"
                          data-cell={`${y} ${x}`}
                          data-shade={shadeOf(count, total)}
                          data-right={isSame(row, column) ? '' : undefined}
                          tabIndex={y === place.row && x === place.column ? 0 : -1}
                          aria-label={words.cell(nameOf(row, true), nameOf(column, false), count)}
                          aria-disabled={count === 0 || confusion === undefined ? true : undefined}
                          onFocus={() => setCurrent({ row: y, column: x })}
                          onClick={() => {
                            if (count === 0 || confusion === undefined) return;
                            setView({ mode: 'explore', filter: confusionFilter(view.filter, confusion) });
                          }}
                        >
                          {count === 0 ? '·' : words.number(count)}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p data-lw-part="metric-hint">{words.shadeHint}</p>
      {toggle}
    </MetricPanel>
  );
}

function keyOf(axis: Axis): string {
  return axis.kind === 'label' ? `label ${axis.label}` : axis.kind;
}

/** What a cell is about; several labels at once have no filter. */
function confusionAt(row: Axis, column: Axis) {
  if (row.kind === 'others' || column.kind === 'others') return undefined;
  return {
    annotated: row.kind === 'label' ? row.label : undefined,
    predicted: column.kind === 'label' ? column.label : undefined,
  };
}

function isSame(row: Axis, column: Axis): boolean {
  return row.kind === 'label' && column.kind === 'label' && row.label === column.label;
}
