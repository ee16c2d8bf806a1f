import { Tokenizer, TokenParser } from '@streamparser/json';
import type { FilePlace } from '../codec';
import { quoted } from './guards';

/** Beyond that many bytes nobody looks for the column of an error: it takes a call a byte. */
const LONGEST_SEARCH = 1 << 16;

const POSITION = /at chunk position "(\d+)" \(absolute position "\d+"\)/;

/** An error of the streaming parser in words that fit a message. */
export function describeParserError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(POSITION, '')
    .replace(/[A-Z]+(?:_[A-Z]+)* \((".*?")\)/, '$1')
    .replace(/ in state \w+.*$/s, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What is wrong with one line that `JSON.parse` refuses, and at which character, as near as can be told. Engines describe
 * and place such errors each in their own words, so the streaming parser is asked.
 */
export function findJsonError(text: string, line: number): { message: string; place: FilePlace } {
  const bytes = new TextEncoder().encode(text);
  const { tokenizer, problem } = createParser();
  if (bytes.length > LONGEST_SEARCH) {
    tokenizer.write(bytes);
    return { message: describe(problem(), ''), place: { line } };
  }
  for (let i = 0; i < bytes.length; i += 1) {
    tokenizer.write(bytes.subarray(i, i + 1));
    if (problem() === undefined) continue;
    const at = new TextDecoder().decode(bytes.subarray(0, i)).length;
    const message = isJson(text.slice(0, at))
      ? `there is ${quoted(text.slice(at))} behind its end`
      : describe(problem(), text.slice(at));
    return { message, place: { line, column: at + 1 } };
  }
  return { message: describe(undefined, ''), place: { line, column: text.length + 1 } };
}

/** What other languages write for values, and what JSON has for that. */
const FOREIGN: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/^(NaN|Infinity)\b/, 'Write null, or leave the field out'],
  [/^(None|True|False)\b/, 'Write null, true or false, as json.dumps() does'],
  [/^(undefined)\b/, 'Write null, or leave the field out'],
  [/^(')/, 'Put names and strings in double quotes'],
];

/** @param rest the text from where the problem is */
function describe(problem: unknown, rest: string): string {
  if (problem === undefined) return 'it ends before its value does';
  for (const [pattern, advice] of FOREIGN) {
    const [, word] = pattern.exec(rest) ?? [];
    if (word !== undefined) return `it has no ${word}. ${advice}`;
  }
  return describeParserError(problem);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function createParser(): { readonly tokenizer: Tokenizer; readonly problem: () => unknown } {
  const tokenizer = new Tokenizer();
  const values = new TokenParser();
  let problem: unknown;
  const note = (error: Error): void => {
    problem ??= error;
  };
  tokenizer.onToken = (token) => values.write(token);
  tokenizer.onError = note;
  values.onValue = () => undefined;
  values.onError = note;
  return { tokenizer, problem: () => problem };
}
