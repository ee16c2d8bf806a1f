import type { Issue } from '../errors';
import type { AnnotationRecord } from '../records/annotation-record';
import { annotatedBy } from '../records/derived';
import { enumerate, quote } from '../records/describe';
import { nearest } from '../records/edit-distance';
import { isPlainObject } from '../records/guards';
import { at, createReport, type Report } from '../records/report';
import { type ValidateOptions, validateRecord } from '../records/validate-record';
import { checkMetadataValues } from './check-metadata';
import type { Settings } from './settings';

/**
 * `validateRecord`, and beside it what only a dataset asks for: metadata by its schema (`METADATA_INVALID`, `METADATA_MISSING`,
 * `METADATA_UNKNOWN`) and annotators who are known (`AGENT_UNKNOWN`). Never throws.
 */
export function validateForDataset(
  record: unknown,
  settings?: Settings,
  options: ValidateOptions = {},
): readonly Issue[] {
  // Settings that are about other things allow any label.
  const issues = validateRecord(record, settings?.labels.length === 0 ? undefined : settings, options);
  const isSound = !issues.some(({ severity }) => severity === 'error');
  if (settings === undefined || !isSound) return issues;
  const report = createReport();
  // Without an error it is what its type says.
  const sound = record as AnnotationRecord;
  const { metadata, extraMetadata = true, annotators } = settings;
  if ((metadata !== undefined || !extraMetadata) && isPlainObject(sound.metadata))
    checkMetadataValues(sound.metadata, metadata ?? [], extraMetadata, report);
  if (annotators !== undefined) checkAnnotators(sound, annotators, report);
  return [...issues, ...report.issues];
}

function checkAnnotators(record: AnnotationRecord, annotators: readonly string[], report: Report): void {
  for (const agent of annotatedBy(record)) {
    if (annotators.includes(agent)) continue;
    const near = nearest(agent, annotators);
    const hint = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
    const known = annotators.length === 0 ? 'which has none' : enumerate(annotators.map(quote));
    report.error(
      'AGENT_UNKNOWN',
      agent === record.annotationAgent ? 'annotationAgent' : at('annotations', agent),
      `${quote(agent)} is not among the annotators of the dataset (${known}). Add the name to settings.annotators.${hint}`,
    );
  }
}
