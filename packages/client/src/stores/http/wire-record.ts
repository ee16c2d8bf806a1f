import { AnnotationError, type AnnotationRecord, type RecordFilter, type Task } from '@labelwright/core';
import { recordFromArgilla, recordToArgilla } from '@labelwright/formats';
import { isObject, type StoredRecord } from '../../record-change';
import { stamped } from '../../versions';

type Fields = Readonly<Record<string, unknown>>;

/** A record of an answer. @throws AnnotationError `STORE_FAILED` for one that cannot be read */
export function storedFromWire(json: unknown, task: Task): StoredRecord {
  const { last_updated: lastUpdated, ...fields } = isObject(json) ? json : {};
  const { record, findings } = recordFromArgilla(fields, { task });
  if (record?.id !== undefined) return stamped(record, record.id, String(lastUpdated ?? ''));
  const [reason] = findings;
  const id = String(fields.id);
  const message = `The server's record ${JSON.stringify(id)} cannot be read: ${reason?.message ?? 'it has no id'}`;
  throw new AnnotationError('STORE_FAILED', message);
}

/** A record for `:bulk`; the server keeps its own `last_updated` and wants an agent for each answer. */
export function recordToWire(record: AnnotationRecord, agent: string): Fields {
  const { lastUpdated: _version, ...fields } = record as StoredRecord;
  // The rest is the record as it was without the store's field.
  return recordToArgilla(fields as AnnotationRecord, { predictionAgent: agent, annotationAgent: agent });
}

/**
 * Whether something of `before` is not in `after`. The server merges what it is sent into what it has, key by key, so it cannot be
 * told that something went: such a record has to be deleted and sent anew.
 */
export function losesSomething(before: unknown, after: unknown): boolean {
  if (before === undefined || before === null) return false;
  if (after === undefined || after === null) return true;
  if (!isObject(before) || !isObject(after)) return false;
  return Object.entries(before).some(([key, value]) => losesSomething(value, after[key]));
}

/** What of a filter the server can look for in the same sense; all of it is looked for again here. */
export function filterToWire(filter: RecordFilter, task: Task): Fields | undefined {
  const { ids, status, predictedAs, annotatedAs } = filter;
  if (ids !== undefined) return { ids };
  const labels = task === 'Text2Text' ? {} : { predicted_as: predictedAs, annotated_as: annotatedAs };
  const query = Object.entries({ ...labels, status }).filter(
    ([, value]) => value !== undefined && value.length > 0,
  );
  return query.length === 0 ? undefined : Object.fromEntries(query);
}
