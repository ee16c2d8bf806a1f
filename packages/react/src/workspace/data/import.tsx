import { drawableText } from '@labelwright/core';
import { type ReactElement, useId } from 'react';

import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { useWorkspace } from '../workspace-context';
import { DropZone } from './drop-zone';
import { FileReview } from './file-review';
import type { ImportStep } from './import-store';
import { IssueList } from './issue-list';
import { useDrop } from './use-drop';
import { type ImportControl, useImport } from './use-import';
import { useLostFocus } from './use-lost-focus';

/** Gets records out of files into the dataset: a file is picked, looked at, and stored. */
export function Import(): ReactElement {
  const { messages, dataset, isNew, formats } = useWorkspace('DataTransfer');
  const { data } = messages;
  const control = useImport();
  const { isOver, handlers } = useDrop(control.open);
  const titleId = useId();
  const { step, waiting } = control;
  return (
    <section data-lw-part="import" aria-labelledby={titleId} {...handlers}>
      <h3 id={titleId}>{data.import}</h3>
      {isNew === true ? <p>{data.firstImport(dataset.name)}</p> : null}
      {formats.length === 0 ? <p>{data.noFormats}</p> : null}
      {step.kind === 'empty' && formats.length > 0 ? (
        <DropZone isOver={isOver} onFiles={control.open} />
      ) : null}
      {step.kind === 'empty' ? null : (
        <div data-lw-part="import-file">
          <header>
            <strong>
              <bdi>{drawableText(step.file.name)}</bdi>
            </strong>
            <span>{data.fileSize(step.file.size)}</span>
            {waiting > 0 ? <span>{data.waiting(waiting)}</span> : null}
          </header>
          <FileStep step={step} control={control} />
        </div>
      )}
    </section>
  );
}

interface FileStepProps {
  readonly step: Exclude<ImportStep, { readonly kind: 'empty' }>;
  readonly control: ImportControl;
}

function FileStep({ step, control }: FileStepProps): ReactElement {
  const { data } = useWorkspace('DataTransfer').messages;
  switch (step.kind) {
    case 'probing':
      return <ProgressBar label={data.reading} value={0} max={undefined} />;
    case 'ready':
      return <FileReview step={step} control={control} />;
    case 'running':
      return <Running step={step} control={control} />;
    case 'failed':
      return (
        <>
          <p data-lw-part="obstacle" role="alert">
            {data.failed} {step.message}
          </p>
          <NextActions control={control} />
        </>
      );
    case 'done':
      return <Outcome step={step} control={control} />;
  }
}

interface StepProps<Kind extends ImportStep['kind']> {
  readonly step: Extract<ImportStep, { readonly kind: Kind }>;
  readonly control: ImportControl;
}

function Running({ step, control }: StepProps<'running'>): ReactElement {
  const { data } = useWorkspace('DataTransfer').messages;
  const { bytesRead, stored, failed } = step.progress;
  const text = data.importProgress(stored, failed);
  return (
    <div data-lw-part="import-progress">
      <ProgressBar label={data.importing} value={bytesRead} max={step.file.size} text={text} />
      <p>{text}</p>
      <Button ref={useLostFocus<HTMLButtonElement>()} onClick={control.cancel}>
        {data.stop}
      </Button>
    </div>
  );
}

function Outcome({ step, control }: StepProps<'done'>): ReactElement {
  const { data } = useWorkspace('DataTransfer').messages;
  const { file, contents, outcome } = step;
  const { stored, failures, addedLabels, cancelled } = outcome;
  const issues = [
    ...contents.issues.filter(({ severity }) => severity === 'error'),
    ...failures.map((failure) => ({ ...failure, severity: 'error' as const })),
  ];
  const lost = failures.length + contents.unreadable;
  return (
    <div data-lw-part="import-outcome">
      <p>
        <strong>{cancelled ? data.stopped(stored) : data.imported(stored)}</strong>
        {lost > 0 && !cancelled ? <span>{data.notStored(lost)}</span> : null}
        {addedLabels.length > 0 ? <span>{data.labelsAdded(addedLabels.length)}</span> : null}
      </p>
      <NextActions control={control} />
      {issues.length > 0 ? <IssueList issues={issues} count={issues.length} fileName={file.name} /> : null}
    </div>
  );
}

function NextActions({ control }: { readonly control: ImportControl }): ReactElement {
  const { messages, setView } = useWorkspace('DataTransfer');
  const { data } = messages;
  const first = useLostFocus<HTMLButtonElement>();
  return (
    <div data-lw-part="data-actions">
      <Button ref={first} variant="primary" onClick={control.next}>
        {control.waiting > 0 ? data.nextFile : data.anotherFile}
      </Button>
      <Button onClick={() => setView({ mode: 'annotate' })}>{data.annotate}</Button>
    </div>
  );
}
