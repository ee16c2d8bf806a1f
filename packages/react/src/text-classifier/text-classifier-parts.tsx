import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { formatHotkey } from '../internal/hotkeys';
import { LifecycleContext } from '../internal/lifecycle-context';
import { mergeProps } from '../internal/merge-props';
import { splitProps } from '../internal/split-props';
import { TextClassifierContext, useTextClassifierContext } from './text-classifier-context';
import { OWN_PROPS, type UseTextClassifierProps } from './text-classifier-props';
import { useTextClassifier } from './use-text-classifier';

type DivProps = ComponentPropsWithoutRef<'div'>;
type SpanProps = ComponentPropsWithoutRef<'span'>;

export interface TextClassifierRootProps
  extends UseTextClassifierProps,
    Omit<DivProps, keyof UseTextClassifierProps> {}

/** Holds the record; every other part goes inside. */
export const Root = forwardRef<HTMLDivElement, TextClassifierRootProps>((props, ref) => {
  const { own, rest } = splitProps(props, OWN_PROPS);
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

/** A line below the labels: none applies, create one, show more. Only its children. */
export const LabelsFooter = forwardRef<HTMLDivElement, DivProps>((props, ref) => {
  const { lifecycle, filterable } = useTextClassifierContext('LabelsFooter');
  return (
    <div
      ref={ref}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('labels-footer'),
        'data-filterable': filterable ? '' : undefined,
      })}
    />
  );
});
LabelsFooter.displayName = 'TextClassifier.LabelsFooter';

/** The keys of the labels, for the list of shortcuts. */
export const LabelKeys = forwardRef<HTMLParagraphElement, ComponentPropsWithoutRef<'p'>>(
  ({ children, ...props }, ref) => {
    const { lifecycle, filterable, messages } = useTextClassifierContext('LabelKeys');
    return (
      <p ref={ref} {...mergeProps(props, lifecycle.getPartProps('label-keys'))}>
        {children ?? (filterable ? messages.labelNumbers : messages.labelKeys)}
      </p>
    );
  },
);
LabelKeys.displayName = 'TextClassifier.LabelKeys';

/** More keys nobody remembers. */
const MOST_KEYS = 50;

/** The keys that labels have of their own, where there is a filter: most labels are not on the screen to show theirs. */
export const LabelKeyList = forwardRef<HTMLDListElement, ComponentPropsWithoutRef<'dl'>>(
  ({ children, ...props }, ref) => {
    const { keysWithAlt, lifecycle } = useTextClassifierContext('LabelKeyList');
    if (keysWithAlt.size === 0) return null;
    return (
      <dl ref={ref} {...mergeProps(props, lifecycle.getPartProps('label-key-list'))}>
        {children ??
          [...keysWithAlt].slice(0, MOST_KEYS).map(([keys, label]) => (
            <div key={keys}>
              <dt dir="auto">{drawableText(label)}</dt>
              <dd>
                <kbd>{`Alt+${formatHotkey(keys).toUpperCase()}`}</kbd>
              </dd>
            </div>
          ))}
      </dl>
    );
  },
);
LabelKeyList.displayName = 'TextClassifier.LabelKeyList';
