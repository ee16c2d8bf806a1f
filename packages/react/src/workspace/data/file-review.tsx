import { TASKS } from '@labelwright/core';
import { type ReactElement, useState } from 'react';

import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { ProgressBar } from '../ui/progress-bar';
import { useWorkspace } from '../workspace-context';
import { ColumnMapping } from './column-mapping';
import { mappingGap } from './column-roles';
import { missingLabels } from './import-records';
import type { ImportStep } from './import-store';
import { IssueList } from './issue-list';
import { RecordPreview } from './record-preview';
import { SelectField } from './select-field';
import type { ImportControl } from './use-import';
import { useLostFocus } from './use-lost-focus';

export interface FileReviewProps {
  readonly step: Extract<ImportStep, { readonly kind: 'ready' }>;
  readonly control: ImportControl;
}

/** How a file is read, and what is in it then; nothing of it is stored yet. */
export function FileReview({ step, control }: FileReviewProps): ReactElement {
  const workspace = useWorkspace('DataTransfer');
  const { data } = workspace.messages;
  const { file, plan, contents } = step;
  const [addLabels, setAddLabels] = useState(true);
  const [overwrite, setOverwrite] = useState(false);
  const isNew = workspace.isNew === true;
  const missing = isNew ? [] : missingLabels(contents, workspace.settings);
  const obstacle = useObstacle(step);
  const labels = [...contents.labels];
  return (
    <>
      <ReadOptions step={step} control={control} />
      <ColumnMapping plan={plan} onRole={control.chooseRole} />
      <div data-lw-part="file-contents" data-complete={contents.complete ? '' : undefined}>
        <ProgressBar label={data.reading} value={contents.bytesRead} max={file.size} />
        <p>
          <strong>{data.contents(contents.records, contents.unreadable)}</strong>
          {contents.annotated > 0 ? <span>{data.annotated(contents.annotated)}</span> : null}
          {labels.length > 0 ? <span>{data.labelCount(labels.length)}</span> : null}
        </p>
      </div>
      {missing.length > 0 ? (
        <label data-lw-part="choice">
          <input
            type="checkbox"
            checked={addLabels}
            onChange={({ target }) => setAddLabels(target.checked)}
          />
          <span>{data.addLabels(missing.length, listed(missing))}</span>
        </label>
      ) : null}
      {contents.preview.some((record) => 'lastUpdated' in record) ? (
        <label data-lw-part="choice">
          <input
            type="checkbox"
            checked={overwrite}
            onChange={({ target }) => setOverwrite(target.checked)}
          />
          <span>{data.overwrite}</span>
        </label>
      ) : null}
      {obstacle === undefined ? null : <p data-lw-part="obstacle">{obstacle}</p>}
      <div data-lw-part="data-actions">
        <Button
          ref={useLostFocus<HTMLButtonElement>()}
          variant="primary"
          icon="import"
          disabled={obstacle !== undefined || workspace.readOnly}
          onClick={() => void control.start({ addLabels, overwrite })}
        >
          {data.start(contents.complete ? contents.records : undefined)}
        </Button>
        <Button onClick={control.next}>{data.cancel}</Button>
      </div>
      {contents.issues.length > 0 ? (
        <IssueList issues={contents.issues} count={contents.issueCount} fileName={file.name} />
      ) : null}
      {contents.preview.length > 0 ? <RecordPreview records={contents.preview} labels={labels} /> : null}
    </>
  );
}

/** Names that are told in one line. */
const MOST_NAMES = 8;

function listed(names: readonly string[]): string {
  return `${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ', …' : ''}`;
}

/** Why a file cannot be imported as it is read. */
function useObstacle({ plan, contents }: FileReviewProps['step']): string | undefined {
  const { messages, dataset, isNew } = useWorkspace('DataTransfer');
  const { data } = messages;
  if (plan.table !== undefined && plan.task !== undefined) {
    const gap = mappingGap(plan.roles, plan.task);
    if (gap !== undefined) return gap === 'text' ? data.noText : data.noTokens;
  }
  const [task] = contents.tasks;
  const isOther = isNew !== true && task !== undefined && !contents.tasks.has(dataset.task);
  if (isOther) return data.otherTask(data.tasks[task], data.tasks[dataset.task]);
  return contents.complete && contents.records === 0 ? data.nothingToImport : undefined;
}

function ReadOptions({ step, control }: FileReviewProps): ReactElement {
  const { messages, formats, isNew } = useWorkspace('DataTransfer');
  const { data } = messages;
  const { plan } = step;
  return (
    <div data-lw-part="read-options">
      <SelectField
        label={data.format}
        options={formats.map(({ name, title }) => ({ id: name, title }))}
        selected={plan.format.name}
        onSelect={control.chooseFormat}
      />
      {isNew === true && plan.task !== undefined ? (
        <SelectField
          label={data.task}
          options={TASKS.filter((task) => plan.format.tasks.includes(task)).map((task) => ({
            id: task,
            title: data.tasks[task],
          }))}
          selected={plan.task}
          onSelect={control.chooseTask}
        />
      ) : null}
      {plan.table !== undefined && plan.task === 'TextClassification' ? (
        <Field label={data.separator} hint={data.separatorHint}>
          <input
            type="text"
            size={4}
            maxLength={8}
            value={plan.separator}
            onChange={({ target }) => control.chooseSeparator(target.value)}
          />
        </Field>
      ) : null}
      {plan.table?.header === undefined ? null : (
        <label data-lw-part="choice">
          <input
            type="checkbox"
            checked={plan.table.header}
            onChange={({ target }) => control.chooseHeader(target.checked)}
          />
          <span>{data.header}</span>
        </label>
      )}
    </div>
  );
}
