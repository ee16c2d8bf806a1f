import type { Facets } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { useCappedRows } from './capped-rows';
import { MetricPanel } from './metric-panel';
import { SvgBar } from './svg-bar';

/** How many records each annotator answered. */
export function AnnotatorPanel({ facets }: { readonly facets: Facets }): ReactElement {
  const { messages } = useWorkspace('AnnotatorPanel');
  const words = messages.metrics;
  const { rows, toggle } = useCappedRows(facets.annotatedBy);
  const most = Math.max(1, ...facets.annotatedBy.map(({ count }) => count));
  return (
    <MetricPanel kind="annotators" title={words.annotators}>
      {rows.length === 0 ? (
        <p>{words.noAnnotators}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.annotator}</th>
              <th scope="col" data-number="">
                {words.records}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ value, count }) => (
              <tr key={value}>
                <th scope="row">
                  <bdi>{value}</bdi>
                </th>
                <td data-number="">
                  <SvgBar segments={[{ kind: 'annotated', share: count / most }]} />
                  {words.number(count)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {toggle}
    </MetricPanel>
  );
}
