import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import { TEXT_CLASSIFICATION_CHECK } from './check-text-classification';
import { TEXT2TEXT_CHECK } from './check-text2text';
import { TOKEN_CLASSIFICATION_CHECK } from './check-token-classification';
import { examineRecord } from './examine-record';
import type { Task } from './record';

export interface ValidateOptions {
  /** The task that the caller works on; a record of another one is a `TASK_MISMATCH`. */
  readonly task?: Task | undefined;
}

const CHECKS = [TEXT_CLASSIFICATION_CHECK, TOKEN_CLASSIFICATION_CHECK, TEXT2TEXT_CHECK] as const;

/**
 * Everything that is wrong with a record, as strictly as the original server would see it: types, scores, labels,
 * agents, spans against text and tokens, and with `settings` also unknown labels. Never throws, whatever `record` is.
 *
 * A record without findings of severity `error` can be shown, annotated and stored. Warnings are what
 * a `create*` function mends (`SPAN_CORRECTED`) or what someone should look at.
 * @returns the findings, grouped by field; `[]` for a clean record
 */
export function validateRecord(
  record: unknown,
  settings?: Settings,
  { task }: ValidateOptions = {},
): readonly Issue[] {
  return examineRecord(record, settings, CHECKS, task).issues;
}
