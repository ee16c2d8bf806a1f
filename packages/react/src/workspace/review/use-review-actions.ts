import {
  type AnnotationRecord,
  type Answer,
  answersOf,
  drawableText,
  type QueuedRecord,
  reviewRecord,
} from '@labelwright/core';

import { useWorkspace } from '../workspace-context';
import { type Merge, mergedAnswer } from './merged-answer';

export interface ReviewActions {
  /** Why no answer can be taken; `undefined` where one can. */
  readonly blocked: string | undefined;
  readonly take: (record: QueuedRecord, place: number) => void;
  readonly merge: (record: QueuedRecord, how: Merge) => void;
  /** Opens the record where it can be annotated. */
  readonly edit: (record: Pick<AnnotationRecord, 'id'>) => void;
}

/** What is done with a record; `onDecided` is told when something was saved. */
export function useReviewActions(onDecided: (id: string, said: string) => void): ReviewActions {
  const { messages, annotationAgent, readOnly, send, setView } = useWorkspace('Review');
  const words = messages.review;
  const blocked = readOnly ? words.readOnly : annotationAgent === undefined ? words.noAgent : undefined;
  const decide = (record: QueuedRecord, answer: Answer, said: string): void => {
    if (blocked !== undefined || annotationAgent === undefined) return;
    send({ type: 'record.decide', record: reviewRecord(record, answer, annotationAgent) });
    onDecided(record.id, said);
  };
  return {
    blocked,
    take: (record, place) => {
      const taken = answersOf(record)[place];
      if (taken !== undefined) decide(record, taken.answer, words.taken(drawableText(taken.agent)));
    },
    merge: (record, how) => {
      const merged = mergedAnswer(record, answersOf(record), how);
      if (merged !== undefined) decide(record, merged, words.mergedAnd);
    },
    edit: ({ id }) => {
      if (id === undefined) return;
      setView({ mode: 'annotate' });
      send({ type: 'record.open', id });
    },
  };
}
