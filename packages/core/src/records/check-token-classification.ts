import { alignTokens } from '../text/align-tokens';
import { createOffsetMap, isHighSurrogate, isLowSurrogate } from '../text/offset-map';
import { isBlank } from '../text/white-space';
import type { Fields } from './check-fields';
import { checkSurrogates } from './check-json';
import { type CheckLabel, checkScore, createLabelCheck, isProbability } from './check-labels';
import { checkAnswers, listOrReport } from './check-lists';
import { createSpanCheck } from './check-spans';
import { describe } from './describe';
import type { RecordCheck } from './examine-record';
import type { SpanFrame } from './fit-span';
import { hasLoneSurrogate, isList, isPlainObject } from './guards';
import { at, type Report } from './report';
import { createTokenBorders } from './token-borders';
import { tokenNotFoundMessage } from './token-not-found';

export const TOKEN_CLASSIFICATION_CHECK: RecordCheck = {
  task: 'TokenClassification',
  fields: 'text tokens tokensDerived tags',
  check: (record, settings, report) =>
    checkTokenClassification(record, createLabelCheck(settings, report), report),
};

function checkTokenClassification(
  record: Fields,
  checkLabel: CheckLabel,
  report: Report,
): SpanFrame | undefined {
  const frame = checkText(record, report);
  const checkSpan = createSpanCheck(frame, checkLabel, report);

  const checkList = (value: unknown, path: string, scored: boolean): void => {
    const shape = scored
      ? '{ label: "PER", start: 0, end: 7, score: 0.9 }'
      : '{ label: "PER", start: 0, end: 7 }';
    const list = listOrReport(value, path, `[${shape}]; [] says that there is no entity`, report);
    for (let i = 0; i < list.length; i += 1) {
      const span = list[i];
      if (!isPlainObject(span)) {
        report.error('FIELD_TYPE', at(path, i), `The span is ${describe(span)}. Write ${shape}.`);
        continue;
      }
      checkSpan(span, path, i);
      if (scored && !isProbability(span.score)) checkScore(span.score, `${path}[${i}].score`, report);
    }
  };
  const found = report.issues.length;
  checkAnswers(
    record,
    (value, path) => checkList(value, path, true),
    (value, path) => checkList(value, path, false),
    report,
  );
  const sound = report.issues.length === found;
  if (record.tags !== undefined) {
    report.error(
      'FIELD_NAME',
      'tags',
      'A record holds spans, not tags. Pass the tags to createTokenClassificationRecord() or spansFromTags().',
    );
  }
  return frame === undefined || !sound ? frame : { ...frame, sound };
}

/** Checks text and tokens; returns what spans are measured against, or `undefined` without a usable text. */
function checkText({ text, tokens, tokensDerived }: Fields, report: Report): SpanFrame | undefined {
  if (tokensDerived !== undefined && tokensDerived !== true) {
    report.error(
      'FIELD_TYPE',
      'tokensDerived',
      `It is ${describe(tokensDerived)}. Write true or leave it out.`,
    );
  }
  const list = checkTokenList(tokens, tokensDerived === true, report);
  if (typeof text !== 'string') {
    const missing = text === undefined || text === null;
    const problem = `The text is ${missing ? 'missing' : describe(text)}, and spans need one to count in.`;
    report.error(missing ? 'TEXT_MISSING' : 'FIELD_TYPE', 'text', `${problem} Give it as a string.`);
    return undefined;
  }
  if (isBlank(text)) {
    report.error(
      'TEXT_BLANK',
      'text',
      `The text ${JSON.stringify(text.slice(0, 20))} is blank, so there is nothing to annotate. Leave the record out.`,
    );
  }
  checkSurrogates(text, 'text', report);
  const map = createOffsetMap(text);
  if (list === undefined) return { map };
  // A text that has halves got its own warning just now, which says the same of its tokens.
  if (map.length !== text.length && !hasLoneSurrogate(text)) warnOfCutTokens(list, report);
  const alignment = alignTokens(map, list);
  if ('missing' in alignment) {
    const { missing } = alignment;
    report.error(
      'TOKEN_NOT_FOUND',
      at('tokens', missing),
      tokenNotFoundMessage(map, list, missing, tokensDerived === true),
    );
    return { map };
  }
  const { index } = alignment;
  return tokensDerived === true ? { map } : { map, index, borders: createTokenBorders(map.length, index) };
}

/** @returns the tokens when all are strings */
function checkTokenList(tokens: unknown, derived: boolean, report: Report): readonly string[] | undefined {
  if (tokens === undefined) {
    report.error(
      'FIELD_MISSING',
      'tokens',
      'The tokens are missing, and selections snap to them. Let createTokenClassificationRecord() derive them.',
    );
    return undefined;
  }
  if (!isList(tokens)) {
    listOrReport(
      tokens,
      'tokens',
      '["Michael", "is", "…"], or leave the tokens out to have them derived',
      report,
    );
    return undefined;
  }
  if (tokens.length === 0 && !derived) {
    report.error(
      'TOKENS_EMPTY',
      'tokens',
      'There is no token, so no span could fit. Give some, or leave tokens out to have them derived.',
    );
    return undefined;
  }
  let sound = true;
  for (let i = 0; i < tokens.length; i += 1) {
    if (typeof tokens[i] === 'string') continue;
    sound = false;
    report.error('FIELD_TYPE', at('tokens', i), `The token is ${describe(tokens[i])}. Write a string.`);
  }
  // Every member was just seen to be a string.
  return sound ? (tokens as readonly string[]) : undefined;
}

/** Tokens are parts of the text: without a half in the text, a token has one only where it cuts a pair, at its ends. */
function warnOfCutTokens(tokens: readonly string[], report: Report): void {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
    const cut = isLowSurrogate(token.charCodeAt(0)) || isHighSurrogate(token.charCodeAt(token.length - 1));
    if (cut) checkSurrogates(token, at('tokens', i), report);
  }
}
