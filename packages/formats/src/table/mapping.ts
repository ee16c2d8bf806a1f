import type { Task } from '@labelwright/core';

/** Which columns of a table hold what of a record. A column that has no header goes by its position from 0: `'0'`. */
export interface ColumnMapping {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  /** For several texts a record: input name to column, or a list of columns that are called like their inputs. */
  readonly inputs?: Readonly<Record<string, string>> | readonly string[] | undefined;
  /** The label, the labels, or the target text; for token classification the spans as a list of objects. */
  readonly annotation?: string | undefined;
  /** Of one predicted label or text. */
  readonly prediction?: string | undefined;
  readonly score?: string | undefined;
  readonly tokens?: string | undefined;
  /** IOB2 or BILOU tags, one a token. */
  readonly tags?: string | undefined;
  /** Columns that become metadata; by default all that nothing else names. */
  readonly metadata?: readonly string[] | undefined;
}

export interface TableOptions {
  readonly columns?: ColumnMapping | undefined;
  /** Label names where a cell holds a number: number n is `names[n]`; tags likewise. A negative number is no label. */
  readonly labelNames?: readonly string[] | undefined;
  /** What separates several labels, or tokens and tags, in one cell. Lists of JSON are understood without it. */
  readonly separator?: string | undefined;
  /** Whether a text may have several labels; by default where a separator is named or a cell holds a list. */
  readonly multiLabel?: boolean | undefined;
}

/** Names that tables of others commonly use, in the order in which they are looked for. */
const COMMON: Readonly<Record<'id' | 'text' | 'annotation' | 'tokens' | 'tags', readonly string[]>> = {
  id: ['id', 'idx'],
  text: ['text', 'sentence', 'source'],
  annotation: ['label', 'labels', 'category', 'annotation', 'target', 'summary'],
  tokens: ['tokens', 'words'],
  tags: ['ner_tags', 'tags', 'pos_tags'],
};

/** Two texts that are judged together, by their columns in common data sets. */
const PAIRS: readonly (readonly string[])[] = [
  ['premise', 'hypothesis'],
  ['sentence1', 'sentence2'],
  ['question1', 'question2'],
  ['question', 'passage'],
  ['question', 'sentence'],
];

/** `given` completed by what the names of the columns say. */
export function completeMapping(given: ColumnMapping | undefined, columns: readonly string[]): ColumnMapping {
  const taken = new Set(usedColumns(given ?? {}));
  const find = (names: readonly string[]): string | undefined =>
    names.find((name) => columns.includes(name) && !taken.has(name));
  const common = Object.entries(COMMON).map(([field, names]) => [field, find(names)] as const);
  const guessed = Object.fromEntries(common.filter(([, column]) => column !== undefined));
  const inputs = given?.inputs ?? (given?.text === undefined ? pairIn(columns) : undefined);
  const guess = inputs === undefined ? guessed : { ...guessed, text: undefined, inputs };
  return { ...guess, ...given };
}

function pairIn(columns: readonly string[]): readonly string[] | undefined {
  return PAIRS.find((pair) => pair.every((name) => columns.includes(name)));
}

/** Columns that a mapping gives a meaning, metadata aside. */
export function usedColumns({ inputs, metadata: _, ...columns }: ColumnMapping): readonly string[] {
  const named = Object.values(columns).filter((column) => column !== undefined);
  return inputs === undefined ? named : [...named, ...Object.values(inputs)];
}

/** The task that a table with these columns is for. */
export function taskOfMapping({ inputs, text, tokens, tags, annotation }: ColumnMapping): Task | undefined {
  if (tokens !== undefined || tags !== undefined) return 'TokenClassification';
  if (annotation === 'target' || annotation === 'summary') return 'Text2Text';
  return text !== undefined || inputs !== undefined ? 'TextClassification' : undefined;
}
