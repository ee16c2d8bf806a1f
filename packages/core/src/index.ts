export { labelId, labelOfId } from './dataset/label-ids';
export type {
  DateProperty,
  MetadataProperty,
  NumberProperty,
  TermsProperty,
} from './dataset/metadata-schema';
export { applySchemaChange } from './dataset/relabel-record';
export { createSchemaChange, type LabelChange, type SchemaChange } from './dataset/schema-change';
export {
  createSchemaReporter,
  type LabelImpact,
  planSchemaChange,
  type SchemaReport,
  type SchemaReporter,
} from './dataset/schema-report';
export {
  createSettings,
  groupPathOf,
  type LabelSettings,
  nearestLabel,
  type Settings,
  type SettingsInit,
} from './dataset/settings';
export {
  breachesOf,
  type CountRange,
  type LimitBreach,
  type TextLimits,
  textBreaches,
} from './dataset/text-limits';
export { validateForDataset } from './dataset/validate-for-dataset';
export {
  AnnotationError,
  type AnnotationErrorOptions,
  ISSUE_CODES,
  type Issue,
  type IssueCode,
  type Severity,
} from './errors';
export { createHistory, type History, type HistoryStep, pushEdit, redo, undo } from './history/history';
export { fingerprint } from './machines/fingerprint';
export { type OpenTask, openTask, type TaskEvent } from './machines/open-task';
export { DRAFT_VERSION, type PersistedDraft, parseDraft } from './machines/persisted-draft';
export { hasUnsavedChanges, persistDraft, recordOf, type TaskSnapshot } from './machines/snapshots';
export type {
  Decision,
  LifecycleEvent,
  LoadEvent,
  OfferEvent,
  TaskEmitted,
  TaskInput,
} from './machines/task-events';
export type { TaskContext } from './machines/task-lifecycle';
export type { TaskMachine, TaskMachineInput, TaskStateValue } from './machines/task-machine';
export type { Standing, Step, TaskState } from './machines/task-state';
export { textClassificationMachine } from './machines/text-classification.machine';
export { text2TextMachine } from './machines/text2text.machine';
export { tokenClassificationMachine } from './machines/token-classification.machine';
export {
  type Agreement,
  type AgreementCounter,
  agreementOf,
  createAgreementCounter,
  type Disagreement,
  type LabelAgreement,
} from './metrics/agreement';
export { answerDistance, disputedLabels } from './metrics/answer-distance';
export {
  type AgentAnswer,
  type Answer,
  answersOf,
  mergeAnswers,
  reviewedBy,
  reviewRecord,
} from './metrics/answers';
export {
  type Calibration,
  type CalibrationBin,
  type CalibrationCounter,
  calibrationOf,
  createCalibrationCounter,
} from './metrics/calibration';
export { cohenKappa, createKappaCounter, type KappaCounter } from './metrics/cohen-kappa';
export {
  type ConfusionCell,
  createEvaluator,
  type Evaluation,
  type EvaluationKind,
  type EvaluationOptions,
  type Evaluator,
  evaluate,
} from './metrics/evaluation';
export { type AlphaCounter, createAlphaCounter, krippendorffAlpha } from './metrics/krippendorff-alpha';
export type { AverageScores, LabelScores, Scores } from './metrics/label-scores';
export { masiDistance } from './metrics/label-sets';
export {
  countMentions,
  createMentionCounter,
  type EntityDensity,
  type LabelMentions,
  type Mention,
  type MentionCounter,
  type Mentions,
  type MentionsOf,
} from './metrics/mentions';
export type { PairAgreement, PairLabelAgreement } from './metrics/pair-agreement';
export {
  compareFacetCounts,
  countFacets,
  createFacetCounter,
  type FacetCount,
  type FacetCounter,
  type Facets,
  MOST_FACET_VALUES,
  SCORE_BUCKETS,
  scoreBucket,
} from './query/facets';
export {
  type FieldValue,
  fieldNamed,
  metadataValues,
  QUERY_FIELDS,
  type QueryField,
  textsOf,
  valuesOf,
} from './query/fields';
export {
  compileFilter,
  type FilterOptions,
  hasAnnotation,
  hasNote,
  hasPrediction,
  matchesFilter,
  type RecordFilter,
  type RecordTest,
} from './query/filter';
export {
  type MetadataCondition,
  type MetadataConditions,
  metadataMatcher,
} from './query/metadata-filter';
export {
  cosineSimilarity,
  createNearestRecords,
  DEFAULT_NEIGHBOURS,
  type NearestRecords,
  type SimilarRecord,
  type VectorQuery,
} from './query/similarity';
export { compareIds, createSortOrder, type SortBy, type SortEntry, type SortOrder } from './query/sort';
export { type TermPlace, termPlaces } from './query/term-places';
export { parseTextQuery, type TextTerm } from './query/text-query';
export { timeOf } from './query/times';
export type { AnnotationRecord } from './records/annotation-record';
export {
  annotatedAs,
  annotatedBy,
  DEFAULT_THRESHOLD,
  labelPredictions,
  labelsOfRecord,
  predicted,
  predictedAs,
  predictedBy,
  scoresOf,
} from './records/derived';
export { correctSpans } from './records/fit-span';
export type { CreateOptions, RecordInit } from './records/init';
export { flattenMetadata } from './records/metadata';
export { isCheckLater, noteOf } from './records/own-marks';
export {
  type Json,
  RECORD_STATUSES,
  type RecordFields,
  type RecordStatus,
  TASKS,
  type Task,
} from './records/record';
export {
  createTextClassificationRecord,
  type LabelPrediction,
  type LabelPredictionInit,
  type TextClassificationInit,
  type TextClassificationRecord,
  type TokenAttributions,
} from './records/text-classification';
export {
  createText2TextRecord,
  createTextGenerationRecord,
  type Text2TextInit,
  type Text2TextRecord,
  type TextPrediction,
  type TextPredictionInit,
} from './records/text2text';
export {
  type CreateTokensOptions,
  createTokenClassificationRecord,
  type ScoredSpanInit,
  type SpanInit,
  type TokenClassificationInit,
  type TokenClassificationRecord,
} from './records/token-classification';
export { type ValidateOptions, validateRecord } from './records/validate-record';
export { applyBulkChange, type BulkOptions, type BulkOutcome } from './session/apply-bulk-change';
export type { BulkChange } from './session/bulk-change';
export type { CancelSignal } from './session/cancel-signal';
export { type OwnOrders, type QueueEntry, type QueueRanking, queueRanking } from './session/own-orders';
export { type Pace, paceOf } from './session/pace';
export { type PageLoader, pagedSource, type RecordPage } from './session/paged-source';
export {
  applyPatch,
  invertPatch,
  type RecordPatch,
  recordPatch,
  sameRecord,
} from './session/record-patch';
export type { QueuedRecord, QueueOrder, QueueQuery, RecordSource } from './session/record-source';
export { seededOrder } from './session/seeded-order';
export { annotationSessionMachine } from './session/session.machine';
export type { SessionEvent } from './session/session-events';
export type { SaveOutcome, SessionInput, Suggestion } from './session/session-input';
export type { SessionJournal } from './session/session-journal';
export type { SessionEmitted, SessionMachineEvent } from './session/session-machine-events';
export type { SessionState } from './session/session-state';
export type { BulkRun, SaveConflict, SaveRefusal, SessionView } from './session/session-view';
export { type OwnSource, type SourceOptions, sourceOf } from './session/source-of';
export { type UncertaintyKind, uncertaintyOf } from './session/uncertainty';
export { sessionView } from './session/view';
export { levelsOf } from './spans/levels';
export { overlapCluster } from './spans/overlap-cluster';
export {
  type AgentScore,
  compareSpans,
  type NotedSpan,
  type ScoredSpan,
  type Span,
  type SuggestedSpan,
  sameSpan,
} from './spans/span';
export { applySpanChange, invertSpanChange, type SpanChange } from './spans/span-change';
export { spanChangeBetween } from './spans/span-diff';
export {
  addSpan,
  createSpanSet,
  findSpan,
  hasSpan,
  removeSpan,
  type SpanSet,
  spanAfter,
  spanBefore,
  spanFits,
  spansCovering,
  spansTouching,
  toSpans,
} from './spans/span-set';
export type { AlignedText } from './tasks/aligned-text';
export type { Flip } from './tasks/flip';
export type { LabelDraft } from './tasks/label-draft';
export type { SelectionMove, TextSelection } from './tasks/move-selection';
export { type OccurrenceOptions, occurrencesOf } from './tasks/occurrences';
export type { SpanDraft, SpanEdge, SpanEdit } from './tasks/span-draft';
export type {
  ApplyEvent,
  MergeEvent,
  MoveEdgeEvent,
  OccurrencesEvent,
  SpanEditEvent,
  SplitEvent,
  SuggestionEvent,
  TokenClassificationTypes,
} from './tasks/span-events';
export { neighbourOf } from './tasks/span-neighbour';
export {
  type ActiveSpan,
  isSuggestionShown,
  type SpanView,
  type SpanViewEvent,
} from './tasks/span-view';
export type { Outcome, Situation, TaskDefinition, TaskTypes } from './tasks/task-definition';
export { candidatesOf, type TextCandidate } from './tasks/text-candidates';
export type {
  LabelEdit,
  LabelEvent,
  LabelOptions,
  TextClassificationTypes,
} from './tasks/text-classification';
export type { TextDraft, TextEdit } from './tasks/text-draft';
export type { TextSplice } from './tasks/text-splice';
export type { Text2TextTypes, TextEvent } from './tasks/text2text';
export { predictedSpans } from './tasks/usable-spans';
export { wordAt } from './tasks/words';
export { alignTokens, type TokenAlignment } from './text/align-tokens';
export { type ChangedStretch, changedStretch } from './text/changed-stretch';
export { codePointFromUtf16, codePointLength, sliceCodePoints, utf16FromCodePoint } from './text/code-points';
export { drawableText } from './text/drawable';
export {
  isGraphemeBoundary,
  nextGraphemeBoundary,
  previousGraphemeBoundary,
  snapToGraphemes,
} from './text/graphemes';
export { createLines, type Lines } from './text/lines';
export { createOffsetMap, type OffsetMap, type TextRange } from './text/offset-map';
export { sentenceAt } from './text/sentences';
export { type SnapMode, snapRange } from './text/snap';
export { spansFromTags, type TagScheme, tagsFromSpans } from './text/tags';
export { countText, type TextCounts, type TextUnit } from './text/text-counts';
export {
  createTokenIndex,
  nextToken,
  previousToken,
  type TokenIndex,
  type TokenRun,
  tokenAt,
  tokensOf,
  tokensTouching,
} from './text/token-index';
export { type Tokenized, type TokenizeOptions, tokenize } from './text/tokenize';
export { isBlank, trimRange } from './text/white-space';
export { wordDistance } from './text/word-distance';
