import { drawableText, type QueuedRecord, timeOf } from '@labelwright/core';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';

import { useBrowserLayoutEffect, useLatest } from '../../internal/use-latest';
import { useShell } from '../shell/shell-context';
import { useWorkspace } from '../workspace-context';
import { shownMetadata } from './shown-metadata';

/** Below the record: when it happened, and the annotator's note, in a field while it is written. */
export function RecordLine(): ReactElement | null {
  const { session, messages, readOnly } = useWorkspace('RecordLine');
  const { aside, setAside, held } = useShell('RecordLine');
  const { suggesting } = session;
  const { record, note, isHeld } = held;
  if (record === undefined) return null;
  const words = messages.annotate;
  const time = record.eventTimestamp === undefined ? undefined : timeOf(record.eventTimestamp);
  return (
    <div data-lw-part="record-line" data-waiting={isHeld || undefined}>
      {time === undefined ? null : (
        <time dateTime={record.eventTimestamp} title={words.fields.eventTimestamp}>
          {words.eventTime(new Date(time))}
        </time>
      )}
      <Metadata record={record} />
      <span data-lw-part="suggesting">{suggesting ? words.suggesting : ''}</span>
      {aside === 'note' && !readOnly && !isHeld ? (
        <NoteField key={record.id} id={record.id} note={note} />
      ) : note === '' ? null : (
        <button type="button" data-lw-part="record-note" title={words.note} onClick={() => setAside('note')}>
          <bdi>{drawableText(note)}</bdi>
        </button>
      )}
    </div>
  );
}

/** So many are read at a glance; the others are in the record's table. */
const SHOWN_METADATA = 4;

function Metadata({ record }: { readonly record: QueuedRecord }): ReactElement | null {
  const shown = shownMetadata(record).slice(0, SHOWN_METADATA);
  if (shown.length === 0) return null;
  return (
    <span data-lw-part="record-metadata">
      {shown.map(([key, value]) => (
        <span key={key}>
          {drawableText(key)} <bdi>{drawableText(value)}</bdi>
        </span>
      ))}
    </span>
  );
}

/** Nobody has to think of saving. */
const SAVED_AFTER_MS = 800;

/** Whoever writes on and on loses no more than that with a page that is closed. */
const SAVED_EVERY_MS = 2000;

/** Saved when it is left, when nothing was typed for a moment, and now and then. Escape and Mod+Enter go back to the record. */
function NoteField({ id, note }: { readonly id: string; readonly note: string }): ReactElement {
  const { send, announce, messages } = useWorkspace('RecordLine');
  const { setAside, focusEditor } = useShell('RecordLine');
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(note);
  const words = messages.annotate;
  const last = useRef({ kept: note, told: note });
  const keep = useLatest(() => {
    const next = text.trim();
    if (next !== last.current.kept) send({ type: 'record.note', id, note: next });
    last.current.kept = next;
  });
  const save = useLatest(() => {
    keep.current();
    const { kept, told } = last.current;
    if (kept !== told) announce(words.noteSaved);
    last.current.told = kept;
  });
  useEffect(() => {
    const timer = setInterval(() => keep.current(), SAVED_EVERY_MS);
    return () => {
      clearInterval(timer);
      save.current();
    };
  }, [keep, save]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wait for each text
  useEffect(() => {
    const timer = setTimeout(() => save.current(), SAVED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, save]);
  useBrowserLayoutEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const pressKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey } = event;
    if (event.nativeEvent.isComposing) return;
    if (key !== 'Escape' && !(key === 'Enter' && (ctrlKey || metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    save.current();
    // First: the field goes away, and the focus with it.
    focusEditor();
    setAside(undefined);
  };
  return (
    <textarea
      ref={field}
      data-lw-ui="control"
      data-lw-part="record-note-field"
      rows={2}
      dir="auto"
      value={text}
      aria-label={words.note}
      placeholder={words.notePlaceholder}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={pressKey}
      onBlur={() => save.current()}
    />
  );
}
