import { AnnotationError, type IssueCode, type TokenClassificationRecord } from '@labelwright/core';

/** Runs `create` and returns the AnnotationError that it must end in. */
export function errorOf(create: () => unknown): AnnotationError {
  try {
    create();
  } catch (error) {
    if (error instanceof AnnotationError) return error;
    throw error;
  }
  throw new Error('expected an AnnotationError, but nothing was thrown');
}

/** Findings as `CODE path`, in short. */
export function short(issues: readonly { readonly code: IssueCode; readonly path: string }[]): string[] {
  return issues.map(({ code, path }) => `${code} ${path}`.trim());
}

/** The token record of the conformance vectors, in its long form. */
export const thisIs: TokenClassificationRecord = {
  task: 'TokenClassification',
  text: 'this is',
  tokens: ['this', 'is'],
  metadata: {},
  status: 'Default',
};
