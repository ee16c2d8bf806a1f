import { TEXT2TEXT_CHECK } from '../records/check-text2text';
import type { Text2TextRecord } from '../records/text2text';
import { isText, optional } from './event-shape';
import { invertFlip } from './flip';
import { edited, type Outcome, type Situation, type TaskDefinition, type Work } from './task-definition';
import { candidatesOf } from './text-candidates';
import type { TextDraft, TextEdit } from './text-draft';
import { isTextEdit, parseTextDraft } from './text-draft-json';
import { limitIssue } from './text-limit-issue';
import { metadataWithOrigin, storedOrigin } from './text-origin';
import { applySplice, invertSplice, mergeSplices, spliceBetween } from './text-splice';

export type TextEvent =
  /** The whole text as it is now. */
  | { readonly type: 'text.change'; readonly text: string }
  /** Takes a candidate into the editor, or without `text` the best one that was not turned down. */
  | { readonly type: 'suggestion.accept'; readonly text?: string | undefined }
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
  check: TEXT2TEXT_CHECK,
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
  metadata: metadataWithOrigin,
  source: ({ text }) => text,
  cleared: (draft) =>
    draft.answered && draft.text === ''
      ? draft
      : { ...draft, text: '', answered: true, candidate: undefined },
  decidable: ({ draft }) => draft.answered || draft.text !== '',
  unfit: ({ draft, settings }) => limitIssue(draft.text, settings?.textLimits),
  decided: ({ draft }) => {
    if (draft.answered) return draft;
    return draft.text === '' ? undefined : { ...draft, answered: true };
  },
  offered: offeredText,
  settle: (view) => view,

  shapes: {
    'text.change': { text: isText },
    'suggestion.accept': { text: optional(isText) },
    'suggestion.reject': { text: isText },
  },

  edits: {
    'text.change': ({ draft }, { text }) =>
      text === draft.text ? undefined : edited<T>(editBetween(draft, { ...draft, text, answered: true })),
    'suggestion.accept': accept,
    'suggestion.reject': reject,
  },
  views: {},

  toJson: (draft) => draft,
  fromJson: parseTextDraft,
  isEdit: isTextEdit,
};

function openTextDraft(record: Text2TextRecord): TextDraft {
  const { annotation } = record;
  return typeof annotation === 'string'
    ? { text: annotation, answered: true, candidate: storedOrigin(record)?.text, rejected: [] }
    : proposal(record, []);
}

/** Nothing answered: the best candidate that was not turned down is on the screen. */
function proposal(record: Text2TextRecord, rejected: readonly string[]): TextDraft {
  const candidate = candidatesOf(record).find(({ text }) => !rejected.includes(text))?.text;
  return { text: candidate ?? '', answered: false, candidate, rejected };
}

/** A new proposal comes on the screen only while no edit, not even an undone one, counts on the text that is there. */
function offeredText(work: Work<T>, record: Text2TextRecord): Work<T> {
  const begun = [...work.past, ...work.future].some((edit) => edit !== undefined);
  const offered = (draft: TextDraft) => (draft.answered ? draft : proposal(record, draft.rejected));
  return begun ? work : { ...work, draft: offered(work.draft), saved: offered(work.saved) };
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
    ({ candidate, rejected }) =>
      candidate.before === candidate.after && sameTexts(rejected.before, rejected.after),
  );
  if (!onlyTyping || !next.answered.before) return undefined;
  const splice = mergeSplices(last.splice, next.splice);
  return splice === undefined
    ? undefined
    : { ...next, splice, answered: { before: last.answered.before, after: next.answered.after } };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function accept(
  { draft, record }: Situation<T>,
  { text }: { readonly text?: string | undefined },
): Outcome<T> | undefined {
  const taken =
    text === undefined
      ? proposal(record, draft.rejected).candidate
      : candidatesOf(record).find((candidate) => candidate.text === text)?.text;
  if (taken === undefined) return undefined;
  const rejected = draft.rejected.filter((other) => other !== taken);
  const already = draft.answered && draft.text === taken && draft.candidate === taken;
  if (already && rejected.length === draft.rejected.length) return undefined;
  return edited<T>(editBetween(draft, { text: taken, answered: true, candidate: taken, rejected }));
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
  return edited<T>(editBetween(draft, proposal(record, rejected)));
}
