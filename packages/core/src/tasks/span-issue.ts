import type { Settings } from '../dataset/settings';
import type { Issue, IssueCode } from '../errors';
import { fitRange } from '../records/fit-span';
import type { Span } from '../spans/span';
import type { AlignedText } from './aligned-text';
import { labelIssue } from './label-issue';

const REASONS: Readonly<Record<string, string>> = {
  SPAN_REVERSED: 'ends before it starts. Swap the two.',
  SPAN_EMPTY: 'is empty. Select at least one character.',
  SPAN_OUT_OF_RANGE:
    'lies outside the text. Offsets are code points; convert UTF-16 offsets with codePointFromUtf16().',
  SPAN_BLANK: 'holds nothing but white space. Select a word.',
  SPAN_NOT_ALIGNED: 'is off the borders of the tokens that came with the record. Snap it with snapRange().',
};

/** Why `span` cannot be given to a text; `undefined` where it can. Nothing is corrected here: an event means what it says. */
export function spanIssue(span: Span, text: AlignedText, settings: Settings | undefined): Issue | undefined {
  const { label, start, end } = span;
  const fit =
    Number.isInteger(start) && Number.isInteger(end)
      ? fitRange(start, end, text)
      : ({ problem: 'SPAN_OUT_OF_RANGE' } as const);
  if (fit.problem !== undefined) return refusal(fit.problem, span, text);
  if (fit.corrected && (start < 0 || end > text.map.length)) return refusal('SPAN_OUT_OF_RANGE', span, text);
  const issue = labelIssue(label, settings);
  return issue?.severity === 'error' ? issue : undefined;
}

function refusal(code: IssueCode, { label, start, end }: Span, text: AlignedText): Issue {
  return {
    code,
    path: 'span',
    severity: 'error',
    message: `The span ${label} [${start}, ${end}) in a text of ${text.map.length} code points ${REASONS[code] ?? ''}`,
  };
}
