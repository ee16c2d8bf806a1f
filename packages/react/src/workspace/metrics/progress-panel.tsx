import type { Facets } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { MetricPanel } from './metric-panel';
import { Pace } from './pace';
import { progressSegments } from './progress';
import { honestShare, progressOf } from './progress-counts';
import { SvgBar } from './svg-bar';

/** How many records are decided, how fast that goes, and how long it will take. */
export function ProgressPanel({ facets }: { readonly facets: Facets }): ReactElement {
  const { messages } = useWorkspace('ProgressPanel');
  const words = messages.metrics;
  const counts = progressOf(facets);
  const { validated, discarded, edited, left, total } = counts;
  const rows = [
    { kind: 'validated', name: words.validated, count: validated },
    { kind: 'discarded', name: words.discarded, count: discarded },
    { kind: 'left', name: words.left, count: left },
    { kind: 'edited', name: words.edited, count: edited },
  ];
  return (
    <MetricPanel
      kind="progress"
      title={words.progress}
      summary={words.decided(words.percent(honestShare(validated + discarded, total)))}
    >
      <SvgBar segments={progressSegments(counts)} />
      <table>
        <thead>
          <tr>
            <th scope="col">{words.status}</th>
            <th scope="col" data-number="">
              {words.records}
            </th>
            <th scope="col" data-number="">
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, name, count }) => (
            <tr key={kind} data-status={kind}>
              <th scope="row">{name}</th>
              <td data-number="">{words.number(count)}</td>
              <td data-number="">{words.percent(honestShare(count, total))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.all}</th>
            <td data-number="">{words.number(total)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <Pace left={left} />
    </MetricPanel>
  );
}
