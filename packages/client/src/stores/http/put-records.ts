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
}

/** Asks for what the outcome depends on, deletes what loses a field, sends the rest at once, and asks for the new versions. */
export async function putRecords(
  { send, calls, ref, task, agent }: PutContext,
  writes: readonly RecordWrite[],
  options: PutOptions,
): Promise<readonly WriteOutcome[]> {
  const { signal, needsStored = () => true } = options;
  const asked = writes.filter(needsStored).map(({ id }) => id);
  const found = await calls.get(ref, task, asked, signal);
  const before = new Map(asked.map((id, i) => [id, found[i]] as const));
  const outcomes = writes.map((write) => outcomeOf(write, before.get(write.id), options));
  const sent = outcomes.flatMap((outcome, place): SentRecord[] => {
    if (outcome.failure !== undefined) return [];
    const wire = recordToWire(outcome.stored, agent);
    return [{ place, record: outcome.stored, wire, json: stringifyArgilla(wire) }];
  });
  const shrunk = sent.filter(({ record, wire }) => {
    const stored = before.get(record.id);
    return stored !== undefined && losesSomething(recordToWire(stored, agent), wire);
  });
  if (shrunk.length > 0) await calls.remove(ref, idsOf(shrunk), signal);
  const path = `${pathOf(ref.name)}/${task}:bulk`;
  const refused = await sendBulk(
    sent.map(({ json }) => json),
    { send, path, workspace: ref.workspace, signal },
  );
  const versions = await calls.versions(ref, idsOf(sent), signal);
  sent.forEach(({ place, record }, i) => {
    const refusal = refused.get(i);
    const version = versions.get(record.id) ?? record.lastUpdated;
    outcomes[place] =
      refusal === undefined
        ? { stored: stamped(record, record.id, version) }
        : { failure: failure(record.id, 'STORE_FAILED', '', refusal) };
  });
  return outcomes;
}

function idsOf(records: readonly SentRecord[]): readonly string[] {
  return records.map(({ record }) => record.id);
}
