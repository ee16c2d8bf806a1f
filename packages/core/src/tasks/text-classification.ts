import { predictedAs } from '../records/derived';
import { isPlainObject } from '../records/guards';
import type { TextClassificationRecord } from '../records/text-classification';
import { isText, optional } from './event-shape';
import { type Flip, invertFlip, isFlipOf } from './flip';
import { labelIssue } from './label-issue';
import { edited, type Outcome, type Situation, type TaskDefinition } from './task-definition';
import { isTexts } from './texts';

/** The labels chosen so far, in the order they were chosen. */
export interface LabelDraft {
  /** `undefined`: nothing answered yet; `[]`: none applies. At most one where the record is single-label. */
  readonly labels: readonly string[] | undefined;
  /** Predicted labels that the annotator turned down. */
  readonly rejected: readonly string[];
}

/** An edit of a {@link LabelDraft}: labels are few and short, so it holds both sides whole. */
export type LabelEdit = Flip<LabelDraft>;

export type LabelEvent =
  /** Chooses a label, or takes it back. In a single-label record the new one replaces the old. */
  | { readonly type: 'label.toggle'; readonly label: string }
  /** Takes a predicted label, or without `label` all that are predicted (see {@link LabelOptions}). */
  | { readonly type: 'suggestion.accept'; readonly label?: string }
  | { readonly type: 'suggestion.reject'; readonly label: string };

export interface LabelOptions {
  /** Single label: whether choosing decides the record (`immediate`), or validating does (`explicit`). */
  readonly decide: 'immediate' | 'explicit';
  /** Multi-label: a label counts as predicted when its score is *above* this. As in the original 0.5. */
  readonly threshold: number;
}

export interface TextClassificationTypes {
  readonly record: TextClassificationRecord;
  readonly draft: LabelDraft;
  readonly edit: LabelEdit;
  readonly editEvent: LabelEvent;
  readonly viewEvent: never;
  readonly view: undefined;
  readonly options: LabelOptions;
}

type T = TextClassificationTypes;

/** Text classification, single and multi-label. */
export const textClassification: TaskDefinition<T> = {
  task: 'TextClassification',
  options: { decide: 'immediate', threshold: 0.5 },
  empty: { labels: undefined, rejected: [] },
  open: ({ annotation, multiLabel }) => ({ labels: labelsOf(annotation, multiLabel), rejected: [] }),
  initialView: () => undefined,

  apply: (_, { after }) => after,
  invert: invertFlip,
  between: (before, after) => ({ before, after }),

  annotation: ({ labels }, { multiLabel }) => (multiLabel ? labels : labels?.[0]),
  source: ({ inputs }) => JSON.stringify(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))),
  cleared: (draft, { multiLabel }) => {
    if (draft.labels === undefined ? !multiLabel : draft.labels.length === 0) return draft;
    return { labels: multiLabel ? [] : undefined, rejected: draft.rejected };
  },
  decidable: (situation) => decidedLabels(situation) !== undefined,
  decided: decidedLabels,
  offered: (work) => work,
  settle: (view) => view,

  shapes: {
    'label.toggle': { label: isText },
    'suggestion.accept': { label: optional(isText) },
    'suggestion.reject': { label: isText },
  },

  edits: {
    'label.toggle': (situation, { label }) => toggle(situation, label),
    'suggestion.accept': (situation, { label }) =>
      label === undefined ? acceptAll(situation) : accept(situation, label),
    'suggestion.reject': (situation, { label }) => reject(situation, label),
  },
  views: {},

  toJson: (draft) => draft,
  fromJson: (json, { multiLabel }) => {
    const draft = parseLabelDraft(json);
    return multiLabel || draft?.labels === undefined || draft.labels.length === 1 ? draft : undefined;
  },
  isEdit: (json): json is LabelEdit => isFlipOf(json, (side) => parseLabelDraft(side) !== undefined),
};

/** Each label once. Several where one belongs are no answer: nobody can tell which of them was meant. */
function labelsOf(annotation: unknown, multiLabel: boolean): readonly string[] | undefined {
  if (typeof annotation === 'string') return [annotation];
  if (!Array.isArray(annotation)) return undefined;
  const labels = new Set(annotation.filter((label): label is string => typeof label === 'string'));
  return multiLabel || labels.size === 1 ? [...labels] : undefined;
}

function toggle(situation: Situation<T>, label: string): Outcome<T> | undefined {
  const { draft, record, settings } = situation;
  const chosen = draft.labels?.includes(label) === true;
  // A label that is no longer in the settings can still be taken back.
  const issue = chosen ? undefined : labelIssue(label, settings);
  if (issue !== undefined) return { kind: 'refuse', issue };
  const rejected = chosen ? draft.rejected : draft.rejected.filter((other) => other !== label);
  const labels = chosen
    ? without(draft.labels, label)
    : [...(record.multiLabel ? (draft.labels ?? []) : []), label];
  const after: LabelDraft = { labels: record.multiLabel || labels.length > 0 ? labels : undefined, rejected };
  return outcome(situation, after);
}

function accept(situation: Situation<T>, label: string): Outcome<T> | undefined {
  const { draft, record } = situation;
  const chosen = draft.labels?.includes(label) === true;
  return chosen || !isPredicted(label, record.prediction) ? undefined : toggle(situation, label);
}

function acceptAll(situation: Situation<T>): Outcome<T> | undefined {
  const { draft } = situation;
  const predicted = predictedLabels(situation).filter((label) => draft.labels?.includes(label) !== true);
  if (predicted.length === 0) return undefined;
  const labels = situation.record.multiLabel
    ? [...(draft.labels ?? []), ...predicted]
    : predicted.slice(0, 1);
  return outcome(situation, { labels, rejected: draft.rejected });
}

function reject({ draft, record }: Situation<T>, label: string): Outcome<T> | undefined {
  if (!isPredicted(label, record.prediction) || draft.rejected.includes(label)) return undefined;
  const labels = draft.labels?.includes(label) === true ? without(draft.labels, label) : draft.labels;
  const after: LabelDraft = {
    labels: record.multiLabel || (labels !== undefined && labels.length > 0) ? labels : undefined,
    rejected: [...draft.rejected, label],
  };
  return edited<T>({ before: draft, after });
}

/** The record may be one with entries that are no predictions: those are among its issues. */
function isPredicted(label: string, prediction: unknown): boolean {
  return (
    Array.isArray(prediction) && prediction.some((entry) => isPlainObject(entry) && entry.label === label)
  );
}

/** One choice in a single-label record is the whole answer, so it can decide the record. */
function outcome({ draft, record, options }: Situation<T>, after: LabelDraft): Outcome<T> {
  const edit = { before: draft, after };
  if (record.multiLabel || options.decide === 'explicit') return edited<T>(edit);
  return { kind: 'edit', edit, status: after.labels === undefined ? 'Default' : 'Validated' };
}

function decidedLabels(situation: Situation<T>): LabelDraft | undefined {
  const { draft, record } = situation;
  if (draft.labels !== undefined) return draft;
  const predicted = predictedLabels(situation);
  if (record.multiLabel) return { ...draft, labels: predicted };
  const top = predicted.slice(0, 1);
  return top.length === 0 ? undefined : { ...draft, labels: top };
}

/** What is predicted, as far as it may be chosen: a label that no one could give by hand is not taken over either. */
function predictedLabels({ draft, record, settings, options }: Situation<T>): readonly string[] {
  return predictedAs(record, options.threshold).filter(
    (label) => !draft.rejected.includes(label) && labelIssue(label, settings) === undefined,
  );
}

function without(labels: readonly string[] | undefined, label: string): readonly string[] {
  return (labels ?? []).filter((other) => other !== label);
}

function parseLabelDraft(json: unknown): LabelDraft | undefined {
  if (!isPlainObject(json)) return undefined;
  const { labels, rejected } = json;
  if (labels !== undefined && !isTexts(labels)) return undefined;
  return isTexts(rejected) ? { labels, rejected } : undefined;
}
