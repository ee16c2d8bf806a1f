import { AnnotationError, type Issue, type IssueCode } from '../errors';

/** Collects findings while a record is checked. */
export interface Report {
  readonly issues: readonly Issue[];
  error(code: IssueCode, path: string, message: string): void;
  warn(code: IssueCode, path: string, message: string): void;
}

export function createReport(): Report {
  const issues: Issue[] = [];
  return {
    issues,
    error: (code, path, message) => void issues.push({ code, path, message, severity: 'error' }),
    warn: (code, path, message) => void issues.push({ code, path, message, severity: 'warning' }),
  };
}

/**
 * @throws AnnotationError with the code, path and message of the first finding of severity `error`, and all findings
 *   in `issues`; returns when there is none
 */
export function throwOnError(issues: readonly Issue[]): void {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const first = errors[0];
  if (first === undefined) return;
  const more = errors.length === 1 ? '' : ` (${errors.length - 1} more: see the issues of this error.)`;
  const where = first.path === '' ? '' : `${first.path}: `;
  throw new AnnotationError(first.code, `${where}${first.message}${more}`, { path: first.path, issues });
}

const PLAIN_NAME = /^[A-Za-z_$][\w$]*$/;

/** `path` of the member `key`: `at('prediction', 1)` is `prediction[1]`, `at('inputs', 'a b')` is `inputs["a b"]`. */
export function at(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!PLAIN_NAME.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
