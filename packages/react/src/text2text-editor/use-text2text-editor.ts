import { type Text2TextTypes, text2TextMachine, textBreaches } from '@labelwright/core';
import { type ComponentPropsWithoutRef, type KeyboardEvent, type RefCallback, useId, useMemo } from 'react';

import { drawnText } from '../internal/drawn-text';
import { mergeProps } from '../internal/merge-props';
import { actionFor } from '../internal/shortcuts';
import { useAnnounceLoad } from '../internal/use-announce-load';
import { useChoice } from '../internal/use-choice';
import { isTextField, type Lifecycle, type PartProps, useLifecycle } from '../internal/use-lifecycle';
import { type Task, useTask } from '../internal/use-task';
import { candidateAt, restingPlace } from './candidate-focus';
import type { UseText2TextEditorProps } from './editor-props';
import { EDITOR_SHORTCUTS, isToolAction, type ToolAction, toolInField } from './keys';
import { lineEndLike, takeEdited } from './line-endings';
import { TEXT2TEXT_EDITOR_MESSAGES, type Text2TextEditorMessages } from './messages';
import type { ShownCandidate } from './shown-candidates';
import { type CandidateGetters, useCandidates } from './use-candidates';
import { type DiffState, useDiff } from './use-diff';
import { type EditorField, useEditorField } from './use-editor-field';
import { type SourceState, useSource } from './use-source';
import { type CountedText, useTextCounts } from './use-text-counts';

/** All that the parts need, and all that a host needs to build its own. */
export interface Text2TextEditorState extends CandidateGetters {
  readonly lifecycle: Lifecycle;
  readonly messages: Text2TextEditorMessages;
  /** The source text as a page can show it; `''` while the record cannot be shown. */
  readonly source: string;
  /** Folding the source, copying it and taking from it. */
  readonly sourceState: SourceState;
  /** Best first, of whichever agent. */
  readonly candidates: readonly ShownCandidate[];
  /** Who predicted all candidates, as a page can show it; `undefined` where that were several. */
  readonly predictionAgent: string | undefined;
  /** The text in the editor, with its own line ends: what validating saves. */
  readonly text: string;
  /** The text where it is an answer, and not only proposed. */
  readonly answer: string | undefined;
  /** How long the text is, and the limits it does not keep; `undefined` until it was counted. */
  readonly counts: CountedText | undefined;
  readonly limits: NonNullable<UseText2TextEditorProps['settings']>['textLimits'];
  readonly diff: DiffState;
  readonly toggleDiff: () => void;
  /** Whether invisible characters are marked. */
  readonly invisibles: boolean;
  readonly toggleInvisibles: () => void;
  readonly layout: 'auto' | 'above' | 'beside';
  /** Language of the text to write, if the host named it. */
  readonly lang: string | undefined;
  /** Takes the candidate at `index` into the editor. */
  readonly choose: (index: number) => void;
  /** Turns the candidate at `index` down. */
  readonly reject: (index: number) => void;
  readonly focusEditor: () => void;
  /** Belongs to the `<textarea>`, together with `getEditorProps`. */
  readonly editorRef: RefCallback<HTMLTextAreaElement>;
  /** Belongs to the element of the marks behind the `<textarea>`. */
  readonly marksRef: EditorField['marksRef'];
  /** Belongs to the element of the source, together with `getSourceProps`. */
  readonly sourceRef: RefCallback<HTMLElement>;
  getRootProps(theirs?: ComponentPropsWithoutRef<'div'>): ComponentPropsWithoutRef<'div'>;
  getSourceProps(theirs?: ComponentPropsWithoutRef<'div'>): ComponentPropsWithoutRef<'div'>;
  getEditorLabelProps(theirs?: ComponentPropsWithoutRef<'label'>): ComponentPropsWithoutRef<'label'>;
  getEditorProps(theirs?: ComponentPropsWithoutRef<'textarea'>): ComponentPropsWithoutRef<'textarea'>;
  /** The counts; the text field is described by them where there are limits. */
  getCountsProps(theirs?: ComponentPropsWithoutRef<'p'>): ComponentPropsWithoutRef<'p'>;
}

/** Writes one text out of another: the headless form of `Text2TextEditor`. */
export function useText2TextEditor(props: UseText2TextEditorProps): Text2TextEditorState {
  const { lang, sourceLang, layout = 'auto', classNames, shortcuts, messages: translated } = props;
  const task = useTask(text2TextMachine, props);
  const { context, readOnly, announce } = task;
  const { draft, drawable, record, settings } = context;
  const messages = useMemo(() => ({ ...TEXT2TEXT_EDITOR_MESSAGES, ...translated }), [translated]);
  const id = useId();

  const recordId = drawable ? record.id : undefined;
  const recordText = drawable ? record.text : '';
  const recordKey = useMemo(() => ({ recordId, recordText }), [recordId, recordText]);
  const source = useMemo(() => drawnText(recordText), [recordText]);
  const getPartProps = (part: string): PartProps => ({
    'data-lw-part': part,
    // The names of parts are the keys of `classNames`.
    className: (classNames as Readonly<Partial<Record<string, string>>> | undefined)?.[part],
  });

  const field = useField(task, recordKey, (direction) => lifecycle.perform(direction));
  const list = useCandidates({ task, messages, recordKey, getPartProps });
  const insert = readOnly ? () => undefined : field.insert;
  const sourceState = useSource({ text: recordText, messages, announce, insert });
  const diff = useDiff({
    shown: props.showDiff === true,
    text: draft.text,
    source: recordText,
    origin: draft.candidate,
    candidates: list.candidates,
    recordKey,
  });
  const [invisibles, setInvisibles] = useChoice(props.showInvisibles === true);
  const limits = settings?.textLimits;
  const counts = useTextCounts(drawable ? draft.text : undefined, limits);

  const tools: Readonly<Record<ToolAction, () => void>> = {
    toggleDiff: () => {
      diff.setShown(!diff.shown);
      announce(messages.diffShown(!diff.shown));
    },
    toggleInvisibles: () => {
      setInvisibles(!invisibles);
      announce(messages.invisiblesShown(!invisibles));
    },
    readSource: sourceState.focus,
    copySource: sourceState.copy,
    insertSelection: sourceState.insertSelection,
    foldSource: sourceState.toggleFolded,
  };

  const takesFieldKey = (event: KeyboardEvent): boolean => {
    if (event.altKey && list.takesNumber(event)) return true;
    const tool = toolInField(event, lifecycle.shortcuts);
    if (tool !== undefined) {
      tools[tool]();
      return true;
    }
    const action = actionFor(event, lifecycle.shortcuts);
    if (action === 'undo' || action === 'redo') {
      // Never the browser's own: it knows nothing of candidates, line ends and decisions.
      lifecycle.perform(action);
      return true;
    }
    if (action !== 'leave' || lifecycle.helpOpen) return false;
    restingPlace(event.currentTarget).focus();
    return true;
  };

  const lifecycle: Lifecycle = useLifecycle(task, {
    messages,
    ownShortcuts: EDITOR_SHORTCUTS,
    shortcuts,
    classNames,
    predictedCount: draft.answered || draft.text === '' ? 0 : 1,
    acceptable: !draft.answered && draft.text !== '',
    acceptAll: () => task.send({ type: 'suggestion.accept' }),
    refused: (issue) => {
      const [breach] = textBreaches(task.actor.getSnapshot().context.draft.text, limits ?? {});
      return messages.notValidated(breach === undefined ? messages.issue(issue) : messages.breach(breach));
    },
    onKey: (event) => {
      if (field.is(event.target)) return takesFieldKey(event);
      return isTextField(event.target) ? false : list.takesKey(event);
    },
    performOwn: (action, event) => {
      if (isToolAction(action)) {
        tools[action]();
        return true;
      }
      const index = candidateAt(event.target);
      const onRoot = event.target === event.currentTarget || sourceState.is(event.target);
      if (action === 'edit' && (index !== undefined || onRoot)) {
        field.focus();
        return true;
      }
      if (action === 'leave' && sourceState.is(event.target)) {
        field.focus();
        return true;
      }
      if (action !== 'reject' || index === undefined) return false;
      list.reject(index);
      return true;
    },
  });

  useAnnounceLoad(recordKey, lifecycle, () => recordText, sourceLang);
  const { getCandidatesProps, getCandidateProps, getRejectProps } = list;
  const turns = useMemo(() => RIGHT_TO_LEFT.test(draft.text), [draft.text]);
  const isLimited = limits !== undefined && Object.keys(limits).length > 0;

  return {
    lifecycle,
    messages,
    source,
    sourceState,
    candidates: list.candidates,
    predictionAgent: list.agent,
    text: draft.text,
    answer: drawable && draft.answered ? draft.text : undefined,
    counts,
    limits,
    diff,
    toggleDiff: tools.toggleDiff,
    invisibles,
    toggleInvisibles: tools.toggleInvisibles,
    layout,
    lang,
    choose: list.choose,
    reject: list.reject,
    focusEditor: field.focus,
    editorRef: field.ref,
    marksRef: field.marksRef,
    sourceRef: sourceState.ref,
    getRootProps: (theirs = {}) =>
      mergeProps(lifecycle.getRootProps(theirs), {
        'aria-label': theirs['aria-label'] ?? messages.component,
        'data-lw-component': 'text2text-editor',
      }),
    getSourceProps: (theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('source'),
        role: 'group',
        'aria-label': messages.source,
        dir: 'auto',
        lang: sourceLang,
        'data-long': sourceState.long && sourceState.folded ? '' : undefined,
        tabIndex: sourceState.long ? 0 : -1,
        onKeyDown: sourceState.onKeyDown,
      }),
    getCandidatesProps,
    getCandidateProps,
    getRejectProps,
    getEditorLabelProps: (theirs = {}) =>
      mergeProps(theirs, { ...getPartProps('editor-label'), htmlFor: `${id}editor` }),
    getEditorProps: (theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('editor'),
        ...field.props,
        id: `${id}editor`,
        'aria-label': messages.editor,
        'aria-describedby': isLimited ? `${id}counts` : undefined,
        'aria-invalid': counts !== undefined && counts.breaches.length > 0 ? true : undefined,
        placeholder: messages.placeholder,
        rows: theirs.rows ?? 3,
        dir: 'auto',
        // A browser works each line's direction out anew with every key; in most texts there is nothing to find.
        'data-turns': turns ? '' : undefined,
        lang,
        readOnly,
      }),
    getCountsProps: (theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('counts'),
        id: `${id}counts`,
        'data-breached': counts !== undefined && counts.breaches.length > 0 ? '' : undefined,
      }),
  };
}

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The text field, tied to the machine: what is typed gets the line ends that the record has. */
function useField(
  { actor, context, send }: Task<Text2TextTypes>,
  recordKey: object,
  onHistory: (direction: 'undo' | 'redo') => void,
): EditorField {
  return useEditorField({
    text: context.draft.text,
    revision: context.lastRevision,
    recordKey,
    onValue: (value) => {
      const { draft, record } = actor.getSnapshot().context;
      const lineEnd = lineEndLike(draft.text, draft.candidate, record.text);
      send({ type: 'text.change', text: takeEdited(draft.text, value, lineEnd) });
    },
    onHistory,
  });
}
