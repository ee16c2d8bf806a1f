import { isPlainObject } from '../records/guards';
import { ownMetadata, withOwnMember } from '../records/own-metadata';
import type { TextClassificationRecord } from '../records/text-classification';
import { isTexts } from './texts';

/** The labels chosen so far, in the order they were chosen. */
export interface LabelDraft {
  /** `undefined`: nothing answered yet; `[]`: none applies. At most one where the record is single-label. */
  readonly labels: readonly string[] | undefined;
  /** Predicted labels that the annotator turned down. */
  readonly rejected: readonly string[];
  /** Those of `labels` that the annotator made up, besides the settings; absent while there are none. */
  readonly created?: readonly string[];
}

/** Under `metadata._labelwright`: the labels of the answer that are new, a list of names. */
const MEMBER = 'newLabels';

/** A draft with these labels; of what was created only what is among them stays. */
export function labelDraft(
  labels: readonly string[] | undefined,
  rejected: readonly string[],
  created: readonly string[] | undefined,
): LabelDraft {
  const kept = created?.filter((label) => labels?.includes(label) === true) ?? [];
  return kept.length === 0 ? { labels, rejected } : { labels, rejected, created: kept };
}

/** The draft of a record; entries of its annotation that are no labels are left out. */
export function openLabelDraft({ annotation, multiLabel, metadata }: TextClassificationRecord): LabelDraft {
  const created: unknown = ownMetadata(metadata)[MEMBER];
  return labelDraft(labelsOf(annotation, multiLabel), [], isTexts(created) ? created : undefined);
}

/** The metadata of a record with this draft; its own where no label was created or dropped since it was opened. */
export function metadataWithNewLabels(
  { created = [] }: LabelDraft,
  { metadata }: TextClassificationRecord,
  opened: LabelDraft,
): TextClassificationRecord['metadata'] {
  const former = opened.created ?? [];
  if (created.length === former.length && created.every((label, index) => label === former[index]))
    return metadata;
  // Metadata that is no object is among the record's issues and no server takes it.
  return withOwnMember(
    isPlainObject(metadata) ? metadata : {},
    MEMBER,
    created.length === 0 ? undefined : [...created],
  );
}

/** A draft from JSON; `undefined` where it is none. */
export function parseLabelDraft(json: unknown): LabelDraft | undefined {
  if (!isPlainObject(json)) return undefined;
  const { labels, rejected, created } = json;
  if (labels !== undefined && !isTexts(labels)) return undefined;
  if (created !== undefined && !isTexts(created)) return undefined;
  return isTexts(rejected) ? labelDraft(labels, rejected, created) : undefined;
}

/** Each label once. Several where one belongs are no answer: nobody can tell which of them was meant. */
function labelsOf(annotation: unknown, multiLabel: boolean): readonly string[] | undefined {
  if (typeof annotation === 'string') return [annotation];
  if (!Array.isArray(annotation)) return undefined;
  const labels = new Set(annotation.filter((label): label is string => typeof label === 'string'));
  return multiLabel || labels.size === 1 ? [...labels] : undefined;
}
