import { type AnnotationRecord, type LabelSettings, labelsOfRecord, type Settings } from '@labelwright/core';
import { useMemo } from 'react';

import { assignHotkeys, type Hotkeys, hotkeyByLabel } from './hotkeys';
import { paletteColor } from './label-color';
import { shortNames } from './short-names';

/** A label as it is shown. */
export interface ShownLabel extends LabelSettings {
  /** Place in the palette of the stylesheet, 0 to 49. */
  readonly paletteColor: number;
  /** The key that gives it, or several joined by a space; `undefined` where none is left. */
  readonly key: string | undefined;
}

export interface Labels {
  readonly list: readonly ShownLabel[];
  readonly byName: ReadonlyMap<string, ShownLabel>;
  readonly hotkeys: Hotkeys;
  /** A form of a label's name for where there is little room; no other label has it. Worked out when first asked for. */
  readonly shortName: (name: string) => string;
}

/**
 * The labels to choose from: those of the settings, or without any those that the record itself mentions.
 * @param reserved keys that the component has another use for: no label gets one unless it asks for it
 */
export function useLabels(
  record: AnnotationRecord,
  drawable: boolean,
  settings: Settings | undefined,
  reserved?: ReadonlySet<string>,
): Labels {
  const own = useMemo(
    () => (settings === undefined && drawable ? labelsOfRecord(record).map((name) => ({ name })) : undefined),
    [settings, record, drawable],
  );
  return useMemo(() => shownLabels(settings?.labels ?? own ?? [], reserved), [settings, own, reserved]);
}

/** The labels of a schema with their colours and keys. */
export function shownLabels(labels: readonly LabelSettings[], reserved?: ReadonlySet<string>): Labels {
  const hotkeys = assignHotkeys(labels, reserved);
  const keys = hotkeyByLabel(hotkeys);
  const list = labels.map((label, index) => ({
    ...label,
    paletteColor: paletteColor(index),
    key: keys.get(label.name),
  }));
  let short: ReadonlyMap<string, string> | undefined;
  const shortName = (name: string): string => {
    short ??= shortNames(labels.map((label) => label.name));
    return short.get(name) ?? name;
  };
  return { list, byName: new Map(list.map((label) => [label.name, label])), hotkeys, shortName };
}
