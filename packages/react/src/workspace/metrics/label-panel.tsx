import type { FacetCount, Facets } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { useCappedRows } from './capped-rows';
import { LabelName } from './label-name';
import { MetricPanel } from './metric-panel';
import { SvgBar } from './svg-bar';

interface LabelCount {
  readonly label: string;
  readonly annotated: number;
  readonly predicted: number;
}

/** How many records each label is annotated in, and predicted for. */
export function LabelPanel({ facets }: { readonly facets: Facets }): ReactElement {
  const { messages, settings } = useWorkspace('LabelPanel');
  const words = messages.metrics;
  const counts = countsByLabel(
    facets,
    settings.labels.map(({ name }) => name),
  );
  const { rows, toggle } = useCappedRows(counts);
  const most = Math.max(1, ...counts.map(({ annotated, predicted }) => Math.max(annotated, predicted)));
  if (counts.length === 0)
    return (
      <MetricPanel kind="labels" title={words.labels}>
        <p>{words.noLabels}</p>
      </MetricPanel>
    );
  return (
    <MetricPanel kind="labels" title={words.labels}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.label}</th>
            <th scope="col" data-number="">
              {words.annotated}
            </th>
            <th scope="col" data-number="">
              {words.predicted}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, annotated, predicted }) => (
            <tr key={label}>
              <th scope="row">
                <LabelName label={label} />
              </th>
              <td data-number="">
                <SvgBar segments={[{ kind: 'annotated', share: annotated / most }]} />
                {words.number(annotated)}
              </td>
              <td data-number="">
                <SvgBar segments={[{ kind: 'predicted', share: predicted / most }]} />
                {words.number(predicted)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {toggle}
    </MetricPanel>
  );
}

/** The most annotated first; labels of the schema that nobody used are there with 0. */
function countsByLabel(
  { annotatedAs, predictedAs }: Facets,
  schema: readonly string[],
): readonly LabelCount[] {
  const [annotated, predicted] = [mapOf(annotatedAs), mapOf(predictedAs)];
  return [...new Set([...annotated.keys(), ...predicted.keys(), ...schema])]
    .map((label) => ({ label, annotated: annotated.get(label) ?? 0, predicted: predicted.get(label) ?? 0 }))
    .sort((a, b) => b.annotated - a.annotated || b.predicted - a.predicted);
}

function mapOf(counts: readonly FacetCount[]): ReadonlyMap<string, number> {
  return new Map(counts.map(({ value, count }) => [value, count]));
}
