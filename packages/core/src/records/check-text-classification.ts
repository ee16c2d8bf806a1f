import type { Fields } from './check-fields';
import { checkSurrogates } from './check-json';
import { type CheckLabel, checkDuplicates, checkScore, createLabelCheck } from './check-labels';
import { checkAnswers, listOrReport, objectOrReport } from './check-lists';
import { describe } from './describe';
import type { RecordCheck } from './examine-record';
import { isList, isPlainObject } from './guards';
import { at, type Report } from './report';

/** What rounding may add to the scores of one label each; the figure is the original server's. */
const MOST_SCORE_SUM = 1.001;

export const TEXT_CLASSIFICATION_CHECK: RecordCheck = {
  task: 'TextClassification',
  fields: 'text inputs multiLabel explanation',
  check: (record, settings, report) => {
    checkTextClassification(record, createLabelCheck(settings, report), report);
    return undefined;
  },
};

function checkTextClassification(record: Fields, checkLabel: CheckLabel, report: Report): void {
  const { multiLabel } = record;
  checkInputs(record, report);
  if (typeof multiLabel !== 'boolean') {
    const problem = multiLabel === undefined ? 'is missing' : `is ${describe(multiLabel)}`;
    report.error('FIELD_TYPE', 'multiLabel', `multiLabel ${problem}. Write true or false.`);
  }
  checkAnswers(
    record,
    (value, path) => checkPrediction(value, path, multiLabel === true, checkLabel, report),
    (value, path) => checkAnnotation(value, path, multiLabel === true, checkLabel, report),
    report,
  );
  checkExplanation(record.explanation, report);
  if (multiLabel === false && record.status === 'Validated' && !hasAnswer(record)) {
    report.error(
      'STATUS_WITHOUT_ANNOTATION',
      'status',
      'The status is Validated but there is no annotation, and a single-label record needs one to be validated. Add ' +
        'the annotation or write the status Default.',
    );
  }
}

function hasAnswer({ annotation, annotations }: Fields): boolean {
  return annotation !== undefined || (isPlainObject(annotations) && Object.keys(annotations).length > 0);
}

function checkInputs({ text, inputs }: Fields, report: Report): void {
  if (text !== undefined && typeof text !== 'string') {
    report.error(
      'FIELD_TYPE',
      'text',
      `The text is ${describe(text)}. Write a string, or name several in inputs.`,
    );
  }
  if (inputs === undefined) {
    report.error(
      'TEXT_MISSING',
      'inputs',
      'There is nothing to classify. Give a text, or several as inputs: { title, body }.',
    );
    return;
  }
  const texts = objectOrReport(
    inputs,
    'inputs',
    'an object from name to text, { title: "…", body: "…" }',
    report,
  );
  if (texts === undefined) return;
  const names = Object.keys(texts);
  if (names.length === 0) {
    report.error(
      'INPUTS_EMPTY',
      'inputs',
      'The inputs are empty, so there is nothing to classify. Name at least one text.',
    );
  }
  for (const name of names) {
    checkSurrogates(name, at('inputs', name), report);
    checkInput(texts[name], at('inputs', name), report);
  }
  if (typeof text !== 'string' || (Object.hasOwn(texts, 'text') && texts.text === text)) return;
  const other = Object.hasOwn(texts, 'text') ? `is ${describe(texts.text)}` : 'is missing';
  report.error(
    'TEXT_INPUTS_DIFFER',
    'text',
    `text is ${describe(text)} but inputs.text ${other}, so it is unclear what to classify. Make them equal, or give ` +
      'only one of them.',
  );
}

function checkInput(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string') {
    checkSurrogates(value, path, report);
  } else if (isList(value)) {
    value.forEach((part, index) => {
      if (typeof part === 'string') checkSurrogates(part, at(path, index), report);
      else
        report.error(
          'FIELD_TYPE',
          at(path, index),
          `This part of the input is ${describe(part)}. Write a string.`,
        );
    });
  } else {
    report.error('FIELD_TYPE', path, `The input is ${describe(value)}. Write a string or a list of strings.`);
  }
}

function checkPrediction(
  value: unknown,
  path: string,
  multi: boolean,
  checkLabel: CheckLabel,
  report: Report,
): void {
  const shape = '[{ label: "SPAM", score: 0.8 }]';
  const list = listOrReport(value, path, shape, report);
  const labels: unknown[] = [];
  let sum = 0;
  list.forEach((entry, index) => {
    const fields = objectOrReport(entry, at(path, index), '{ label: "SPAM", score: 0.8 }', report);
    labels.push(fields?.label);
    if (fields === undefined) return;
    checkLabel(fields.label, `${path}[${index}].label`);
    sum += checkScore(fields.score, `${path}[${index}].score`, report) ? Number(fields.score) : 0;
  });
  checkDuplicates(labels, (index) => `${path}[${index}].label`, report);
  if (!multi && sum > MOST_SCORE_SUM) {
    report.error(
      'SCORE_SUM',
      path,
      `The scores add up to ${Number(sum.toFixed(4))}, but a text has one label here, so they share 1 among them. ` +
        'Normalise them, or write multiLabel: true if several labels may apply.',
    );
  }
}

function checkAnnotation(
  value: unknown,
  path: string,
  multi: boolean,
  checkLabel: CheckLabel,
  report: Report,
): void {
  if (!multi && !isList(value)) {
    checkLabel(value, path);
    return;
  }
  if (multi && typeof value === 'string') {
    report.error(
      'LABEL_CARDINALITY',
      path,
      'It is one label, but with multiLabel: true it is a list. Write ["…"].',
    );
    return;
  }
  const list = listOrReport(value, path, 'a list of labels; [] says that none apply', report);
  list.forEach((label, index) => void checkLabel(label, at(path, index)));
  if (multi) {
    checkDuplicates(list, (index) => at(path, index), report);
    return;
  }
  report.error(
    'LABEL_CARDINALITY',
    path,
    `It is a list of ${list.length} labels, but a text has exactly one here. Write the label itself, leave the field out ` +
      'where there is none, or write multiLabel: true.',
  );
}

function checkExplanation(explanation: unknown, report: Report): void {
  if (explanation === undefined) return;
  const shape = '{ text: [{ token: "free", attributions: { SPAM: 0.7 } }] }';
  const byInput = objectOrReport(explanation, 'explanation', shape, report);
  for (const [name, value] of Object.entries(byInput ?? {})) {
    const path = at('explanation', name);
    listOrReport(value, path, 'one entry a token', report).forEach((entry, index) => {
      const fields = objectOrReport(
        entry,
        at(path, index),
        '{ token: "free", attributions: { SPAM: 0.7 } }',
        report,
      );
      if (fields === undefined) return;
      const attributions = objectOrReport(
        fields.attributions,
        `${path}[${index}].attributions`,
        '{ SPAM: 0.7 }',
        report,
      );
      if (typeof fields.token !== 'string') {
        report.error(
          'FIELD_TYPE',
          `${path}[${index}].token`,
          `The token is ${describe(fields.token)}. Write a string.`,
        );
      }
      for (const [label, weight] of Object.entries(attributions ?? {})) {
        if (typeof weight === 'number' && Number.isFinite(weight)) continue;
        const where = at(`${path}[${index}].attributions`, label);
        report.error('FIELD_TYPE', where, `The attribution is ${describe(weight)}. Write a finite number.`);
      }
    });
  }
}
