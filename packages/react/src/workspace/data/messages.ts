import type { Task } from '@labelwright/core';

import { fileSizeIn } from '../../messages/file-size';
import type { ColumnRole } from './column-roles';

/** The words of the workspace's data part. */
export interface DataMessages {
  readonly title: string;
  readonly import: string;
  readonly export: string;
  /** Where the dataset is not there yet. */
  readonly firstImport: (dataset: string) => string;
  readonly drop: string;
  readonly dropHint: string;
  readonly noFormats: string;
  readonly reading: string;
  readonly fileSize: (bytes: number) => string;
  readonly waiting: (files: number) => string;
  readonly format: string;
  readonly task: string;
  readonly tasks: Readonly<Record<Task, string>>;
  readonly header: string;
  readonly separator: string;
  readonly separatorHint: string;
  readonly mapping: string;
  readonly column: string;
  /** A column without a name, by its place from 1. */
  readonly columnNumber: (place: number) => string;
  readonly role: string;
  readonly roleOf: (column: string) => string;
  readonly sample: string;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  /** Of text2text, where the answer is a text. */
  readonly textRoles: Readonly<Pick<Record<ColumnRole, string>, 'annotation' | 'prediction'>>;
  readonly noText: string;
  readonly noTokens: string;
  readonly preview: string;
  readonly predicted: string;
  /** What was found in a file. */
  readonly contents: (records: number, unreadable: number) => string;
  readonly annotated: (records: number) => string;
  readonly labelCount: (labels: number) => string;
  readonly otherTask: (found: string, dataset: string) => string;
  readonly nothingToImport: string;
  readonly addLabels: (labels: number, names: string) => string;
  readonly overwrite: string;
  readonly start: (records: number | undefined) => string;
  readonly cancel: string;
  readonly stop: string;
  readonly importing: string;
  readonly importProgress: (stored: number, failed: number) => string;
  readonly imported: (records: number) => string;
  readonly stopped: (records: number) => string;
  readonly notStored: (records: number) => string;
  readonly labelsAdded: (labels: number) => string;
  readonly failed: string;
  readonly anotherFile: string;
  readonly nextFile: string;
  readonly annotate: string;
  readonly issues: (count: number) => string;
  readonly moreIssues: (count: number) => string;
  readonly line: (line: number, column: number | undefined) => string;
  readonly recordNumber: (number: number) => string;
  readonly copyIssues: string;
  readonly copied: string;
  readonly downloadIssues: string;
  readonly scope: string;
  readonly scopes: { readonly all: string; readonly filtered: string; readonly validated: string };
  readonly nothingToExport: string;
  readonly noExportFormats: string;
  readonly checkingLoss: string;
  readonly noLoss: (records: number) => string;
  /** Before an export: of the first `records`. */
  readonly lossIn: (records: number) => string;
  readonly lossAfter: (records: number) => string;
  readonly loss: (field: string, records: number) => string;
  readonly startExport: (records: number | undefined) => string;
  readonly saveAs: string;
  readonly exporting: string;
  readonly exportProgress: (written: number, total: number | undefined) => string;
  readonly exported: (records: number) => string;
  readonly exportStopped: string;
  readonly training: string;
  readonly trainingHint: string;
  readonly framework: string;
  readonly trainShare: string;
  readonly validationShare: string;
  /** A share from 0 to 1. */
  readonly testShare: (share: number) => string;
  readonly sharesTooBig: string;
  readonly seed: string;
  readonly seedHint: string;
  readonly overlaps: string;
  readonly overlapRules: { readonly refuse: string; readonly longest: string; readonly first: string };
  readonly prepare: string;
  readonly preparing: string;
  readonly prepared: (train: number, validation: number, test: number) => string;
  readonly leftOut: (notAnnotated: number, discarded: number) => string;
  readonly parts: { readonly train: string; readonly validation: string; readonly test: string };
  readonly downloadPart: (part: string, rows: number) => string;
  readonly downloadLabels: string;
}

const numbers = new Intl.NumberFormat('en');
const percents = new Intl.NumberFormat('en', { style: 'percent' });
function count(n: number, one: string, many = `${one}s`): string {
  return `${numbers.format(n)} ${n === 1 ? one : many}`;
}

export const DATA_MESSAGES: DataMessages = {
  title: 'Import and export',
  import: 'Import',
  export: 'Export',
  firstImport: (dataset) => `The dataset ${dataset} is empty. Import a file to begin.`,
  drop: 'Drop files here, or choose them',
  dropHint: 'They are read on this device. Nothing is stored before you have seen what is in them.',
  noFormats: 'No file format is set up here, so nothing can be read.',
  reading: 'Reading the file',
  fileSize: fileSizeIn('en'),
  waiting: (files) => `${count(files, 'more file')} after this one`,
  format: 'Format',
  task: 'Task',
  tasks: {
    TextClassification: 'Text classification',
    TokenClassification: 'Token classification',
    Text2Text: 'Text to text',
  },
  header: 'The first row names the columns',
  separator: 'Between several labels',
  separatorHint: 'Leave it empty where a text has one label',
  mapping: 'Columns',
  column: 'Column',
  columnNumber: (place) => `Column ${numbers.format(place)}`,
  role: 'Is',
  roleOf: (column) => `What ${column} is`,
  sample: 'For example',
  roles: {
    text: 'Text',
    annotation: 'Label',
    prediction: 'Predicted label',
    score: 'Score of the prediction',
    tokens: 'Tokens',
    tags: 'Tags of the tokens',
    id: 'Id',
    metadata: 'Metadata',
    none: 'Left out',
  },
  textRoles: { annotation: 'Answer', prediction: 'Predicted text' },
  noText: 'Say which column is the text.',
  noTokens: 'Say which column is the text, or which has the tokens.',
  preview: 'First records',
  predicted: 'Predicted',
  contents: (records, unreadable) =>
    unreadable === 0
      ? count(records, 'record')
      : `${count(records, 'record')}, and ${numbers.format(unreadable)} that cannot be read`,
  annotated: (records) => `${numbers.format(records)} annotated`,
  labelCount: (labels) => count(labels, 'label'),
  otherTask: (found, dataset) => `The file is for ${found}, and this dataset for ${dataset}.`,
  nothingToImport: 'There is no record in the file, read like this. Another format or other columns may do.',
  addLabels: (labels, names) =>
    labels === 1
      ? `Add the label that the dataset lacks: ${names}`
      : `Add the ${numbers.format(labels)} labels that the dataset lacks: ${names}`,
  overwrite: 'Also write over records that were changed here since they were exported',
  start: (records) => (records === undefined ? 'Import' : `Import ${count(records, 'record')}`),
  cancel: 'Cancel',
  stop: 'Stop',
  importing: 'Importing',
  importProgress: (stored, failed) =>
    failed === 0
      ? `${numbers.format(stored)} stored`
      : `${numbers.format(stored)} stored, ${numbers.format(failed)} refused`,
  imported: (records) => `${count(records, 'record')} imported.`,
  stopped: (records) => `Stopped. ${count(records, 'record')} stored before that stay.`,
  notStored: (records) => `${count(records, 'record')} not stored.`,
  labelsAdded: (labels) => `${count(labels, 'label')} added.`,
  failed: 'The file could not be imported.',
  anotherFile: 'Import another file',
  nextFile: 'Next file',
  annotate: 'Annotate',
  issues: (found) => count(found, 'problem'),
  moreIssues: (more) => `And ${numbers.format(more)} more, which are not kept.`,
  line: (line, column) =>
    column === undefined
      ? `Line ${numbers.format(line)}`
      : `Line ${numbers.format(line)}, column ${numbers.format(column)}`,
  recordNumber: (number) => `Record ${numbers.format(number)}`,
  copyIssues: 'Copy',
  copied: 'Copied.',
  downloadIssues: 'Download',
  scope: 'Records',
  scopes: { all: 'All', filtered: 'As filtered', validated: 'Validated' },
  nothingToExport: 'No record matches, so there is nothing to export.',
  noExportFormats: 'No file format that is set up here holds such records.',
  checkingLoss: 'Looking at what the format can hold',
  noLoss: (records) =>
    records === 1 ? 'The format holds all of it.' : 'The format holds all that the first records have.',
  lossIn: (records) => `What the format cannot hold, in the first ${count(records, 'record')}:`,
  lossAfter: (records) => `What the format did not hold, of ${count(records, 'record')}:`,
  loss: (field, records) => `${field}: ${count(records, 'record')}`,
  startExport: (records) => (records === undefined ? 'Export' : `Export ${count(records, 'record')}`),
  saveAs: 'Save as…',
  exporting: 'Exporting',
  exportProgress: (written, total) =>
    total === undefined
      ? `${numbers.format(written)} written`
      : `${numbers.format(written)} of ${numbers.format(total)} written`,
  exported: (records) => `${count(records, 'record')} exported.`,
  exportStopped: 'Stopped. No file was written.',
  training: 'Training set',
  trainingHint: 'Rows for training a model, of all records that are annotated and not discarded.',
  framework: 'Framework',
  trainShare: 'Training, in percent',
  validationShare: 'Validation, in percent',
  testShare: (share) => `Test: ${percents.format(share)}`,
  sharesTooBig: 'Training is from 1 to 100 percent, and with validation 100 at most.',
  seed: 'Seed',
  seedHint: 'The same seed gives the same split',
  overlaps: 'Where spans share text',
  overlapRules: { refuse: 'Name the records', longest: 'Keep the longest', first: 'Keep the first' },
  prepare: 'Prepare',
  preparing: 'Preparing the training set',
  prepared: (train, validation, test) =>
    `${numbers.format(train)} for training, ${numbers.format(validation)} for validation, ${numbers.format(test)} for the test.`,
  leftOut: (notAnnotated, discarded) =>
    `Left out: ${numbers.format(notAnnotated)} not annotated, ${numbers.format(discarded)} discarded.`,
  parts: { train: 'Training', validation: 'Validation', test: 'Test' },
  downloadPart: (part, rows) => `${part}: ${count(rows, 'row')}`,
  downloadLabels: 'Labels',
};
