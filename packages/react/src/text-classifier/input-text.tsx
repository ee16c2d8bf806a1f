import { memo, type ReactElement, useMemo } from 'react';

import { drawnText } from '../internal/drawn-text';
import { type Attribution, placeAttributions } from './attributions';
import { findKeywords } from './keywords';
import { cutText, type TextPiece } from './marked-text';
import type { TextClassifierMessages } from './messages';

interface InputTextProps {
  readonly text: string;
  readonly keywords: readonly string[];
  /** What speaks for and against the label that is pointed at; none while nothing is explained. */
  readonly attributions: readonly Attribution[];
  /** The largest number without its sign, of all inputs. */
  readonly most: number;
  readonly messages: TextClassifierMessages;
}

/** A text as plain text, with what was searched for marked, and what explains a label. */
export const InputText = memo(function InputText(props: InputTextProps): ReactElement {
  const { text, keywords, attributions, most, messages } = props;
  const drawn = useMemo(() => drawnText(text), [text]);
  const pieces = useMemo(() => {
    if (keywords.length === 0 && attributions.length === 0) return undefined;
    return cutText(drawn, findKeywords(drawn, keywords), placeAttributions(drawn, attributions, most));
  }, [drawn, keywords, attributions, most]);
  return (
    <p data-lw-part="input-text" dir="auto">
      {pieces?.map((piece) => <Piece key={piece.start} piece={piece} messages={messages} />) ?? drawn}
    </p>
  );
});

interface PieceProps {
  readonly piece: TextPiece;
  readonly messages: TextClassifierMessages;
}

function Piece({ piece: { text, keyword, attribution }, messages }: PieceProps): ReactElement {
  const inner = keyword ? <mark data-lw-part="keyword">{text}</mark> : text;
  if (attribution === undefined) return <>{inner}</>;
  return (
    <span
      data-lw-part="attribution"
      data-sign={attribution.value > 0 ? 'positive' : 'negative'}
      data-strength={attribution.strength}
      title={messages.attribution(attribution.value)}
    >
      {inner}
    </span>
  );
}
