import { codePointLength, groupPathOf, isBlank, type LabelSettings } from '@labelwright/core';

import { keysOfHotkey } from '../../internal/hotkeys';

/** A label while somebody writes on it; empty texts are what it does not have. */
export interface LabelDraft {
  readonly name: string;
  readonly description: string;
  readonly color: string;
  readonly hotkey: string;
  /** A group a line. */
  readonly path: string;
  /** From 1. */
  readonly place: string;
}

/** As many code points as a server stores of a label. */
export const LONGEST_NAME = 128;

export function draftOf(label: LabelSettings, index: number): LabelDraft {
  return {
    name: label.name,
    description: label.description ?? '',
    color: label.color ?? '',
    hotkey: label.hotkey ?? '',
    path: groupPathOf(label).join('\n'),
    place: String(index + 1),
  };
}

/** The label that a draft is, under its old name: a new one is a matter of the records too. */
export function labelOf(draft: LabelDraft, name: string): LabelSettings {
  const { description, color, hotkey } = draft;
  const path = draft.path
    .split(/\r?\n/)
    .map((group) => group.trim())
    .filter((group) => !isBlank(group));
  return {
    name,
    ...(isBlank(description) ? {} : { description }),
    ...(isBlank(color) ? {} : { color: color.trim() }),
    ...(hotkey === '' ? {} : { hotkey }),
    ...(path.length === 0 ? {} : { path }),
  };
}

/** Labels with one of them changed and moved. */
export function withLabel(
  labels: readonly LabelSettings[],
  label: LabelSettings,
  place: number,
): readonly LabelSettings[] {
  const others = labels.filter(({ name }) => name !== label.name);
  const at = Math.min(Math.max(place, 1), labels.length) - 1;
  return [...others.slice(0, at), label, ...others.slice(at)];
}

export type NameFault = 'empty' | 'taken' | 'tooLong';

/** What is wrong with the name of a label, among the others. */
export function nameFault(name: string, others: readonly LabelSettings[]): NameFault | undefined {
  if (isBlank(name)) return 'empty';
  if (codePointLength(name) > LONGEST_NAME) return 'tooLong';
  return others.some((other) => other.name === name) ? 'taken' : undefined;
}

/** Another label that has the same keys, or keys that begin with these or that these begin with. */
export function keyConflict(
  hotkey: string,
  others: readonly LabelSettings[],
): { readonly kind: 'same' | 'begins'; readonly label: string } | undefined {
  const keys = keysOfHotkey(hotkey).join(' ');
  if (keys === '') return undefined;
  let beginning: { readonly kind: 'begins'; readonly label: string } | undefined;
  for (const { name, hotkey: other } of others) {
    if (other === undefined) continue;
    const theirs = keysOfHotkey(other).join(' ');
    if (theirs === keys) return { kind: 'same', label: name };
    if (theirs.startsWith(`${keys} `) || keys.startsWith(`${theirs} `))
      beginning = { kind: 'begins', label: name };
  }
  return beginning;
}
