import type { MetadataProperty, TextUnit } from '@labelwright/core';

/** The words of the workspace's settings part. */
export interface SettingsMessages {
  readonly title: string;
  readonly readOnly: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly undoChanges: string;
  readonly failed: string;
  readonly retry: string;
  readonly labels: string;
  readonly labelCount: (labels: number) => string;
  readonly noLabels: string;
  readonly severalLabels: string;
  readonly filterLabels: string;
  readonly found: (labels: number) => string;
  readonly newLabel: string;
  readonly newLabelHint: string;
  readonly add: string;
  readonly added: (labels: number) => string;
  readonly taken: (label: string) => string;
  readonly tooLong: (most: number) => string;
  readonly selectLabel: (label: string) => string;
  readonly selectAll: string;
  readonly selected: (labels: number) => string;
  readonly merge: string;
  readonly remove: string;
  readonly edit: (label: string) => string;
  readonly moveUp: (label: string) => string;
  readonly moveDown: (label: string) => string;
  readonly moved: (label: string, place: number, labels: number) => string;
  readonly automaticKey: (keys: string) => string;
  readonly ownKey: (keys: string) => string;
  readonly editTitle: (label: string) => string;
  readonly name: string;
  readonly nameEmpty: string;
  readonly mergeInstead: (label: string) => string;
  readonly description: string;
  readonly color: string;
  readonly colorAutomatic: string;
  readonly colorNumber: (place: number) => string;
  readonly colorOwn: string;
  readonly colorOwnHint: string;
  readonly colorInvalid: string;
  readonly key: string;
  readonly keyHint: string;
  readonly keyTaken: (label: string) => string;
  /** A key that the keys of another label begin with: both work, after a moment. */
  readonly keyBegins: (label: string) => string;
  readonly path: string;
  readonly pathHint: string;
  readonly place: string;
  readonly placeHint: (labels: number) => string;
  readonly mergeTitle: (labels: number) => string;
  readonly mergeInto: string;
  readonly mergeIntoHint: string;
  readonly mergeUnknown: string;
  readonly next: string;
  readonly renameTitle: (from: string, to: string) => string;
  readonly removeTitle: (labels: number) => string;
  readonly counting: string;
  readonly affected: (records: number, of: number) => string;
  readonly undecided: (records: number) => string;
  readonly nothingAffected: string;
  readonly label: string;
  readonly becomes: string;
  readonly goes: string;
  readonly inAnnotations: string;
  readonly inPredictions: string;
  readonly moreLabels: (labels: number) => string;
  readonly cannotUndo: string;
  readonly rename: string;
  readonly changing: string;
  readonly changed: (done: number, of: number) => string;
  readonly changedRecords: (records: number) => string;
  readonly limits: string;
  readonly limitsHint: string;
  readonly units: Readonly<Record<TextUnit, string>>;
  readonly atLeast: (unit: string) => string;
  readonly atMost: (unit: string) => string;
  readonly limitInvalid: string;
  readonly annotators: string;
  readonly annotatorsHint: string;
  readonly anybody: string;
  readonly metadata: string;
  readonly metadataHint: string;
  readonly noMetadata: string;
  readonly extraMetadata: (allowed: boolean) => string;
  readonly metadataName: string;
  readonly metadataType: string;
  readonly metadataTypes: Readonly<Record<MetadataProperty['type'], string>>;
  readonly metadataValues: string;
  readonly required: string;
  readonly range: (min: string | undefined, max: string | undefined) => string;
  readonly guidelines: string;
  readonly guidelinesHint: string;
  readonly guidelinesText: string;
  readonly guidelinesPreview: string;
  readonly noGuidelines: string;
  /** On a link that stands for a picture. */
  readonly picture: (alt: string) => string;
  readonly opensNewTab: string;
}

const numbers = new Intl.NumberFormat('en');

function count(n: number, one: string): string {
  return `${numbers.format(n)} ${n === 1 ? one : `${one}s`}`;
}

export const SETTINGS_MESSAGES: SettingsMessages = {
  title: 'Settings',
  readOnly: 'These settings can only be read here.',
  save: 'Save',
  saving: 'Saving',
  saved: 'Saved.',
  undoChanges: 'Undo changes',
  failed: 'That did not work.',
  retry: 'Try again',
  labels: 'Labels',
  labelCount: (labels) => count(labels, 'label'),
  noLabels: 'There are no labels yet. Add the first one.',
  severalLabels:
    'Whether a text takes one label or several is said by each record, not here: change it where records come from.',
  filterLabels: 'Find a label',
  found: (labels) => `${numbers.format(labels)} found`,
  newLabel: 'New label',
  newLabelHint: 'Paste lines to add several',
  add: 'Add',
  added: (labels) => `${count(labels, 'label')} added.`,
  taken: (label) => `There is a label ${label} already.`,
  tooLong: (most) => `A name has ${most} characters at most.`,
  selectLabel: (label) => `Select ${label}`,
  selectAll: 'Select all that are shown',
  selected: (labels) => `${numbers.format(labels)} selected`,
  merge: 'Merge…',
  remove: 'Remove…',
  edit: (label) => `Edit ${label}`,
  moveUp: (label) => `Move ${label} up`,
  moveDown: (label) => `Move ${label} down`,
  moved: (label, place, labels) =>
    `${label} is number ${numbers.format(place)} of ${numbers.format(labels)}.`,
  automaticKey: (keys) => `Key ${keys}, by its place`,
  ownKey: (keys) => `Key ${keys}, its own`,
  editTitle: (label) => `Label ${label}`,
  name: 'Name',
  nameEmpty: 'A label needs a name.',
  mergeInstead: (label) => `There is a label ${label} already. To make one of the two, merge them.`,
  description: 'Description',
  color: 'Colour',
  colorAutomatic: 'By its place',
  colorNumber: (place) => `Colour ${numbers.format(place)}`,
  colorOwn: 'Your own colour',
  colorOwnHint:
    'Any colour of CSS, such as #0a7 or oklch(60% 0.15 150). Its hue counts; light and dark fit the theme.',
  colorInvalid: 'This is no colour of CSS.',
  key: 'Key',
  keyHint: 'One key, or several in a row such as gp. Empty: a key by its place',
  keyTaken: (label) => `${label} has this key already.`,
  keyBegins: (label) => `The keys of ${label} begin like this: after them it waits for the next key.`,
  path: 'Groups',
  pathHint: 'One a line, the outermost first',
  place: 'Place',
  placeHint: (labels) => `From 1 to ${numbers.format(labels)}`,
  mergeTitle: (labels) => `Merge ${count(labels, 'label')}`,
  mergeInto: 'Into the label',
  mergeIntoHint: 'Its colour, key and description stay',
  mergeUnknown: 'There is no such label besides those that are merged.',
  next: 'See what it changes',
  renameTitle: (from, to) => `Rename ${from} to ${to}`,
  removeTitle: (labels) => `Remove ${count(labels, 'label')}`,
  counting: 'Looking through the records',
  affected: (records, of) => `${numbers.format(records)} of ${count(of, 'record')} will change.`,
  undecided: (records) =>
    records === 1
      ? '1 record loses its answer and is open again.'
      : `${numbers.format(records)} records lose their answer and are open again.`,
  nothingAffected: 'No record uses it: only the list of labels changes.',
  label: 'Label',
  becomes: 'Becomes',
  goes: 'Goes',
  inAnnotations: 'Annotated in',
  inPredictions: 'Predicted in',
  moreLabels: (labels) => (labels === 1 ? 'and 1 more label' : `and ${numbers.format(labels)} more labels`),
  cannotUndo: 'This cannot be undone.',
  rename: 'Rename',
  changing: 'Changing the records',
  changed: (done, of) => `${numbers.format(done)} of ${numbers.format(of)}`,
  changedRecords: (records) => `${count(records, 'record')} changed.`,
  limits: 'Length of the text',
  limitsHint: 'A text beyond these limits is shown as such, and cannot be validated. Empty: no limit.',
  units: { characters: 'Characters', words: 'Words', tokens: 'Tokens' },
  atLeast: (unit) => `${unit}: at least`,
  atMost: (unit) => `${unit}: at most`,
  limitInvalid: 'Whole numbers from 0, the first not above the second.',
  annotators: 'Annotators',
  annotatorsHint: 'One name a line. Answers of others are refused.',
  anybody: 'Empty: anybody may annotate.',
  metadata: 'Metadata',
  metadataHint: 'What records hold beside their text. It is set where the dataset is made.',
  noMetadata: 'Nothing is said of it, so records may hold anything.',
  extraMetadata: (allowed) => (allowed ? 'Other keys are allowed.' : 'Other keys are refused.'),
  metadataName: 'Key',
  metadataType: 'Type',
  metadataTypes: { terms: 'Words', integer: 'Whole number', float: 'Number', date: 'Date' },
  metadataValues: 'Values',
  required: 'required',
  range: (min, max) =>
    min === undefined ? `up to ${max}` : max === undefined ? `from ${min} up` : `from ${min} to ${max}`,
  guidelines: 'Guidelines',
  guidelinesHint: 'For annotators, in Markdown. HTML in it is shown as text, and a picture as a link to it.',
  guidelinesText: 'Text in Markdown',
  guidelinesPreview: 'Preview',
  noGuidelines: 'There are no guidelines.',
  picture: (alt) => (alt === '' ? 'Picture' : `Picture: ${alt}`),
  opensNewTab: 'opens in a new tab',
};
