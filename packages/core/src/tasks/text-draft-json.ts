import { isPlainObject } from '../records/guards';
import { isFlipOf } from './flip';
import type { TextDraft, TextEdit } from './text-draft';
import { isTexts } from './texts';

/** Reads a draft that was kept as JSON; `undefined` where it is none. */
export function parseTextDraft(json: unknown): TextDraft | undefined {
  if (!isPlainObject(json)) return undefined;
  const { text, answered, candidate, rejected } = json;
  if (typeof text !== 'string' || typeof answered !== 'boolean') return undefined;
  return isCandidate(candidate) && isTexts(rejected) ? { text, answered, candidate, rejected } : undefined;
}

/** Whether a step of a kept history is an edit of such a draft. */
export function isTextEdit(json: unknown): json is TextEdit {
  return (
    isPlainObject(json) &&
    isSplice(json.splice) &&
    isFlipOf(json.answered, (value) => typeof value === 'boolean') &&
    isFlipOf(json.candidate, isCandidate) &&
    isFlipOf(json.rejected, isTexts)
  );
}

function isSplice(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { start, removed, inserted } = value;
  return Number.isSafeInteger(start) && typeof removed === 'string' && typeof inserted === 'string';
}

function isCandidate(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
