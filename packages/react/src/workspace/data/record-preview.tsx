import {
  type AnnotationRecord,
  annotatedAs,
  codePointLength,
  drawableText,
  predictedAs,
  type Settings,
  sliceCodePoints,
} from '@labelwright/core';
import { type ReactElement, useMemo } from 'react';

import { drawnText } from '../../internal/drawn-text';
import { paletteColor, useLabelColor } from '../../internal/label-color';
import { useWorkspace } from '../workspace-context';

export interface RecordPreviewProps {
  readonly records: readonly AnnotationRecord[];
  /** In the order of the file: those that the dataset does not know get colours behind its own. */
  readonly labels: readonly string[];
}

/** The first records of a file, as they will be: what is annotated and what is predicted beside the text. */
export function RecordPreview({ records, labels }: RecordPreviewProps): ReactElement {
  const { messages, settings } = useWorkspace('DataTransfer');
  const colors = useMemo(() => colorsFor(settings, labels), [settings, labels]);
  return (
    <div data-lw-part="record-preview">
      <h4>{messages.data.preview}</h4>
      <ol>
        {records.map((record, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records of a file may lack ids, and stand in its order
          <li key={place}>
            <PreviewText record={record} />
            <Answers record={record} colors={colors} kind="annotation" />
            <Answers record={record} colors={colors} kind="prediction" />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Of a long text the beginning tells enough; in code points. */
const LONGEST = 400;

function PreviewText({ record }: { readonly record: AnnotationRecord }): ReactElement {
  if (record.task !== 'TextClassification')
    return (
      <p data-lw-part="preview-text" dir="auto">
        {cut(record.text)}
      </p>
    );
  const inputs = Object.entries(record.inputs);
  return (
    <>
      {inputs.map(([name, value]) => (
        <p key={name} data-lw-part="preview-text" dir="auto">
          {inputs.length > 1 ? <b>{`${drawableText(name)}: `}</b> : null}
          {cut([value].flat().join('\n'))}
        </p>
      ))}
    </>
  );
}

interface AnswersProps {
  readonly record: AnnotationRecord;
  readonly colors: ReadonlyMap<string, LabelColor>;
  readonly kind: 'annotation' | 'prediction';
}

function Answers({ record, colors, kind }: AnswersProps): ReactElement | null {
  const { data } = useWorkspace('DataTransfer').messages;
  const answers = answersOf(record, kind);
  if (answers.length === 0) return null;
  return (
    <p data-lw-part="preview-answers" data-kind={kind}>
      {kind === 'prediction' ? <span data-lw-part="preview-kind">{data.predicted}</span> : null}
      {answers.map(({ label, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a label may come twice, and nothing here moves
        <Answer key={place} label={label} text={text} color={colors.get(label ?? '')} />
      ))}
    </p>
  );
}

interface ShownAnswer {
  readonly label: string | undefined;
  readonly text: string | undefined;
}

function Answer({ label, text, color }: ShownAnswer & { readonly color: LabelColor | undefined }) {
  const ref = useLabelColor(color?.own);
  if (label === undefined) return <span dir="auto">{text}</span>;
  return (
    <span ref={ref} data-lw-part="preview-label" data-color={color?.place ?? 0}>
      <bdi>{drawableText(label)}</bdi>
      {text === undefined ? null : <q dir="auto">{text}</q>}
    </span>
  );
}

/** More answers of one record are not worth the room here. */
const MOST_ANSWERS = 12;

function answersOf(record: AnnotationRecord, kind: 'annotation' | 'prediction'): readonly ShownAnswer[] {
  switch (record.task) {
    case 'TextClassification': {
      const labels = kind === 'annotation' ? annotatedAs(record) : predictedAs(record);
      return labels.slice(0, MOST_ANSWERS).map((label) => ({ label, text: undefined }));
    }
    case 'TokenClassification':
      return (record[kind] ?? [])
        .slice(0, MOST_ANSWERS)
        .map(({ label, start, end }) => ({ label, text: cut(sliceCodePoints(record.text, start, end)) }));
    case 'Text2Text': {
      const text = kind === 'annotation' ? record.annotation : record.prediction?.[0]?.text;
      return text === undefined ? [] : [{ label: undefined, text: cut(text) }];
    }
  }
}

function cut(text: string): string {
  const isLong = text.length > LONGEST && codePointLength(text) > LONGEST;
  return drawnText(isLong ? `${sliceCodePoints(text, 0, LONGEST)}…` : text);
}

interface LabelColor {
  readonly place: number;
  readonly own: string | undefined;
}

function colorsFor(settings: Settings, labels: readonly string[]): ReadonlyMap<string, LabelColor> {
  const names = [...new Set([...settings.labels.map(({ name }) => name), ...labels])];
  return new Map(
    names.map((name, index) => [name, { place: paletteColor(index), own: settings.labels[index]?.color }]),
  );
}
