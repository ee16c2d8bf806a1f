import { memo, type ReactElement, type RefObject } from 'react';

import type { Labels } from '../internal/use-labels';
import type { TokenTaggerMessages } from './messages';
import { TextBlock } from './text-block';
import type { TextDocument } from './text-document';
import { useBlocksNear } from './use-blocks-near';

/** All of it comes from `useTokenTagger`. */
export interface TextBlocksProps {
  /** The element whose only children these blocks are: its `getTextProps` were spread on it. */
  readonly text: RefObject<HTMLElement | null>;
  readonly document: TextDocument;
  readonly labels: Labels;
  readonly messages: TokenTaggerMessages;
}

/**
 * React visits all siblings of what changed. In groups (of its own, the page has none) a novel's edit passes over some 30
 * groups and 30 blocks and not over a thousand, and a pointer move over none.
 */
const GROUP = 32;

/** All blocks of the text, side by side; those near the viewport with their marks. */
export const TextBlocks = memo(({ text, document, ...shared }: TextBlocksProps): ReactElement => {
  useBlocksNear(text, document);
  const groups = Array.from(
    { length: Math.ceil(document.blocks.length / GROUP) },
    (_, group) => group * GROUP,
  );
  return (
    <>
      {groups.map((first) => (
        <BlockGroup key={first} first={first} document={document} {...shared} />
      ))}
    </>
  );
});
TextBlocks.displayName = 'TextBlocks';

interface BlockGroupProps extends Omit<TextBlocksProps, 'text'> {
  readonly first: number;
}

const BlockGroup = memo(({ first, document, ...shared }: BlockGroupProps): ReactElement => {
  const blocks = document.blocks.slice(first, first + GROUP);
  return (
    <>
      {blocks.map((block, index) => (
        <TextBlock key={block.start} index={first + index} document={document} {...shared} />
      ))}
    </>
  );
});
BlockGroup.displayName = 'BlockGroup';
