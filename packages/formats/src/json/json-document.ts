import { createDecoder } from '../bytes/split-lines';
import type { ByteChunks, FilePlace } from '../codec';
import { findJsonError } from './json-error';
import { type ParsedJson, parseJson } from './parse-json';
import { createMemberSplitter, type Member } from './split-members';

/** One member of a document's list, or what is wrong where one should be. */
export type DocumentItem =
  | {
      readonly value: ParsedJson;
      readonly place: FilePlace;
      readonly malformed: boolean;
      readonly problem?: undefined;
    }
  | { readonly problem: string; readonly place: FilePlace };

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
  const read = createMemberReader();
  for await (const chunk of chunks) {
    for (const member of splitter.push(chunk)) yield read(member);
    if (splitter.isBroken()) return;
  }
  for (const member of splitter.end()) yield read(member);
}

function createMemberReader(): (member: Member) => DocumentItem {
  const decode = createDecoder();
  return (member) => {
    if (member.broken !== undefined) {
      const problem = `The JSON breaks off here: ${member.broken}. Nothing tells where the next record starts.`;
      return { problem, place: { line: member.line } };
    }
    const { text, malformed } = decode(member.bytes);
    const lead = text.slice(0, text.length - text.trimStart().length);
    const place = { line: member.line + lead.split('\n').length - 1 };
    if (lead === text) return { problem: 'There is nothing between two commas of the list.', place };
    try {
      return { value: parseJson(text), place, malformed };
    } catch {
      const { message } = findJsonError(text.trim(), place.line);
      return { problem: `This member of the list is no JSON: ${message}.`, place };
    }
  };
}
