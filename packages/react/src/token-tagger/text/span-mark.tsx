import { codePointLength, drawableText, sliceCodePoints } from '@labelwright/core';
import type { ComponentPropsWithoutRef, Key, ReactElement, ReactNode } from 'react';

import { PALETTE_SIZE, useLabelColor } from '../../internal/label-color';
import type { Labels } from '../../internal/use-labels';
import type { TokenTaggerMessages } from '../messages/messages';
import type { SegmentMark } from './segments';

/** The words in which a text is drawn. */
export interface DrawnWords {
  readonly labels: Labels;
  /** The name of a label as it stands on a span: all of it, or its short form. */
  readonly nameOf: (label: string) => string;
  readonly messages: TokenTaggerMessages;
}

/**
 * One span's part of a segment. Its label is drawn by the stylesheet, so it is in no copied or searched text. A plain
 * element wherever that will do: there may be thousands.
 */
export function drawMark(
  mark: SegmentMark,
  { labels, nameOf, messages }: DrawnWords,
  key: Key | undefined,
  content: ReactNode,
): ReactElement {
  const { layer, span, score, note, confirmed, level, starts, ends, active } = mark;
  const label = labels.byName.get(span.label);
  const props = {
    'data-lw-part': 'mark',
    'data-layer': layer,
    'data-label': drawableText(span.label),
    'data-chip': ends ? chipOf(nameOf(span.label)) : undefined,
    'data-color': label?.paletteColor ?? UNKNOWN_LABEL,
    'data-level': level,
    'data-starts': starts ? '' : undefined,
    'data-ends': ends ? '' : undefined,
    'data-predicted': confirmed === undefined ? undefined : confirmed ? 'yes' : 'no',
    'data-noted': note === undefined ? undefined : '',
    'data-active': active ? '' : undefined,
    title: messages.markTitle(drawableText(span.label), layer, score, note && drawnLines(note)),
    children: content,
  };
  return label?.color === undefined ? (
    <mark key={key} {...props} />
  ) : (
    <ColoredMark key={key} color={label.color} {...props} />
  );
}

/** A mark in the host's own colour. */
function ColoredMark({ color, ...props }: ComponentPropsWithoutRef<'mark'> & { readonly color: string }) {
  return <mark ref={useLabelColor(color)} {...props} />;
}

/** Labels that are not in the schema share one place in the palette; their name tells them apart. */
export const UNKNOWN_LABEL = PALETTE_SIZE - 1;

/** A long name would push the text apart; the tooltip has all of it. In code points. */
const LONGEST_CHIP = 24;

/** A note may have lines; a label has none. */
export function drawnLines(note: string): string {
  return note.split('\n').map(drawableText).join('\n');
}

function chipOf(label: string): string {
  const drawn = drawableText(label);
  return codePointLength(drawn) <= LONGEST_CHIP ? drawn : `${sliceCodePoints(drawn, 0, LONGEST_CHIP - 1)}…`;
}
