import type { ByteChunks } from '../codec';
import { joinBytes } from './join-bytes';
import { plainText } from './plain-text';

/** One line of a file. */
export interface Line {
  /** Without its line feed or CRLF, unless the splitter keeps them. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Some of its bytes are no UTF-8 and became U+FFFD. */
  readonly malformed: boolean;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Splits bytes into lines, whatever the chunks: a character, a CRLF or the byte order mark may be cut by one. */
export interface LineSplitter {
  /** The lines that end in `chunk`. Take them all before the chunk is changed. */
  push(chunk: Uint8Array): Iterable<Line>;
  /** What is behind the last line feed, unless that is nothing. */
  end(): Iterable<Line>;
}

export function createLineSplitter({ keepEnds = false }: { readonly keepEnds?: boolean } = {}): LineSplitter {
  const decode = createDecoder();
  let parts: Uint8Array[] = [];
  let number = 0;

  const take = (last: Uint8Array): Line => {
    let bytes = last;
    if (parts.length > 0) {
      bytes = joinBytes([...parts, last]);
      parts = [];
    }
    if (!keepEnds && bytes.at(-1) === CARRIAGE_RETURN) bytes = bytes.subarray(0, -1);
    number += 1;
    const { text, malformed } = decode(bytes);
    return { text: number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text, number, malformed };
  };

  return {
    *push(chunk) {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
        const line = chunk.subarray(start, keepEnds ? end + 1 : end);
        start = end + 1;
        yield take(line);
      }
      // A copy: the chunk may be filled anew before the line's end comes.
      if (start < chunk.length) parts.push(chunk.slice(start));
    },
    *end() {
      if (parts.length > 0) yield take(new Uint8Array(0));
    },
  };
}

/** The lines of a text file. */
export async function* readLines(
  chunks: ByteChunks,
  options?: { readonly keepEnds?: boolean },
): AsyncGenerator<Line> {
  const splitter = createLineSplitter(options);
  for await (const chunk of plainText(chunks)) yield* splitter.push(chunk);
  yield* splitter.end();
}

/** Decodes UTF-8; what is none becomes U+FFFD and is told. */
export function createDecoder(): (bytes: Uint8Array) => { text: string; malformed: boolean } {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  return (bytes) => {
    try {
      return { text: strict.decode(bytes), malformed: false };
    } catch {
      return { text: lenient.decode(bytes), malformed: true };
    }
  };
}
