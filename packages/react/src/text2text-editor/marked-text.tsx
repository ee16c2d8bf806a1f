import { memo, type ReactNode, useMemo } from 'react';

import { drawInvisible } from '../internal/invisible-mark';
import { invisiblesIn } from '../internal/invisibles';
import { textPieces } from './text-pieces';

/** A text with its invisible characters marked; what does not change between two texts is not drawn again. */
export function MarkedText({ text }: { readonly text: string }): ReactNode {
  const pieces = useMemo(() => textPieces(text), [text]);
  // biome-ignore lint/suspicious/noArrayIndexKey: a piece has nothing else to be known by, and no state
  return pieces.map((piece, index) => <MarkedPiece key={index} text={piece} />);
}

const MarkedPiece = memo(({ text }: { readonly text: string }) => {
  const drawn: ReactNode[] = [];
  let from = 0;
  for (const invisible of invisiblesIn(text)) {
    drawn.push(text.slice(from, invisible.start));
    drawn.push(drawInvisible(invisible, text.slice(invisible.start, invisible.end), invisible.start));
    from = invisible.end;
  }
  return [...drawn, text.slice(from)];
});
MarkedPiece.displayName = 'MarkedPiece';
