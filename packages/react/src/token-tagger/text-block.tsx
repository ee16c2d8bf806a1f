import { memo, type ReactElement, type ReactNode } from 'react';

import type { Labels } from '../internal/use-labels';
import type { Block } from './blocks';
import type { TokenTaggerMessages } from './messages';
import type { Segment, SegmentMark } from './segments';
import { drawMark } from './span-mark';
import type { BlockSegments } from './text-document';

interface TextBlockProps {
  readonly block: Block;
  /** Its place among all blocks of the text. */
  readonly index: number;
  readonly segments: BlockSegments;
  readonly labels: Labels;
  readonly messages: TokenTaggerMessages;
}

/** One block of the text. It is drawn again when its own segments change and at no other time. */
export const TextBlock = memo(
  ({ block, index, segments, labels, messages }: TextBlockProps): ReactElement => (
    <div
      data-lw-block={index}
      dir={block.dir}
      data-lanes={segments === undefined ? undefined : lanesOf(segments)}
    >
      {/* One string, not a list with one: it stays the same text node, and a selection in it lives. */}
      {segments === undefined ? block.text : segments.map((segment) => drawn(segment, labels, messages))}
    </div>
  ),
);
TextBlock.displayName = 'TextBlock';

function drawn(segment: Segment, labels: Labels, messages: TokenTaggerMessages): ReactNode {
  const { marks, text, at } = segment;
  if (marks.length === 0) return text;
  // Outer spans lie in lower lanes and are the outer elements: the innermost span's ground is the one that is seen.
  return marks.reduceRight<ReactNode>(
    (content, mark, index) =>
      drawMark(mark, labels.byName.get(mark.span.label), messages, index === 0 ? at : undefined, content),
    text,
  );
}

function lanesOf(segments: readonly Segment[]): number {
  const highest = (marks: readonly SegmentMark[]) => marks.at(-1)?.level ?? -1;
  return segments.reduce((lanes, { marks }) => Math.max(lanes, highest(marks) + 1), 0);
}
