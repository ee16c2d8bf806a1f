import type { Issue } from '../errors';

/** Fields without which there is nothing to draw or to answer; `''` is the whole record. */
const ESSENTIAL = /^(?:$|(?:task|text|inputs|tokens|multiLabel)(?:$|[.[]))/;

/**
 * Whether an issue leaves nothing to draw: a wrong task, no text, tokens that are not in the text. A bad span, score or
 * stray field is left out and reported instead, so that one of them never takes the rest of the record with it.
 */
export function isUndrawable(issue: Issue): boolean {
  return issue.severity === 'error' && ESSENTIAL.test(issue.path);
}
