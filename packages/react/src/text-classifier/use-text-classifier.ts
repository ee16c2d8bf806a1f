import {
  DEFAULT_THRESHOLD,
  drawableText,
  type TextClassificationTypes,
  textClassificationMachine,
} from '@labelwright/core';
import { type ChangeEvent, type ComponentPropsWithoutRef, useId, useMemo, useState } from 'react';
import { ariaHotkey } from '../internal/hotkeys';
import { mergeProps } from '../internal/merge-props';
import { ariaShortcuts } from '../internal/shortcuts';
import type { TaskProps } from '../internal/task-props';
import { useAnnounceLoad } from '../internal/use-announce-load';
import { useHotkeys } from '../internal/use-hotkeys';
import { type LifecyclePartName, useLifecycle } from '../internal/use-lifecycle';
import { useTask } from '../internal/use-task';
import { handleClassifierKey } from './classifier-keys';
import { filterElement, labelElements } from './label-focus';
import { TEXT_CLASSIFIER_MESSAGES, type TextClassifierMessages } from './messages';
import { useChoices } from './use-choices';

export interface UseTextClassifierProps extends TaskProps<TextClassificationTypes> {
  /** Single label: whether choosing one decides the record (`immediate`, the default), or validating does. */
  readonly decide?: 'immediate' | 'explicit' | undefined;
  /** Multi-label: labels scored *above* this count as predicted. 0.5 by default. */
  readonly threshold?: number | undefined;
  /** Up to so many labels are all shown; beyond there is a filter, and a button for the rest. 10 by default. */
  readonly maxVisibleLabels?: number | undefined;
  readonly messages?: Partial<TextClassifierMessages> | undefined;
  /** Classes by part, as in `data-lw-part`. */
  readonly classNames?: TextClassifierClassNames | undefined;
}

/** The parts that a class can be given to. */
export type TextClassifierPartName =
  | LifecyclePartName
  | 'inputs'
  | 'input'
  | 'labels-header'
  | 'predicted-by'
  | 'chosen-count'
  | 'filter'
  | 'labels'
  | 'label'
  | 'expand-labels';

export type TextClassifierClassNames = Readonly<Partial<Record<TextClassifierPartName, string>>>;

type DivProps = ComponentPropsWithoutRef<'div'>;
type ButtonProps = ComponentPropsWithoutRef<'button'>;
type InputProps = ComponentPropsWithoutRef<'input'>;

const OWN_SHORTCUTS = { filter: ['/'] } as const;

/** What {@link useTextClassifier} gives: state, actions, and prop getters for elements of your own. */
export type TextClassifierState = ReturnType<typeof useTextClassifier>;

/** Labels for a text, headless: draw what it returns with your own elements, or use the parts. */
export function useTextClassifier(props: UseTextClassifierProps) {
  const { decide = 'immediate', threshold = DEFAULT_THRESHOLD, maxVisibleLabels = 10 } = props;
  const options = useMemo(() => ({ decide, threshold }), [decide, threshold]);
  const messages = useMemo(() => ({ ...TEXT_CLASSIFIER_MESSAGES, ...props.messages }), [props.messages]);
  const task = useTask(textClassificationMachine, props, options);
  const { actor, context, send, readOnly } = task;
  const { record, drawable, draft, definition } = context;
  const multiLabel = drawable && record.multiLabel;
  const labels = useChoices(context, maxVisibleLabels);
  const { choices, byName } = labels;
  const [active, setActive] = useState<{ readonly name: string; readonly index: number } | undefined>();

  const hotkeys = useHotkeys(labels.hotkeys, (label) => toggle(label));
  const lifecycle = useLifecycle<TextClassificationTypes, keyof typeof OWN_SHORTCUTS>(task, {
    messages,
    ownShortcuts: OWN_SHORTCUTS,
    shortcuts: props.shortcuts,
    performOwn: (_, { currentTarget }) => {
      const field = filterElement(currentTarget);
      field?.focus();
      return field !== null;
    },
    onKey: (event) =>
      handleClassifierKey(event, {
        enabled: !readOnly && drawable,
        hotkeys,
        clearFilter: () => labels.setQuery(''),
        takeBestMatch: () => {
          if (labels.bestMatch === undefined) return;
          toggle(labels.bestMatch.name);
          labels.setQuery('');
        },
      }),
    typedKeys: hotkeys.typed,
    predictedCount: draft.labels === undefined ? labels.predicted.length : 0,
    acceptable: labels.predicted.some((label) => draft.labels?.includes(label) !== true),
    acceptAll: () => send({ type: 'suggestion.accept' }),
    classNames: props.classNames,
    focusFallback: (root) => {
      const elements = labelElements(root);
      return elements[Math.min(active?.index ?? 0, elements.length - 1)];
    },
  });
  // By the prop: what was just decided is said in the same breath.
  useAnnounceLoad(props.record?.id ?? record, lifecycle);
  const { announce, getPartProps } = lifecycle;

  /** Chooses a label, or takes it back, and says what happened. */
  function toggle(label: string): void {
    if (readOnly || !drawable) return;
    const now = actor.getSnapshot().context;
    const event = { type: 'label.toggle', label } as const;
    const outcome = definition.edits['label.toggle'](now, event);
    send(event);
    const { chosen, chosenAndValidated, takenBack, issue } = messages;
    if (outcome?.kind === 'refuse') announce(issue(outcome.issue));
    else if (now.draft.labels?.includes(label) === true) announce(takenBack(label));
    else announce(!multiLabel && decide === 'immediate' ? chosenAndValidated(label) : chosen(label));
  }

  const indexOf = (name: string): number => choices.findIndex((choice) => choice.name === name);
  /** The one label in the tab order: the last that had the focus, or what is at its place now. */
  const stop =
    active === undefined
      ? (choices.find(({ chosen }) => chosen) ?? choices[0])
      : (byName.get(active.name) ?? choices[Math.min(active.index, choices.length - 1)]);

  const id = useId();
  const labelsId = `${id}-labels`;

  return {
    /** Status, actions, announcements: what all components share. */
    lifecycle,
    messages,
    record,
    drawable,
    multiLabel,
    /** The texts by name, in the order given; `[]` while the record cannot be shown. */
    inputs: drawable ? Object.entries(record.inputs) : [],
    /** The answer so far; `undefined` while there is none, `[]` for "none applies". */
    answer: draft.labels,
    /** The labels that are shown, in the order in which they are. */
    choices,
    choiceOf: (name: string) => byName.get(name),
    found: labels.found,
    /** How many labels the expand button would show. */
    hiddenCount: labels.hidden,
    hasPrediction: labels.predictions.length > 0,
    predictionAgent: labels.predictions.length > 0 ? record.predictionAgent : undefined,
    toggle,
    expanded: labels.expanded,
    setExpanded: labels.setExpanded,
    /** Whether there are enough labels for a filter. */
    filterable: labels.filterable,
    query: labels.query,
    setQuery: labels.setQuery,
    /** Ids of a label's name and score, for an element that they describe. */
    idsOf: (name: string) => ({ name: `${id}-name-${indexOf(name)}`, score: `${id}-score-${indexOf(name)}` }),
    getRootProps: (theirs: DivProps = {}) =>
      lifecycle.getRootProps(
        mergeProps(theirs, {
          'aria-label': theirs['aria-label'] ?? messages.component,
          'data-lw-component': 'text-classifier',
          'data-multi-label': multiLabel ? '' : undefined,
        }),
      ),
    getLabelsProps: (theirs: DivProps = {}) =>
      mergeProps(theirs, {
        ...getPartProps('labels'),
        id: labelsId,
        role: multiLabel || choices.length === 0 ? 'group' : 'radiogroup',
        'aria-label': messages.labels,
        'aria-readonly': readOnly && !multiLabel && choices.length > 0 ? true : undefined,
      }),
    getLabelProps: (label: string, theirs: ButtonProps = {}) => {
      const choice = byName.get(label);
      const chosen = choice?.chosen === true;
      return mergeProps(theirs, {
        ...getPartProps('label'),
        type: 'button' as const,
        role: multiLabel ? 'checkbox' : 'radio',
        'aria-checked': chosen,
        'aria-readonly': readOnly && multiLabel ? true : undefined,
        'aria-keyshortcuts': ariaHotkey(choice?.key),
        tabIndex: stop?.name === label ? 0 : -1,
        'data-state': chosen ? 'checked' : 'unchecked',
        'data-label': drawableText(label),
        'data-predicted': choice?.predicted === true ? '' : undefined,
        'data-color': choice?.paletteColor,
        onClick: () => toggle(label),
        onFocus: () => setActive({ name: label, index: indexOf(label) }),
      });
    },
    getFilterProps: (theirs: InputProps = {}) =>
      mergeProps(theirs, {
        ...getPartProps('filter'),
        type: 'search' as const,
        value: labels.query,
        placeholder: messages.filterLabels,
        autoComplete: 'off',
        spellCheck: false,
        'aria-label': messages.filterLabels,
        'aria-controls': labelsId,
        'aria-keyshortcuts': ariaShortcuts(lifecycle.shortcuts.filter),
        onChange: (event: ChangeEvent<HTMLInputElement>) => labels.setQuery(event.currentTarget.value),
      }),
    getExpandLabelsProps: (theirs: ButtonProps = {}) =>
      mergeProps(theirs, {
        ...getPartProps('expand-labels'),
        type: 'button' as const,
        'aria-expanded': labels.expanded,
        'aria-controls': labelsId,
        onClick: () => labels.setExpanded(!labels.expanded),
      }),
  };
}
