import { joinBytes } from '../bytes/join-bytes';

/** The bytes between two commas of a list, or why no more can be cut out. */
export type Member =
  | { readonly bytes: Uint8Array; readonly line: number; readonly broken?: undefined }
  | { readonly broken: string; readonly line: number };

const byte = (character: string): number => character.charCodeAt(0);
const [QUOTE, BACKSLASH, COMMA, LINE_FEED] = [byte('"'), byte('\\'), byte(','), byte('\n')];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [byte('['), byte(']'), byte('{'), byte('}')];

/** Cuts a JSON document at the commas of its list, by brackets and quotes alone, whatever the chunks. */
export interface MemberSplitter {
  /** The members that end in `chunk`. Take them all before the chunk is changed. */
  push(chunk: Uint8Array): Iterable<Member>;
  end(): Iterable<Member>;
  isBroken(): boolean;
}

/** @param lists names under which a document that is an object may have its list */
export function createMemberSplitter(lists: ReadonlySet<string>): MemberSplitter {
  /** The brackets that are open. */
  const open: number[] = [];
  /** How many of them are open between two members; 0 outside of the list. */
  let listDepth = 0;
  let sawRoot = false;
  let sawList = false;
  let inString = false;
  let escaped = false;
  let key = '';
  let line = 1;
  let memberLine = 1;
  let isBroken = false;
  /** Bytes of the member, or of the key, that is being gathered, from earlier chunks; and where it goes on in this one. */
  let parts: Uint8Array[] = [];
  let start = 0;

  const gather = (last: Uint8Array): Uint8Array => {
    const bytes = parts.length === 0 ? last : joinBytes([...parts, last]);
    parts = [];
    return bytes;
  };
  const isKey = (): boolean => open.length === 1 && listDepth === 0;
  const broken = (message: string): Member => {
    isBroken = true;
    return { broken: message, line };
  };

  const startMember = (i: number): void => {
    start = i + 1;
    memberLine = line;
  };
  const openBracket = (code: number, i: number): Member | undefined => {
    const isList = code === OPEN_LIST && (open.length === 0 || (isKey() && lists.has(key)));
    if (open.length === 0 && sawRoot) return broken('there is something behind the end of the document');
    sawRoot = true;
    open.push(code);
    if (!isList) return undefined;
    listDepth = open.length;
    sawList = true;
    startMember(i);
    return undefined;
  };
  const closeBracket = (code: number, chunk: Uint8Array, i: number): Member | undefined => {
    if (open.at(-1) !== (code === CLOSE_LIST ? OPEN_LIST : OPEN_OBJECT)) {
      return broken(`"${String.fromCharCode(code)}" closes nothing that is open`);
    }
    const isEnd = open.length === listDepth;
    open.pop();
    if (!isEnd) return undefined;
    listDepth = 0;
    const bytes = gather(chunk.subarray(start, i));
    // Behind the last member, or in an empty list, there is nothing but white space.
    return bytes.every((unit) => unit <= 0x20) ? undefined : { bytes, line: memberLine };
  };

  /** One byte outside of strings; what it ends or breaks, if anything. */
  const step = (code: number, chunk: Uint8Array, i: number): Member | undefined => {
    if (code === QUOTE) {
      inString = true;
      if (isKey()) start = i + 1;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      return openBracket(code, i);
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      return closeBracket(code, chunk, i);
    } else if (code === COMMA && open.length === listDepth && listDepth > 0) {
      const member = { bytes: gather(chunk.subarray(start, i)), line: memberLine };
      startMember(i);
      return member;
    }
    return undefined;
  };
  return {
    *push(chunk) {
      start = 0;
      for (let i = 0; i < chunk.length; i += 1) {
        const code = chunk[i] ?? 0;
        if (code === LINE_FEED) line += 1;
        if (!inString) {
          const member = step(code, chunk, i);
          if (member !== undefined) yield member;
          if (isBroken) return;
        } else if (escaped) {
          escaped = false;
        } else if (code === BACKSLASH) {
          escaped = true;
        } else if (code === QUOTE) {
          inString = false;
          if (isKey()) key = new TextDecoder().decode(gather(chunk.subarray(start, i)));
        }
      }
      // A copy: the chunk may be filled anew before the end of what is gathered comes.
      if (listDepth > 0 || (inString && isKey())) parts.push(chunk.slice(start));
    },
    *end() {
      if (isBroken) return;
      if (open.length > 0 || inString) yield broken('the file ends before its list does');
      else if (!sawList) yield broken('there is no list of records in it');
    },
    isBroken: () => isBroken,
  };
}
