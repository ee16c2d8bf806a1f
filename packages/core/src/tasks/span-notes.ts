import { isList, isPlainObject } from '../records/guards';
import { ownMetadata, withOwnMember } from '../records/own-metadata';
import type { Json } from '../records/record';
import type { TokenClassificationRecord } from '../records/token-classification';
import { compareSpans, type NotedSpan, type Span, sameSpan } from '../spans/span';

/*
 * Notes on spans. In a record they are `metadata._labelwright.notes`, a list of `{ label, start, end, note }` (code points);
 * in a draft each note is on its span, so whatever becomes of the span becomes of the note.
 */

const MEMBER = 'notes';

/** A note as a record holds it. */
type StoredNote = Span & { readonly note: string };

/** The notes of a record, in the order of `compareSpans`. Entries that are none are passed over. */
export function notesOf({ metadata }: Pick<TokenClassificationRecord, 'metadata'>): readonly StoredNote[] {
  return entriesOf(metadata).filter(isStoredNote).sort(compareSpans);
}

/** The spans, each with its note; a note on a span that is not there is left out. Both lists are in order. */
export function withNotes(spans: readonly Span[], notes: readonly StoredNote[]): readonly NotedSpan[] {
  let next = 0;
  if (notes.length === 0) return spans;
  return spans.map((span) => {
    for (let stored = notes[next]; stored !== undefined; stored = notes[next]) {
      const isHere = sameSpan(stored, span);
      if (!isHere && compareSpans(stored, span) > 0) break;
      next += 1;
      if (isHere) return { ...span, note: stored.note };
    }
    return span;
  });
}

/**
 * The metadata of a record whose answer has these spans; its own where the notes are those it was opened with. Entries that
 * were no notes on a span of the opened answer stay as they are.
 */
export function metadataWithNotes(
  spans: Iterable<NotedSpan>,
  opened: Iterable<NotedSpan>,
  metadata: TokenClassificationRecord['metadata'],
): TokenClassificationRecord['metadata'] {
  const notes = notesOn(spans);
  const former = notesOn(opened);
  if (notes.length === former.length && notes.every((note, i) => sameNote(note, former[i]))) return metadata;
  const strays = entriesOf(metadata).filter(
    (entry) => !(isStoredNote(entry) && former.some((note) => sameNote(note, entry))),
  );
  // Every entry is a part of the metadata, hence JSON.
  const all = [...(strays as Json[]), ...notes.map((note): Json => ({ ...note }))];
  // Metadata that is no object is among the record's issues and no server takes it: the annotator's notes are worth more.
  return withOwnMember(isPlainObject(metadata) ? metadata : {}, MEMBER, all.length === 0 ? undefined : all);
}

/** Two notes as one, a line each; `undefined` where there is none. */
export function joinNotes(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return `${first}\n${second}`;
}

function notesOn(spans: Iterable<NotedSpan>): readonly StoredNote[] {
  const notes: StoredNote[] = [];
  for (const { label, start, end, note } of spans)
    if (note !== undefined) notes.push({ label, start, end, note });
  return notes;
}

function entriesOf(metadata: unknown): readonly unknown[] {
  const entries = ownMetadata(metadata)[MEMBER];
  return isList(entries) ? entries : [];
}

function isStoredNote(entry: unknown): entry is StoredNote {
  return (
    isPlainObject(entry) &&
    typeof entry.label === 'string' &&
    typeof entry.start === 'number' &&
    typeof entry.end === 'number' &&
    typeof entry.note === 'string' &&
    entry.note !== ''
  );
}

function sameNote(a: StoredNote, b: StoredNote | undefined): boolean {
  return b !== undefined && a.note === b.note && sameSpan(a, b);
}
