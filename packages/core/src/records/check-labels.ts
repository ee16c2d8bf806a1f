import { labelNames, MAX_LABEL_LENGTH, nearestLabel, type Settings } from '../dataset/settings';
import { codePointLength } from '../text/code-points';
import { isBlank } from '../text/white-space';
import { checkSurrogates } from './check-json';
import { describe, enumerate, quote } from './describe';
import type { Report } from './report';

/** Checks one label, reports what is wrong with it, and tells whether it is usable as a name at all. */
export interface CheckLabel {
  (label: unknown, path: string): boolean;
  /** Whether the label was examined before and nothing is wrong with it; spares a caller with many the path. */
  isFine(label: unknown): boolean;
}

/** Looking for a near label compares with every label of the settings; a hopeless record must not take seconds. */
const MOST_SUGGESTIONS = 20;

/** A label check for one record: a label is examined once, however many spans carry it. */
export function createLabelCheck(settings: Settings | undefined, report: Report): CheckLabel {
  const fine = new Set<unknown>();
  const unknown = new Map<string, string>();

  const explain = (label: string): string => {
    const told = unknown.get(label);
    if (told !== undefined) return told;
    const names = settings?.labels.map((entry) => entry.name) ?? [];
    const near =
      settings !== undefined && unknown.size < MOST_SUGGESTIONS ? nearestLabel(label, settings) : undefined;
    const schema = names.length === 0 ? 'which have none' : enumerate(names);
    const hint = near === undefined ? '' : `, or did you mean ${quote(near)}`;
    const message =
      `Label ${quote(label)} is not among the labels of the settings (${schema}), and a server refuses the record for ` +
      `it. Add it to settings.labels${hint}${near === undefined ? '.' : '?'}`;
    unknown.set(label, message);
    return message;
  };

  const isFine = (label: unknown): boolean => fine.has(label);
  const check = (label: unknown, path: string): boolean => {
    if (isFine(label)) return true;
    if (typeof label !== 'string') {
      report.error('FIELD_TYPE', path, `The label is ${describe(label)}. Write it as a string.`);
      return false;
    }
    const clean = checkShape(label, path, report);
    if (settings !== undefined && !labelNames(settings).has(label))
      report.error('LABEL_UNKNOWN', path, explain(label));
    else if (clean) fine.add(label);
    return true;
  };
  return Object.assign(check, { isFine });
}

function checkShape(label: string, path: string, report: Report): boolean {
  const before = report.issues.length;
  if (label === '') {
    report.error('LABEL_EMPTY', path, 'The label is empty, so nobody could choose it. Give it a name.');
  } else if (isBlank(label)) {
    report.warn(
      'LABEL_EMPTY',
      path,
      `The label ${quote(label)} is blank, so nobody can see it. Give it a name.`,
    );
  } else if (label.length > MAX_LABEL_LENGTH && codePointLength(label) > MAX_LABEL_LENGTH) {
    report.error(
      'LABEL_TOO_LONG',
      path,
      `Label ${quote(label)} is longer than the ${MAX_LABEL_LENGTH} code points that a server stores. Shorten it.`,
    );
  }
  checkSurrogates(label, path, report);
  return report.issues.length === before;
}

/** Warns of labels that one list holds twice: a server accepts that, but one of the two says nothing. */
export function checkDuplicates(
  labels: readonly unknown[],
  pathOf: (index: number) => string,
  report: Report,
): void {
  const first = new Map<unknown, number>();
  labels.forEach((label, index) => {
    if (typeof label !== 'string') return;
    const twin = first.get(label);
    if (twin === undefined) {
      first.set(label, index);
      return;
    }
    const places = `${pathOf(twin)} and ${pathOf(index)}`;
    report.warn(
      'LABEL_DUPLICATE',
      pathOf(index),
      `Label ${quote(label)} is given twice, as ${places}. Remove one.`,
    );
  });
}

/** Whether a score is a probability. */
export function isProbability(score: unknown): boolean {
  return typeof score === 'number' && score >= 0 && score <= 1;
}

/** Reports a score that is no probability; tells whether it is one. */
export function checkScore(score: unknown, path: string, report: Report): boolean {
  if (typeof score !== 'number') {
    const problem = score === undefined ? 'missing' : describe(score);
    report.error('FIELD_TYPE', path, `The score is ${problem}. Write a number from 0 to 1.`);
    return false;
  }
  if (isProbability(score)) return true;
  report.error(
    'SCORE_OUT_OF_RANGE',
    path,
    `The score ${score} is not a probability, and a server refuses it. Scale scores to 0 to 1, both included.`,
  );
  return false;
}
