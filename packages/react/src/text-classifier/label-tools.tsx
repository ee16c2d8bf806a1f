import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { mergeProps } from '../internal/merge-props';
import { ariaShortcuts } from '../internal/shortcuts';
import type { TextClassifierAction } from './actions';
import { useTextClassifierContext } from './text-classifier-context';
import type { TextClassifierState } from './use-text-classifier';

type ButtonProps = ComponentPropsWithoutRef<'button'>;

interface Toggle {
  readonly part: string;
  readonly action: TextClassifierAction;
  readonly name: (state: TextClassifierState) => string;
  /** Whether it has anything to do with this record. */
  readonly isOffered: (state: TextClassifierState) => boolean;
  readonly isOn: (state: TextClassifierState) => boolean;
  readonly set: (state: TextClassifierState, on: boolean) => void;
}

/** A button that changes how something is shown; nothing where there is nothing to show. */
function toggle(partName: string, { part, action, name, isOffered, isOn, set }: Toggle) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when this file is loaded
  const Part = forwardRef<HTMLButtonElement, ButtonProps>(({ children, ...props }, ref) => {
    const state = useTextClassifierContext(partName);
    if (!isOffered(state)) return null;
    return (
      <button
        ref={ref}
        {...mergeProps(props, {
          ...state.lifecycle.getPartProps(part),
          type: 'button' as const,
          'data-look': '',
          'aria-pressed': isOn(state),
          'aria-keyshortcuts': ariaShortcuts(state.lifecycle.shortcuts[action]),
          onClick: () => set(state, !isOn(state)),
        })}
      >
        {children ?? name(state)}
      </button>
    );
  });
  Part.displayName = `TextClassifier.${partName}`;
  return Part;
}

/** Fewer labels are seen at a glance, in whatever order. */
const SORT_FROM = 4;

/** Lists the labels by their scores, or in the order of the settings again. */
export const SortByScore = /* @__PURE__ */ toggle('SortByScore', {
  part: 'sort-by-score',
  action: 'sortByScore',
  name: ({ messages }) => messages.sortByScore,
  isOffered: ({ hasPrediction, shown }) => hasPrediction && shown.length >= SORT_FROM,
  isOn: ({ sortedByScore }) => sortedByScore,
  set: ({ setSortedByScore }, on) => setSortedByScore(on),
});

/** Shows what the labels mean, in them. */
export const Descriptions = /* @__PURE__ */ toggle('Descriptions', {
  part: 'descriptions',
  action: 'describe',
  name: ({ messages }) => messages.descriptions,
  isOffered: ({ describable }) => describable,
  isOn: ({ described }) => described,
  set: ({ setDescribed }, on) => setDescribed(on),
});

/** Shows what speaks for and against labels. */
export const Explain = /* @__PURE__ */ toggle('Explain', {
  part: 'explain',
  action: 'explain',
  name: ({ messages }) => messages.explanation,
  isOffered: ({ explainable }) => explainable,
  isOn: ({ explained }) => explained,
  set: ({ setExplained }, on) => setExplained(on),
});

/** With several labels: the answer that none of them applies. */
export const NoneApplies = forwardRef<HTMLButtonElement, ButtonProps>(({ children, ...props }, ref) => {
  const { multiLabel, getNoneAppliesProps, lifecycle, messages } = useTextClassifierContext('NoneApplies');
  if (!multiLabel) return null;
  const [key] = lifecycle.shortcuts.none ?? [];
  // The key is no part of the name.
  return (
    <button
      ref={ref}
      aria-label={children === undefined ? messages.noneApplies : undefined}
      {...getNoneAppliesProps(props)}
    >
      {children ?? (
        <>
          {messages.noneApplies}
          {key === undefined ? null : <kbd>{key}</kbd>}
        </>
      )}
    </button>
  );
});
NoneApplies.displayName = 'TextClassifier.NoneApplies';

/** Makes a label of what is in the filter; nothing where it is none, is there already, or must not be made. */
export const CreateLabel = forwardRef<HTMLButtonElement, ButtonProps>(({ children, ...props }, ref) => {
  const { creatable, getCreateLabelProps, messages } = useTextClassifierContext('CreateLabel');
  if (creatable === undefined) return null;
  return (
    <button ref={ref} {...getCreateLabelProps(props)}>
      {children ?? messages.createLabel(drawableText(creatable))}
    </button>
  );
});
CreateLabel.displayName = 'TextClassifier.CreateLabel';

/** Shows the labels beyond the first ones, or hides them again; nothing while all are shown anyway. */
export const ExpandLabels = forwardRef<HTMLButtonElement, ButtonProps>(({ children, ...props }, ref) => {
  const { filterable, expanded, hiddenCount, getExpandLabelsProps, messages } =
    useTextClassifierContext('ExpandLabels');
  if (!filterable || (!expanded && hiddenCount === 0)) return null;
  return (
    <button ref={ref} {...getExpandLabelsProps(props)}>
      {children ?? (expanded ? messages.fewerLabels : messages.moreLabels(hiddenCount))}
    </button>
  );
});
ExpandLabels.displayName = 'TextClassifier.ExpandLabels';
