import { Tokenizer, TokenParser } from '@streamparser/json';
import type { FilePlace } from '../codec';

/** Beyond that many bytes nobody looks for the column of an error: it takes a call a byte. */
const LONGEST_SEARCH = 1 << 16;

const POSITION = /at chunk position "(\d+)" \(absolute position "\d+"\)/;

/** An error of the streaming parser in words that fit a message. */
export function describeParserError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(POSITION, '')
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
    return { message: describe(problem()), place: { line } };
  }
  for (let i = 0; i < bytes.length; i += 1) {
    tokenizer.write(bytes.subarray(i, i + 1));
    if (problem() === undefined) continue;
    const column = new TextDecoder().decode(bytes.subarray(0, i)).length + 1;
    return { message: describe(problem()), place: { line, column } };
  }
  return { message: describe(undefined), place: { line, column: text.length + 1 } };
}

function describe(problem: unknown): string {
  return problem === undefined ? 'it ends before its value does' : describeParserError(problem);
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
