import { type KeyboardEvent, type RefCallback, useCallback, useRef, useState } from 'react';

import { selectionAt } from '../internal/dom-selection';
import { withLineFeeds } from './line-endings';
import type { Text2TextEditorMessages } from './messages';
import { selectByWord, selectedIn } from './source-selection';

/** Above this length a source is boxed and scrolls, so it must be reachable by Tab. In UTF-16 units. */
const LONG_SOURCE = 1200;

export interface SourceOptions {
  /** The record's text as it is. */
  readonly text: string;
  readonly messages: Text2TextEditorMessages;
  readonly announce: (text: string) => void;
  /** Puts a text in at the caret of the editor. */
  readonly insert: (text: string) => void;
}

/** The source text at work: folding, copying, and taking from it. */
export interface SourceState {
  /** Whether there is so much of it that it is boxed. */
  readonly long: boolean;
  /** Whether it is kept small, and scrolls in its box; from record to record as the annotator left it. */
  readonly folded: boolean;
  readonly toggleFolded: () => void;
  /** Copies all of it, with its own line ends. */
  readonly copy: () => void;
  /** Puts what is selected in it into the text, where the caret is. */
  readonly insertSelection: () => void;
  readonly is: (target: EventTarget) => boolean;
  /** Gives it the focus: there arrow keys select words. */
  readonly focus: () => void;
  readonly ref: RefCallback<HTMLElement>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function useSource({ text, messages, announce, insert }: SourceOptions): SourceState {
  const element = useRef<HTMLElement | null>(null);
  const [folded, setFolded] = useState(true);
  const ref = useCallback((node: HTMLElement | null) => {
    element.current = node;
  }, []);
  return {
    long: text.length > LONG_SOURCE,
    folded,
    toggleFolded: () => setFolded(!folded),
    copy: () => {
      const clipboard = element.current?.ownerDocument.defaultView?.navigator.clipboard;
      const copied = clipboard?.writeText(text) ?? Promise.reject();
      copied.then(
        () => announce(messages.sourceCopied),
        () => announce(messages.copyFailed),
      );
    },
    insertSelection: () => {
      const range = element.current === null ? undefined : selectedIn(element.current);
      if (range === undefined) return announce(messages.nothingSelected);
      // What is drawn has as many units as this, character by character.
      insert(withLineFeeds(text).slice(range.start, range.end));
      announce(messages.selectionInserted);
    },
    is: (target) => target === element.current,
    focus: () => element.current?.focus(),
    ref,
    onKeyDown: (event) => {
      const selection = selectionAt(event.currentTarget);
      if (selection === null || !selectByWord(event, event.currentTarget, selection)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
