import { plainText } from '../bytes/plain-text';
import { readHead } from '../bytes/read-head';
import { createLineSplitter, type Line } from '../bytes/split-lines';
import type { ByteChunks } from '../codec';
import { type DocumentItem, readJsonDocument } from './json-document';
import { findJsonError } from './json-error';
import { parseJson } from './parse-json';

/** As much of a file as is looked at to see of which kind it is. */
const HEAD_BYTES = 1024;

/** One value of a file of JSON, or what is wrong where one should be. */
export type JsonItem = DocumentItem;

/**
 * The records of a file that is either one JSON document with a list of them or JSON Lines, a record a line; what it starts
 * with tells. Lines are read on behind a bad one, a document up to its break.
 * @param lists names under which a document that is an object may have its list
 */
export async function* readJson(chunks: ByteChunks, lists: readonly string[] = []): AsyncGenerator<JsonItem> {
  const { head, all } = await readHead(plainText(chunks), HEAD_BYTES);
  if (isDocument(new TextDecoder().decode(head), lists)) yield* readJsonDocument(all, lists);
  else yield* readJsonLines(all);
}

/** The values of JSON Lines: a line that is no JSON is a problem, an empty one nothing, and each stands for itself. */
export async function* readJsonLines(chunks: ByteChunks): AsyncGenerator<JsonItem> {
  const splitter = createLineSplitter();
  for await (const chunk of chunks) {
    for (const line of splitter.push(chunk)) if (line.text.trim() !== '') yield readLine(line);
  }
  for (const line of splitter.end()) if (line.text.trim() !== '') yield readLine(line);
}

function readLine({ text, number, malformed }: Line): JsonItem {
  try {
    return { value: parseJson(text), place: { line: number }, malformed };
  } catch {
    const { message, place } = findJsonError(text, number);
    return { problem: `The line is no JSON: ${message}.`, place };
  }
}

/**
 * A list of objects or lists, or an object with a list of objects under one of the names, or one whose first line ends
 * right behind its brace: JSON Lines start with a whole object, or, in the form of spaCy, with a list that starts with a text.
 */
function isDocument(head: string, lists: readonly string[]): boolean {
  if (/^\uFEFF?\s*(\[\s*([[{\]]|$)|\{\s*\n)/.test(head)) return true;
  return lists.some((name) => new RegExp(`^\\uFEFF?\\s*\\{.*"${name}"\\s*:\\s*\\[\\s*[{\\]]`).test(head));
}
