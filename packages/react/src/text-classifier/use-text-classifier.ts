import {
  DEFAULT_THRESHOLD,
  type TextClassificationTypes,
  textClassificationMachine,
} from '@labelwright/core';
import { type ComponentPropsWithoutRef, useEffect, useId, useMemo } from 'react';

import type { Hotkeys } from '../internal/hotkeys';
import { mergeProps } from '../internal/merge-props';
import { useAnnounceLoad } from '../internal/use-announce-load';
import { useLifecycle } from '../internal/use-lifecycle';
import { useTask } from '../internal/use-task';
import { TEXT_CLASSIFIER_SHORTCUTS, type TextClassifierAction } from './actions';
import { labelActions, toldEdit } from './label-actions';
import { labelStop } from './label-elements';
import { labelProps } from './label-props';
import { TEXT_CLASSIFIER_MESSAGES } from './messages';
import { usePointedLabelStore } from './pointed-label';
import type { UseTextClassifierProps } from './text-classifier-props';
import { useAnnounceFound } from './use-announce-found';
import { type LabelChoice, useChoices } from './use-choices';
import { useClassifierKeys } from './use-classifier-keys';
import { useFoldedInputs } from './use-folded-inputs';
import { useKeptHeight } from './use-kept-height';
import { useLabelFocus } from './use-label-focus';
import { useShown } from './use-shown';

type DivProps = ComponentPropsWithoutRef<'div'>;

/** So many labels cost less than drawing only those in sight. */
const WINDOW_FROM = 100;

const NO_KEYS: Hotkeys = new Map();

/** What {@link useTextClassifier} gives: state, actions, and prop getters for elements of your own. */
export type TextClassifierState = ReturnType<typeof useTextClassifier>;

/** Labels for a text, headless: draw what it returns with your own elements, or use the parts. */
export function useTextClassifier(props: UseTextClassifierProps) {
  const { lang, decide = 'immediate', threshold = DEFAULT_THRESHOLD, createLabels = false } = props;
  const { maxVisibleLabels = 10, defaultExpanded = false, defaultOrder = 'settings' } = props;
  const options = useMemo(() => ({ decide, threshold, createLabels }), [decide, threshold, createLabels]);
  const messages = useMemo(() => ({ ...TEXT_CLASSIFIER_MESSAGES, ...props.messages }), [props.messages]);
  const task = useTask(textClassificationMachine, props, options);
  const { context, send, readOnly, announce } = task;
  const { record, drawable, draft } = context;
  const multiLabel = drawable && record.multiLabel;
  const choices = useChoices(context, {
    max: maxVisibleLabels,
    expanded: defaultExpanded,
    sortedByScore: defaultOrder === 'score',
  });
  const { shown, placeOf, choiceAt, predicted } = choices;
  const windowed = shown.length > WINDOW_FROM;
  const focus = useLabelFocus(choices, draft.labels ?? []);
  const actions = labelActions({ task, messages, onCreateLabel: props.onCreateLabel });
  const inputs = useFoldedInputs();
  const look = useShown(record, drawable);
  const keepHeight = useKeptHeight(choices.query === '');
  const pointed = usePointedLabelStore();

  const setExpanded = (expanded: boolean): void => {
    choices.setExpanded(expanded);
    announce(messages.labelsShown(expanded ? choices.found : Math.min(choices.found, maxVisibleLabels)));
  };
  const keys = useClassifierKeys({
    enabled: !readOnly && drawable,
    choices,
    actions,
    focus,
    perform: (action) => {
      switch (action) {
        case 'none':
          return actions.toggleNone();
        case 'expand':
          if (choices.hidden === 0 && !choices.expanded) return false;
          setExpanded(!choices.expanded);
          return true;
        case 'sortByScore':
          choices.setSortedByScore(!choices.sortedByScore);
          // By a key the focus is elsewhere; a button tells its state itself.
          announce(messages.toggled(messages.sortByScore, !choices.sortedByScore));
          return true;
        case 'describe':
          look.setDescribed(!look.described);
          return true;
        case 'explain':
          look.setExplained(!look.explained);
          if (look.explainable) announce(messages.toggled(messages.explanation, !look.explained));
          return true;
        case 'foldInputs':
          inputs.toggleAll(drawable ? Object.keys(record.inputs) : []);
          return true;
      }
    },
  });
  const lifecycle = useLifecycle<TextClassificationTypes, TextClassifierAction>(task, {
    messages,
    ownShortcuts: TEXT_CLASSIFIER_SHORTCUTS,
    shortcuts: props.shortcuts,
    performOwn: keys.performOwn,
    onKey: keys.onKey,
    typedKeys: keys.typed,
    predictedCount: draft.labels === undefined ? predicted.names.length : 0,
    acceptable: predicted.names.some((label) => draft.labels?.includes(label) !== true),
    acceptAll: () => send({ type: 'suggestion.accept' }),
    told: (edit) => toldEdit(edit, messages),
    classNames: props.classNames,
    focusFallback: labelStop,
  });
  // By the prop: what was just decided is said in the same breath.
  useAnnounceLoad(
    props.record?.id ?? record,
    lifecycle,
    () => {
      const { context: now } = task.actor.getSnapshot();
      return now.drawable ? Object.values(now.record.inputs).flat().join('\n') : '';
    },
    lang,
  );
  useAnnounceFound(choices, announce, messages);
  // What was typed for one record means nothing to the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told by the record
  useEffect(() => keys.drop, [choices.recordKey]);

  const id = useId();
  return {
    /** Status, actions, announcements: what all components share. */
    lifecycle,
    messages,
    record,
    drawable,
    /** Language of the texts, if the host named it. */
    lang,
    multiLabel,
    threshold,
    /** The texts by name, in the order given; `[]` while the record cannot be shown. */
    inputs: drawable ? Object.entries(record.inputs) : [],
    foldedInputs: inputs,
    /** The answer so far; `undefined` while there is none, `[]` for "none applies". */
    answer: draft.labels,
    /** The labels that are shown, in the order in which they are, by their places in the settings. */
    shown,
    /** Those labels themselves; made when they are asked for, since there may be thousands. */
    get choices(): readonly LabelChoice[] {
      return shown.flatMap((place) => choiceAt(place) ?? []);
    },
    /** The label at such a place. */
    choiceAt,
    choiceOf: (name: string) => choiceAt(placeOf(name) ?? -1),
    /** The nested groups of the label at a place; `undefined` where labels are not listed by groups. */
    pathOf: choices.pathOf,
    /** The groups of a label, where the list does not show them: while they are mixed by a filter or by scores. */
    groupsOf: (name: string) =>
      choices.pathOf === undefined ? (choices.catalog.tree?.pathOf(placeOf(name) ?? -1) ?? []) : [],
    /** Whether there are so many that only those in sight are to be drawn. */
    windowed,
    labelFocus: focus,
    found: choices.found,
    /** How many labels the expand button would show. */
    hiddenCount: choices.hidden,
    hasPrediction: predicted.predictions.length > 0,
    predictionAgent: predicted.predictions.length > 0 ? record.predictionAgent : undefined,
    /** What is predicted, as far as it may be chosen. */
    predicted: predicted.names,
    ...actions,
    expanded: choices.expanded,
    setExpanded,
    sortedByScore: choices.sortedByScore,
    setSortedByScore: choices.setSortedByScore,
    /** The keys that go with Alt while there is a filter, to their labels. */
    keysWithAlt: choices.filterable ? choices.catalog.hotkeys : NO_KEYS,
    /** Whether there is a filter: for many labels, and where labels may be created. */
    filterable: choices.filterable,
    query: choices.query,
    setQuery: choices.setQuery,
    /** What is in the filter, where it can be made a label. */
    creatable: choices.creatable,
    /** Whether any label has a description, and whether they are shown. */
    describable: choices.catalog.isDescribed(),
    ...look,
    pointed,
    /** Ids of a label's name, score and description, for an element that they describe. */
    idsOf: (name: string) => {
      const place = placeOf(name) ?? -1;
      return {
        name: `${id}-name-${place}`,
        score: `${id}-score-${place}`,
        description: `${id}-description-${place}`,
      };
    },
    getRootProps: (theirs: DivProps = {}) =>
      lifecycle.getRootProps(
        mergeProps(theirs, {
          'aria-label': theirs['aria-label'] ?? messages.component,
          'data-lw-component': 'text-classifier',
          'data-multi-label': multiLabel ? '' : undefined,
        }),
      ),
    ...labelProps({
      id,
      choices,
      lifecycle,
      messages,
      multiLabel,
      readOnly,
      focus,
      pointed: look.explainable ? pointed : undefined,
      toggle: actions.toggle,
      toggleNone: actions.toggleNone,
      create: actions.create,
      noneApplies: draft.labels?.length === 0,
      setExpanded,
      keepHeight,
    }),
  };
}
