import type { Settings } from '../dataset/settings';
import type { Issue, IssueCode } from '../errors';
import { fitRange } from '../records/fit-span';
import { isGraphemeBoundary } from '../text/graphemes';
import type { TextRange } from '../text/offset-map';
import type { AlignedText } from './aligned-text';
import { labelIssue } from './label-issue';

const REASONS: Readonly<Record<string, string>> = {
  SPAN_REVERSED: 'ends before it starts. Swap the two.',
  SPAN_EMPTY: 'is empty. Select at least one character.',
  SPAN_OUT_OF_RANGE:
    'lies outside the text. Offsets are code points; convert UTF-16 offsets with codePointFromUtf16().',
  SPAN_BLANK: 'holds nothing but white space. Select a word.',
  SPAN_NOT_ALIGNED:
    'is off the borders of the tokens that came with the record, or cuts through a character. Snap it with snapRange().',
};

/**
 * Where a new span at `range` lies, or why it cannot be there. White space at its ends is left out, as when a record is
 * created (so a record that is stored and opened again has the same spans); nothing else is corrected.
 */
export function placeOf(
  range: TextRange,
  text: AlignedText,
): { readonly place: TextRange } | { readonly issue: Issue } {
  const { start, end } = range;
  const fit = fitRange(start, end, text);
  if (fit.problem !== undefined) return { issue: refusal(fit.problem, range, text) };
  if (start < 0 || end > text.map.length) return { issue: refusal('SPAN_OUT_OF_RANGE', range, text) };
  return keepsGraphemes(range, text)
    ? { place: fit.range }
    : { issue: refusal('SPAN_NOT_ALIGNED', range, text) };
}

/** Where an annotation with `label` at `range` lies, or why there can be none: its place is wrong, or its label. */
export function placeFor(
  label: string,
  range: TextRange,
  {
    draft,
    settings,
  }: { readonly draft: { readonly text: AlignedText }; readonly settings: Settings | undefined },
): ReturnType<typeof placeOf> {
  const found = placeOf(range, draft.text);
  if ('issue' in found) return found;
  const issue = labelIssue(label, settings);
  return issue === undefined ? found : { issue };
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
