import {
  type AgentAnswer,
  type AnnotationRecord,
  drawableText,
  type Span,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { type ReactElement, useMemo } from 'react';

import { drawnText } from '../../internal/drawn-text';
import { LabelName, useLabelLook } from '../metrics/label-name';
import { useWorkspace } from '../workspace-context';
import { LazyTextChanges } from './lazy-text-changes';
import { type ComparedSpan, spanPieces } from './span-pieces';

interface AnswerViewProps {
  readonly record: AnnotationRecord;
  readonly answer: AgentAnswer['answer'];
  /** All answers to the record, this one among them. */
  readonly all: readonly AgentAnswer[];
}

/** One answer, with what of it not every answer has. */
export function AnswerView({ record, answer, all }: AnswerViewProps): ReactElement {
  switch (record.task) {
    case 'TextClassification':
      return <LabelsAnswer labels={[answer].flat().filter(isLabel)} all={all} />;
    case 'TokenClassification':
      return <SpansAnswer record={record} spans={spansIn(answer)} all={all} />;
    case 'Text2Text':
      return <TextAnswer text={typeof answer === 'string' ? answer : ''} all={all} />;
  }
}

interface LabelsAnswerProps {
  readonly labels: readonly string[];
  readonly all: readonly AgentAnswer[];
}

function LabelsAnswer({ labels, all }: LabelsAnswerProps): ReactElement {
  const { messages } = useWorkspace('Review');
  const words = messages.review;
  if (labels.length === 0) return <p data-lw-part="review-none">{words.noneApplies}</p>;
  const isShared = (label: string) => all.every(({ answer }) => [answer].flat().includes(label));
  return (
    <ul data-lw-part="review-labels">
      {labels.map((label) => (
        <li key={label} data-differs={isShared(label) ? undefined : ''}>
          <LabelName label={label} />
          {isShared(label) ? null : <Differs />}
        </li>
      ))}
    </ul>
  );
}

interface SpansAnswerProps {
  readonly record: TokenClassificationRecord;
  readonly spans: readonly Span[];
  readonly all: readonly AgentAnswer[];
}

function SpansAnswer({ record, spans, all }: SpansAnswerProps): ReactElement {
  const { messages } = useWorkspace('Review');
  const pieces = useMemo(() => {
    const answers = all.map(({ answer }) => new Set(spansIn(answer).map(keyOf)));
    const isShared = (span: Span) => answers.every((keys) => keys.has(keyOf(span)));
    return spanPieces(
      record.text,
      spans.map((span) => ({ ...span, shared: isShared(span) })),
    );
  }, [record.text, spans, all]);
  return (
    <>
      {spans.length === 0 ? <p data-lw-part="review-none">{messages.review.noSpans}</p> : null}
      <p data-lw-part="review-text" dir="auto">
        {pieces.map(({ start, text, spans: over, ends }) => {
          const [inner] = over;
          return inner === undefined ? (
            text
          ) : (
            <span key={start}>
              <MarkedPiece text={text} inner={inner} differs={over.some(({ shared }) => !shared)} />
              {ends.map((span) => (
                <SpanName key={`${span.label} ${span.start}`} span={span} />
              ))}
            </span>
          );
        })}
      </p>
    </>
  );
}

interface MarkedPieceProps {
  readonly text: string;
  readonly inner: ComparedSpan;
  readonly differs: boolean;
}

function MarkedPiece({ text, inner, differs }: MarkedPieceProps): ReactElement {
  const { setColor, color } = useLabelLook(inner.label);
  return (
    <mark ref={setColor} data-differs={differs ? '' : undefined} data-color={color}>
      {text}
    </mark>
  );
}

function SpanName({ span }: { readonly span: ComparedSpan }): ReactElement {
  return (
    <span data-lw-part="review-span" data-differs={span.shared ? undefined : ''}>
      <bdi>{drawableText(span.label)}</bdi>
      {span.shared ? null : <Differs />}
    </span>
  );
}

function TextAnswer({ text, all }: { readonly text: string; readonly all: readonly AgentAnswer[] }) {
  const { messages } = useWorkspace('Review');
  const words = messages.review;
  const [first] = all;
  if (text === '') return <p data-lw-part="review-none">{words.emptyText}</p>;
  const plain = (
    <p data-lw-part="review-text" dir="auto">
      {drawnText(text)}
    </p>
  );
  if (first === undefined || typeof first.answer !== 'string' || first.answer === text) return plain;
  return (
    <>
      <p data-lw-part="review-base">{words.asFirst(first.agent)}</p>
      <LazyTextChanges before={first.answer} after={text} fallback={plain} />
    </>
  );
}

/** Told by a sign, and to those who do not see it by words: colour alone says nothing. */
function Differs(): ReactElement {
  const { messages } = useWorkspace('Review');
  return (
    <>
      <span data-lw-part="review-sign" aria-hidden="true" title={messages.review.onlyHere}>
        ≠
      </span>
      <span data-lw-hidden=""> ({messages.review.onlyHere})</span>
    </>
  );
}

function keyOf({ label, start, end }: Span): string {
  return `${start} ${end} ${label}`;
}

function isLabel(entry: unknown): entry is string {
  return typeof entry === 'string';
}

const NONE: readonly Span[] = [];

/** Those of a token classification are all spans. */
function spansIn(answer: AgentAnswer['answer']): readonly Span[] {
  return typeof answer === 'string' || answer.some(isLabel) ? NONE : (answer as readonly Span[]);
}
