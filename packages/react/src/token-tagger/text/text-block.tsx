import { memo, type ReactElement, type ReactNode } from 'react';
import { drawInvisible } from '../../internal/invisible-mark';
import type { Block } from '../places/blocks';
import type { Segment } from './segments';
import { type DrawnWords, drawMark } from './span-mark';
import type { BlockSegments } from './text-document';
import { Token } from './token';
import type { TokenSlot } from './token-slots';

interface TextBlockProps {
  readonly block: Block;
  /** Its place among all blocks of the text. */
  readonly index: number;
  readonly segments: BlockSegments;
  readonly words: DrawnWords;
}

/** One block of the text. It is drawn again when its own segments change and at no other time. */
export const TextBlock = memo(
  ({ block, index, segments, words }: TextBlockProps): ReactElement => (
    <div
      data-lw-block={index}
      dir={block.dir}
      data-lanes={segments === undefined ? undefined : lanesOf(segments)}
    >
      {/* One string, not a list with one: it stays the same text node, and a selection in it lives. */}
      {segments === undefined ? block.text : drawnTogether(segments, words)}
    </div>
  ),
);
TextBlock.displayName = 'TextBlock';

/** Segments side by side; those of one token in its element. */
function drawnTogether(segments: readonly Segment[], words: DrawnWords): ReactNode {
  const nodes: ReactNode[] = [];
  for (let first = 0; first < segments.length; ) {
    const segment = segments[first];
    const slot = segment?.slot;
    let end = first + 1;
    while (slot !== undefined && segments[end]?.slot === slot) end += 1;
    if (segment !== undefined)
      nodes.push(
        end - first === 1 || slot === undefined
          ? drawn(segment, words)
          : inToken(
              slot,
              segments.slice(first, end).map(({ slot: _, ...part }) => drawn(part, words)),
              words,
              segment.at,
            ),
      );
    first = end;
  }
  return nodes;
}

function drawn({ marks, text, at, slot, invisible }: Segment, words: DrawnWords): ReactNode {
  const key = marks.length === 0 ? at : undefined;
  const seen =
    invisible === undefined ? text : drawInvisible(invisible, text, slot === undefined ? key : undefined);
  const content = slot === undefined ? seen : inToken(slot, seen, words, key);
  // Outer spans lie in lower lanes and are the outer elements: the innermost span's ground is the one that is seen.
  let drawnMarks = content;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    if (mark !== undefined) drawnMarks = drawMark(mark, words, index === 0 ? at : undefined, drawnMarks);
  }
  return drawnMarks;
}

function inToken(slot: TokenSlot, content: ReactNode, words: DrawnWords, key: number | undefined): ReactNode {
  return (
    <Token key={key} slot={slot} words={words}>
      {content}
    </Token>
  );
}

/** How many lanes marks lie in; `undefined` where there are none. */
function lanesOf(segments: readonly Segment[]): number | undefined {
  let lanes = 0;
  for (const { marks } of segments) lanes = Math.max(lanes, (marks.at(-1)?.level ?? -1) + 1);
  return lanes === 0 ? undefined : lanes;
}
