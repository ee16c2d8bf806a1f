import { memo, type ReactElement, useSyncExternalStore } from 'react';

import type { DrawnWords } from './span-mark';
import { TextBlock } from './text-block';
import type { TextDocument } from './text-document';

interface TextStretchProps {
  readonly document: TextDocument;
  /** Its place among all stretches of the text. */
  readonly index: number;
  readonly words: DrawnWords;
}

/**
 * Some screens of the text. Far from the viewport it is one bare text: a novel is then some fifty elements to a browser that
 * looks for what to draw in every frame, and not a thousand.
 */
export const TextStretch = memo(({ document, index, words }: TextStretchProps): ReactElement | null => {
  const drawn = useSyncExternalStore(
    (listener) => document.subscribe(index, listener),
    () => document.drawn(index),
    () => document.drawnByServer(index),
  );
  const stretch = document.stretches[index];
  if (stretch === undefined) return null;
  const { firstBlock, blockEnd } = stretch;
  const blocks = document.blocks.slice(firstBlock, blockEnd);
  return (
    <div data-lw-stretch={firstBlock}>
      {drawn === undefined
        ? blocks.map(({ text }) => text).join('')
        : blocks.map((block, place) => (
            <TextBlock
              key={block.start}
              block={block}
              index={firstBlock + place}
              segments={drawn[place]}
              words={words}
            />
          ))}
    </div>
  );
});
TextStretch.displayName = 'TextStretch';
