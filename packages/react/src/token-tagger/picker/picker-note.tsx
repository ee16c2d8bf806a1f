import { drawableText, findSpan, type Span } from '@labelwright/core';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';

import { useBrowserLayoutEffect, useLatest } from '../../internal/use-latest';
import { useTokenTaggerContext } from '../token-tagger-context';

/** The active span's note: as it is, or in a field while it is written. */
export function PickerNote({ span }: { readonly span: Span }): ReactElement | null {
  const { draft, picker, messages, lifecycle } = useTokenTaggerContext('Picker');
  const note = findSpan(draft.spans, span)?.note;
  if (picker.panel === 'note') return <NoteField span={span} note={note ?? ''} />;
  if (note === undefined) return null;
  return (
    <button
      type="button"
      {...lifecycle.getPartProps('note')}
      title={messages.note}
      onClick={() => picker.showPanel('note')}
    >
      <bdi>{drawableText(note)}</bdi>
    </button>
  );
}

/** Saves what is written by Enter, and when it is left in any way but by Escape: clicking elsewhere takes it away at once. */
function NoteField({ span, note }: { readonly span: Span; readonly note: string }): ReactElement {
  const { actions, picker, textRef, messages, lifecycle } = useTokenTaggerContext('Picker');
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [text, setText] = useState(note);
  const settled = useRef(false);
  const save = useLatest(() => {
    if (!settled.current && text.trim() !== note) actions.note(span, text.trim());
  });
  useEffect(() => () => save.current(), [save]);
  useBrowserLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const leave = () => {
    // First: the field goes away with its panel, and the focus with it.
    textRef.current?.focus({ preventScroll: true });
    picker.showPanel(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    if (event.nativeEvent.isComposing || (key !== 'Enter' && key !== 'Escape')) return;
    if (key === 'Enter' && shiftKey) {
      // A line break: not what Shift+Enter is elsewhere.
      event.stopPropagation();
      return;
    }
    if (key === 'Enter') save.current();
    settled.current = true;
    leave();
    // The picker has other uses for both; with a modifier Enter validates, what is written with it.
    if (!ctrlKey && !metaKey) event.preventDefault();
  };

  return (
    <textarea
      ref={field}
      {...lifecycle.getPartProps('note-field')}
      rows={2}
      dir="auto"
      value={text}
      aria-label={messages.note}
      placeholder={messages.notePlaceholder}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => picker.showPanel(undefined)}
    />
  );
}
