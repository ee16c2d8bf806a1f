import type { Calibration } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { MetricPanel } from './metric-panel';
import { ScoreCell } from './score-cell';

/** Whether scores say how often predictions are right. */
export function CalibrationPanel({ calibration }: { readonly calibration: Calibration }): ReactElement {
  const { messages } = useWorkspace('CalibrationPanel');
  const words = messages.metrics;
  const { bins, error } = calibration;
  return (
    <MetricPanel
      kind="calibration"
      title={words.calibration}
      summary={
        error === undefined
          ? words.calibrationHint
          : `${words.calibrationHint} ${words.calibrationError(words.score(error))}`
      }
    >
      <div data-lw-part="metric-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.scores}</th>
              <th scope="col" data-number="">
                {words.predictions}
              </th>
              <th scope="col" data-number="">
                {words.meanScore}
              </th>
              <th scope="col" data-number="">
                {words.correct}
              </th>
            </tr>
          </thead>
          <tbody>
            {bins
              .filter(({ count }) => count > 0)
              .map(({ from, to, count, meanScore, correct }) => (
                <tr key={from}>
                  <th scope="row" data-nowrap="">
                    {words.scoreRange(words.percent(from), words.percent(to))}
                  </th>
                  <td data-number="">{words.number(count)}</td>
                  <td data-number="">
                    {meanScore === undefined ? words.notDefined : words.score(meanScore)}
                  </td>
                  <ScoreCell value={correct} />
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </MetricPanel>
  );
}
