import { AnnotationError } from '../errors';
import { type ScoredSpan, type Span, sameSpan } from '../spans/span';
import { alignTokens } from '../text/align-tokens';
import { createOffsetMap } from '../text/offset-map';
import { spansFromTags } from '../text/tags';
import { tokenize } from '../text/tokenize';
import { TOKEN_CLASSIFICATION_CHECK } from './check-token-classification';
import { correctSpansIn, createSpanFrame } from './fit-span';
import { isList, isPlainObject } from './guards';
import { type CreateOptions, draftRecord, type RecordInit, settleDraft } from './init';
import type { RecordFields } from './record';
import { createReport, type Report } from './report';

/** A text in which stretches get labels. Offsets are half-open Unicode code points of `text`; spans may overlap and nest. */
export interface TokenClassificationRecord extends RecordFields<readonly ScoredSpan[], readonly Span[]> {
  readonly task: 'TokenClassification';
  readonly text: string;
  /** In text order. They may touch, leave gaps, and be white space. */
  readonly tokens: readonly string[];
  /** The tokens were cut by `tokenize`, nobody gave them: they help a selection to snap and never make a span invalid. */
  readonly tokensDerived?: true;
}

type SpanTuple = readonly [label: string, start: number, end: number];

/** An annotated span. */
export type SpanInit = SpanTuple | Span;

/** A predicted span; without a score it is 0. */
export type ScoredSpanInit =
  | SpanTuple
  | readonly [...SpanTuple, score: number | undefined]
  | (Span & { readonly score?: number | undefined });

export interface TokenClassificationInit extends RecordInit<readonly ScoredSpanInit[], readonly SpanInit[]> {
  readonly task?: 'TokenClassification' | undefined;
  /** By default the tokens, joined by single spaces. */
  readonly text?: string | undefined;
  /** By default derived from the text. Given tokens are binding: spans must keep to their borders. */
  readonly tokens?: readonly string[] | undefined;
  readonly tokensDerived?: true | undefined;
  /** IOB2 or BILOU, one a given token; they become the annotation. */
  readonly tags?: readonly string[] | undefined;
}

export interface CreateTokensOptions extends CreateOptions {
  /** BCP 47 language tag for deriving tokens. */
  readonly locale?: string | undefined;
}

/**
 * A token classification record from its fields, or from the shorthand of Rubrix: spans as `[label, start, end]`,
 * predicted ones also with a score, `tags` instead of an annotation. Spans that stick out of the text or have white
 * space at their ends are corrected, each for itself and its score kept. Fields that this library does not know stay.
 * @throws AnnotationError with all findings, as `validateRecord` has them, `TAGS_LENGTH` and `TAG_INVALID` of `tags`,
 *   or `TAGS_AND_ANNOTATION` when the two contradict each other
 */
export function createTokenClassificationRecord(
  init: TokenClassificationInit,
  options: CreateTokensOptions = {},
): TokenClassificationRecord {
  const task = 'TokenClassification';
  const draft = draftRecord(task, init, { prediction: normalizePrediction, annotation: normalizeAnnotation });
  const report = createReport();
  if (draft.text === undefined && isStrings(draft.tokens)) draft.text = draft.tokens.join(' ');
  if (draft.tags !== undefined) readTags(draft, report);
  if (draft.tokens === undefined && typeof draft.text === 'string') {
    draft.tokens = tokenize(
      draft.text,
      options.locale === undefined ? {} : { locale: options.locale },
    ).tokens;
    draft.tokensDerived = true;
  }
  const issues = settleDraft(draft, TOKEN_CLASSIFICATION_CHECK, options, report.issues);
  // Validation has just found no error, which is what the type promises.
  const record = draft as unknown as TokenClassificationRecord;
  return issues.some((issue) => issue.code === 'SPAN_CORRECTED') ? correctRecord(record) : record;
}

/** Moves every correctable span of all predictions and annotations to where it belongs. */
function correctRecord(record: TokenClassificationRecord): TokenClassificationRecord {
  const frame = createSpanFrame(record.text, record.tokensDerived === true ? undefined : record.tokens);
  const all = <S extends Span>(
    lists: Readonly<Record<string, readonly S[]>>,
  ): Readonly<Record<string, readonly S[]>> =>
    Object.fromEntries(Object.entries(lists).map(([agent, spans]) => [agent, correctSpansIn(frame, spans)]));
  const { prediction, annotation, predictions, annotations } = record;
  return {
    ...record,
    ...(prediction === undefined ? {} : { prediction: correctSpansIn(frame, prediction) }),
    ...(annotation === undefined ? {} : { annotation: correctSpansIn(frame, annotation) }),
    ...(predictions === undefined ? {} : { predictions: all(predictions) }),
    ...(annotations === undefined ? {} : { annotations: all(annotations) }),
  };
}

/** Replaces `draft.tags` by the annotation they stand for. */
function readTags(draft: Record<string, unknown>, report: Report): void {
  const { tags, tokens, text } = draft;
  delete draft.tags;
  if (!isStrings(tags)) {
    report.error(
      'FIELD_TYPE',
      'tags',
      'The tags are no list of strings. Write one tag a token: ["B-PER", "O"].',
    );
    return;
  }
  if (tokens === undefined) {
    report.error(
      'FIELD_MISSING',
      'tokens',
      'Tags count tokens, and there are none. Give the tokens that were tagged.',
    );
    return;
  }
  if (!isStrings(tokens) || typeof text !== 'string') return;
  const alignment = alignTokens(createOffsetMap(text), tokens);
  // Tokens off the text have an issue of their own.
  if (!('index' in alignment)) return;
  try {
    const spans = spansFromTags(tags, alignment.index);
    if (draft.annotation === undefined) draft.annotation = spans;
    else compareWithTags(draft.annotation, spans, report);
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    for (const issue of error.issues) report.error(issue.code, issue.path, issue.message);
  }
}

function compareWithTags(annotation: unknown, tagged: readonly Span[], report: Report): void {
  // Only compared, member by member; what is no span equals none.
  const spans = isList(annotation) ? (annotation as readonly Span[]).filter(isPlainObject) : [];
  const same =
    spans.length === tagged.length && tagged.every((span) => spans.some((other) => sameSpan(span, other)));
  if (same) return;
  report.error(
    'TAGS_AND_ANNOTATION',
    'tags',
    'The tags and the annotation say different things, and one would be lost. Give only one of them.',
  );
}

function normalizePrediction(value: unknown): unknown {
  if (!isList(value)) return value;
  return value.map((entry) => {
    if (isList(entry) && (entry.length === 3 || entry.length === 4)) {
      return { label: entry[0], start: entry[1], end: entry[2], score: entry[3] ?? 0 };
    }
    return isPlainObject(entry) && entry.score === undefined ? { ...entry, score: 0 } : entry;
  });
}

function normalizeAnnotation(value: unknown): unknown {
  if (!isList(value)) return value;
  return value.map((entry) =>
    isList(entry) && entry.length === 3 ? { label: entry[0], start: entry[1], end: entry[2] } : entry,
  );
}

function isStrings(value: unknown): value is readonly string[] {
  return isList(value) && value.every((member) => typeof member === 'string');
}
