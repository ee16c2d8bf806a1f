import { memo, type ReactElement } from 'react';

import { useFacets } from '../filters/use-facets';
import { useWorkspace } from '../workspace-context';
import { AnnotatorPanel } from './annotator-panel';
import { CalibrationPanel } from './calibration-panel';
import { ConfusionPanel } from './confusion-panel';
import { EvaluationPanel } from './evaluation-panel';
import { LabelPanel } from './label-panel';
import { MentionPanel } from './mention-panel';
import { MetricPanel } from './metric-panel';
import { ProgressPanel } from './progress-panel';
import { createRecordMetrics, type RecordMetrics } from './record-metrics';
import { ScanStatus } from './scan-status';
import { useScan } from './use-scan';

export { Progress } from './progress';

/**
 * How the records that match the filters stand, and how good their predictions are. What the index counts follows each change;
 * what takes reading the records is read in slices, and says how old it is.
 */
export function Metrics(): ReactElement {
  const { messages, view, dataset } = useWorkspace('Metrics');
  const words = messages.metrics;
  const { facets } = useFacets(view.filter);
  const scan = useScan('Metrics', { create: createRecordMetrics, follow: true });
  return (
    <section data-lw-part="metrics" aria-label={words.title}>
      <ScanStatus scan={scan} total={facets?.total} />
      <div data-lw-part="metric-panels" data-pending={scan.stale ? '' : undefined}>
        {facets === undefined ? null : facets.total === 0 ? (
          <p>{words.noRecords}</p>
        ) : (
          <>
            <ProgressPanel facets={facets} />
            <AnnotatorPanel facets={facets} />
            {dataset.task === 'Text2Text' ? null : <LabelPanel facets={facets} />}
          </>
        )}
        {scan.result === undefined || dataset.task === 'Text2Text' || facets?.total === 0 ? null : (
          <RecordPanels metrics={scan.result} isTokens={dataset.task === 'TokenClassification'} />
        )}
      </div>
    </section>
  );
}

interface RecordPanelsProps {
  readonly metrics: RecordMetrics;
  readonly isTokens: boolean;
}

/** While a newer one is computed its progress is drawn again and again, and these are hundreds of cells. */
const RecordPanels = memo(function RecordPanels({ metrics, isTokens }: RecordPanelsProps): ReactElement {
  const { messages } = useWorkspace('Metrics');
  const { evaluation, calibration, mentions } = metrics;
  return (
    <>
      {evaluation.records === 0 ? (
        <MetricPanel kind="evaluation" title={messages.metrics.evaluation}>
          <p>{messages.metrics.noEvaluation}</p>
        </MetricPanel>
      ) : (
        <>
          <EvaluationPanel evaluation={evaluation} />
          {evaluation.cells.length === 0 ? null : <ConfusionPanel evaluation={evaluation} />}
          {calibration.count === 0 ? null : <CalibrationPanel calibration={calibration} />}
        </>
      )}
      {isTokens ? <MentionPanel mentions={mentions} /> : null}
    </>
  );
});
