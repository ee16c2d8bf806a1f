import type { Settings } from '../dataset/settings';
import { AnnotationError, type Issue } from '../errors';
import type { Fields } from './check-fields';
import { describe } from './describe';
import { examineRecord, type RecordCheck } from './examine-record';
import { isPlainObject } from './guards';
import type { Json, RecordStatus, Task } from './record';
import { createReport, throwOnError } from './report';

/** What every `create*` function takes besides the fields of its task; `P` one prediction, `A` one annotation. */
export interface RecordInit<P, A> {
  /** A number goes back to the wire as one; beyond 2^53 give a bigint, a number has lost digits by then. */
  readonly id?: string | number | bigint | undefined;
  readonly numericId?: true | undefined;
  readonly prediction?: P | undefined;
  readonly predictionAgent?: string | undefined;
  readonly annotation?: A | undefined;
  readonly annotationAgent?: string | undefined;
  readonly predictions?: Readonly<Record<string, P>> | undefined;
  readonly annotations?: Readonly<Record<string, A>> | undefined;
  readonly vectors?: Readonly<Record<string, readonly number[]>> | undefined;
  /** By default `{}`. */
  readonly metadata?: { readonly [key: string]: Json } | undefined;
  /** By default `Validated` with an annotation, `[]` and `''` being ones, else `Default`. */
  readonly status?: RecordStatus | undefined;
  readonly eventTimestamp?: string | Date | undefined;
  readonly metrics?: { readonly [key: string]: Json } | undefined;
  readonly searchKeywords?: readonly string[] | undefined;
}

export interface CreateOptions {
  /** Labels that are not in there become errors. */
  readonly settings?: Settings | undefined;
  /** Hears what was mended (`SPAN_CORRECTED`) or looks odd; without it warnings are only in `validateRecord`. */
  readonly onWarning?: ((issue: Issue) => void) | undefined;
}

/** How shorthand becomes the long form. What has an unknown shape is left alone, for validation to complain about. */
export interface Normalizers {
  readonly prediction: (value: unknown) => unknown;
  readonly annotation: (value: unknown) => unknown;
}

/**
 * The fields of `init` that are not `undefined`, with shorthand and defaults filled in, unchecked.
 * @throws AnnotationError `RECORD_NOT_OBJECT`
 */
export function draftRecord(task: Task, init: unknown, normalize: Normalizers): Record<string, unknown> {
  if (!isPlainObject(init)) {
    const message = `It is ${describe(init)} where the fields of a record belong. Write { text: "…" }.`;
    throw new AnnotationError('RECORD_NOT_OBJECT', message);
  }
  const given = Object.fromEntries(Object.entries(init).filter(([, value]) => value !== undefined));
  const draft: Record<string, unknown> = { metadata: {}, ...given, task: given.task ?? task };
  for (const kind of ['prediction', 'annotation'] as const) {
    if (Object.hasOwn(draft, kind)) draft[kind] = normalize[kind](draft[kind]);
    const byAgent = draft[`${kind}s`];
    if (!isPlainObject(byAgent)) continue;
    const entries = Object.entries(byAgent).map(([agent, value]) => [agent, normalize[kind](value)] as const);
    draft[`${kind}s`] = Object.fromEntries(entries);
  }
  Object.assign(draft, normalizeId(draft), normalizeTimestamp(draft));
  return draft;
}

/**
 * Settles the status and checks the draft.
 * @returns the warnings
 * @throws AnnotationError with all findings when one is an error
 */
export function settleDraft(
  draft: Record<string, unknown>,
  check: RecordCheck,
  { settings, onWarning }: CreateOptions,
  before: readonly Issue[] = [],
): readonly Issue[] {
  draft.status ??= draft.annotation === undefined ? 'Default' : 'Validated';
  const issues = [...before, ...examineRecord(draft, settings, [check], check.task).issues];
  throwOnError(issues);
  if (onWarning !== undefined) issues.forEach(onWarning);
  return issues;
}

function normalizeId({ id }: Fields): Fields {
  if (typeof id === 'bigint') return { id: String(id), numericId: true };
  if (typeof id !== 'number') return {};
  if (Number.isSafeInteger(id)) return { id: String(id), numericId: true };
  const report = createReport();
  report.error(
    'ID_INVALID',
    'id',
    `The id is the number ${id}, which is no whole number up to 2^53 - 1, so its digits are not what they were. Give the ` +
      'digits as a string or a bigint.',
  );
  throwOnError(report.issues);
  return {};
}

function normalizeTimestamp({ eventTimestamp }: Fields): Fields {
  if (!(eventTimestamp instanceof Date) || Number.isNaN(eventTimestamp.getTime())) return {};
  return { eventTimestamp: eventTimestamp.toISOString() };
}
