import type { ScoredSpan, Span } from '../spans/span';
import type { RecordFields } from './record';

/** A text in which stretches get labels. Offsets are half-open Unicode code points of `text`; spans may overlap and nest. */
export interface TokenClassificationRecord extends RecordFields<readonly ScoredSpan[], readonly Span[]> {
  readonly task: 'TokenClassification';
  readonly text: string;
  /** In text order. They may touch, leave gaps, and be white space. */
  readonly tokens: readonly string[];
  /** The tokens were cut by `tokenize`, nobody gave them: they help a selection to snap and never make a span invalid. */
  readonly tokensDerived?: true;
}
