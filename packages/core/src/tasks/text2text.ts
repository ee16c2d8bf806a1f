import type { Text2TextRecord, TextPrediction } from '../records/text2text';
import { type Flip, invertFlip } from './flip';
import { edited, type Outcome, type Situation, type TaskDefinition } from './task-definition';
import { applySplice, invertSplice, mergeSplices, spliceBetween, type TextSplice } from './text-splice';

/** The text on the screen, which is what validating saves. */
export interface TextDraft {
  /** The answer, or while there is none the best candidate, or `''`. */
  readonly text: string;
  /** Whether `text` is an answer: the record's own, or one that the annotator took or wrote. */
  readonly answered: boolean;
  /** The candidate that `text` was taken from, as it was predicted. */
  readonly candidate: string | undefined;
  /** Candidates that the annotator turned down. */
  readonly rejected: readonly string[];
}

export interface TextEdit {
  readonly splice: TextSplice;
  readonly answered: Flip<boolean>;
  readonly candidate: Flip<string | undefined>;
  readonly rejected: Flip<readonly string[]>;
}

export type TextEvent =
  /** The whole text as it is now. */
  | { readonly type: 'text.change'; readonly text: string }
  /** Takes a candidate into the editor, or without `text` the best one. */
  | { readonly type: 'suggestion.accept'; readonly text?: string }
  | { readonly type: 'suggestion.reject'; readonly text: string };

export interface Text2TextTypes {
  readonly record: Text2TextRecord;
  readonly draft: TextDraft;
  readonly edit: TextEdit;
  readonly editEvent: TextEvent;
  readonly viewEvent: never;
  readonly view: undefined;
  readonly options: undefined;
}

type T = Text2TextTypes;

/** Text2text: translation, summarisation, paraphrase. */
export const text2Text: TaskDefinition<T> = {
  task: 'Text2Text',
  options: undefined,
  empty: { text: '', answered: false, candidate: undefined, rejected: [] },
  open: openTextDraft,
  initialView: () => undefined,

  apply: (draft, { splice, answered, candidate, rejected }) => ({
    text: applySplice(draft.text, splice),
    answered: answered.after,
    candidate: candidate.after,
    rejected: rejected.after,
  }),
  invert: ({ splice, answered, candidate, rejected }) => ({
    splice: invertSplice(splice),
    answered: invertFlip(answered),
    candidate: invertFlip(candidate),
    rejected: invertFlip(rejected),
  }),
  merge: mergeTyping,
  between: editBetween,

  annotation: ({ text, answered }) => (answered ? text : undefined),
  cleared: ({ rejected }) => ({ text: '', answered: true, candidate: undefined, rejected }),
  decided: ({ draft }) => {
    if (draft.answered) return draft;
    return draft.text === '' ? undefined : { ...draft, answered: true };
  },
  offered: (draft, record) =>
    draft.answered ? draft : { ...openTextDraft(record), rejected: draft.rejected },

  edits: {
    'text.change': ({ draft }, { text }) =>
      text === draft.text ? undefined : edited<T>(editBetween(draft, { ...draft, text, answered: true })),
    'suggestion.accept': accept,
    'suggestion.reject': reject,
  },
  views: {},

  toJson: (draft) => draft,
  fromJson: parseTextDraft,
};

/** The candidates of a record, best first; equal scores keep the order in which they were predicted. */
export function candidatesOf({ prediction }: Pick<Text2TextRecord, 'prediction'>): readonly TextPrediction[] {
  if (!Array.isArray(prediction)) return [];
  return prediction.filter(isCandidate).sort((a, b) => b.score - a.score);
}

function isCandidate(value: unknown): value is TextPrediction {
  if (typeof value !== 'object' || value === null) return false;
  const { text, score }: { text?: unknown; score?: unknown } = value;
  return typeof text === 'string' && typeof score === 'number' && !Number.isNaN(score);
}

function openTextDraft(record: Text2TextRecord): TextDraft {
  const candidate = candidatesOf(record)[0]?.text;
  const { annotation } = record;
  return typeof annotation === 'string'
    ? { text: annotation, answered: true, candidate: undefined, rejected: [] }
    : { text: candidate ?? '', answered: false, candidate, rejected: [] };
}

function editBetween(from: TextDraft, to: TextDraft): TextEdit {
  return {
    splice: spliceBetween(from.text, to.text),
    answered: { before: from.answered, after: to.answered },
    candidate: { before: from.candidate, after: to.candidate },
    rejected: { before: from.rejected, after: to.rejected },
  };
}

function mergeTyping(last: TextEdit, next: TextEdit): TextEdit | undefined {
  const onlyTyping = [last, next].every(
    ({ candidate, rejected }) => candidate.before === candidate.after && rejected.before === rejected.after,
  );
  if (!onlyTyping || !next.answered.before) return undefined;
  const splice = mergeSplices(last.splice, next.splice);
  return splice === undefined
    ? undefined
    : { ...next, splice, answered: { before: last.answered.before, after: next.answered.after } };
}

function accept(
  { draft, record }: Situation<T>,
  { text }: { readonly text?: string },
): Outcome<T> | undefined {
  const candidates = candidatesOf(record);
  const taken = text === undefined ? candidates[0] : candidates.find((candidate) => candidate.text === text);
  if (taken === undefined || (draft.answered && draft.text === taken.text && draft.candidate === taken.text))
    return undefined;
  const rejected = draft.rejected.filter((other) => other !== taken.text);
  return edited<T>(editBetween(draft, { text: taken.text, answered: true, candidate: taken.text, rejected }));
}

function reject(
  { draft, record }: Situation<T>,
  { text }: { readonly text: string },
): Outcome<T> | undefined {
  const known = candidatesOf(record).some((candidate) => candidate.text === text);
  if (!known || draft.rejected.includes(text)) return undefined;
  const rejected = [...draft.rejected, text];
  if (draft.answered || draft.candidate !== text)
    return edited<T>(editBetween(draft, { ...draft, rejected }));
  // The one on the screen was only a proposal: the next best takes its place.
  const next = candidatesOf(record).find((candidate) => !rejected.includes(candidate.text))?.text;
  return edited<T>(editBetween(draft, { text: next ?? '', answered: false, candidate: next, rejected }));
}

function parseTextDraft(json: unknown): TextDraft | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const {
    text,
    answered,
    candidate,
    rejected,
  }: { text?: unknown; answered?: unknown; candidate?: unknown; rejected?: unknown } = json;
  if (typeof text !== 'string' || typeof answered !== 'boolean') return undefined;
  if (candidate !== undefined && typeof candidate !== 'string') return undefined;
  if (!Array.isArray(rejected) || !rejected.every((entry): entry is string => typeof entry === 'string'))
    return undefined;
  return { text, answered, candidate, rejected };
}
