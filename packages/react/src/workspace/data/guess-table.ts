import type { Task } from '@labelwright/core';

import type { ColumnRole, ColumnRoles } from './column-roles';

export type TableRow = Readonly<Record<string, unknown>>;

/** A table as it is shown to who maps its columns. */
export interface Table {
  /** Whether the first row names the columns; `undefined` where the format leaves no choice. */
  readonly header: boolean | undefined;
  readonly columns: readonly string[];
  /** The first rows. */
  readonly rows: readonly TableRow[];
}

/** What a table is probably for. */
export interface TableGuess {
  readonly task: Task;
  readonly roles: ColumnRoles;
  /** What separates several labels in a cell; `''` where there seems to be one each. */
  readonly separator: string;
}

/** Names by which columns are known, folded; those that come first are the surer ones. */
const NAMES: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  id: ['id', 'idx', 'uid', 'guid', 'uuid', 'recordid', 'textid', 'docid', 'commentid', 'messageid'],
  tokens: ['tokens', 'words'],
  tags: ['nertags', 'tags', 'postags', 'labels', 'ner'],
  prediction: [
    'mt',
    'prediction',
    'predicted',
    'predictedlabel',
    'machinetranslation',
    'generated',
    'modeloutput',
  ],
  score: ['score', 'confidence', 'probability'],
};

const TEXT_NAMES = ['text', 'sentence', 'source', 'src', 'document', 'article', 'content', 'message', 'body'];
const MORE_TEXT_NAMES = [
  'sms',
  'comment',
  'review',
  'question',
  'query',
  'tweet',
  'input',
  'title',
  'utterance',
];
const LABEL_NAMES = [
  'label',
  'labels',
  'category',
  'class',
  'annotation',
  'sentiment',
  'intent',
  'topic',
  'target',
];
const WRITTEN_NAMES = [
  'target',
  'summary',
  'translation',
  'reference',
  'output',
  'annotation',
  'postedit',
  'tgt',
];

/** Two texts that are judged together. */
const PAIRS = [
  ['premise', 'hypothesis'],
  ['sentence1', 'sentence2'],
  ['question1', 'question2'],
  ['question', 'passage'],
] as const;

/** How many code units of a cell make it a text rather than a label. */
const LONG = 30;

/**
 * What each column is for, by its name (whatever its case), else by what is in it: the column of long and varied texts is the
 * text, one of few short ones is the label.
 * @param task where it is known already
 */
export function guessTable({ columns, rows }: Table, task: Task | undefined): TableGuess {
  const facts = columns.map((name) => factsOf(name, rows));
  const guessed = task ?? taskOf(facts);
  const roles = new Map<string, ColumnRole>(columns.map((name) => [name, 'metadata']));
  const free = () => facts.filter(({ name }) => roles.get(name) === 'metadata');
  const give = (role: ColumnRole, fact: ColumnFacts | undefined) => fact && roles.set(fact.name, role);
  const known = (names: readonly string[], fits: (fact: ColumnFacts) => boolean = () => true) =>
    names
      .map((name) => free().find((fact) => fact.folded === name && fits(fact)))
      .find((fact) => fact !== undefined);

  give(
    'id',
    known(NAMES.id ?? [], ({ isScalar }) => isScalar),
  );
  if (guessed === 'TokenClassification') {
    give('tokens', known(NAMES.tokens ?? []));
    give('tags', known(NAMES.tags ?? []));
    give('text', known(TEXT_NAMES));
    return { task: guessed, roles, separator: '' };
  }
  const pair = guessed === 'TextClassification' ? pairIn(facts) : [];
  for (const fact of pair) give('text', fact);
  if (pair.length === 0) {
    const named = known(TEXT_NAMES) ?? known(MORE_TEXT_NAMES, ({ isText }) => isText);
    give('text', named ?? longest(free()));
  }
  give(
    'prediction',
    known(NAMES.prediction ?? [], ({ isScalar }) => isScalar),
  );
  if (guessed === 'Text2Text') {
    give(
      'annotation',
      known(WRITTEN_NAMES, ({ isText }) => isText),
    );
  } else {
    give('annotation', known(LABEL_NAMES) ?? free().find(({ isLabel }) => isLabel));
    give(
      'score',
      known(NAMES.score ?? [], ({ isShare }) => isShare),
    );
  }
  const [label] = [...roles].find(([, role]) => role === 'annotation') ?? [];
  const cells = guessed === 'TextClassification' && label !== undefined ? rows.map((row) => row[label]) : [];
  return { task: guessed, roles, separator: separatorIn(cells.filter((cell) => typeof cell === 'string')) };
}

/** What parts labels in cells: split by it, some are in other cells as well. */
function separatorIn(cells: readonly string[]): string {
  const whole = new Set(cells);
  return (
    [',', ';', '|'].find((separator) => {
      const several = [...whole].filter((cell) => cell.includes(separator) && !/[\s[{]/.test(cell));
      const parts = several.flatMap((cell) => cell.split(separator));
      return parts.length > 0 && parts.some((part) => whole.has(part));
    }) ?? ''
  );
}

/** Whether the first of some rows names the columns: its cells are short, each another one, and come nowhere below. */
export function looksLikeHeader([first = {}, ...rows]: readonly TableRow[]): boolean {
  const cells = Object.entries(first).map(([column, cell]) => [column, String(cell).trim()] as const);
  if (new Set(cells.map(([, cell]) => cell)).size < cells.length) return false;
  return cells.every(([column, cell]) => {
    const isName = cell !== '' && cell.length <= 40 && Number.isNaN(Number(cell));
    return isName && rows.every((row) => String(row[column]).trim() !== cell);
  });
}

interface ColumnFacts {
  readonly name: string;
  readonly folded: string;
  readonly isScalar: boolean;
  /** Long or varied strings. */
  readonly isText: boolean;
  /** Few short values. */
  readonly isLabel: boolean;
  /** Numbers from 0 to 1. */
  readonly isShare: boolean;
  readonly length: number;
}

function factsOf(name: string, rows: readonly TableRow[]): ColumnFacts {
  const cells = rows
    .map((row) => row[name])
    .filter((cell) => cell !== undefined && cell !== null && cell !== '');
  const strings = cells.filter((cell) => typeof cell === 'string');
  const length = strings.reduce((sum, cell) => sum + cell.length, 0) / Math.max(strings.length, 1);
  const distinct = new Set(strings).size / Math.max(strings.length, 1);
  const areStrings = cells.length > 0 && strings.length === cells.length;
  const areNumbers = cells.length > 0 && cells.every((cell) => cell !== '' && Number.isFinite(Number(cell)));
  return {
    name,
    folded: name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
    isScalar: cells.every((cell) => typeof cell !== 'object'),
    isText: areStrings && !areNumbers && (length > LONG || distinct > 0.5),
    isLabel:
      areStrings && length <= LONG && (distinct <= 0.5 || strings.length < 4) && !hasFractions(strings),
    isShare: areNumbers && cells.every((cell) => Number(cell) >= 0 && Number(cell) <= 1),
    length: areStrings && !areNumbers ? length : 0,
  };
}

function hasFractions(cells: readonly string[]): boolean {
  return cells.some((cell) => /^-?\d*\.\d+$/.test(cell));
}

function taskOf(facts: readonly ColumnFacts[]): Task {
  const has = (names: readonly string[], fits: (fact: ColumnFacts) => boolean) =>
    facts.some((fact) => names.includes(fact.folded) && fits(fact));
  if (has([...(NAMES.tokens ?? []), 'nertags', 'postags'], () => true)) return 'TokenClassification';
  const isWritten = has(['mt', ...WRITTEN_NAMES], ({ isText, length }) => isText && length > LONG);
  return isWritten && has([...TEXT_NAMES, ...MORE_TEXT_NAMES], ({ isText }) => isText)
    ? 'Text2Text'
    : 'TextClassification';
}

function pairIn(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  for (const pair of PAIRS) {
    const found = pair.flatMap((name) => facts.find(({ folded }) => folded === name) ?? []);
    if (found.length === pair.length) return found;
  }
  return [];
}

function longest(facts: readonly ColumnFacts[]): ColumnFacts | undefined {
  const [best] = facts.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
  return best;
}
