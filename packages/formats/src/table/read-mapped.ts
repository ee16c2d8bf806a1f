import type { DecodeOptions, Reading } from '../codec';
import { createFindings, type Findings } from '../findings';
import { type Fields, isList, isPlainObject, quoted } from '../json/guards';
import { makeRecord } from '../records/make-record';
import {
  type ColumnMapping,
  completeMapping,
  type TableOptions,
  taskOfMapping,
  usedColumns,
} from './mapping';

/**
 * A record from one row of a table whose columns are somebody else's: `mapping` says which is what. Empty cells and `null`
 * are absent, but an empty text stays a text. Spans count code points.
 */
export function readMapped(row: Fields, options: DecodeOptions & TableOptions): Reading {
  const findings = createFindings();
  const columns = completeMapping(options.columns, Object.keys(row));
  const task = options.task ?? taskOfMapping(columns);
  if (task === undefined) {
    const names = Object.keys(row).map(quoted).join(', ');
    findings.error(
      'TASK_UNKNOWN',
      '',
      `None of the columns ${names} is known. Name the task and the columns.`,
    );
    return { findings: findings.all };
  }
  const cell = (column: string | undefined): unknown =>
    column === undefined ? undefined : present(row[column]);
  const text = columns.text === undefined ? undefined : (row[columns.text] ?? undefined);
  const shared = { id: readId(cell(columns.id)), metadata: readMetadata(row, columns) };
  const score = Number(cell(columns.score) ?? 1);
  const answers = { annotation: cell(columns.annotation), prediction: cell(columns.prediction) };
  const init = ((): Fields => {
    switch (task) {
      case 'TextClassification':
        return { ...readTexts(row, columns, text), ...readLabels(answers, score, options, findings) };
      case 'TokenClassification':
        return {
          text,
          ...readTokens(cell(columns.tokens), cell(columns.tags), answers.annotation, options, findings),
        };
      case 'Text2Text':
        return {
          text,
          annotation: answers.annotation,
          prediction: answers.prediction === undefined ? undefined : [{ text: answers.prediction, score }],
        };
    }
  })();
  const given = Object.entries({ ...shared, ...init }).filter(([, value]) => value !== undefined);
  const reading = makeRecord(task, Object.fromEntries(given), options.settings);
  return { ...reading, findings: [...findings.all, ...reading.findings] };
}

function present(value: unknown): unknown {
  return value === null || value === '' ? undefined : value;
}

function readId(id: unknown): unknown {
  return typeof id === 'boolean' ? String(id) : id;
}

function readMetadata(row: Fields, columns: ColumnMapping): Fields {
  const used = new Set(usedColumns(columns));
  const names = columns.metadata ?? Object.keys(row).filter((name) => !used.has(name));
  return Object.fromEntries(names.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
}

function readTexts(row: Fields, { inputs }: ColumnMapping, text: unknown): Fields {
  if (inputs === undefined) return { text };
  const pairs = isList(inputs) ? inputs.map((name) => [name, name]) : Object.entries(inputs);
  const texts = pairs.map(([name = '', column = '']) => [name, row[column]] as const);
  return { inputs: Object.fromEntries(texts.filter(([, value]) => value !== undefined && value !== null)) };
}

function readLabels(
  { annotation, prediction }: Fields,
  score: number,
  options: TableOptions,
  findings: Findings,
): Fields {
  const labels = split(annotation, options.separator);
  const multiLabel = options.multiLabel ?? (options.separator !== undefined || isList(labels));
  const named = isList(labels)
    ? labels
        .map((label) => nameOf(label, 'annotation', options, findings))
        .filter((label) => label !== undefined)
    : nameOf(labels, 'annotation', options, findings);
  const predicted = nameOf(prediction, 'prediction', options, findings);
  return {
    multiLabel,
    annotation: named,
    prediction: predicted === undefined ? undefined : [{ label: predicted, score }],
  };
}

function readTokens(
  tokens: unknown,
  tags: unknown,
  spans: unknown,
  options: TableOptions,
  findings: Findings,
): Fields {
  const separator = options.separator ?? ' ';
  const names = split(tags, separator);
  return {
    tokens: split(tokens, separator),
    tags: isList(names) ? names.map((tag) => nameOf(tag, 'tags', options, findings) ?? 'O') : names,
    annotation: typeof spans === 'string' ? split(spans, undefined) : spans,
  };
}

/** A list that a cell holds as JSON, or as words between separators. */
function split(cell: unknown, separator: string | undefined): unknown {
  if (typeof cell !== 'string') return cell;
  if (cell.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(cell);
      if (isList(list)) return list;
    } catch {
      // A label, or a first token, that starts with a bracket.
    }
  }
  return separator === undefined ? cell : cell.split(separator).filter((part) => part !== '');
}

function nameOf(label: unknown, path: string, { labelNames }: TableOptions, findings: Findings): unknown {
  if (isPlainObject(label)) return label.name ?? label.label;
  // Parquet has its whole numbers as bigints.
  const isNumber = typeof label === 'number' || typeof label === 'bigint';
  if (!isNumber && !(typeof label === 'string' && /^-?\d+$/.test(label))) return label;
  if (labelNames === undefined) return String(label);
  const number = Number(label);
  if (number < 0) return undefined;
  const name = labelNames[number];
  if (name === undefined) {
    findings.error(
      'LABEL_UNKNOWN',
      path,
      `There is no label number ${number}; ${labelNames.length} are named.`,
    );
  }
  return name;
}
