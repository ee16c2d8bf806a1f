import { forwardRef } from 'react';

import { Later } from '../internal/later';
import { lifecycleParts } from '../internal/lifecycle-parts';
import { Comparison } from './comparison';
import { Explanation } from './explanation';
import { Inputs } from './inputs';
import { Label } from './label';
import { Labels } from './label-list';
import * as tools from './label-tools';
import { useTextClassifierContext } from './text-classifier-context';
import * as parts from './text-classifier-parts';

export interface TextClassifierProps extends Omit<parts.TextClassifierRootProps, 'children'> {
  /** Shows the annotation beside what each agent predicts, and whether they say the same. */
  readonly compare?: boolean | undefined;
}

const DropIn = forwardRef<HTMLDivElement, TextClassifierProps>(({ compare = false, ...props }, ref) => (
  <parts.Root ref={ref} {...props}>
    <lifecycleParts.Issues />
    <lifecycleParts.Conflict />
    <Inputs />
    <parts.LabelsHeader>
      <parts.PredictedBy />
      <parts.ChosenCount />
      <AcceptWherePredicted />
      <tools.SortByScore />
      <tools.Descriptions />
      <tools.Explain />
      <parts.Filter />
    </parts.LabelsHeader>
    <Labels />
    <parts.LabelsFooter>
      <tools.NoneApplies />
      <tools.CreateLabel />
      <tools.ExpandLabels />
    </parts.LabelsFooter>
    <Explanation />
    {compare ? <Comparison /> : null}
    <lifecycleParts.TypedKeys />
    <Later room={<div data-lw-room="" />}>
      <lifecycleParts.Actions />
      <lifecycleParts.ShortcutList>
        <parts.LabelKeys />
        <parts.LabelKeyList />
      </lifecycleParts.ShortcutList>
      <lifecycleParts.Announcer />
    </Later>
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
  Labels,
  Label,
  LabelsFooter: parts.LabelsFooter,
  SortByScore: tools.SortByScore,
  Descriptions: tools.Descriptions,
  Explain: tools.Explain,
  NoneApplies: tools.NoneApplies,
  CreateLabel: tools.CreateLabel,
  ExpandLabels: tools.ExpandLabels,
  Explanation,
  Comparison,
  LabelKeys: parts.LabelKeys,
  LabelKeyList: parts.LabelKeyList,
  ...lifecycleParts,
});
