import type { Task } from '@labelwright/core';
import { stringifyArgilla } from '@labelwright/formats';
import type { DatasetRef } from '../../dataset';
import type { StoredRecord } from '../../record-change';
import { failure } from '../../settle';
import type { PutOptions, RecordWrite, WriteOutcome } from '../../store';
import { outcomeOf, stamped } from '../../versions';
import { sendBulk } from './bulk';
import { pathOf } from './dataset-calls';
import type { RecordCalls } from './record-calls';
import type { Send } from './requests';
import { losesSomething, recordToWire } from './wire-record';

/** A record that is sent: its place among the writes, and its JSON. */
interface SentRecord {
  readonly place: number;
  readonly record: StoredRecord;
  readonly wire: unknown;
  readonly json: string;
}

export interface PutContext {
  readonly send: Send;
  readonly calls: RecordCalls;
  readonly ref: DatasetRef;
  readonly task: Task;
  /** Who answered where a record does not tell. */
  readonly agent: string;
  /** What was deleted to be sent anew and did not arrive yet, by id: for the server it is gone, for whoever tries again it is not. */
  readonly unfinished: Map<string, StoredRecord>;
}

/**
 * Asks for what the outcome depends on, deletes what loses a field, sends all at once, and asks for the new versions. Sending the
 * same again is harmless, whichever reply was lost.
 */
export async function putRecords(
  { send, calls, ref, task, agent, unfinished }: PutContext,
  writes: readonly RecordWrite[],
  options: PutOptions,
): Promise<readonly WriteOutcome[]> {
  const { signal, needsStored = () => true } = options;
  const asked = writes.filter(needsStored).map(({ id }) => id);
  const found = await calls.get(ref, task, asked, signal);
  const before = new Map(asked.map((id, i) => [id, found[i] ?? unfinished.get(id)] as const));
  const outcomes = writes.map((write) => outcomeOf(write, before.get(write.id), options));
  const sent = outcomes.flatMap((outcome, place): SentRecord[] => {
    if (outcome.failure !== undefined) return [];
    const wire = recordToWire(outcome.stored, agent);
    return [{ place, record: outcome.stored, wire, json: stringifyArgilla(wire) }];
  });
  const shrunk = sent.flatMap(({ record, wire }) => {
    const stored = before.get(record.id);
    return stored !== undefined && losesSomething(recordToWire(stored, agent), wire) ? [stored] : [];
  });
  for (const stored of shrunk) unfinished.set(stored.id, stored);
  if (shrunk.length > 0) await calls.remove(ref, idsOf(shrunk), signal);
  const path = `${pathOf(ref.name)}/${task}:bulk`;
  const bulk = (records: readonly string[]) =>
    sendBulk(records, { send, path, workspace: ref.workspace, signal });
  const refused = await bulk(sent.map(({ json }) => json));
  const refusedIds = new Set(sent.filter((_, i) => refused.has(i)).map(({ record }) => record.id));
  // What the server does not want must not cost the record that it had.
  const restored = shrunk.filter(({ id }) => refusedIds.has(id));
  await bulk(restored.map((stored) => stringifyArgilla(recordToWire(stored, agent))));
  for (const { record } of sent) unfinished.delete(record.id);
  const versions = await calls.versions(
    ref,
    sent.map(({ record }) => record.id),
    signal,
  );
  sent.forEach(({ place, record }, i) => {
    const refusal = refused.get(i);
    const version = versions.get(record.id) ?? record.lastUpdated;
    outcomes[place] =
      refusal === undefined
        ? { stored: stamped(record, record.id, version) }
        : { failure: failure(record.id, 'RECORD_REFUSED', '', refusal) };
  });
  return outcomes;
}

function idsOf(records: readonly StoredRecord[]): readonly string[] {
  return records.map(({ id }) => id);
}
