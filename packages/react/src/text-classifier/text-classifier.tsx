import { forwardRef } from 'react';

import { lifecycleParts } from '../internal/lifecycle-parts';
import { Inputs } from './inputs';
import { Label } from './label';
import { useTextClassifierContext } from './text-classifier-context';
import * as parts from './text-classifier-parts';

export type TextClassifierProps = Omit<parts.TextClassifierRootProps, 'children'>;

const DropIn = forwardRef<HTMLDivElement, TextClassifierProps>((props, ref) => (
  <parts.Root ref={ref} {...props}>
    <lifecycleParts.Issues />
    <lifecycleParts.Conflict />
    <Inputs />
    <parts.LabelsHeader>
      <parts.PredictedBy />
      <parts.ChosenCount />
      <AcceptWherePredicted />
      <parts.Filter />
    </parts.LabelsHeader>
    <parts.Labels />
    <parts.ExpandLabels />
    <lifecycleParts.TypedKeys />
    <lifecycleParts.Actions />
    <lifecycleParts.ShortcutList>
      <parts.LabelKeys />
    </lifecycleParts.ShortcutList>
    <lifecycleParts.Announcer />
  </parts.Root>
));
DropIn.displayName = 'TextClassifier';

/** A single label is taken by validating; several may be taken to change them before. */
function AcceptWherePredicted() {
  const { multiLabel, hasPrediction } = useTextClassifierContext('AcceptAll');
  return multiLabel && hasPrediction ? <lifecycleParts.AcceptAll /> : null;
}

/** Puts a text under a label, or under any number of them. Made of its public parts: rebuild it from them to change more. */
export const TextClassifier = /* @__PURE__ */ Object.assign(DropIn, {
  Root: parts.Root,
  Inputs,
  LabelsHeader: parts.LabelsHeader,
  PredictedBy: parts.PredictedBy,
  ChosenCount: parts.ChosenCount,
  Filter: parts.Filter,
  Labels: parts.Labels,
  Label,
  ExpandLabels: parts.ExpandLabels,
  LabelKeys: parts.LabelKeys,
  ...lifecycleParts,
});
