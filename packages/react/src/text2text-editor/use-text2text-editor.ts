import { candidatesOf, type Text2TextTypes, text2TextMachine } from '@labelwright/core';
import {
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type RefCallback,
  useId,
  useMemo,
  useState,
} from 'react';
import { drawnText } from '../internal/drawn-text';
import { mergeProps } from '../internal/merge-props';
import { actionFor } from '../internal/shortcuts';
import type { TaskProps } from '../internal/task-props';
import { useAnnounceLoad } from '../internal/use-announce-load';
import { isTextField, type Lifecycle, type LifecyclePartName, useLifecycle } from '../internal/use-lifecycle';
import { useTask } from '../internal/use-task';
import { candidateAt, candidateElements, nextIndex, restingPlace } from './candidate-focus';
import { digitOf } from './digit-key';
import { lineEndLike, takeEdited } from './line-endings';
import { TEXT2TEXT_EDITOR_MESSAGES, type Text2TextEditorMessages } from './messages';
import { drawCandidates, type ShownCandidate, showCandidates } from './shown-candidates';
import { useEditorField } from './use-editor-field';

/** The parts of the editor that a host may give classes to, by their `data-lw-part`. */
export type Text2TextEditorPartName =
  | LifecyclePartName
  | 'source-label'
  | 'source'
  | 'candidates-label'
  | 'candidates'
  | 'candidate-row'
  | 'candidate'
  | 'reject-candidate'
  | 'editor-label'
  | 'editor';

export interface UseText2TextEditorProps extends TaskProps<Text2TextTypes> {
  /** Language of the text to write (BCP 47): spell checking, fonts and screen readers follow it. */
  readonly lang?: string | undefined;
  /** Language of the source text. */
  readonly sourceLang?: string | undefined;
  readonly messages?: Partial<Text2TextEditorMessages> | undefined;
  readonly classNames?: Readonly<Partial<Record<Text2TextEditorPartName, string>>> | undefined;
}

/** All that the parts need, and all that a host needs to build its own. */
export interface Text2TextEditorState {
  readonly lifecycle: Lifecycle;
  readonly messages: Text2TextEditorMessages;
  /** The source text as a page can show it; `''` while the record cannot be shown. */
  readonly source: string;
  /** Best first. */
  readonly candidates: readonly ShownCandidate[];
  /** Who predicted the candidates, as a page can show it. */
  readonly predictionAgent: string | undefined;
  /** The text in the editor, with its own line ends: what validating saves. */
  readonly text: string;
  /** Language of the text to write, if the host named it. */
  readonly lang: string | undefined;
  /** Takes the candidate at `index` into the editor. */
  readonly choose: (index: number) => void;
  /** Turns the candidate at `index` down. */
  readonly reject: (index: number) => void;
  readonly focusEditor: () => void;
  /** Belongs to the `<textarea>`, together with `getEditorProps`. */
  readonly editorRef: RefCallback<HTMLTextAreaElement>;
  getRootProps(theirs?: ComponentPropsWithoutRef<'div'>): ComponentPropsWithoutRef<'div'>;
  getSourceProps(theirs?: ComponentPropsWithoutRef<'div'>): ComponentPropsWithoutRef<'div'>;
  getCandidatesProps(theirs?: ComponentPropsWithoutRef<'div'>): ComponentPropsWithoutRef<'div'>;
  getCandidateProps(
    candidate: ShownCandidate,
    theirs?: ComponentPropsWithoutRef<'div'>,
  ): ComponentPropsWithoutRef<'div'>;
  getRejectProps(
    candidate: ShownCandidate,
    theirs?: ComponentPropsWithoutRef<'button'>,
  ): ComponentPropsWithoutRef<'button'>;
  getEditorLabelProps(theirs?: ComponentPropsWithoutRef<'label'>): ComponentPropsWithoutRef<'label'>;
  getEditorProps(theirs?: ComponentPropsWithoutRef<'textarea'>): ComponentPropsWithoutRef<'textarea'>;
}

const OWN_SHORTCUTS = { edit: ['Enter'], leave: ['Escape'], reject: ['Delete'] } as const;

/** Above this length a source is boxed and scrolls, so it must be reachable by Tab. In UTF-16 units. */
const LONG_SOURCE = 1200;

/** Writes one text out of another: the headless form of `Text2TextEditor`. */
export function useText2TextEditor(props: UseText2TextEditorProps): Text2TextEditorState {
  const { lang, sourceLang, classNames, shortcuts, messages: translated } = props;
  const task = useTask(text2TextMachine, props);
  const { actor, context, send, readOnly } = task;
  const { record, draft, drawable, lastRevision } = context;
  const messages = useMemo(() => ({ ...TEXT2TEXT_EDITOR_MESSAGES, ...translated }), [translated]);
  const editorId = useId();

  const recordId = drawable ? record.id : undefined;
  const recordText = drawable ? record.text : '';
  const prediction = drawable ? record.prediction : undefined;
  const recordKey = useMemo(() => ({ recordId, recordText }), [recordId, recordText]);
  const source = useMemo(() => drawnText(recordText), [recordText]);
  const drawn = useMemo(
    () => drawCandidates(prediction === undefined ? [] : candidatesOf({ prediction })),
    [prediction],
  );
  const candidates = useMemo(() => showCandidates(drawn, draft), [drawn, draft]);
  // Anything else is among the issues.
  const agent: unknown = drawable ? record.predictionAgent : undefined;

  const field = useEditorField({
    text: draft.text,
    revision: lastRevision,
    recordKey,
    onValue: (value) => {
      const { draft: now, record: from } = actor.getSnapshot().context;
      const lineEnd = lineEndLike(now.text, now.candidate, from.text);
      send({ type: 'text.change', text: takeEdited(now.text, value, lineEnd) });
    },
    onHistory: (direction) => lifecycle.perform(direction),
  });

  const choose = (index: number): void => {
    const candidate = candidates[index];
    if (candidate === undefined || readOnly) return;
    send({ type: 'suggestion.accept', text: candidate.text });
    lifecycle.announce(messages.candidateTaken(index + 1));
  };
  const reject = (index: number): void => {
    const candidate = candidates[index];
    if (candidate === undefined || readOnly || candidate.state === 'rejected') return;
    send({ type: 'suggestion.reject', text: candidate.text });
    lifecycle.announce(messages.candidateRejected(index + 1));
  };

  const takesEditorKey = (event: KeyboardEvent): boolean => {
    const digit = event.altKey ? digitOf(event) : undefined;
    if (digit !== undefined && digit <= candidates.length) {
      choose(digit - 1);
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

  const takesCandidateKey = (event: KeyboardEvent): boolean => {
    const digit = digitOf(event);
    if (digit !== undefined && digit <= candidates.length) {
      choose(digit - 1);
      return true;
    }
    const index = candidateAt(event.target);
    if (index === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (event.key === ' ') {
      choose(index);
      return true;
    }
    const next = nextIndex(event.key, index, candidates.length);
    if (next === undefined) return false;
    candidateElements(event.currentTarget)[next]?.focus();
    return true;
  };

  const lifecycle: Lifecycle = useLifecycle(task, {
    messages,
    ownShortcuts: OWN_SHORTCUTS,
    shortcuts,
    classNames,
    predictedCount: draft.answered || draft.text === '' ? 0 : 1,
    acceptable: !draft.answered && draft.text !== '',
    acceptAll: () => send({ type: 'suggestion.accept' }),
    onKey: (event) => {
      if (field.is(event.target)) return takesEditorKey(event);
      return isTextField(event.target) ? false : takesCandidateKey(event);
    },
    performOwn: (action, event) => {
      const index = candidateAt(event.target);
      if (action === 'edit' && (index !== undefined || event.target === event.currentTarget)) {
        field.focus();
        return true;
      }
      if (action !== 'reject' || index === undefined) return false;
      reject(index);
      return true;
    },
  });

  useAnnounceLoad(recordKey, lifecycle);

  const [active, setActive] = useState<{ readonly index: number; readonly recordKey: object }>();
  const chosen = candidates.findIndex((candidate) => candidate.chosen);
  const tabStop = active?.recordKey === recordKey ? active.index : Math.max(chosen, 0);
  const { getPartProps } = lifecycle;

  return {
    lifecycle,
    messages,
    source,
    candidates,
    predictionAgent: typeof agent === 'string' ? drawnText(agent) : undefined,
    text: draft.text,
    lang,
    choose,
    reject,
    focusEditor: field.focus,
    editorRef: field.ref,
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
        'data-long': source.length > LONG_SOURCE ? '' : undefined,
        tabIndex: source.length > LONG_SOURCE ? 0 : undefined,
      }),
    getCandidatesProps: (theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('candidates'),
        role: 'radiogroup',
        'aria-label': messages.candidates,
        'aria-disabled': readOnly ? true : undefined,
      }),
    getCandidateProps: ({ index, state, chosen: checked }, theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('candidate'),
        role: 'radio',
        'aria-checked': checked,
        'aria-disabled': readOnly ? true : undefined,
        'aria-keyshortcuts': index < 9 ? `${index + 1} Alt+${index + 1}` : undefined,
        tabIndex: index === Math.min(tabStop, candidates.length - 1) ? 0 : -1,
        'data-index': index,
        'data-state': state,
        onClick: () => choose(index),
        onFocus: () => setActive({ index, recordKey }),
      }),
    getRejectProps: ({ index, state }, theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('reject-candidate'),
        type: 'button' as const,
        'aria-label': messages.rejectCandidate(index + 1),
        'aria-disabled': readOnly || state === 'rejected' ? true : undefined,
        onClick: () => reject(index),
      }),
    getEditorLabelProps: (theirs = {}) =>
      mergeProps(theirs, { ...getPartProps('editor-label'), htmlFor: editorId }),
    getEditorProps: (theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps('editor'),
        ...field.props,
        id: editorId,
        'aria-label': messages.editor,
        placeholder: messages.placeholder,
        rows: theirs.rows ?? 3,
        dir: 'auto',
        lang,
        readOnly,
      }),
  };
}
