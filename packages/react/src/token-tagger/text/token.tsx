import { drawableText } from '@labelwright/core';
import { memo, type ReactElement, type ReactNode } from 'react';

import { useLabelColor } from '../../internal/label-color';
import { type DrawnWords, drawnLines, UNKNOWN_LABEL } from './span-mark';
import { sameSlot, type TokenSlot } from './token-slots';

interface TokenProps {
  readonly slot: TokenSlot;
  readonly words: DrawnWords;
  /** Its text. */
  readonly children: ReactNode;
}

/**
 * A token with its tag under it. The tag is drawn by the stylesheet, so it is in no copied or searched text; the element is
 * inline, so that letters join, directions mix and words are found across tokens as in any text.
 */
export const Token = memo(({ slot, words, children }: TokenProps): ReactElement => {
  const { tags, predicted, caret, width, runs, before, behind } = slot;
  const { labels, nameOf, messages } = words;
  const isGhost = tags.length === 0 && predicted !== undefined;
  const names = isGhost ? [predicted.label] : tags.map(({ label }) => label);
  const [first] = names;
  const label = first === undefined ? undefined : labels.byName.get(first);
  const differs = tags.length > 0 && predicted !== undefined;
  const titles = [
    ...tags.map((tag) => messages.markTitle(tag.label, 'annotation', undefined, tag.note)),
    ...(predicted === undefined
      ? []
      : [messages.markTitle(predicted.label, 'suggestion', predicted.score, undefined)]),
  ];
  const token = (
    <span
      ref={useLabelColor(label?.color)}
      data-lw-part="token"
      data-layer={isGhost ? 'suggestion' : first === undefined ? undefined : 'annotation'}
      data-tag={names.length === 0 ? undefined : drawableText(names.map(nameOf).join(' + '))}
      data-color={first === undefined ? undefined : (label?.paletteColor ?? UNKNOWN_LABEL)}
      data-differs={differs ? '' : undefined}
      data-caret={caret ? '' : undefined}
      data-width={width}
      data-bidi={runs}
      title={titles.length === 0 ? undefined : drawnLines(titles.join('; '))}
    >
      {children}
    </span>
  );
  return before === undefined && behind === undefined ? (
    token
  ) : (
    <span data-bidi-before={before} data-bidi-behind={behind}>
      {token}
    </span>
  );
}, sameToken);
Token.displayName = 'Token';

/** A block is drawn anew with every key; of its tokens only those in which something changes. */
function sameToken(a: TokenProps, b: TokenProps): boolean {
  return a.words === b.words && a.children === b.children && sameSlot(a.slot, b.slot);
}
