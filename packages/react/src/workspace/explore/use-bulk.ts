import type { DatasetIndex } from '@labelwright/client';
import type { BulkChange } from '@labelwright/core';
import { useState } from 'react';

import { useWorkspace } from '../workspace-context';
import type { SelectionState } from './use-selection';

/** What is asked before many records are changed. */
export interface BulkQuestion {
  readonly change: BulkChange;
  readonly ids: readonly string[];
  /** How many of them have nothing to validate; 0 where that is not asked. */
  readonly nothing: number;
}

export interface BulkState {
  readonly question: BulkQuestion | undefined;
  /** What was begun last; another object each time. */
  readonly begun: object | undefined;
  /** Changes what is selected; asks first where that is much, or where something will not come of it. */
  readonly ask: (change: BulkChange) => void;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** From so many on it is asked first: more than one has seen at a glance. */
const MANY = 100;

export function useBulk(selection: SelectionState): BulkState {
  const { dataset, index, send } = useWorkspace('Explore');
  const [question, setQuestion] = useState<BulkQuestion>();
  const [begun, setBegun] = useState<object>();
  const start = ({ change, ids }: BulkQuestion): void => {
    send({ type: 'bulk.start', change, ids });
    setBegun({});
  };
  const askOrStart = (asked: BulkQuestion): void => {
    if (selection.selection.all || asked.ids.length >= MANY || asked.nothing > 0) setQuestion(asked);
    else start(asked);
  };
  return {
    question,
    begun,
    ask: (change) => {
      // What is selected by now: nobody is asked of one number and gets another one.
      const ids = selection.ids();
      if (ids.length === 0) return;
      // Marking nothing in a text is an answer.
      const canLack = change.kind === 'validate' && dataset.task !== 'TokenClassification';
      if (!canLack) askOrStart({ change, ids, nothing: 0 });
      else {
        countOpen(index, ids).then(
          (nothing) => askOrStart({ change, ids, nothing }),
          // Not to know it keeps nobody from validating: each record that fails is told.
          () => askOrStart({ change, ids, nothing: 0 }),
        );
      }
    },
    confirm: () => {
      setQuestion(undefined);
      if (question !== undefined) start(question);
    },
    close: () => setQuestion(undefined),
  };
}

/** How many of these records nobody has annotated or predicted. */
async function countOpen(index: DatasetIndex, ids: readonly string[]): Promise<number> {
  const asked = new Set(ids);
  let count = 0;
  for await (const piece of index.ids({ filter: { hasPrediction: false, hasAnnotation: false } }))
    for (const id of piece) if (asked.has(id)) count += 1;
  return count;
}
