import type { Issue } from '../errors';

/** Fields in which something wrong does not keep the text from being shown and answered. */
const SURVIVABLE =
  /^(?:predictions?|annotations?|predictionAgent|annotationAgent|status|vectors|metadata|metrics|explanation|searchKeywords|eventTimestamp|id|numericId)(?:$|[.[])/;

/**
 * Whether an issue leaves nothing to draw: a wrong task, no text, tokens that are not in the text. A bad span or score is
 * left out and reported instead, so that one of them never takes the rest of the record with it.
 */
export function isUndrawable(issue: Issue): boolean {
  return issue.severity === 'error' && !SURVIVABLE.test(issue.path);
}
