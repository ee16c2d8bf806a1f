import { type ReactElement, useId, useState } from 'react';

import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { Segmented } from '../ui/tabs';
import { useWorkspace } from '../workspace-context';
import type { WorkspaceFormat } from '../workspace-format';
import type { ExportScope } from './export-records';
import type { Loss } from './loss';
import { SelectField } from './select-field';
import { type ExportControl, useExport, useExportPlan } from './use-export';

/** Writes records into a file of a format, and says beforehand what it cannot hold. */
export function Export(): ReactElement {
  const { messages, formats, dataset } = useWorkspace('DataTransfer');
  const { data } = messages;
  const titleId = useId();
  const fitting = formats.filter(({ tasks }) => tasks.includes(dataset.task));
  const [chosen, setChosen] = useState<string>();
  const [scope, setScope] = useState<ExportScope>('all');
  const format = fitting.find(({ name }) => name === chosen) ?? fitting[0];
  return (
    <section data-lw-part="export" aria-labelledby={titleId}>
      <h3 id={titleId}>{data.export}</h3>
      {format === undefined ? (
        <p>{data.noExportFormats}</p>
      ) : (
        <>
          <div data-lw-part="read-options">
            <SelectField
              label={data.format}
              options={fitting.map(({ name, title }) => ({ id: name, title }))}
              selected={format.name}
              onSelect={setChosen}
            />
            <Segmented
              label={data.scope}
              part="export-scope"
              options={SCOPES.map((id) => ({ id, label: data.scopes[id] }))}
              selected={scope}
              onSelect={setScope}
            />
          </div>
          <ExportFile scope={scope} format={format} />
        </>
      )}
    </section>
  );
}

const SCOPES: readonly ExportScope[] = ['all', 'filtered', 'validated'];

function ExportFile({
  scope,
  format,
}: {
  readonly scope: ExportScope;
  readonly format: WorkspaceFormat;
}): ReactElement {
  const { data } = useWorkspace('DataTransfer').messages;
  const { total, loss } = useExportPlan(scope, format);
  const control = useExport(scope, format);
  const reasonId = useId();
  const isRunning = control.step.kind === 'running';
  return (
    <>
      <div data-lw-part="export-plan">
        {total === 0 ? (
          <p id={reasonId} data-lw-part="obstacle">
            {data.nothingToExport}
          </p>
        ) : (
          <LossReport loss={loss} isAfter={false} />
        )}
      </div>
      <div data-lw-part="data-actions">
        <Button
          variant="primary"
          icon="export"
          disabled={isRunning || total === 0}
          aria-describedby={total === 0 ? reasonId : undefined}
          onClick={control.download}
        >
          {data.startExport(total)}
        </Button>
        {control.saveAs === undefined ? null : (
          <Button
            disabled={isRunning || total === 0}
            aria-describedby={total === 0 ? reasonId : undefined}
            onClick={control.saveAs}
          >
            {data.saveAs}
          </Button>
        )}
        {isRunning ? <Button onClick={control.cancel}>{data.stop}</Button> : null}
      </div>
      <ExportState control={control} total={total} />
    </>
  );
}

function ExportState({
  control,
  total,
}: {
  readonly control: ExportControl;
  readonly total: number | undefined;
}): ReactElement | null {
  const { data } = useWorkspace('DataTransfer').messages;
  const { step } = control;
  switch (step.kind) {
    case 'idle':
      return null;
    case 'running': {
      const text = data.exportProgress(step.written, total);
      return (
        <div data-lw-part="export-state">
          <ProgressBar label={data.exporting} value={step.written} max={total} text={text} />
          <p>{text}</p>
        </div>
      );
    }
    case 'done':
      return (
        <div data-lw-part="export-state">
          <p>
            <strong>{data.exported(step.loss.records)}</strong>
          </p>
          {step.loss.fields.size > 0 ? <LossReport loss={step.loss} isAfter /> : null}
        </div>
      );
    case 'stopped':
      return (
        <p data-lw-part="export-state">
          <strong>{data.exportStopped}</strong>
        </p>
      );
    case 'failed':
      return (
        <p data-lw-part="obstacle" role="alert">
          {step.message}
        </p>
      );
  }
}

/** What a format does not hold; room is kept for it while that is being found out. */
function LossReport({ loss, isAfter }: { readonly loss: Loss | undefined; readonly isAfter: boolean }) {
  const { data } = useWorkspace('DataTransfer').messages;
  if (loss === undefined) return <p data-lw-part="loss">{data.checkingLoss}</p>;
  if (loss.fields.size === 0) return <p data-lw-part="loss">{data.noLoss(loss.records)}</p>;
  return (
    <div data-lw-part="loss" data-lost="">
      <p>{isAfter ? data.lossAfter(loss.records) : data.lossIn(loss.records)}</p>
      <ul>
        {[...loss.fields].map(([field, records]) => (
          <li key={field}>{data.loss(field, records)}</li>
        ))}
      </ul>
    </div>
  );
}
