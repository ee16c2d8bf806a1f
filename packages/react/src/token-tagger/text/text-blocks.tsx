import { memo, type ReactElement, type RefObject, useMemo } from 'react';

import type { Labels } from '../../internal/use-labels';
import type { TokenTaggerMessages } from '../messages/messages';
import type { TextDocument } from './text-document';
import { TextStretch } from './text-stretch';
import { useNearStretches } from './use-near-stretches';

/** All of it comes from `useTokenTagger`. */
export interface TextBlocksProps {
  /** The element whose only children these are: its `getTextProps` were spread on it. */
  readonly text: RefObject<HTMLElement | null>;
  readonly document: TextDocument;
  readonly labels: Labels;
  readonly messages: TokenTaggerMessages;
  /** `full`: all of it with its marks, wherever the viewport is. @default 'near' */
  readonly reading?: 'near' | 'full' | undefined;
  /** Names of labels on the spans: whole, or in their short form. @default 'full' */
  readonly names?: 'full' | 'short' | undefined;
}

/** The whole text: near the viewport as blocks with their marks, else as bare text. */
export const TextBlocks = memo(
  ({ text, document, labels, messages, reading = 'near', names = 'full' }: TextBlocksProps): ReactElement => {
    useNearStretches(text, document, reading === 'full');
    const words = useMemo(
      () => ({ labels, messages, nameOf: names === 'short' ? labels.shortName : (name: string) => name }),
      [labels, messages, names],
    );
    return (
      <>
        {document.stretches.map(({ start }, index) => (
          <TextStretch key={start} index={index} document={document} words={words} />
        ))}
      </>
    );
  },
);
TextBlocks.displayName = 'TextBlocks';
