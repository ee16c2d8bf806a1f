import { type AnnotationRecord, drawableText, type TextTerm } from '@labelwright/core';
import { type ReactElement, useMemo } from 'react';

import { useLabelColor } from '../../internal/label-color';
import { cellProps } from './cell-props';
import type { Excerpt, ExcerptPiece, LabelledPlace } from './excerpt';
import type { LabelLook, LabelLooks } from './label-looks';
import type { ExploreMessages } from './messages';
import { recordTexts } from './record-text';

interface TextCellProps {
  /** Of the element. */
  readonly id: string;
  readonly record: AnnotationRecord;
  readonly terms: readonly TextTerm[];
  readonly looks: LabelLooks;
  readonly messages: ExploreMessages;
}

/** What a record says, as far as there is room, with what was looked for and what was labelled in it. */
export function TextCell({ id, record, terms, looks, messages }: TextCellProps): ReactElement {
  const { texts, more } = useMemo(() => recordTexts(record, terms), [record, terms]);
  return (
    <div {...cellProps('explore-texts', id)} data-count={texts.length}>
      <span data-lw-part="explore-cell-name">{messages.recordText}</span>
      {texts.map(({ name, excerpt }) => (
        <p key={name ?? ''} data-lw-part="explore-text" dir="auto">
          {name === undefined ? null : (
            <span data-lw-part="explore-input-name" dir="auto">
              {`${drawableText(name)}: `}
            </span>
          )}
          <ExcerptText excerpt={excerpt} looks={looks} />
        </p>
      ))}
      {more === 0 ? null : <span data-lw-part="explore-more">{messages.moreTexts(more)}</span>}
    </div>
  );
}

function ExcerptText({ excerpt, looks }: { readonly excerpt: Excerpt; readonly looks: LabelLooks }) {
  const { cutBefore, cutAfter, pieces } = excerpt;
  return (
    <>
      {cutBefore ? '…' : null}
      {pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} looks={looks} />
      ))}
      {cutAfter ? '…' : null}
    </>
  );
}

function Piece({ piece, looks }: { readonly piece: ExcerptPiece; readonly looks: LabelLooks }): ReactElement {
  const { text, keyword, annotated, predicted, ends } = piece;
  const inner = keyword ? <mark data-lw-part="explore-keyword">{text}</mark> : text;
  const names = ends.map((end) => (
    <SpanName key={`${end.layer} ${end.label} ${end.start}`} end={end} look={looks.get(end.label)} />
  ));
  const label = annotated ?? predicted;
  if (label === undefined) return <>{inner}</>;
  return (
    <>
      <SpanMark
        annotated={annotated !== undefined}
        predicted={predicted !== undefined}
        look={looks.get(label)}
      >
        {inner}
      </SpanMark>
      {names}
    </>
  );
}

interface SpanMarkProps {
  readonly annotated: boolean;
  readonly predicted: boolean;
  readonly look: LabelLook | undefined;
  readonly children: ReactElement | string;
}

function SpanMark({ annotated, predicted, look, children }: SpanMarkProps): ReactElement {
  const color = useLabelColor(look?.color);
  return (
    <span
      ref={color}
      data-lw-part="explore-span"
      data-color={look?.paletteColor}
      data-annotated={annotated ? '' : undefined}
      data-predicted={predicted ? '' : undefined}
    >
      {children}
    </span>
  );
}

/** Behind the text that it names, so that a label is not told by its colour alone. */
function SpanName({ end, look }: { readonly end: LabelledPlace; readonly look: LabelLook | undefined }) {
  const color = useLabelColor(look?.color);
  return (
    <bdi ref={color} data-lw-part="explore-span-name" data-layer={end.layer} data-color={look?.paletteColor}>
      {drawableText(end.label)}
    </bdi>
  );
}
