import { candidatesOf, type TaskContext, type Text2TextTypes } from '@labelwright/core';
import { type ComponentPropsWithoutRef, type KeyboardEvent, useMemo, useState } from 'react';

import { mergeProps } from '../internal/merge-props';
import type { PartProps } from '../internal/use-lifecycle';
import type { Task } from '../internal/use-task';
import { candidateAt, candidateElements, nextIndex } from './candidate-focus';
import { digitOf } from './digit-key';
import type { Text2TextEditorMessages } from './messages';
import { drawCandidates, onlyAgent, type ShownCandidate, showCandidates } from './shown-candidates';

type DivProps = ComponentPropsWithoutRef<'div'>;
type ButtonProps = ComponentPropsWithoutRef<'button'>;

export interface CandidateGetters {
  getCandidatesProps(theirs?: DivProps): DivProps;
  getCandidateProps(candidate: ShownCandidate, theirs?: DivProps): DivProps;
  getRejectProps(candidate: ShownCandidate, theirs?: ButtonProps): ButtonProps;
}

/** The candidates at work: what became of each, and how they are taken and turned down. */
export interface Candidates extends CandidateGetters {
  /** Best first. */
  readonly candidates: readonly ShownCandidate[];
  /** Who predicted all of them. */
  readonly agent: string | undefined;
  readonly choose: (index: number) => void;
  readonly reject: (index: number) => void;
  /** Takes the candidate whose number a key is; tells whether there is one. */
  readonly takesNumber: (event: KeyboardEvent) => boolean;
  /** Keys outside the text field: numbers, and on a candidate space and arrows. */
  readonly takesKey: (event: KeyboardEvent) => boolean;
}

export interface CandidatesOptions {
  readonly task: Task<Text2TextTypes>;
  readonly messages: Text2TextEditorMessages;
  /** Which record this is about, by identity. */
  readonly recordKey: object;
  readonly getPartProps: (part: string) => PartProps;
}

export function useCandidates({ task, messages, recordKey, getPartProps }: CandidatesOptions): Candidates {
  const { context, send, readOnly, announce } = task;
  const drawn = useDrawnCandidates(context);
  const candidates = useMemo(() => showCandidates(drawn, context.draft), [drawn, context.draft]);
  const [active, setActive] = useState<{ readonly index: number; readonly recordKey: object }>();
  const chosen = candidates.findIndex((candidate) => candidate.chosen);
  const wanted = active?.recordKey === recordKey ? active.index : Math.max(chosen, 0);
  const tabStop = Math.min(wanted, candidates.length - 1);

  const choose = (index: number): void => {
    const candidate = candidates[index];
    if (candidate === undefined || readOnly) return;
    send({ type: 'suggestion.accept', text: candidate.text });
    announce(messages.candidateTaken(index + 1));
  };
  const reject = (index: number): void => {
    const candidate = candidates[index];
    if (candidate === undefined || readOnly || candidate.state === 'rejected') return;
    send({ type: 'suggestion.reject', text: candidate.text });
    announce(messages.candidateRejected(index + 1));
  };
  const takesNumber = (event: KeyboardEvent): boolean => {
    const digit = digitOf(event);
    if (digit === undefined || digit > candidates.length) return false;
    choose(digit - 1);
    return true;
  };

  return {
    candidates,
    agent: useMemo(() => onlyAgent(drawn), [drawn]),
    choose,
    reject,
    takesNumber,
    takesKey: (event) => {
      if (takesNumber(event)) return true;
      const index = candidateAt(event.target);
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (index === undefined || modified) return false;
      if (event.key === ' ') {
        choose(index);
        return true;
      }
      const next = nextIndex(event.key, index, candidates.length);
      if (next === undefined) return false;
      candidateElements(event.currentTarget)[next]?.focus();
      return true;
    },
    getCandidatesProps: (theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('candidates'),
        role: 'radiogroup',
        'aria-label': messages.candidates,
        'aria-disabled': readOnly ? true : undefined,
      }),
    getCandidateProps: ({ index, state, chosen: checked }, theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('candidate'),
        role: 'radio',
        'aria-checked': checked,
        'aria-disabled': readOnly ? true : undefined,
        'aria-keyshortcuts': index < 9 ? `${index + 1} Alt+${index + 1}` : undefined,
        tabIndex: index === tabStop ? 0 : -1,
        'data-index': index,
        'data-state': state,
        onClick: () => choose(index),
        onFocus: () => setActive({ index, recordKey }),
      }),
    getRejectProps: ({ index, state }, theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('reject-candidate'),
        type: 'button' as const,
        'aria-label': messages.rejectCandidate(index + 1),
        'aria-disabled': readOnly || state === 'rejected' ? true : undefined,
        onClick: () => reject(index),
      }),
  };
}

function useDrawnCandidates({ record, drawable }: TaskContext<Text2TextTypes>) {
  const prediction = drawable ? record.prediction : undefined;
  const predictions = drawable ? record.predictions : undefined;
  const predictionAgent = drawable ? record.predictionAgent : undefined;
  return useMemo(
    () =>
      drawCandidates(
        candidatesOf({
          ...(prediction === undefined ? {} : { prediction }),
          ...(predictions === undefined ? {} : { predictions }),
          ...(predictionAgent === undefined ? {} : { predictionAgent }),
        }),
      ),
    [prediction, predictions, predictionAgent],
  );
}
