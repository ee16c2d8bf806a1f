import {
  type SnapMode,
  type SpanDraft,
  type SpanView,
  type TextSelection,
  type TokenClassificationTypes,
  tokenClassificationMachine,
} from '@labelwright/core';
import {
  type ComponentPropsWithoutRef,
  type MutableRefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

import { mergeProps } from '../internal/merge-props';
import { LIFECYCLE_SHORTCUTS, mergeShortcuts, plainKeys } from '../internal/shortcuts';
import type { TaskProps } from '../internal/task-props';
import { useAnnounceLoad } from '../internal/use-announce-load';
import { useHotkeys } from '../internal/use-hotkeys';
import { useIsMac } from '../internal/use-is-mac';
import { type Labels, type ShownLabel, useLabels } from '../internal/use-labels';
import { type Lifecycle, type LifecyclePartName, useLifecycle } from '../internal/use-lifecycle';
import { useTask } from '../internal/use-task';
import type { ShowSpan } from './hands/show-span';
import type { SpanActions } from './hands/span-actions';
import { type SpanHandles, spanHandles } from './hands/span-handles';
import { rangeOfTarget } from './hands/target-range';
import { toldEdit } from './hands/told';
import { useHands } from './hands/use-hands';
import { usePaintedPlaces } from './hands/use-painted-places';
import { MOVE_NAMES, shortcutsFor, type TokenTaggerAction } from './keys';
import { TOKEN_TAGGER_MESSAGES, type TokenTaggerMessages } from './messages/messages';
import { createShownDrafts } from './predictions/shown-draft';
import { type Predictions, usePredictions } from './predictions/use-predictions';
import type { Scene } from './scene/scene';
import { useArmedLabel } from './scene/use-armed-label';
import { type Occurrences, useOccurrences } from './scene/use-occurrences';
import { type PickerState, usePicker } from './scene/use-picker';
import { useResizing } from './scene/use-resizing';
import { type TextDisplay, type TextDisplayProps, useTextDisplay } from './scene/use-text-display';
import { filterProps, labelProps, optionProps, textProps } from './tagger-props';
import type { TextDocument } from './text/text-document';
import { useShownInvisibles } from './text/use-shown-invisibles';
import { useTextDocument } from './text/use-text-document';

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
  /**
   * Language of the text (BCP 47): fonts and screen readers follow it. Words are found without it; where they are to be
   * others, the record brings its own `tokens`.
   */
  readonly lang?: string | undefined;
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
  /** Language of the text, if the host named it. */
  readonly lang: string | undefined;
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
  const { lang } = props;
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
  const picker = usePicker(labels, draft, view, readOnly);
  const occurrences = useOccurrences(draft, view, picker);
  const armed = useArmedLabel(task, labels, messages);
  const resizing = useResizing(readOnly ? undefined : view.active?.span);
  const [moved, setCaret] = useState<TextSelection | undefined>(undefined);
  const caret = moved !== undefined && moved === view.selection ? moved : undefined;
  const hotkeys = useHotkeys(labels.hotkeys, (label) => hands.actions().applyLabel(label));
  const scene: Scene = {
    task,
    messages,
    labels,
    hotkeys,
    document,
    display,
    picker,
    armed,
    resizing,
    // Tokens that the host gave bind every span: there is nothing finer to select.
    mode: draft.text.borders === undefined ? (props.snap ?? 'token') : 'token',
    text: textRef,
    caret,
    setCaret,
  };
  const hands = useHands(scene);
  const resized = resizing.next ?? resizing.span;
  usePaintedPlaces(hands, {
    selected: resizing.next ?? view.selection,
    caret,
    previewed: occurrences.ranges,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another text there is no caret
  useEffect(() => hands.dense()?.enterIfFocused(), [hands, isDense, draft.text]);
  const predictions = usePredictions(task, draft);
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
    performOwn: (action, event, extend) => hands.keys().perform(action, event, extend),
    onKey: (event) => hands.keys().onKey(event),
    isForeign: (target) => hands.keys().isForeign(target),
    typedKeys: hotkeys.typed,
    predictedCount,
    acceptable: draft.suggestions.size > 0,
    acceptAll: () => hands.actions().acceptAll(),
    told: (edit) => toldEdit(draft.text, edit, messages),
    onTravel: hands.goToEdit,
    classNames: props.classNames,
    focusFallback: () => textRef.current,
  });
  // A record that comes back from the store is the same one still.
  useAnnounceLoad(
    props.record?.id ?? draft.text,
    lifecycle,
    () => {
      const { context: now } = actor.getSnapshot();
      return now.drawable ? now.record.text : '';
    },
    lang,
  );
  return {
    lifecycle,
    messages,
    lang,
    labels,
    draft,
    view,
    document,
    picker,
    display,
    occurrences,
    armedLabel: armed.label,
    handles: resized && spanHandles(resized, resizing.next !== undefined, hands),
    readOnly,
    textRef,
    get actions() {
      return hands.actions();
    },
    predictions,
    get showSpan() {
      return hands.showSpan();
    },
    rangeOfTarget: () => rangeOfTarget(scene, hands),
    getRootProps: (theirs = {}) =>
      lifecycle.getRootProps(
        mergeProps(theirs, {
          'aria-label': theirs['aria-label'] ?? messages.component,
          'data-lw-component': 'token-tagger',
        }),
      ),
    getTextProps: (theirs = {}) => textProps(scene, hands, { lang, ...theirs }),
    getLabelProps: (label, theirs = {}) =>
      labelProps(scene, hands, label, mergeProps(theirs, lifecycle.getPartProps('label'))),
    getFilterProps: (theirs = {}) => filterProps(scene, theirs),
    getOptionProps: (index, theirs = {}) => optionProps(scene, hands, index, theirs),
  };
}
