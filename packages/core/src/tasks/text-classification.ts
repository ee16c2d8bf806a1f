import { labelNames } from '../dataset/settings';
import { TEXT_CLASSIFICATION_CHECK } from '../records/check-text-classification';
import { predictedAs } from '../records/derived';
import { isPlainObject } from '../records/guards';
import type { TextClassificationRecord } from '../records/text-classification';
import { isText, optional } from './event-shape';
import { type Flip, invertFlip, isFlipOf } from './flip';
import {
  type LabelDraft,
  labelDraft,
  metadataWithNewLabels,
  openLabelDraft,
  parseLabelDraft,
} from './label-draft';
import { labelIssue } from './label-issue';
import { newLabelIssue } from './new-label';
import { edited, type Outcome, type Situation, type TaskDefinition } from './task-definition';

/** An edit of a {@link LabelDraft}: labels are few and short, so it holds both sides whole. */
export type LabelEdit = Flip<LabelDraft>;

export type LabelEvent =
  /** Chooses a label, or takes it back. In a single-label record the new one replaces the old. */
  | { readonly type: 'label.toggle'; readonly label: string }
  /** Multi-label: gives the answer that no label applies, or takes it back: then there is no answer. */
  | { readonly type: 'label.none' }
  /** Chooses a label that the settings lack, where {@link LabelOptions} let one. The record names it as new. */
  | { readonly type: 'label.create'; readonly label: string }
  /** Takes a predicted label, or without `label` all that are predicted (see {@link LabelOptions}). */
  | { readonly type: 'suggestion.accept'; readonly label?: string | undefined }
  | { readonly type: 'suggestion.reject'; readonly label: string };

export interface LabelOptions {
  /** Single label: whether choosing decides the record (`immediate`), or validating does (`explicit`). */
  readonly decide: 'immediate' | 'explicit';
  /** Multi-label: a label counts as predicted when its score is *above* this. As in the original 0.5. */
  readonly threshold: number;
  /** Whether labels besides those of the settings may be created. By default not. */
  readonly createLabels?: boolean | undefined;
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
  check: TEXT_CLASSIFICATION_CHECK,
  options: { decide: 'immediate', threshold: 0.5 },
  empty: { labels: undefined, rejected: [] },
  open: openLabelDraft,
  initialView: () => undefined,

  apply: (_, { after }) => after,
  invert: invertFlip,
  between: (before, after) => ({ before, after }),

  annotation: ({ labels }, { multiLabel }) => (multiLabel ? labels : labels?.[0]),
  metadata: metadataWithNewLabels,
  source: ({ inputs }) => JSON.stringify(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))),
  cleared: (draft, { multiLabel }) => {
    if (draft.labels === undefined ? !multiLabel : draft.labels.length === 0) return draft;
    return labelDraft(multiLabel ? [] : undefined, draft.rejected, undefined);
  },
  decidable: (situation) => decidedLabels(situation) !== undefined,
  decided: decidedLabels,
  offered: (work) => work,
  settle: (view) => view,

  shapes: {
    'label.toggle': { label: isText },
    'label.none': {},
    'label.create': { label: isText },
    'suggestion.accept': { label: optional(isText) },
    'suggestion.reject': { label: isText },
  },

  edits: {
    'label.toggle': (situation, { label }) => toggle(situation, label),
    'label.none': toggleNone,
    'label.create': (situation, { label }) => create(situation, label.trim()),
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

function toggle(situation: Situation<T>, label: string): Outcome<T> | undefined {
  const { draft, record, settings } = situation;
  const chosen = draft.labels?.includes(label) === true;
  if (!chosen) {
    const issue = labelIssue(label, settings);
    return issue === undefined ? choose(situation, label) : { kind: 'refuse', issue };
  }
  // A label that is no longer in the settings can still be taken back.
  const labels = without(draft.labels, label);
  const after = record.multiLabel || labels.length > 0 ? labels : undefined;
  return outcome(situation, labelDraft(after, draft.rejected, draft.created));
}

function choose(situation: Situation<T>, label: string, isNew = false): Outcome<T> {
  const { draft, record } = situation;
  const labels = [...(record.multiLabel ? (draft.labels ?? []) : []), label];
  const created = isNew ? [...(draft.created ?? []), label] : draft.created;
  return outcome(situation, labelDraft(labels, without(draft.rejected, label), created));
}

function toggleNone({ draft, record }: Situation<T>): Outcome<T> | undefined {
  if (!record.multiLabel) return undefined;
  const labels = draft.labels?.length === 0 ? undefined : [];
  return edited<T>({ before: draft, after: labelDraft(labels, draft.rejected, undefined) });
}

function create(situation: Situation<T>, label: string): Outcome<T> | undefined {
  const { draft, settings, options } = situation;
  if (draft.labels?.includes(label) === true) return undefined;
  if (options.createLabels !== true || (settings !== undefined && labelNames(settings).has(label)))
    return toggle(situation, label);
  const issue = newLabelIssue(label, settings);
  return issue === undefined ? choose(situation, label, true) : { kind: 'refuse', issue };
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
  return outcome(situation, labelDraft(labels, draft.rejected, draft.created));
}

function reject({ draft, record }: Situation<T>, label: string): Outcome<T> | undefined {
  if (!isPredicted(label, record.prediction) || draft.rejected.includes(label)) return undefined;
  const labels = draft.labels?.includes(label) === true ? without(draft.labels, label) : draft.labels;
  const left = record.multiLabel || (labels !== undefined && labels.length > 0) ? labels : undefined;
  const after = labelDraft(left, [...draft.rejected, label], draft.created);
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
