import type { AnnotationRecord } from '../records/annotation-record';
import { labelsIn } from './label-uses';
import { applySchemaChange } from './relabel-record';
import type { SchemaChange } from './schema-change';

/** How far a label that changes is used. */
export interface LabelImpact {
  readonly label: string;
  /** What it becomes; `undefined` where it goes. */
  readonly becomes: string | undefined;
  /** Records with it in an annotation, and in a prediction, of any agent. */
  readonly annotated: number;
  readonly predicted: number;
}

/** What a change of the schema does to records, told before it is done. */
export interface SchemaReport {
  readonly records: number;
  /** Records in which anything changes. */
  readonly affected: number;
  /** Records that lose their answer and go back to `Default`. */
  readonly undecided: number;
  readonly labels: readonly LabelImpact[];
  /** Labels in records that are in no schema, before and after; they stay as they are. */
  readonly unknown: readonly string[];
}

export interface SchemaReporter {
  add(record: AnnotationRecord): void;
  report(): SchemaReport;
}

/** Counts what a change affects, a record at a time. */
export function createSchemaReporter(change: SchemaChange): SchemaReporter {
  const sums = { records: 0, affected: 0, undecided: 0 };
  const annotated = new Map<string, number>();
  const predicted = new Map<string, number>();
  const known = new Set([...change.labels.keys(), ...change.settings.labels.map(({ name }) => name)]);
  const unknown = new Set<string>();
  return {
    add: (record) => {
      sums.records += 1;
      const changed = applySchemaChange(record, change);
      if (changed !== record) sums.affected += 1;
      if (record.annotation !== undefined && changed.annotation === undefined) sums.undecided += 1;
      const uses = labelsIn(record);
      for (const label of uses.annotated) annotated.set(label, (annotated.get(label) ?? 0) + 1);
      for (const label of uses.predicted) predicted.set(label, (predicted.get(label) ?? 0) + 1);
      for (const label of [...uses.annotated, ...uses.predicted]) if (!known.has(label)) unknown.add(label);
    },
    report: () => ({
      ...sums,
      labels: [...change.labels].map(([label, becomes]) => ({
        label,
        becomes,
        annotated: annotated.get(label) ?? 0,
        predicted: predicted.get(label) ?? 0,
      })),
      unknown: [...unknown],
    }),
  };
}

/** What a change affects in records that are at hand. */
export function planSchemaChange(change: SchemaChange, records: Iterable<AnnotationRecord>): SchemaReport {
  const reporter = createSchemaReporter(change);
  for (const record of records) reporter.add(record);
  return reporter.report();
}
