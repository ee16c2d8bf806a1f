import { sameJson } from '../machines/same-json';
import type { QueuedRecord } from './record-source';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What differs between two versions of a record: only the top-level fields that do, as they are on either side. A field that a side
 * has not is absent there, which is not the same as `undefined`. Never holds `lastUpdated`: that is the store's.
 */
export interface RecordPatch {
  readonly before: Fields;
  readonly after: Fields;
}

const VERSION = 'lastUpdated';

/** The patch that leads from `before` to `after`; parts that both share cost nothing. */
export function recordPatch(before: QueuedRecord, after: QueuedRecord): RecordPatch {
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  const changed = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (name) => name !== VERSION && !sameField(left, right, name),
  );
  return { before: picked(left, changed), after: picked(right, changed) };
}

export function invertPatch({ before, after }: RecordPatch): RecordPatch {
  return { before: after, after: before };
}

/** The patch that does what one does and then the other. */
export function joinPatches(first: RecordPatch, second: RecordPatch): RecordPatch {
  return { before: joinedSide(first, second, 'before'), after: joinedSide(second, first, 'after') };
}

/** One side of two patches: as `main` has it, and of the fields that it does not know as the other has them. */
function joinedSide(main: RecordPatch, other: RecordPatch, side: keyof RecordPatch): Fields {
  const known = namesOf(main);
  const rest = Object.entries(other[side]).filter(([name]) => !known.has(name));
  return { ...Object.fromEntries(rest), ...main[side] };
}

export function isEmptyPatch({ before, after }: RecordPatch): boolean {
  return Object.keys(before).length === 0 && Object.keys(after).length === 0;
}

/** Whether the fields that a patch changes are what they were before it. */
export function fitsPatch(record: QueuedRecord, patch: RecordPatch): boolean {
  const fields = fieldsOf(record);
  return [...namesOf(patch)].every((name) => sameField(fields, patch.before, name));
}

/** The record as it is after the patch; its other fields, `lastUpdated` among them, stay. */
export function applyPatch(record: QueuedRecord, { before, after }: RecordPatch): QueuedRecord {
  const kept = Object.entries(record).filter(([name]) => !Object.hasOwn(before, name));
  // A patch between two versions of a record gives a version of that record.
  return { ...Object.fromEntries(kept), ...after } as unknown as QueuedRecord;
}

/** Whether both are the same but for the version that the store gave them. */
export function sameRecord(a: QueuedRecord, b: QueuedRecord): boolean {
  return isEmptyPatch(recordPatch(a, b));
}

/** When the record was written last, as its store says; `undefined` where nobody keeps count. */
export function versionOf(record: QueuedRecord): string | undefined {
  const { [VERSION]: version } = fieldsOf(record);
  return typeof version === 'string' ? version : undefined;
}

/** The record as a change of the version that was stored at `version`. */
export function withVersion(record: QueuedRecord, version: string | undefined): QueuedRecord {
  if (versionOf(record) === version) return record;
  const { [VERSION]: _former, ...rest } = fieldsOf(record);
  // Only its version differs.
  return (version === undefined ? rest : { ...rest, [VERSION]: version }) as unknown as QueuedRecord;
}

/** What a store may fill in where a record lacks it. */
const FILLED_IN: ReadonlySet<string> = new Set([
  'eventTimestamp',
  'annotationAgent',
  'annotations',
  'predictions',
  'multiLabel',
  'metrics',
  'searchKeywords',
]);

/** Whether `stored` is what became of `sent` in its store: the reply to it may have been lost. */
export function cameFrom(stored: QueuedRecord, sent: QueuedRecord): boolean {
  const { before, after } = recordPatch(sent, stored);
  return Object.keys({ ...before, ...after }).every(
    (name) => FILLED_IN.has(name) && !Object.hasOwn(before, name),
  );
}

function fieldsOf(record: QueuedRecord): Fields {
  // A record is an object of named fields, whatever its task.
  return record as unknown as Fields;
}

function namesOf({ before, after }: RecordPatch): ReadonlySet<string> {
  return new Set([...Object.keys(before), ...Object.keys(after)]);
}

function picked(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]),
  );
}

function sameField(a: Fields, b: Fields, name: string): boolean {
  if (Object.hasOwn(a, name) !== Object.hasOwn(b, name)) return false;
  return (a[name] === undefined) === (b[name] === undefined) && sameJson(a[name], b[name]);
}
