import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { formatHotkey } from '../internal/hotkeys';
import { useLabelColor } from '../internal/label-color';
import { useMergedRefs } from '../internal/use-merged-refs';
import { useTextClassifierContext } from './text-classifier-context';
import type { LabelChoice } from './use-choices';

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
  // Beside the name, not in it.
  const described = [
    choice.score === undefined ? undefined : ids.score,
    choice.description === undefined ? undefined : ids.description,
  ].filter((id) => id !== undefined);
  return (
    <button
      ref={mergedRef}
      title={choice.description === undefined ? undefined : drawableText(choice.description)}
      {...own}
      aria-labelledby={ids.name}
      aria-describedby={described.length === 0 ? undefined : described.join(' ')}
    >
      <LabelContent choice={choice} ids={ids} />
    </button>
  );
});
Label.displayName = 'TextClassifier.Label';

interface LabelContentProps {
  readonly choice: LabelChoice;
  readonly ids: { readonly name: string; readonly score: string; readonly description: string };
}

function LabelContent({ choice, ids }: LabelContentProps) {
  const { name, score, predicted, created, key } = choice;
  const { messages } = useTextClassifierContext('Label');
  return (
    <>
      <span data-lw-part="label-mark" aria-hidden="true" />
      <span data-lw-part="label-text">
        <span data-lw-part="label-name" id={ids.name} dir="auto">
          {drawableText(name)}
        </span>
        <LabelDetails choice={choice} id={ids.description} />
      </span>
      {created ? <span data-lw-part="label-new">{messages.newLabel}</span> : null}
      {predicted ? <span data-lw-part="label-predicted" aria-hidden="true" /> : null}
      {score === undefined ? null : (
        <span data-lw-part="label-score" id={ids.score}>
          {messages.score(score)}
          {predicted ? <span data-lw-hidden=""> {messages.predicted}</span> : null}
        </span>
      )}
      {key === undefined ? null : <kbd>{shownKey(key)}</kbd>}
      {score === undefined ? null : <ScoreBar score={score} />}
    </>
  );
}

function shownKey(key: string): string {
  return key.startsWith(WITH_ALT)
    ? `${WITH_ALT}${formatHotkey(key.slice(WITH_ALT.length)).toUpperCase()}`
    : formatHotkey(key).toUpperCase();
}

const WITH_ALT = 'Alt+';

/** What the label means, on demand; and where it belongs, while a filter mixes the groups. */
function LabelDetails({ choice, id }: { readonly choice: LabelChoice; readonly id: string }) {
  const { described, groupsOf } = useTextClassifierContext('Label');
  const groups = groupsOf(choice.name);
  return (
    <>
      {groups.length === 0 ? null : (
        <bdi data-lw-part="label-groups">{groups.map(drawableText).join(' › ')}</bdi>
      )}
      {choice.description === undefined ? null : (
        <bdi data-lw-part="label-description" id={id} hidden={!described}>
          {drawableText(choice.description)}
        </bdi>
      )}
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
