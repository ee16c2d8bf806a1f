import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useLabelColor } from '../../internal/label-color';
import type { AnsweredLabel } from './answers';
import type { LabelLook } from './label-looks';
import type { ExploreMessages } from './messages';

interface PillProps {
  readonly answered: AnsweredLabel;
  readonly look: LabelLook | undefined;
  readonly messages: ExploreMessages;
}

/** A label of an answer, with how sure it is or how often it is there. */
export function Pill({ answered, look, messages }: PillProps): ReactElement {
  const { label, score, count, faint } = answered;
  const color = useLabelColor(look?.color);
  return (
    <li
      ref={color}
      data-lw-part="explore-pill"
      data-color={look?.paletteColor}
      data-faint={faint ? '' : undefined}
    >
      <span data-lw-part="explore-pill-name" dir="auto" title={drawableText(label)}>
        {drawableText(label)}
      </span>
      {score === undefined ? null : <span data-lw-part="explore-number">{messages.score(score)}</span>}
      {count === undefined ? null : <span data-lw-part="explore-number">{messages.number(count)}</span>}
    </li>
  );
}
