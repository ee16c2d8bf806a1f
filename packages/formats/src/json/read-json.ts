import { createLineSplitter, joinBytes, type Line } from '../bytes/split-lines';
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
  const { head, rest } = await readHead(chunks);
  if (!isDocument(new TextDecoder().decode(head), lists)) {
    yield* readJsonLines(rest);
    return;
  }
  yield* readJsonDocument(rest, lists);
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

/** Enough of the start to see what kind of file it is, and all chunks, the same ones again included. */
async function readHead(chunks: ByteChunks): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = iterate(chunks);
  const parts: Uint8Array[] = [];
  let done = false;
  for (let length = 0; !done && length < HEAD_BYTES; ) {
    const next = await iterator.next();
    if (next.done === true) {
      done = true;
    } else {
      // A copy: the chunk may be filled anew when the next is asked for.
      parts.push(next.value.slice());
      length += next.value.length;
    }
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
      while (!done) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: joinBytes(parts).subarray(0, HEAD_BYTES), rest: rest() };
}

function iterate(chunks: ByteChunks): AsyncIterator<Uint8Array> | Iterator<Uint8Array> {
  return Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
}
