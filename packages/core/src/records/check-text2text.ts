import type { Fields } from './check-fields';
import { checkSurrogates } from './check-json';
import { checkScore } from './check-labels';
import { checkAnswers, listOrReport, objectOrReport } from './check-lists';
import { describe } from './describe';
import type { RecordCheck } from './examine-record';
import { at, type Report } from './report';

export const TEXT2TEXT_CHECK: RecordCheck = {
  task: 'Text2Text',
  fields: 'text',
  check: (record, _settings, report) => {
    checkText2Text(record, report);
    return undefined;
  },
};

function checkText2Text(record: Fields, report: Report): void {
  const { text } = record;
  if (text === undefined) {
    report.error(
      'TEXT_MISSING',
      'text',
      'There is no text to start from. Give one; an empty string is allowed.',
    );
  } else {
    checkString(text, 'text', report);
  }
  checkAnswers(
    record,
    (value, path) => {
      listOrReport(value, path, '[{ text: "…", score: 0.9 }]', report).forEach((entry, index) => {
        const fields = objectOrReport(entry, at(path, index), '{ text: "…", score: 0.9 }', report);
        if (fields === undefined) return;
        checkString(fields.text, `${path}[${index}].text`, report);
        checkScore(fields.score, `${path}[${index}].score`, report);
      });
    },
    (value, path) => checkString(value, path, report),
    report,
  );
}

function checkString(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string') checkSurrogates(value, path, report);
  else report.error('FIELD_TYPE', path, `It is ${describe(value)} where one text belongs. Write a string.`);
}
