import { describe, quote } from '../records/describe';
import { nearest } from '../records/edit-distance';
import { isList, isPlainObject } from '../records/guards';
import { at, createReport, type Report, throwOnError } from '../records/report';
import { codePointLength } from '../text/code-points';
import { isBlank } from '../text/white-space';
import { checkMetadataSchema, type MetadataProperty } from './metadata-schema';
import { checkPeople } from './people';
import { checkLimits, type TextLimits } from './text-limits';

/** The longest label that an Argilla server stores, in code points. */
export const MAX_LABEL_LENGTH = 128;

/** A label and how it is offered to an annotator. Without the optional parts a component picks its own. */
export interface LabelSettings {
  readonly name: string;
  readonly description?: string | undefined;
  /** Any CSS colour. */
  readonly color?: string | undefined;
  /** The key that chooses this label. */
  readonly hotkey?: string | undefined;
  /** Labels of one group are listed together. The same as a `path` of one. */
  readonly group?: string | undefined;
  /**
   * Where the label stands in a taxonomy: the nested groups that it is in, outermost first (`['Animals', 'Mammals']`). A
   * label may have the name of a group: then it stands at its head.
   */
  readonly path?: readonly string[] | undefined;
}

/** What all records of a dataset have in common. */
export interface Settings {
  /** In the order in which they are offered. */
  readonly labels: readonly LabelSettings[];
  /** How long a text may be that somebody writes (text2text): what does not keep it is shown, and cannot be validated. */
  readonly textLimits?: TextLimits | undefined;
  /** What the records' metadata holds; checked when records are logged. */
  readonly metadata?: readonly MetadataProperty[] | undefined;
  /** `false`: metadata may have no other keys than those. */
  readonly extraMetadata?: boolean | undefined;
  /** Who may annotate; without it anybody. */
  readonly annotators?: readonly string[] | undefined;
  /** For annotators, in Markdown. */
  readonly guidelines?: string | undefined;
}

export interface SettingsInit extends Omit<Settings, 'labels'> {
  /** May be left out beside another part: text2text has no labels. */
  readonly labels?: readonly (string | LabelSettings)[] | undefined;
}

/**
 * Settings from label names or {@link LabelSettings}, mixed as you like; their order stays.
 * @throws AnnotationError with all findings: `LABEL_EMPTY` for a blank name, `LABEL_TOO_LONG` beyond 128 code points,
 *   `LABEL_DUPLICATE`, `SHORTCUT_INVALID` for an empty or doubly used hotkey, `SETTINGS_INVALID` for other shapes
 */
export function createSettings(init: SettingsInit): Settings {
  const report = createReport();
  // The types promise a list of labels; settings often come from JSON or plain JavaScript, which promise nothing.
  const given: unknown = init;
  const { labels: listed, textLimits, metadata, annotators, guidelines } = isPlainObject(given) ? given : {};
  const hasOthers = [textLimits, metadata, annotators, guidelines].some((part) => part !== undefined);
  const list = listed === undefined && hasOthers ? [] : listed;
  checkLimits(textLimits, report);
  checkMetadataSchema(metadata, report);
  checkPeople(annotators, guidelines, report);
  if (!isList(list)) {
    report.error(
      'SETTINGS_INVALID',
      'labels',
      `The labels are ${describe(list)}. Give a list: labels: ["PER", "LOC"].`,
    );
  } else {
    checkLabels(list, report);
  }
  throwOnError(report.issues);
  const labels = (init.labels ?? []).map((label) =>
    typeof label === 'string' ? { name: label } : { ...label },
  );
  return { ...init, labels };
}

/** The nested groups that a label is in, outermost first; `[]` for one in none. */
export function groupPathOf({ group, path }: Pick<LabelSettings, 'group' | 'path'>): readonly string[] {
  return path ?? (group === undefined || group === '' ? [] : [group]);
}

/** The names of settings, which never change: collected once however many labels there are. */
const namesOf = new WeakMap<Settings, ReadonlySet<string>>();

/** The names of the labels of `settings`. */
export function labelNames(settings: Settings): ReadonlySet<string> {
  const known = namesOf.get(settings);
  if (known !== undefined) return known;
  const names = new Set(settings.labels.map(({ name }) => name));
  namesOf.set(settings, names);
  return names;
}

/**
 * The label of `settings` that `name` was probably meant to be.
 * @returns `undefined` when none resembles it
 */
export function nearestLabel(name: string, settings: Settings): string | undefined {
  return nearest(
    name,
    settings.labels.map((label) => label.name),
  );
}

function checkLabels(labels: readonly unknown[], report: Report): void {
  const names = new Map<string, number>();
  const hotkeys = new Map<string, string>();
  labels.forEach((label, index) => {
    const path = at('labels', index);
    const name: unknown = isPlainObject(label) ? label.name : label;
    if (typeof name !== 'string') {
      const shapes = 'Write a name, "PER", or an object with one, { name: "PER" }.';
      report.error('SETTINGS_INVALID', path, `The label is ${describe(label)}. ${shapes}`);
      return;
    }
    checkName(name, path, report);
    const twin = names.get(name);
    if (twin !== undefined) {
      report.error(
        'LABEL_DUPLICATE',
        path,
        `Label ${quote(name)} is already labels[${twin}], so nobody could tell the two apart. Remove one.`,
      );
    }
    names.set(name, twin ?? index);
    if (isPlainObject(label)) checkDetails(label, name, path, hotkeys, report);
  });
}

function checkName(name: string, path: string, report: Report): void {
  if (isBlank(name)) {
    report.error(
      'LABEL_EMPTY',
      path,
      `The label ${quote(name)} is blank, so nobody could see it. Give it a name.`,
    );
  } else if (name.length > MAX_LABEL_LENGTH && codePointLength(name) > MAX_LABEL_LENGTH) {
    const advice = 'Shorten the name and move the rest to its description.';
    report.error(
      'LABEL_TOO_LONG',
      path,
      `Label ${quote(name)} is longer than the ${MAX_LABEL_LENGTH} that a server stores. ${advice}`,
    );
  }
}

function checkDetails(
  label: Readonly<Record<string, unknown>>,
  name: string,
  path: string,
  hotkeys: Map<string, string>,
  report: Report,
): void {
  for (const key of ['description', 'color', 'group', 'hotkey']) {
    const value = label[key];
    if (value === undefined || typeof value === 'string') continue;
    report.error(
      'SETTINGS_INVALID',
      at(path, key),
      `It is ${describe(value)}. Write a string or leave it out.`,
    );
  }
  checkPath(label, path, report);
  const { hotkey } = label;
  if (typeof hotkey !== 'string') return;
  const owner = hotkeys.get(hotkey);
  if (hotkey === '') {
    report.error('SHORTCUT_INVALID', at(path, 'hotkey'), 'The hotkey is empty. Name a key or leave it out.');
  } else if (owner !== undefined) {
    report.error(
      'SHORTCUT_INVALID',
      at(path, 'hotkey'),
      `Hotkey ${quote(hotkey)} already chooses ${quote(owner)}. Give ${quote(name)} another.`,
    );
  } else {
    hotkeys.set(hotkey, name);
  }
}

function checkPath(label: Readonly<Record<string, unknown>>, path: string, report: Report): void {
  const { path: groups, group } = label;
  if (groups === undefined) return;
  const named = (entry: unknown) => typeof entry === 'string' && !isBlank(entry);
  if (!isList(groups) || !groups.every(named)) {
    const advice = 'List the names of the groups from the outermost in: path: ["Animals", "Mammals"].';
    report.error('SETTINGS_INVALID', at(path, 'path'), `It is ${describe(groups)}. ${advice}`);
  } else if (group !== undefined) {
    report.error(
      'SETTINGS_INVALID',
      at(path, 'group'),
      'The label has a path as well, so it would be in two places. Leave the group out.',
    );
  }
}
