import { changedStretch } from '@labelwright/core';
import {
  type ChangeEvent,
  type CompositionEvent,
  type RefCallback,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';

import { useBrowserLayoutEffect, useLatest } from '../internal/use-latest';
import { autosize } from './autosize';
import { withLineFeeds } from './line-endings';

export interface EditorFieldOptions {
  /** The text as it stands, with its own line ends. */
  readonly text: string;
  /** Changes with each edit of the text; the same while an input method composes. */
  readonly revision: number;
  /** Which record the text belongs to, by identity: in another one the caret starts anew. */
  readonly recordKey: object;
  /** Takes what the field holds now, with line feeds. */
  readonly onValue: (value: string) => void;
  readonly onHistory: (direction: 'undo' | 'redo') => void;
}

/** What an input method has in the field and the machine does not know yet. */
interface Composed {
  readonly value: string;
  readonly revision: number;
  readonly recordKey: object;
}

/** A `<textarea>` at work: input methods, caret and native undo. */
export interface EditorField {
  readonly ref: RefCallback<HTMLTextAreaElement>;
  /** Of an element that lies behind the field with the same text, and scrolls with it. */
  readonly marksRef: RefCallback<HTMLElement>;
  readonly props: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => void;
    readonly onFocus: () => void;
    readonly onScroll: () => void;
  };
  readonly is: (target: EventTarget) => boolean;
  readonly focus: () => void;
  /** Puts a text in at the caret, in place of what is selected, and gives the field the focus. */
  readonly insert: (text: string) => void;
}

/**
 * Runs a controlled text field that never gets in the way of an input method: what is being composed stays in the field
 * and is taken as one edit when it is done.
 */
export function useEditorField(options: EditorFieldOptions): EditorField {
  const { text, revision, recordKey, onValue, onHistory } = options;
  const shown = useMemo(() => withLineFeeds(text), [text]);
  const [composed, setComposed] = useState<Composed>();
  // Whatever else happened to the text meanwhile has ended the composition.
  const current = composed?.revision === revision && composed.recordKey === recordKey ? composed : undefined;
  const value = current?.value ?? shown;

  const field = useRef<HTMLTextAreaElement | null>(null);
  const composing = useRef(false);
  const history = useLatest(onHistory);
  const onBeforeInput = useCallback(
    (event: InputEvent) => {
      const direction = historyDirection(event);
      if (direction === undefined) return;
      event.preventDefault();
      history.current(direction);
    },
    [history],
  );
  // React has no event for the native `beforeinput`.
  const ref = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current?.removeEventListener('beforeinput', onBeforeInput);
      element?.addEventListener('beforeinput', onBeforeInput);
      field.current = element;
      composing.current = false;
    },
    [onBeforeInput],
  );

  const marks = useRef<HTMLElement | null>(null);
  const scrollMarks = () => {
    if (marks.current !== null && field.current !== null) marks.current.scrollTop = field.current.scrollTop;
  };
  const marksRef = useCallback((element: HTMLElement | null) => {
    marks.current = element;
    if (element !== null && field.current !== null) element.scrollTop = field.current.scrollTop;
  }, []);

  const { typed, placeCaret, aim, place } = useCaret(field, value, recordKey);

  return {
    ref,
    marksRef,
    props: {
      value,
      onChange: (event) => {
        const { value: now } = event.currentTarget;
        // Browsers undo and redo from their menus without asking first; the field gets the machine's text instead.
        const direction = historyDirection(event.nativeEvent);
        if (direction !== undefined) return onHistory(direction);
        typed(now);
        if (composing.current) setComposed({ value: now, revision, recordKey });
        else onValue(now);
      },
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: (event) => {
        composing.current = false;
        if (current === undefined) return;
        const { value: now } = event.currentTarget;
        typed(now);
        setComposed(undefined);
        onValue(now);
      },
      onFocus: placeCaret,
      onScroll: scrollMarks,
    },
    is: (target) => target === field.current,
    focus: () => field.current?.focus(),
    insert: (text) => {
      const element = field.current;
      if (element === null) return;
      const { start, end } = place(element);
      aim(start + text.length);
      onValue(value.slice(0, start) + text + value.slice(end));
      element.focus();
    },
  };
}

function historyDirection(event: Event): 'undo' | 'redo' | undefined {
  if (!('inputType' in event)) return undefined;
  if (event.inputType === 'historyUndo') return 'undo';
  return event.inputType === 'historyRedo' ? 'redo' : undefined;
}

/**
 * Where the text was changed from outside the field (undo, a candidate), the caret goes behind the change; in another
 * record to the start, so that it is read from there.
 */
function useCaret(field: { readonly current: HTMLTextAreaElement | null }, value: string, recordKey: object) {
  const onScreen = useRef({ value, recordKey });
  const caret = useRef<number | undefined>(undefined);
  const aimed = useRef<number | undefined>(undefined);

  const placeCaret = useCallback(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [field]);

  useBrowserLayoutEffect(() => {
    const element = field.current;
    // A server cannot write each text into HTML: NUL arrives as another character, and React leaves it at that.
    if (element !== null && element.value !== onScreen.current.value) element.value = onScreen.current.value;
  }, [field]);

  useBrowserLayoutEffect(() => {
    const before = onScreen.current;
    onScreen.current = { value, recordKey };
    const element = field.current;
    if (element === null) return;
    if (before.value !== value || before.recordKey !== recordKey) {
      const sameRecord = before.recordKey === recordKey;
      caret.current = sameRecord ? (aimed.current ?? changedStretch(before.value, value).afterEnd) : 0;
      aimed.current = undefined;
      if (!sameRecord) element.scrollTop = 0;
      // While the focus is elsewhere it waits: in Safari, placing a caret takes the focus.
      if (element.matches(':focus')) placeCaret();
    }
    autosize(element);
  }, [field, value, recordKey, placeCaret]);

  return {
    placeCaret,
    /** Where the caret is to be behind the next change that comes from outside. */
    aim: (offset: number) => {
      aimed.current = offset;
    },
    /** What is selected, or will be as soon as the field has the focus. */
    place: ({ selectionStart, selectionEnd }: HTMLTextAreaElement) =>
      caret.current === undefined
        ? { start: selectionStart, end: selectionEnd }
        : { start: caret.current, end: caret.current },
    /** Tells that the field holds this because it was typed there: the caret is where it belongs. */
    typed: (now: string) => {
      onScreen.current = { ...onScreen.current, value: now };
    },
  };
}
