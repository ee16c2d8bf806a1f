import type { TokenClassificationRecord } from '../records/token-classification';
import type { Span } from '../spans/span';
import type { SpanDraft, SpanEdge, SpanEdit } from './span-draft';
import type { SpanView, SpanViewEvent } from './span-view';
import type { Outcome, Situation } from './task-definition';

/** Spans are addressed by value: the first one with the same label, start and end is meant. Offsets are code points. */
export type SpanEditEvent =
  | { readonly type: 'span.add'; readonly span: Span }
  | { readonly type: 'span.relabel'; readonly span: Span; readonly label: string }
  /** Gives a span another range; a suggestion is taken with it. */
  | { readonly type: 'span.resize'; readonly span: Span; readonly start: number; readonly end: number }
  | { readonly type: 'span.remove'; readonly span: Span }
  | SplitEvent
  | MergeEvent
  | MoveEdgeEvent
  | OccurrencesEvent
  /** Writes a remark on a span; `''` takes it away. */
  | { readonly type: 'span.note'; readonly span: Span; readonly note: string }
  | ApplyEvent
  | SuggestionEvent<'suggestion.accept'>
  | SuggestionEvent<'suggestion.reject'>;

/**
 * Cuts a span in two with the same label, without the white space at the cut. `at` is moved to the nearest place between two
 * tokens of the span where tokens were given, else only out of the character that it would cut. The note stays on the first.
 */
export interface SplitEvent {
  readonly type: 'span.split';
  readonly span: Span;
  readonly at: number;
}

/**
 * One span over both and all that is between them, with the label of `span`. Their notes are joined by a line break, in the
 * order of the text.
 */
export interface MergeEvent {
  readonly type: 'span.merge';
  readonly span: Span;
  readonly other: Span;
}

/**
 * Moves one edge of the active span by a token, or by a character where no tokens were given. A suggestion is taken with its
 * new range. Moves of one edge in a row are one step of the history.
 */
export interface MoveEdgeEvent {
  readonly type: 'span.moveEdge';
  readonly edge: SpanEdge;
  readonly direction: 'forward' | 'backward';
  /** Default `token`. */
  readonly by?: 'token' | 'grapheme' | undefined;
}

/**
 * Labels what is pointed at: the selection becomes a span, the active span gets the label. With `replace` the new span takes
 * the place of all others with the very same range, and their notes go on with it: one label a token.
 */
export interface ApplyEvent {
  readonly type: 'label.apply';
  readonly label: string;
  readonly replace?: boolean | undefined;
}

/** Gives a label to a range and to all places where the same text occurs; see `occurrencesOf`. */
export interface OccurrencesEvent {
  readonly type: 'span.annotateOccurrences';
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly matchCase?: boolean | undefined;
  readonly wholeWords?: boolean | undefined;
}

/**
 * About one predicted span, or without `span` about all that are left and looked at, as far as they score at least `minScore`
 * and `agent` predicts them, who need not be looked at then. With an agent it is the agent's own score that counts.
 */
export interface SuggestionEvent<Type extends string> {
  readonly type: Type;
  readonly span?: Span | undefined;
  readonly minScore?: number | undefined;
  readonly agent?: string | undefined;
}

export interface TokenClassificationTypes {
  readonly record: TokenClassificationRecord;
  readonly draft: SpanDraft;
  readonly edit: SpanEdit;
  readonly editEvent: SpanEditEvent;
  readonly viewEvent: SpanViewEvent;
  readonly view: SpanView;
  readonly options: undefined;
}

export type SpanSituation = Situation<TokenClassificationTypes>;
export type SpanOutcome = Outcome<TokenClassificationTypes>;
