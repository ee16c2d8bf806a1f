import type { AverageScores, Evaluation } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { useCappedRows } from './capped-rows';
import { mistakeFilter } from './cell-filter';
import { CountCell } from './count-cell';
import { LabelName } from './label-name';
import { MetricPanel } from './metric-panel';
import { honestShare } from './progress-counts';
import { ScoreCell } from './score-cell';

const AVERAGES: readonly (keyof AverageScores)[] = ['micro', 'macro', 'weighted'];

/** Precision, recall and F1 of each label; what was missed or spurious leads to its records. */
export function EvaluationPanel({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const { messages, view, setView } = useWorkspace('EvaluationPanel');
  const words = messages.metrics;
  const { labels, records, correct, kind } = evaluation;
  const { rows, toggle } = useCappedRows(labels);
  const show = (label: string, mistake: 'missed' | 'spurious') =>
    setView({ mode: 'explore', filter: mistakeFilter(view.filter, kind, label, mistake) });
  const share = words.percent(honestShare(correct, records));
  return (
    <MetricPanel kind="evaluation" title={words.evaluation} summary={words.evaluationOf(records, share)}>
      {kind === 'spans' ? <p>{words.spansExact}</p> : null}
      <div data-lw-part="metric-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.label}</th>
              {[
                words.precision,
                words.recall,
                words.f1,
                words.support,
                words.truePositives,
                words.missed,
                words.spurious,
              ].map((name) => (
                <th key={name} scope="col" data-number="">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((its) => (
              <tr key={its.label}>
                <th scope="row">
                  <LabelName label={its.label} />
                </th>
                <ScoreCell value={its.precision} />
                <ScoreCell value={its.recall} />
                <ScoreCell value={its.f1} />
                <td data-number="">{words.number(its.support)}</td>
                <td data-number="">{words.number(its.truePositive)}</td>
                <CountCell
                  count={its.falseNegative}
                  name={words.showMissed(its.label, its.falseNegative)}
                  onShow={() => show(its.label, 'missed')}
                />
                <CountCell
                  count={its.falsePositive}
                  name={words.showSpurious(its.label, its.falsePositive)}
                  onShow={() => show(its.label, 'spurious')}
                />
              </tr>
            ))}
          </tbody>
          <tfoot>
            {AVERAGES.map((average) => (
              <tr key={average}>
                <th scope="row">{words[average]}</th>
                <ScoreCell value={evaluation[average].precision} />
                <ScoreCell value={evaluation[average].recall} />
                <ScoreCell value={evaluation[average].f1} />
                <td colSpan={4} />
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      {toggle}
    </MetricPanel>
  );
}
