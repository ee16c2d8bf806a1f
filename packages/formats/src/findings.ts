import type { Severity } from '@labelwright/core';
import type { CodecIssue, CodecIssueCode, FilePlace, Finding } from './codec';

/** Collects findings while a record is read or written. */
export interface Findings {
  readonly all: readonly Finding[];
  error(code: CodecIssueCode, path: string, message: string): void;
  warn(code: CodecIssueCode, path: string, message: string): void;
  add(findings: readonly Finding[]): void;
}

export function createFindings(): Findings {
  const all: Finding[] = [];
  const adder = (severity: Severity) => (code: CodecIssueCode, path: string, message: string) =>
    void all.push({ code, path, message, severity });
  return { all, error: adder('error'), warn: adder('warning'), add: (more) => void all.push(...more) };
}

/** A finding with the place of its record in the file. */
export function locate(
  finding: Finding,
  index: number,
  id: string | undefined,
  place: FilePlace = {},
): CodecIssue {
  return { ...finding, index, ...(id === undefined ? {} : { id }), ...place };
}
