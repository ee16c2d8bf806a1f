import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { formatHotkey } from '../internal/hotkeys';
import { useLabelColor } from '../internal/label-color';
import { useMergedRefs } from '../internal/use-merged-refs';
import type { LabelChoice } from './choices';
import { useTextClassifierContext } from './text-classifier-context';

export interface LabelProps extends ComponentPropsWithoutRef<'button'> {
  /** The label's name, as in the settings. */
  readonly label: string;
}

/** One label to choose: a radio button, or a checkbox where several may apply. Children replace what is in it. */
export const Label = forwardRef<HTMLButtonElement, LabelProps>(({ label, children, ...props }, ref) => {
  const { choiceOf, getLabelProps, idsOf } = useTextClassifierContext('Label');
  const choice = choiceOf(label);
  const mergedRef = useMergedRefs<HTMLButtonElement>(useLabelColor(choice?.color), ref);
  const own = getLabelProps(label, props);
  if (children !== undefined || choice === undefined) {
    return (
      <button ref={mergedRef} {...own}>
        {children ?? drawableText(label)}
      </button>
    );
  }
  const ids = idsOf(label);
  return (
    <button
      ref={mergedRef}
      title={choice.description}
      {...own}
      aria-labelledby={ids.name}
      aria-describedby={choice.score === undefined ? undefined : ids.score}
    >
      <LabelContent choice={choice} ids={ids} />
    </button>
  );
});
Label.displayName = 'TextClassifier.Label';

interface LabelContentProps {
  readonly choice: LabelChoice;
  readonly ids: { readonly name: string; readonly score: string };
}

function LabelContent({ choice: { name, score, predicted, key }, ids }: LabelContentProps) {
  const { messages } = useTextClassifierContext('Label');
  return (
    <>
      <span data-lw-part="label-mark" aria-hidden="true" />
      <span data-lw-part="label-name" id={ids.name} dir="auto">
        {drawableText(name)}
      </span>
      {predicted ? <span data-lw-part="label-predicted" aria-hidden="true" /> : null}
      {score === undefined ? null : (
        <span data-lw-part="label-score" id={ids.score}>
          {messages.score(score)}
          {predicted ? <span data-lw-hidden=""> {messages.predicted}</span> : null}
        </span>
      )}
      {key === undefined ? null : <kbd>{formatHotkey(key).toUpperCase()}</kbd>}
      {score === undefined ? null : <ScoreBar score={score} />}
    </>
  );
}

/** An SVG, since a width in a `style` attribute is blocked under a strict Content-Security-Policy. */
function ScoreBar({ score }: { readonly score: number }) {
  return (
    <svg data-lw-part="label-bar" aria-hidden="true" width="100%" height="100%" focusable="false">
      <rect width={`${score * 100}%`} height="100%" />
    </svg>
  );
}
