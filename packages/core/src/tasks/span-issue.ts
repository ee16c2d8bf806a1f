import type { Issue, IssueCode } from '../errors';
import { fitRange } from '../records/fit-span';
import { isGraphemeBoundary } from '../text/graphemes';
import type { TextRange } from '../text/offset-map';
import { type AlignedText, isSpanPlace } from './aligned-text';

const REASONS: Readonly<Record<string, string>> = {
  SPAN_REVERSED: 'ends before it starts. Swap the two.',
  SPAN_EMPTY: 'is empty. Select at least one character.',
  SPAN_OUT_OF_RANGE:
    'lies outside the text. Offsets are code points; convert UTF-16 offsets with codePointFromUtf16().',
  SPAN_BLANK: 'holds nothing but white space. Select a word.',
  SPAN_NOT_ALIGNED:
    'is off the borders of the tokens that came with the record, or cuts through a character. Snap it with snapRange().',
};

/** Why no span can lie at `range`; `undefined` where one can. Nothing is corrected here: an event means what it says. */
export function rangeIssue(range: TextRange, text: AlignedText): Issue | undefined {
  const { start, end } = range;
  const { problem } = fitRange(start, end, text);
  if (problem !== undefined) return refusal(problem, range, text);
  if (start < 0 || end > text.map.length) return refusal('SPAN_OUT_OF_RANGE', range, text);
  return isSpanPlace(text, range) && keepsGraphemes(range, text)
    ? undefined
    : refusal('SPAN_NOT_ALIGNED', range, text);
}

/** Given tokens are authoritative, even where they cut through a character. */
function keepsGraphemes({ start, end }: TextRange, { map, borders }: AlignedText): boolean {
  return borders !== undefined || (isGraphemeBoundary(map, start) && isGraphemeBoundary(map, end));
}

function refusal(code: IssueCode, { start, end }: TextRange, text: AlignedText): Issue {
  return {
    code,
    path: 'span',
    severity: 'error',
    message: `The span [${start}, ${end}) in a text of ${text.map.length} code points ${REASONS[code] ?? ''}`,
  };
}
