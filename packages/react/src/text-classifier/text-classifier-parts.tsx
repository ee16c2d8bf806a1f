import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { LifecycleContext } from '../internal/lifecycle-context';
import { mergeProps } from '../internal/merge-props';
import { splitProps } from '../internal/split-props';
import { Label } from './label';
import { TextClassifierContext, useTextClassifierContext } from './text-classifier-context';
import { type UseTextClassifierProps, useTextClassifier } from './use-text-classifier';

type DivProps = ComponentPropsWithoutRef<'div'>;
type SpanProps = ComponentPropsWithoutRef<'span'>;

export interface TextClassifierRootProps
  extends UseTextClassifierProps,
    Omit<DivProps, keyof UseTextClassifierProps> {}

/** Holds the record; every other part goes inside. */
export const Root = forwardRef<HTMLDivElement, TextClassifierRootProps>((props, ref) => {
  const { own, rest } = splitProps(props, ['decide', 'threshold', 'maxVisibleLabels']);
  const classifier = useTextClassifier(own);
  return (
    <TextClassifierContext.Provider value={classifier}>
      <LifecycleContext.Provider value={classifier.lifecycle}>
        <div ref={ref} {...classifier.getRootProps(rest)} />
      </LifecycleContext.Provider>
    </TextClassifierContext.Provider>
  );
});
Root.displayName = 'TextClassifier.Root';

/** A line above the labels: who predicted, how many are chosen, the filter. Only its children. */
export const LabelsHeader = forwardRef<HTMLDivElement, DivProps>((props, ref) => {
  const { lifecycle } = useTextClassifierContext('LabelsHeader');
  return <div ref={ref} {...mergeProps(props, lifecycle.getPartProps('labels-header'))} />;
});
LabelsHeader.displayName = 'TextClassifier.LabelsHeader';

/** Names the model; nothing where the record does not. */
export const PredictedBy = forwardRef<HTMLSpanElement, SpanProps>(({ children, ...props }, ref) => {
  const { predictionAgent, lifecycle, messages } = useTextClassifierContext('PredictedBy');
  if (predictionAgent === undefined) return null;
  return (
    <span ref={ref} {...mergeProps(props, { ...lifecycle.getPartProps('predicted-by'), dir: 'auto' })}>
      {children ?? messages.predictedBy(drawableText(predictionAgent))}
    </span>
  );
});
PredictedBy.displayName = 'TextClassifier.PredictedBy';

/** With several labels: how many are chosen, or that none applies. Empty while there is no answer. */
export const ChosenCount = forwardRef<HTMLSpanElement, SpanProps>(({ children, ...props }, ref) => {
  const { answer, multiLabel, lifecycle, messages } = useTextClassifierContext('ChosenCount');
  if (!multiLabel) return null;
  const text =
    answer === undefined
      ? ''
      : answer.length === 0
        ? messages.noneApplies
        : messages.chosenCount(answer.length);
  return (
    <span ref={ref} {...mergeProps(props, lifecycle.getPartProps('chosen-count'))}>
      {children ?? text}
    </span>
  );
});
ChosenCount.displayName = 'TextClassifier.ChosenCount';

/** Finds labels by plain text; nothing while there are few. */
export const Filter = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<'input'>>((props, ref) => {
  const { filterable, getFilterProps } = useTextClassifierContext('Filter');
  return filterable ? <input ref={ref} {...getFilterProps(props)} /> : null;
});
Filter.displayName = 'TextClassifier.Filter';

/** The labels to choose from. Children replace the usual list; put a `Label` in it for each. */
export const Labels = forwardRef<HTMLDivElement, DivProps>(({ children, ...props }, ref) => {
  const { choices, drawable, query, found, getLabelsProps, messages } = useTextClassifierContext('Labels');
  if (!drawable) return null;
  return (
    <div ref={ref} {...getLabelsProps(props)}>
      {children ?? choices.map(({ name }) => <Label key={name} label={name} />)}
      {found === 0 ? (
        <p data-lw-part="no-labels">{query === '' ? messages.noLabels : messages.noLabelMatches}</p>
      ) : null}
    </div>
  );
});
Labels.displayName = 'TextClassifier.Labels';

/** Shows the labels beyond the first ones, or hides them again; nothing while all are shown anyway. */
export const ExpandLabels = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  ({ children, ...props }, ref) => {
    const { filterable, expanded, hiddenCount, getExpandLabelsProps, messages } =
      useTextClassifierContext('ExpandLabels');
    if (!filterable || (!expanded && hiddenCount === 0)) return null;
    return (
      <button ref={ref} {...getExpandLabelsProps(props)}>
        {children ?? (expanded ? messages.fewerLabels : messages.moreLabels(hiddenCount))}
      </button>
    );
  },
);
ExpandLabels.displayName = 'TextClassifier.ExpandLabels';

/** The keys of the labels, for the list of shortcuts. */
export const LabelKeys = forwardRef<HTMLParagraphElement, ComponentPropsWithoutRef<'p'>>(
  ({ children, ...props }, ref) => {
    const { lifecycle, messages } = useTextClassifierContext('LabelKeys');
    return (
      <p ref={ref} {...mergeProps(props, lifecycle.getPartProps('label-keys'))}>
        {children ?? messages.labelKeys}
      </p>
    );
  },
);
LabelKeys.displayName = 'TextClassifier.LabelKeys';
