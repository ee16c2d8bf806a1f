import {
  type SnapMode,
  type SpanDraft,
  type SpanView,
  type TokenClassificationTypes,
  tokenClassificationMachine,
} from '@labelwright/core';
import {
  type ClipboardEvent,
  type ComponentPropsWithoutRef,
  type MutableRefObject,
  useMemo,
  useRef,
  useState,
} from 'react';

import { ariaHotkey } from '../internal/hotkeys';
import { mergeProps } from '../internal/merge-props';
import { LIFECYCLE_SHORTCUTS, mergeShortcuts, plainKeys } from '../internal/shortcuts';
import type { TaskProps } from '../internal/task-props';
import { useAnnounceLoad } from '../internal/use-announce-load';
import { useHotkeys } from '../internal/use-hotkeys';
import { useIsMac } from '../internal/use-is-mac';
import { type Labels, type ShownLabel, useLabels } from '../internal/use-labels';
import { type Lifecycle, type LifecyclePartName, useLifecycle } from '../internal/use-lifecycle';
import { useTask } from '../internal/use-task';
import { MOVE_NAMES, shortcutsFor, type TokenTaggerAction } from './keys';
import { TOKEN_TAGGER_MESSAGES, type TokenTaggerMessages } from './messages';
import { createShownDrafts } from './shown-draft';
import type { TextDocument } from './text-document';
import { innermostAt, toldEdit } from './told';
import { useArmedLabel } from './use-armed-label';
import { useCaret } from './use-caret';
import { useDenseTagging } from './use-dense-tagging';
import { type Occurrences, useOccurrences } from './use-occurrences';
import { type PickerState, usePicker } from './use-picker';
import { type Predictions, usePredictions } from './use-predictions';
import { type ShowSpan, useShowSpan } from './use-show-span';
import { useShownInvisibles } from './use-shown-invisibles';
import { type SpanActions, useSpanActions } from './use-span-actions';
import { type SpanHandles, useSpanHandles } from './use-span-handles';
import { useTaggerGestures } from './use-tagger-gestures';
import { useTaggerKeys } from './use-tagger-keys';
import { type TextDisplay, type TextDisplayProps, useTextDisplay } from './use-text-display';
import { useTextDocument } from './use-text-document';
import { useTextMoves } from './use-text-moves';

/** The parts that a class can be given to, by their `data-lw-part`. */
export type TokenTaggerPartName =
  | LifecyclePartName
  | 'labels'
  | 'label'
  | 'text'
  | 'picker'
  | 'picker-header'
  | 'span-stack'
  | 'active-span'
  | 'note'
  | 'note-field'
  | 'occurrences'
  | 'filter'
  | 'options'
  | 'option'
  | 'group-heading'
  | 'suggestions'
  | 'handles'
  | 'handle'
  | 'armed-label'
  | 'display'
  | 'label-names'
  | 'invisibles'
  | 'entities'
  | 'entity-filter'
  | 'entity-kind'
  | 'entity-tree'
  | 'entity-label'
  | 'entity';

export interface UseTokenTaggerProps extends TaskProps<TokenClassificationTypes>, TextDisplayProps {
  readonly messages?: Partial<TokenTaggerMessages> | undefined;
  /**
   * What a selection grows to, in records without tokens of their own: `token`, with Alt held while dragging `grapheme`; or
   * always `grapheme`. @default 'token'
   */
  readonly snap?: SnapMode | undefined;
  /** Classes by part name. */
  readonly classNames?: Readonly<Partial<Record<TokenTaggerPartName, string>>> | undefined;
}

export interface TokenTaggerState {
  readonly lifecycle: Lifecycle;
  readonly messages: TokenTaggerMessages;
  readonly labels: Labels;
  /** The draft as it is shown: without what only hidden agents predict. */
  readonly draft: SpanDraft;
  readonly view: SpanView;
  /** What the blocks of the text show. */
  readonly document: TextDocument;
  readonly picker: PickerState;
  /** How the text is shown, and how to change that. */
  readonly display: TextDisplay;
  /** Where the active span's text occurs, while the picker previews it. */
  readonly occurrences: Occurrences;
  /** The label that whatever the pointer selects next gets; chosen while nothing was selected. */
  readonly armedLabel: ShownLabel | undefined;
  /** Of the active span, where its edges may be moved. */
  readonly handles: SpanHandles | undefined;
  readonly readOnly: boolean;
  /** The drawn text, while there is one. */
  readonly textRef: MutableRefObject<HTMLDivElement | null>;
  readonly actions: SpanActions;
  /** What is predicted, by whom, and whose predictions are looked at. */
  readonly predictions: Predictions;
  /** Makes a span the active one and scrolls the text to it; with `focus` the text gets the focus. */
  readonly showSpan: ShowSpan;
  /** The DOM range of what is pointed at: where a picker belongs. */
  readonly rangeOfTarget: () => Range | undefined;
  readonly getRootProps: (theirs?: ComponentPropsWithoutRef<'div'>) => ComponentPropsWithoutRef<'div'>;
  readonly getTextProps: (theirs?: ComponentPropsWithoutRef<'div'>) => ComponentPropsWithoutRef<'div'>;
  readonly getLabelProps: (
    label: ShownLabel,
    theirs?: ComponentPropsWithoutRef<'button'>,
  ) => ComponentPropsWithoutRef<'button'>;
  readonly getFilterProps: (theirs?: ComponentPropsWithoutRef<'input'>) => ComponentPropsWithoutRef<'input'>;
  readonly getOptionProps: (
    index: number,
    theirs?: ComponentPropsWithoutRef<'div'>,
  ) => ComponentPropsWithoutRef<'div'>;
}

/**
 * The TokenTagger without its looks: a record in, spans made by pointer or keys, records out. Spread the prop getters on
 * elements of your own; inside the text draw `TextBlocks`.
 */
export function useTokenTagger(props: UseTokenTaggerProps): TokenTaggerState {
  const task = useTask(tokenClassificationMachine, props);
  const { actor, context, readOnly } = task;
  const { view, record, drawable, settings } = context;
  const [shownOf] = useState(createShownDrafts);
  const draft = shownOf(context);
  const messages = useMemo(() => ({ ...TOKEN_TAGGER_MESSAGES, ...props.messages }), [props.messages]);
  const display = useTextDisplay(props, messages, task.announce);
  const { dense: isDense } = display;
  const ownShortcuts = shortcutsFor(useIsMac(), isDense);
  const reserved = useMemo(
    () => plainKeys(mergeShortcuts({ ...ownShortcuts, ...LIFECYCLE_SHORTCUTS }, props.shortcuts)),
    [ownShortcuts, props.shortcuts],
  );
  const labels = useLabels(record, drawable, settings, reserved);
  const textRef = useRef<HTMLDivElement | null>(null);
  const document = useTextDocument(actor, shownOf, draft, view, display);
  useShownInvisibles(textRef, document, display.invisibles);
  const picker = usePicker(labels, draft, view);
  // Tokens that the host gave bind every span: there is nothing finer to select.
  const mode = draft.text.borders === undefined ? (props.snap ?? 'token') : 'token';
  const armed = useArmedLabel(task, labels, messages);
  const gestures = useTaggerGestures({
    task,
    text: textRef,
    document,
    mode,
    labels,
    armed,
    picker,
    actions: () => actions,
    onToken: (offset) => dense.onToken(offset),
  });
  const spanActions = useSpanActions({ task, messages, picker, gestures, text: textRef, arm: armed.toggle });
  const moves = useTextMoves({ task, document, gestures });
  const dense = useDenseTagging({
    task,
    dense: isDense,
    armed: armed.label,
    messages,
    gestures,
    moves,
    actions: spanActions,
    text: textRef,
  });
  const actions: SpanActions = { ...spanActions, applyLabel: dense.applyLabel };
  const handles = useSpanHandles({
    gestures,
    text: draft.text,
    span: readOnly ? undefined : view.active?.span,
    mode,
    finerWithAlt: draft.text.borders === undefined,
    onStart: picker.hide,
    onResize: actions.resize,
  });
  const occurrences = useOccurrences(draft, view, picker, gestures);
  const hotkeys = useHotkeys(labels.hotkeys, actions.applyLabel);
  useCaret(gestures, moves.caret);
  const { onKey, performOwn, isForeign } = useTaggerKeys({
    task,
    messages,
    hotkeys,
    picker,
    gestures,
    moves,
    actions,
    armed,
    dense,
    display,
    text: textRef,
  });
  const predictions = usePredictions(task, draft);
  const showSpan = useShowSpan({ task, messages, gestures, text: textRef });
  const predictedCount = useMemo(() => {
    if (draft.answered) return 0;
    // A label that the settings lack is shown, and not taken over.
    return settings === undefined
      ? draft.suggestions.size
      : [...draft.suggestions].filter(({ label }) => labels.byName.has(label)).length;
  }, [draft.answered, draft.suggestions, settings, labels]);
  const lifecycle = useLifecycle<TokenClassificationTypes, TokenTaggerAction>(task, {
    messages,
    ownShortcuts,
    extendable: MOVE_NAMES,
    shortcuts: props.shortcuts,
    performOwn,
    onKey,
    isForeign,
    typedKeys: hotkeys.typed,
    predictedCount,
    acceptable: draft.suggestions.size > 0,
    acceptAll: actions.acceptAll,
    told: (edit) => toldEdit(draft.text, edit, messages),
    onTravel: dense.goToEdit,
    classNames: props.classNames,
    focusFallback: () => textRef.current,
  });
  // A record that comes back from the store is the same one still.
  useAnnounceLoad(props.record?.id ?? draft.text, lifecycle);
  const currentOption =
    picker.open && picker.options.length > 0 ? picker.optionId(picker.current) : undefined;

  return {
    lifecycle,
    messages,
    labels,
    draft,
    view,
    document,
    picker,
    display,
    occurrences,
    armedLabel: armed.label,
    handles,
    readOnly,
    textRef,
    actions,
    predictions,
    showSpan,
    rangeOfTarget: () => {
      const at = picker.clicked?.offset;
      // What was clicked stays where it is, whichever of the spans there is chosen.
      const clicked = at === undefined ? undefined : innermostAt(draft, { start: at, end: at + 1 });
      const target = view.selection ?? (view.active && (clicked ?? view.active).span);
      return target && gestures.rangeOf(target);
    },
    getRootProps: (theirs = {}) =>
      lifecycle.getRootProps(
        mergeProps(theirs, {
          'aria-label': theirs['aria-label'] ?? messages.component,
          'data-lw-component': 'token-tagger',
        }),
      ),
    getTextProps: (theirs = {}) =>
      mergeProps(theirs, {
        /*
         * A read-only textbox, and not an `application`: a screen reader passes keys on in both, but what is in an application
         * it offers for reading only where something can have the focus, and this text is there to be read. It knows that a
         * textbox has lines and a selection, and that what is typed here changes no letter. Its options may be active
         * descendants. Marks in it are `mark` elements, and one tab stop holds all of it.
         */
        role: 'textbox',
        'aria-readonly': true as const,
        'aria-multiline': true as const,
        'aria-label': messages.text,
        'aria-description': isDense ? messages.denseHint : messages.textHint,
        'aria-controls': picker.open ? picker.listId : undefined,
        'aria-activedescendant': currentOption,
        tabIndex: 0,
        'data-armed': armed.label === undefined ? undefined : '',
        onPointerDown: gestures.pointer.onPointerDown,
        onMouseDown: gestures.pointer.onMouseDown,
        onClick: gestures.pointer.onClick,
        onFocus: dense.onFocus,
        onCopy: (event: ClipboardEvent) => {
          const copied = gestures.selectedText();
          if (copied === undefined) return;
          event.clipboardData.setData('text/plain', copied);
          event.preventDefault();
        },
      }),
    getLabelProps: (label, theirs = {}) =>
      mergeProps(theirs, {
        ...lifecycle.getPartProps('label'),
        type: 'button' as const,
        'aria-disabled': readOnly || undefined,
        'aria-pressed': armed.label?.name === label.name,
        'aria-keyshortcuts': ariaHotkey(label.key),
        title: label.description,
        // The text keeps the focus and the selection.
        onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
        onClick: () => actions.applyLabel(label.name),
      }),
    getFilterProps: (theirs = {}) =>
      mergeProps(theirs, {
        type: 'text',
        role: 'combobox',
        'aria-expanded': true as const,
        'aria-controls': picker.listId,
        'aria-activedescendant': currentOption,
        'aria-label': messages.filterLabels,
        placeholder: messages.filterLabels,
        value: picker.query,
        onChange: (event: { readonly target: { readonly value: string } }) =>
          picker.filter(event.target.value),
      }),
    getOptionProps: (index, theirs = {}) =>
      mergeProps(theirs, {
        id: picker.optionId(index),
        role: 'option',
        'aria-selected': index === picker.current,
        'aria-posinset': index + 1,
        'aria-setsize': picker.options.length,
        'aria-keyshortcuts': ariaHotkey(picker.options[index]?.key),
        onClick: () => {
          const option = picker.options[index];
          if (option !== undefined) actions.applyLabel(option.name);
        },
      }),
  };
}
