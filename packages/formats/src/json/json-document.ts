import { createDecoder, joinBytes } from '../bytes/split-lines';
import type { ByteChunks, FilePlace } from '../codec';
import { findJsonError } from './json-error';
import { type ParsedJson, parseJson } from './parse-json';

/** One member of a document's list, or what is wrong where one should be. */
export type DocumentItem =
  | {
      readonly value: ParsedJson;
      readonly place: FilePlace;
      readonly malformed: boolean;
      readonly problem?: undefined;
    }
  | { readonly problem: string; readonly place: FilePlace };

const byte = (character: string): number => character.charCodeAt(0);
const [QUOTE, BACKSLASH, COMMA, LINE_FEED] = [byte('"'), byte('\\'), byte(','), byte('\n')];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [byte('['), byte(']'), byte('{'), byte('}')];

/**
 * The members of the list that a JSON document is, or that it has under one of the names `lists`, one at a time: their bytes
 * are found by brackets and quotes, and each is then read for itself, so one that is no JSON costs itself only. Where brackets
 * do not match, nothing tells where a member starts, and reading ends. Whole numbers beyond 2^53 are bigints.
 */
export async function* readJsonDocument(
  chunks: ByteChunks,
  lists: readonly string[] = [],
): AsyncGenerator<DocumentItem> {
  const splitter = createMemberSplitter(new Set(lists));
  for await (const chunk of chunks) {
    yield* splitter.push(chunk);
    if (splitter.isBroken()) return;
  }
  yield* splitter.end();
}

interface MemberSplitter {
  push(chunk: Uint8Array): Iterable<DocumentItem>;
  end(): Iterable<DocumentItem>;
  isBroken(): boolean;
}

function createMemberSplitter(lists: ReadonlySet<string>): MemberSplitter {
  const decode = createDecoder();
  /** The brackets that are open. */
  const open: number[] = [];
  let inString = false;
  let escaped = false;
  let line = 1;
  let broken = false;
  let sawList = false;
  let hasEnded = false;
  /** How many brackets are open between two members of the list; 0 outside of it. */
  let listDepth = 0;
  /** The bytes of a member, or of a key of the document, from earlier chunks. */
  let parts: Uint8Array[] = [];
  let itemLine = 1;
  let key: string | undefined;

  const take = (last: Uint8Array): string => {
    const { text } = decode(joinBytes([...parts, last]));
    parts = [];
    return text;
  };
  const readMember = (last: Uint8Array): DocumentItem | undefined => {
    const bytes = joinBytes([...parts, last]);
    parts = [];
    const { text, malformed } = decode(bytes);
    const lead = text.length - text.trimStart().length;
    const place = { line: itemLine + countFeeds(text.slice(0, lead)) };
    if (lead === text.length) return undefined;
    try {
      return { value: parseJson(text), place, malformed };
    } catch {
      const { message } = findJsonError(text.trim(), 1);
      return { problem: `This member of the list is no JSON: ${message}.`, place };
    }
  };
  function* breakOff(message: string): Generator<DocumentItem> {
    broken = true;
    const problem = `The JSON breaks off here: ${message}. Nothing tells where the next record starts.`;
    yield { problem, place: { line } };
  }

  return {
    *push(chunk) {
      let start = 0;
      for (let i = 0; i < chunk.length; i += 1) {
        const code = chunk[i] ?? 0;
        if (code === LINE_FEED) line += 1;
        if (inString) {
          if (escaped) escaped = false;
          else if (code === BACKSLASH) escaped = true;
          else if (code === QUOTE) {
            inString = false;
            // Keys of a document that is an object are looked at, members of a list are not.
            if (open.length === 1 && listDepth === 0) key = take(chunk.subarray(start, i));
          }
          continue;
        }
        switch (code) {
          case QUOTE:
            inString = true;
            if (open.length === 1 && listDepth === 0) start = i + 1;
            break;
          case OPEN_LIST:
          case OPEN_OBJECT: {
            if (hasEnded) {
              yield* breakOff('there is something behind the end of the document');
              return;
            }
            const isRoot = open.length === 0 && code === OPEN_LIST;
            const isNamed =
              open.length === 1 && listDepth === 0 && code === OPEN_LIST && lists.has(key ?? '');
            open.push(code);
            if (isRoot || isNamed) {
              listDepth = open.length;
              sawList = true;
              start = i + 1;
              itemLine = line;
            }
            break;
          }
          case CLOSE_LIST:
          case CLOSE_OBJECT: {
            if (open.at(-1) !== (code === CLOSE_LIST ? OPEN_LIST : OPEN_OBJECT)) {
              yield* breakOff(`"${String.fromCharCode(code)}" closes nothing that is open`);
              return;
            }
            if (open.length === listDepth) {
              const item = readMember(chunk.subarray(start, i));
              if (item !== undefined) yield item;
              listDepth = 0;
            }
            open.pop();
            hasEnded = open.length === 0;
            break;
          }
          case COMMA:
            if (open.length === listDepth) {
              const item = readMember(chunk.subarray(start, i));
              yield item ?? { problem: 'There is nothing between two commas of the list.', place: { line } };
              start = i + 1;
              itemLine = line;
            }
            break;
          default:
            break;
        }
      }
      const isInMember = listDepth > 0 || (inString && open.length === 1);
      if (isInMember) parts.push(chunk.slice(Math.min(start, chunk.length)));
    },
    *end() {
      if (broken) return;
      if (open.length > 0 || inString) yield* breakOff('the file ends before its list does');
      else if (!sawList) yield { problem: 'There is no list of records in it.', place: { line: 1 } };
    },
    isBroken: () => broken,
  };
}

function countFeeds(text: string): number {
  return text.split('\n').length - 1;
}
